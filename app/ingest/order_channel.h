// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace yiping {

/** The way out for orders: publish, and what became of it. GUI thread. */
class OrderChannel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /**
     * Publishes into the order lane; answered by exactly one of published() and publishFailed() with this id. A
     * signature goes into the header nats::SignatureHeader; empty: none.
     */
    virtual void publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                         const QByteArray &signature) = 0;

    /**
     * The same for what may have been published before, longer ago than the broker remembers message ids: it is looked
     * for first, and published only where it is not there.
     */
    virtual void publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                              const QByteArray &signature)
    {
        publish(subject, payload, messageId, signature);
    }

Q_SIGNALS:
    void published(const QByteArray &messageId, quint64 sequence);
    /** retry: the broker did not answer; else it refused and will again. */
    void publishFailed(const QByteArray &messageId, const QString &reason, bool retry);
    /** The connection that orders travel on is up (again). */
    void ready();
};

} // namespace yiping
