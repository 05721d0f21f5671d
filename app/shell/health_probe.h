// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/frame_meter.h"

#include <QTimer>

namespace yiping {

class HealthStatus;

/** Hands what this process measures of itself to the health page, every two seconds. GUI thread. */
class HealthProbe : public QObject
{
    Q_OBJECT
public:
    /** Both must outlive it. */
    HealthProbe(FrameMeter &meter, HealthStatus &health, QObject *parent = nullptr);

private:
    void measure();

    FrameMeter &m_meter;
    HealthStatus &m_health;
    QTimer m_timer;
};

} // namespace yiping
