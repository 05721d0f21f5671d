// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/**
 * Published yearly figures: GDP with its index, or industrial output with its published growth. Which one, the header
 * line says. Growth stays as published and is never computed from levels.
 */
class StatisticsImporter final : public CsvImporter
{
public:
    StatisticsImporter(QFile &file, const Places &places, ImportReport &report)
        : CsvImporter(file, report)
        , m_places(places)
    {
    }

    QString begin() override;

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;

private:
    void gdpRow(const CsvRow &row, std::vector<Outgoing> &messages);
    void outputRow(const CsvRow &row, std::vector<Outgoing> &messages);
    void define(const std::string &id, const std::string &name, const std::string &scope,
                std::vector<Outgoing> &messages);
    void observe(const std::string &id, const RegionCode &region, int year, double value, std::optional<double> growth,
                 std::vector<Outgoing> &messages);
    /** Nothing, and the row refused, where neither code nor name is known. */
    [[nodiscard]] std::optional<RegionCode> regionOfRow(const CsvRow &row);

    const Places &m_places;
    std::map<std::string, bool> m_defined;
    /** Latest year published to the state lane, by indicator and region. */
    std::map<std::string, int> m_latest;
    /** Figures of a year and who had them first: equal ones in two regions are a copying error. */
    std::map<std::string, std::string> m_seen;
};

} // namespace yiping::brain
