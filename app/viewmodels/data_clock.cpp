// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/data_clock.h"

#include "store/store.h"
#include "viewmodels/format.h"

#include <QDateTime>
#include <QLocale>

namespace yiping {

using namespace std::chrono_literals;

DataClock::DataClock(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &DataClock::ticked);
    m_timer.start();
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.clockChanged) {
            Q_EMIT scenarioChanged();
            Q_EMIT ticked();
        }
        if (changes.modeChanged)
            Q_EMIT modeChanged();
    });
}

qint64 DataClock::nowMs() const
{
    return m_store.dataNowMs();
}

QString DataClock::date() const
{
    return beijingTime(nowMs()).toString(QStringLiteral("yyyy-MM-dd"));
}

QString DataClock::time() const
{
    return beijingTime(nowMs()).toString(QStringLiteral("HH:mm:ss"));
}

bool DataClock::isExercise() const
{
    return !m_store.scenario().scenarioId.empty();
}

QString DataClock::scenarioTitle() const
{
    const ScenarioClock &scenario = m_store.scenario();
    return QLocale().language() == QLocale::Chinese ? scenario.titleZh : scenario.titleEn;
}

double DataClock::speed() const
{
    return m_store.scenario().speed;
}

bool DataClock::isEmergencyMode() const
{
    return m_store.isEmergencyMode();
}

} // namespace yiping
