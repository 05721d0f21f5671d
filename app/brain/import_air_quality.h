// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/** Hourly values of the national monitoring centre's stations: AQI and PM2.5. Times are China Standard Time. */
class AirQualityImporter final : public CsvImporter
{
public:
    AirQualityImporter(QFile &file, const Places &places, ImportReport &report)
        : CsvImporter(file, report)
        , m_places(places)
    {
    }

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;

private:
    const Places &m_places;
};

} // namespace yiping::brain
