// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/basemap_file.h"

#include <QCoreApplication>

namespace yiping {

/** Reads "raster" of a basemap file; what is wrong in it goes to the file's problems. Used through BasemapFile. */
class RasterReader
{
    Q_DECLARE_TR_FUNCTIONS(Scenes)
public:
    /** The file must outlive the reader. */
    explicit RasterReader(BasemapFile &file)
        : m_file(file)
    {
    }

    /** Nothing when anything in it is wrong: half a ground would be a guess. */
    [[nodiscard]] std::optional<RasterGround> read(const JsonNode &node);

private:
    void readType(const JsonNode &node, RasterGround &ground);
    void readPlace(const JsonNode &node, RasterGround &ground);
    void readServer(const JsonNode &node, RasterGround &ground);
    void readLimits(const JsonNode &node, RasterGround &ground);
    void readLooks(const JsonNode &node, RasterGround &ground);
    void checkCrs(const JsonNode &node);
    void checkKeys(const JsonNode &node);

    [[nodiscard]] QString readText(const JsonNode &node, QStringView key);
    [[nodiscard]] QString readUrl(const JsonNode &node, QStringView key, bool withSubdomains);
    [[nodiscard]] bool readFlag(const JsonNode &node, QStringView key, bool otherwise);
    [[nodiscard]] int readChoice(const JsonNode &node, QStringView key, const QStringList &choices);
    [[nodiscard]] std::optional<double> readNumber(const JsonNode &node, QStringView key, double from, double to);
    void report(qsizetype at, const QString &message);

    BasemapFile &m_file;
};

} // namespace yiping
