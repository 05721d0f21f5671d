// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

#include <QTimeZone>

namespace yiping::brain {

/** New York's 311 service requests, a 12345 log in all but name, replayed onto Nanning. */
class ServiceRequestImporter final : public CsvImporter
{
public:
    ServiceRequestImporter(QFile &file, const Places &places, ImportReport &report)
        : CsvImporter(file, report)
        , m_places(places)
    {
    }

    QString begin() override;

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;

private:
    struct Request
    {
        std::string id;
        qint64 createdMs = 0;
        std::optional<qint64> updatedMs;
        std::optional<qint64> closedMs;
        std::optional<LonLat> where;
        RegionCode region;
    };

    /** Nothing where the row is refused. */
    [[nodiscard]] std::optional<Request> read(const CsvRow &row);
    void emitSteps(const CsvRow &row, const Request &request, std::vector<Outgoing> &messages) const;

    const Places &m_places;
    QTimeZone m_zone;
};

} // namespace yiping::brain
