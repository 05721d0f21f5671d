// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

class Access;

/** Who sits here, and what a picture of the screen shall tell of it. GUI thread. */
class SeatStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    /** A wall: seen by many, touched by nobody. */
    Q_PROPERTY(bool wall READ isWall NOTIFY wallChanged)
    /**
     * 姓名 单位 时间 终端, on a wall time and terminal only. The time is real and to the minute, Beijing time, whatever
     * scenario is played: it is when the picture was taken.
     */
    Q_PROPERTY(QString watermark READ watermark NOTIFY watermarkChanged)

public:
    /** Both must outlive it. */
    SeatStatus(const Clock &clock, const Access &access, QObject *parent = nullptr);

    [[nodiscard]] bool isWall() const;
    [[nodiscard]] QString watermark() const { return m_watermark; }
    /** Looks at the clock. */
    void tick();

Q_SIGNALS:
    void wallChanged();
    void watermarkChanged();

private:
    const Clock &m_clock;
    const Access &m_access;
    QString m_watermark;
};

} // namespace yiping
