// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_dispatch_log.h"

#include "brain/us_time.h"

#include <algorithm>

namespace yiping::brain {

namespace {
constexpr LonLat SanFrancisco{.lon = -122.4376, .lat = 37.7577};
constexpr std::array<const char *, 8> StageColumns{"Received DtTm", "Entry DtTm",    "Dispatch DtTm",
                                                   "Response DtTm", "On Scene DtTm", "Transport DtTm",
                                                   "Hospital DtTm", "Available DtTm"};

/** "(37.73, -122.42)" or "POINT (-122.42 37.73)". */
std::optional<LonLat> readLocation(const std::string &text)
{
    const auto open = text.find('(');
    const auto close = text.find(')');
    if (open == std::string::npos || close == std::string::npos)
        return std::nullopt;
    QString inner = QString::fromStdString(text.substr(open + 1, close - open - 1));
    inner.replace(u',', u' ');
    const QStringList parts = inner.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return std::nullopt;
    const bool point = text.starts_with("POINT");
    const LonLat place{.lon = parts[point ? 0 : 1].toDouble(), .lat = parts[point ? 1 : 0].toDouble()};
    return isOnGlobe(place) && (place.lon != 0 || place.lat != 0) ? std::optional(place) : std::nullopt;
}
} // namespace

std::vector<std::string> DispatchLogImporter::columns() const
{
    std::vector<std::string> all{
        "Unit ID", "Incident Number", "Call Type",        "Address",  "Final Priority",
        "RowID",   "Unit Type",       "Number of Alarms", "Location", "Call Final Disposition"};
    all.insert(all.end(), StageColumns.begin(), StageColumns.end());
    return all;
}

QString DispatchLogImporter::begin()
{
    m_zone = QTimeZone("America/Los_Angeles");
    if (!m_zone.isValid())
        return QStringLiteral("the time zone America/Los_Angeles is not installed; install the package tzdata");
    return CsvImporter::begin();
}

bool DispatchLogImporter::next(std::vector<Outgoing> &messages)
{
    if (!m_read) {
        std::vector<Outgoing> none;
        while (CsvImporter::next(none)) { }
        m_read = true;
        std::ranges::stable_sort(m_calls, {}, &Call::receivedMs);
    }
    if (m_at == m_calls.size())
        return false;
    emitCall(m_calls[m_at++], messages);
    return true;
}

bool DispatchLogImporter::readTimes(const CsvRow &row, UnitRow &unit, bool &inOrder)
{
    const char *previousName = nullptr;
    qint64 previous = 0;
    inOrder = true;
    for (std::size_t i = 0; i < StageCount; ++i) {
        const std::string &text = field(row, StageColumns.at(i));
        if (text.empty())
            continue;
        unit.times.at(i) = usTimeMs(text, m_zone);
        if (!unit.times.at(i)) {
            m_report.refuse(row.line,
                            QStringLiteral("%1 '%2' is not a time such as 04/07/2020 11:53:08 PM")
                                .arg(QString::fromUtf8(StageColumns.at(i)), QString::fromStdString(text)));
            return false;
        }
        if (previousName && *unit.times.at(i) < previous && inOrder) {
            inOrder = false;
            m_report.refuse(row.line,
                            QStringLiteral("%1 %2 lies before %3 %4: the unit's order is left out")
                                .arg(QString::fromUtf8(StageColumns.at(i)), QString::fromStdString(text),
                                     QString::fromUtf8(previousName),
                                     QString::fromStdString(field(row, previousName))));
        }
        previousName = StageColumns.at(i);
        previous = *unit.times.at(i);
    }
    return true;
}

void DispatchLogImporter::row(const CsvRow &row, std::vector<Outgoing> &)
{
    UnitRow unit{.rowId = field(row, "RowID"),
                 .unitId = field(row, "Unit ID"),
                 .unitType = field(row, "Unit Type"),
                 .disposition = field(row, "Call Final Disposition"),
                 .times = {}};
    const std::string &number = field(row, "Incident Number");
    if (number.empty() || unit.unitId.empty() || unit.rowId.empty()) {
        m_report.refuse(row.line, QStringLiteral("Incident Number, Unit ID or RowID is empty"));
        return;
    }
    const auto location = readLocation(field(row, "Location"));
    if (!location) {
        m_report.refuse(row.line,
                        QStringLiteral("Location '%1' is no position such as (37.73, -122.42)")
                            .arg(QString::fromStdString(field(row, "Location"))));
        return;
    }
    bool inOrder = false;
    if (!readTimes(row, unit, inOrder))
        return;
    if (!unit.times[0]) {
        m_report.refuse(row.line, QStringLiteral("Received DtTm is empty: when the call began is not known"));
        return;
    }
    const auto [found, fresh] = m_byNumber.try_emplace(number, m_calls.size());
    if (fresh) {
        const LonLat where = movedToNanning(*location, SanFrancisco);
        const City &nanning = *m_places.cityOf(regionOf("4501"));
        const auto alarms = CsvImporter::number(field(row, "Number of Alarms"), 2, 10);
        m_calls.push_back({.line = row.line,
                           .number = number,
                           .type = field(row, "Call Type"),
                           .address = field(row, "Address"),
                           .where = where,
                           .region = nearestCounty(nanning, where).code,
                           .severity = alarms                        ? 2
                               : field(row, "Final Priority") == "3" ? 3
                                                                     : 4,
                           .receivedMs = *unit.times[0],
                           .entryMs = unit.times[1].value_or(*unit.times[0]),
                           .units = {}});
    }
    // The call itself is good even where a unit's stages are not.
    if (inOrder)
        m_calls[found->second].units.push_back(std::move(unit));
}

} // namespace yiping::brain
