// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/batch_queue.h"
#include "ingest/gatekeeper.h"
#include "ingest/link_worker.h"
#include "ingest/order_channel.h"
#include "ingest/view_query.h"
#include "transport/connection.h"

#include <QThread>

#include <set>

namespace yiping {

/**
 * The feed from the broker: owns the link thread with its two connections (events and orders; state and series),
 * subscriptions, decoding and the batch queue. All functions are called on the GUI thread; signals arrive there.
 */
class Feed : public OrderChannel
{
    Q_OBJECT
public:
    /** With a last known state it is read at once, long before a broker answers. */
    Feed(const RegionCatalog &catalog, const Clock &clock, QObject *parent = nullptr, FeedOptions options = {});
    ~Feed() override;

    /** Connects and keeps at it. Again: leaves the present broker for another. */
    void start(const nats::ConnectionOptions &broker);
    /** Ends the link thread; nothing is delivered afterwards. */
    void stop();

    /**
     * Tries other credentials on a short connection of its own; the present ones stay. The answer comes once, on the
     * GUI thread, unless the feed is deleted or stopped before.
     */
    void checkLogin(const nats::ConnectionOptions &broker, Gatekeeper::Answer answer);

    /** Replaces the set of queries. What is no longer wanted is let go after a grace period of 10 s. */
    void setView(const std::set<ViewQuery> &queries);

    /** Everything since the last call. */
    [[nodiscard]] Batch takeBatch();

    /**
     * What the server lets this user do, as far as it has told; everything until then. The view is narrowed to it by
     * itself. "May this order be given?" is permissions().mayPublish(subject.toString()) of the order's Subject.
     */
    [[nodiscard]] const nats::Permissions &permissions() const { return m_permissions; }

    void publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                 const QByteArray &signature) override;
    void publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                      const QByteArray &signature) override;

Q_SIGNALS:
    /** Sentence for the operator on something that does not stop the feed, for example a damaged last known state. */
    void notice(const QString &sentence);
    /** The server does not let the present credentials in, or wants some. It is asked again from time to time. */
    void loginRefused(const QString &sentence);
    /** After each connect to a server that tells. */
    void permissionsChanged(const yiping::nats::Permissions &permissions);

private:
    void atExit(const QByteArray &messageId, std::function<void(OrderExit &)> action);

    QThread m_thread;
    BatchQueue m_queue;
    LinkWorker *m_worker;
    nats::Permissions m_permissions;
};

} // namespace yiping
