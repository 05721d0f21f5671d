// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/seat_status.h"

#include "viewmodels/access.h"
#include "viewmodels/format.h"

namespace yiping {

SeatStatus::SeatStatus(const Clock &clock, const Access &access, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_access(access)
{
    connect(&access, &Access::stateChanged, this, &SeatStatus::wallChanged);
    connect(&access, &Access::stateChanged, this, &SeatStatus::tick);
    connect(&access, &Access::seatChanged, this, &SeatStatus::tick);
    tick();
}

bool SeatStatus::isWall() const
{
    return m_access.state() == Access::Wall;
}

void SeatStatus::tick()
{
    const Seat &seat = m_access.seat();
    const QString minute = beijingTime(m_clock.nowMs()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    QStringList parts{minute, seat.terminal};
    if (!isWall())
        parts = QStringList{seat.person, seat.organisation} + parts;
    parts.removeAll(QString());
    const QString text = parts.join(QStringLiteral("  "));
    if (text == m_watermark)
        return;
    m_watermark = text;
    Q_EMIT watermarkChanged();
}

} // namespace yiping
