// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/subject.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace yiping {

class RegionCatalog;
class Store;
struct ChangeSet;

/** How far the screen can be trusted: link, delay, gaps, messages that could not be read. GUI thread. */
class LinkStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /** Sentence when the link is not live. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** Publication to screen of the last batch, milliseconds; negative until known. */
    Q_PROPERTY(double delayMs READ delayMs NOTIFY changed)
    Q_PROPERTY(double received READ received NOTIFY changed)
    Q_PROPERTY(double lost READ lost NOTIFY changed)
    Q_PROPERTY(int gaps READ gaps NOTIFY changed)
    Q_PROPERTY(double refused READ refused NOTIFY changed)
    /** "unknown_region 3, bad_coordinate 1"; empty when nothing was refused. */
    Q_PROPERTY(QString refusedDetail READ refusedDetail NOTIFY changed)
    Q_PROPERTY(double coalesced READ coalesced NOTIFY changed)
    Q_PROPERTY(double reconnects READ reconnects NOTIFY changed)
    /** Names of the levels that the broker does not hear, the longest silent first; and of each how long, in words. */
    Q_PROPERTY(QStringList silentNames READ silentNames NOTIFY silenceChanged)
    Q_PROPERTY(QStringList silentSentences READ silentSentences NOTIFY silenceChanged)
    /**
     * By lane (state, series, event, order): milliseconds of real time since it last delivered all that there was;
     * -1 while it does. A level that is not heard makes no lane dead.
     */
    Q_PROPERTY(QList<double> outMs READ outMs NOTIFY trustChanged)
    /** Share of the state messages of the last second that were drawn, per cent; the rest gave way to newer ones. */
    Q_PROPERTY(double sampling READ sampling NOTIFY trustChanged)
    /** Orders that the broker has not acknowledged (待送达). */
    Q_PROPERTY(int waitingOrders READ waitingOrders WRITE setWaitingOrders NOTIFY waitingOrdersChanged)

public:
    enum State { Offline, Connecting, CatchingUp, Live };
    Q_ENUM(State)

    LinkStatus(Store &store, const RegionCatalog &catalog, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] double delayMs() const { return m_delayMs; }
    [[nodiscard]] double received() const;
    [[nodiscard]] double lost() const;
    [[nodiscard]] int gaps() const;
    [[nodiscard]] double refused() const;
    [[nodiscard]] QString refusedDetail() const;
    [[nodiscard]] double coalesced() const;
    [[nodiscard]] double reconnects() const;
    [[nodiscard]] int waitingOrders() const { return m_waitingOrders; }
    void setWaitingOrders(int count);
    [[nodiscard]] QStringList silentNames() const { return m_silentNames; }
    [[nodiscard]] QStringList silentSentences() const { return m_silentSentences; }
    [[nodiscard]] QList<double> outMs() const { return m_outMs; }
    [[nodiscard]] double sampling() const { return m_sampling; }
    /** When the lane's last message was stored, or its connection last spoke; milliseconds since 1970 UTC, 0: never. */
    Q_INVOKABLE [[nodiscard]] double heardMs(int lane) const;
    /** Once a second: what ages by itself. */
    void tick();

Q_SIGNALS:
    /** At most four times a second. */
    void changed();
    void waitingOrdersChanged();
    void trustChanged();
    void silenceChanged();

private:
    void onStoreChanged(const ChangeSet &changes);
    void tellSilence();
    [[nodiscard]] double outMsOf(Lane lane) const;
    [[nodiscard]] double samplingSinceLastTick();

    Store &m_store;
    const RegionCatalog &m_catalog;
    const Clock &m_clock;
    QStringList m_silentNames;
    QStringList m_silentSentences;
    double m_delayMs = -1;
    int m_waitingOrders = 0;
    qint64 m_saidNs = 0;
    QList<double> m_outMs = QList<double>(LaneCount, -1);
    double m_sampling = 100;
    quint64 m_coalescedAtTick = 0;
    quint64 m_statesAtTick = 0;
};

} // namespace yiping
