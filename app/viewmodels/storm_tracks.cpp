// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/storm_tracks.h"

#include "analysis/wind_ring.h"
#include "viewmodels/follow.h"
#include "viewmodels/format.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yiping {

namespace {

constexpr qint64 FramedMs = 48 * 3'600'000LL;
constexpr qint64 PresentMs = 72 * 3'600'000LL;
constexpr float KnotMps = 0.514444F;

struct Force
{
    float mps;
    int beaufort;
};
/** Where the forces begin that centres after GB/T 19201 draw. */
constexpr Force Forces[] = {{13.9F, 7}, {24.5F, 10}, {32.7F, 12}};

int rankOf(float thresholdMps)
{
    return thresholdMps < 20 ? 0 : thresholdMps < 30 ? 1 : 2;
}

/** By the force where the threshold is one's, else by the figure itself. */
QString nameOfArea(float thresholdMps)
{
    for (const Force &force : Forces) {
        if (std::abs(thresholdMps - force.mps) < 0.15F)
            return StormTracks::tr("wind of force %1 and more").arg(force.beaufort);
    }
    return StormTracks::tr("wind of %1 m/s (%2 kt) and more")
        .arg(Format::number(thresholdMps, 0), Format::number(thresholdMps / KnotMps, 0));
}

QString nameOfGrade(int grade)
{
    switch (static_cast<CycloneGrade>(grade)) {
    case CycloneGrade::Depression:
        return StormTracks::tr("Tropical depression");
    case CycloneGrade::Storm:
        return StormTracks::tr("Tropical storm");
    case CycloneGrade::SevereStorm:
        return StormTracks::tr("Severe tropical storm");
    case CycloneGrade::Typhoon:
        return StormTracks::tr("Typhoon", "a grade of strength");
    case CycloneGrade::SevereTyphoon:
        return StormTracks::tr("Severe typhoon");
    case CycloneGrade::SuperTyphoon:
        return StormTracks::tr("Super typhoon");
    case CycloneGrade::Extratropical:
        return StormTracks::tr("Extratropical cyclone");
    case CycloneGrade::Unspecified:
        break;
    }
    return StormTracks::tr("strength not stated");
}

quint8 gradeOf(const CycloneFix &fix)
{
    return fix.cyclone ? static_cast<quint8>(fix.cyclone->grade) : 0;
}

QVariantMap labelAt(const CycloneFix &fix, const QString &title, const QString &text, bool now)
{
    return {{QStringLiteral("longitude"), fix.position.lon},
            {QStringLiteral("latitude"), fix.position.lat},
            {QStringLiteral("title"), title},
            {QStringLiteral("text"), text},
            {QStringLiteral("now"), now}};
}

} // namespace

void StormTracks::setLive(Live *live)
{
    if (m_live && m_live != live)
        m_live->disconnect(this);
    if (!follow(m_live, live, this, &StormTracks::noteChanges))
        return;
    if (m_live)
        connect(m_live, &Live::sightChanged, this, &StormTracks::refresh);
    Q_EMIT liveChanged();
    refresh();
}

void StormTracks::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    refresh();
}

void StormTracks::setIds(const QStringList &ids)
{
    if (m_ids == ids)
        return;
    m_ids = ids;
    Q_EMIT idsChanged();
    refresh();
}

void StormTracks::noteChanges(const ChangeSet &changes)
{
    if (!changes.cyclones.empty())
        refresh();
}

void StormTracks::include(LonLat place)
{
    const QRectF spot(place.lon, place.lat, 1e-9, 1e-9);
    m_box = m_box.isNull() ? spot : m_box.united(spot);
}

void StormTracks::refresh()
{
    m_storms.clear();
    m_labels.clear();
    m_grades.clear();
    m_areas.clear();
    m_sourceText.clear();
    m_areaText.clear();
    m_box = {};
    if (m_live) {
        const std::vector<CycloneRow> &rows = m_live->store().cyclones().rows();
        qint64 newestMs = 0;
        for (const CycloneRow &row : rows)
            newestMs = std::max(newestMs, row.track.back().timeMs);
        for (const CycloneRow &row : rows) {
            const bool isWanted = m_ids.isEmpty() ? row.track.back().timeMs >= newestMs - PresentMs
                                                  : m_ids.contains(QString::fromStdString(row.id));
            if (isWanted)
                add(row);
        }
        listGrades();
        for (const Region *part : m_live->catalog().childrenOf(m_region)) {
            if (!m_storms.empty())
                include(part->centre);
        }
    }
    Q_EMIT stormsChanged();
}

void StormTracks::add(const CycloneRow &row)
{
    Storm storm;
    for (const CycloneFix &fix : row.track) {
        storm.track.push_back({.at = toMercator(fix.position), .grade = gradeOf(fix)});
        if (fix.timeMs >= row.track.back().timeMs - FramedMs)
            include(fix.position);
    }
    const auto withAreas = std::ranges::find_if(row.track.rbegin(), row.track.rend(), [](const CycloneFix &fix) {
        return fix.cyclone && !fix.cyclone->windAreas.empty();
    });
    if (withAreas != row.track.rend())
        addAreas(storm, *withAreas);
    addLabels(row);
    if (m_sourceText.isEmpty())
        m_sourceText = m_live->redactor().text(row.header, row.header.sourceAgency);
    m_storms.push_back(std::move(storm));
}

void StormTracks::addAreas(Storm &storm, const CycloneFix &fix)
{
    std::vector<WindArea> areas = fix.cyclone->windAreas;
    std::ranges::sort(areas, {}, &WindArea::thresholdMps);
    storm.areaCentre = toMercator(fix.position);
    for (const WindArea &area : areas) {
        StormArea drawn{.rank = static_cast<quint8>(rankOf(area.thresholdMps))};
        for (const LonLat place : windRing(fix.position, area)) {
            drawn.ring.push_back(toMercator(place));
            include(place);
        }
        if (drawn.ring.empty())
            continue;
        const QVariantMap entry{{QStringLiteral("rank"), int(drawn.rank)},
                                {QStringLiteral("text"), nameOfArea(area.thresholdMps)}};
        if (!m_areas.contains(entry))
            m_areas.append(entry);
        storm.areas.push_back(std::move(drawn));
    }
    if (!storm.areas.empty() && m_areaText.isEmpty())
        m_areaText = tr("wind areas as of %1").arg(Format::moment(fix.timeMs, m_live->store().dataNowMs()));
}

void StormTracks::addLabels(const CycloneRow &row)
{
    const qint64 nowMs = m_live->store().dataNowMs();
    for (const CycloneFix &fix : row.track) {
        const QDateTime at = beijingTime(fix.timeMs);
        if (at.time() == QTime(8, 0) && &fix != &row.track.back())
            m_labels.append(labelAt(fix, {}, at.toString(QStringLiteral("MM-dd HH:mm")), false));
    }
    const CycloneFix &last = row.track.back();
    QStringList parts{Format::moment(last.timeMs, nowMs)};
    if (last.cyclone && last.cyclone->pressureHpa)
        parts.append(tr("%1 hPa").arg(Format::number(*last.cyclone->pressureHpa, 0)));
    if (last.cyclone && last.cyclone->windMps)
        parts.append(tr("%1 m/s").arg(Format::number(*last.cyclone->windMps, 0)));
    m_labels.append(
        labelAt(last, m_live->redactor().text(row.header, row.name), parts.join(QStringLiteral(" · ")), true));
}

void StormTracks::listGrades()
{
    std::set<int> present;
    for (const Storm &storm : m_storms) {
        for (const StormFix &fix : storm.track)
            present.insert(fix.grade);
    }
    for (const int grade : present)
        m_grades.append(QVariantMap{{QStringLiteral("grade"), grade}, {QStringLiteral("text"), nameOfGrade(grade)}});
}

} // namespace yiping
