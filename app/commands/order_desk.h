// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commands/outbox.h"
#include "domain/intent.h"
#include "ingest/feed.h"

#include <QObject>

namespace yiping {

/** Who acts at this seat. */
struct Seat
{
    QString person;
    QString organisation;
    QString terminal;
};

/**
 * Turns intents into order-lane messages, keeps them in the outbox until the broker acknowledged them, and sends
 * again after a reconnect. GUI thread.
 */
class OrderDesk : public QObject, public IntentSink
{
    Q_OBJECT
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
public:
    OrderDesk(Feed &feed, Outbox &outbox, const Clock &clock, Seat seat, QObject *parent = nullptr);

    std::string dispatch(WorkOrder order, const RegionCode &region) override;
    void moveOrder(WorkOrderTransition transition, const RegionCode &region) override;
    void acknowledge(Acknowledgement acknowledgement, const RegionCode &region) override;

    /** Orders that the broker has not acknowledged (待送达). */
    [[nodiscard]] int waiting() const;
    /** Sends everything in the outbox again; the broker de-duplicates by message id. */
    void resend();

Q_SIGNALS:
    void waitingChanged();
    /** The broker refused it; the sentence says why. */
    void refused(const QString &sentence);

private:
    void send(std::string_view kind, const std::string &id, const RegionCode &region, const QByteArray &payload);

    Feed &m_feed;
    Outbox &m_outbox;
    const Clock &m_clock;
    Seat m_seat;
};

} // namespace yiping
