// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/sent_check.h"
#include "transport/jetstream.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <map>
#include <memory>

namespace yiping {

/** Publishes what leaves on the order lane, and says what became of it; see OrderChannel. Link thread. */
class OrderExit : public QObject
{
    Q_OBJECT
public:
    explicit OrderExit(nats::JetStream &jetStream, QObject *parent = nullptr);
    ~OrderExit() override;

    void publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                 const QByteArray &signature);
    void publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                      const QByteArray &signature);

Q_SIGNALS:
    void published(const QByteArray &messageId, quint64 sequence);
    void publishFailed(const QByteArray &messageId, const QString &reason, bool retry);

private:
    void answer(const QByteArray &messageId, const std::variant<nats::PublishAck, nats::Error> &result);

    nats::JetStream &m_jetStream;
    std::map<QByteArray, std::unique_ptr<SentCheck>> m_checks;
    /** Not answered yet; with this object they are: to be tried again. */
    QSet<QByteArray> m_underWay;
};

} // namespace yiping
