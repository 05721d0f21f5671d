// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/outbox.h"
#include "ingest/order_channel.h"

#include <map>

namespace yiping::test {

/** A broker in thirty lines: keeps one of equal message ids, answers when it is told to. */
class FakeChannel : public OrderChannel
{
    Q_OBJECT
public:
    enum class Answer { Accept, Away, Refuse, Silent };
    Answer answer = Answer::Accept;
    int sends = 0;
    /** Asked to be looked for before it is published. */
    QByteArrayList looked;
    std::map<QByteArray, OutboxEntry> kept;

    void publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                      const QByteArray &signature) override
    {
        looked.append(messageId);
        publish(subject, payload, messageId, signature);
    }

    void publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                 const QByteArray &signature) override
    {
        ++sends;
        if (answer == Answer::Away)
            Q_EMIT publishFailed(messageId, QStringLiteral("no answer"), true);
        if (answer == Answer::Refuse)
            Q_EMIT publishFailed(messageId, QStringLiteral("not permitted"), false);
        if (answer == Answer::Accept || answer == Answer::Silent)
            kept.try_emplace(messageId, OutboxEntry{messageId, subject, payload, signature});
        if (answer == Answer::Accept)
            Q_EMIT published(messageId, kept.size());
    }
};

} // namespace yiping::test
