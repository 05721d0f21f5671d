// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>
#include <string>
#include <vector>

namespace yiping::brain {

/** One record, with the line that it begins on. */
struct CsvRow
{
    qint64 line = 0;
    std::vector<std::string> fields;
};

/**
 * Reads RFC 4180 CSV a record at a time: quoted fields with commas, line ends and doubled quotes in them, CRLF or LF,
 * a byte-order mark at the start. Empty lines are skipped. The device must be open for reading and outlive the reader.
 */
class CsvReader
{
public:
    explicit CsvReader(QIODevice &device);

    /** Nothing at the end of the file. A quote that is never closed ends the last record at the end of the file. */
    [[nodiscard]] std::optional<CsvRow> next();
    /** True when the last record ended inside quotes. */
    [[nodiscard]] bool endedInQuotes() const { return m_endedInQuotes; }

private:
    int take();

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_endedInQuotes = false;
};

} // namespace yiping::brain
