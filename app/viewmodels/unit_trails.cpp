// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unit_trails.h"

#include "viewmodels/follow.h"

#include <algorithm>

namespace yiping {

using namespace std::chrono_literals;

namespace {
constexpr int FixesEach = 30;
constexpr double MinuteMs = 60'000;
constexpr double LongestMinutes = 1440;
/** Of a source that does not say when its content is out of date. */
constexpr qint64 UnstatedGapUs = 120'000'000;
} // namespace

UnitTrails::UnitTrails(QObject *parent)
    : TrailSource(parent)
    , m_book(FixesEach, static_cast<qint64>(m_minutes * MinuteMs))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &TrailSource::trailsChanged);
}

void UnitTrails::setLive(Live *live)
{
    if (m_live && m_live != live)
        m_live->clock()->disconnect(this);
    if (!follow(m_live, live, this, &UnitTrails::noteChanges))
        return;
    if (m_live)
        connect(m_live->clock(), &DataClock::ticked, this, &TrailSource::trailsChanged);
    Q_EMIT liveChanged();
    beginAnew();
}

void UnitTrails::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    Q_EMIT trailsChanged();
}

void UnitTrails::setMinutes(double minutes)
{
    minutes = std::clamp(minutes, 1.0, LongestMinutes);
    if (m_minutes == minutes)
        return;
    m_minutes = minutes;
    Q_EMIT minutesChanged();
    beginAnew();
}

void UnitTrails::beginAnew()
{
    m_book = TrailBook(FixesEach, static_cast<qint64>(m_minutes * MinuteMs));
    m_publishedUs.clear();
    if (m_live) {
        for (std::size_t row = 0; row < m_live->store().units().size(); ++row)
            note(row);
    }
    Q_EMIT trailsChanged();
}

void UnitTrails::noteChanges(const ChangeSet &changes)
{
    for (const std::size_t row : changes.units)
        note(row);
    if (!changes.units.empty() && !m_soon.isActive())
        m_soon.start();
}

void UnitTrails::note(std::size_t row)
{
    const UnitGlance unit = m_live->store().units().glance(row);
    if (row >= m_publishedUs.size())
        m_publishedUs.resize(row + 1, 0);
    qint64 &last = m_publishedUs[row];
    const auto [publishedUs, staleAtNs, staleAfterS] = unit.freshness;
    if (unit.kind == EntityKind::Typhoon || publishedUs == last)
        return;
    const qint64 allowed = staleAfterS == 0 ? UnstatedGapUs : static_cast<qint64>(staleAfterS) * 1'000'000;
    const bool afterGap = last == 0 || publishedUs - last > allowed;
    last = publishedUs;
    if (unit.position)
        m_book.add(row, toMercator(*unit.position), unit.eventTimeMs, afterGap);
    else
        m_book.breakOff(row);
}

bool UnitTrails::isShown(std::size_t row) const
{
    if (!m_live || row >= m_live->store().units().size())
        return false;
    const UnitGlance unit = m_live->store().units().glance(row);
    return unit.position && m_region.contains(*unit.region);
}

qint64 UnitTrails::nowMs() const
{
    return m_live ? m_live->store().dataNowMs() : 0;
}

} // namespace yiping
