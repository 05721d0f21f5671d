// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

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
    /** Orders that the broker has not acknowledged (待送达). */
    Q_PROPERTY(int waitingOrders READ waitingOrders WRITE setWaitingOrders NOTIFY waitingOrdersChanged)

public:
    enum State { Offline, Connecting, CatchingUp, Live };
    Q_ENUM(State)

    LinkStatus(Store &store, const Clock &clock, QObject *parent = nullptr);

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

Q_SIGNALS:
    /** At most four times a second. */
    void changed();
    void waitingOrdersChanged();

private:
    void onStoreChanged(const ChangeSet &changes);

    Store &m_store;
    const Clock &m_clock;
    double m_delayMs = -1;
    int m_waitingOrders = 0;
    qint64 m_saidNs = 0;
};

} // namespace yiping
