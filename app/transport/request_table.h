// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace yiping::nats {

/** Requests that wait for their reply. Every handler is called once, from the event loop or inside answer(). */
class RequestTable : public QObject
{
    Q_OBJECT
public:
    explicit RequestTable(QObject *parent = nullptr);

    /** Returns the id under which the reply will come. */
    quint64 add(std::string_view subject, std::chrono::milliseconds timeout, Connection::ReplyHandler handler);
    /** It was not sent after all: no reply is expected, the handler is dropped. */
    void forget(quint64 id);
    /** A reply came; unknown and late ids are ignored. */
    void answer(quint64 id, const MessageView &message);
    /** The server does not permit this subject: ends what waits for an answer on it, from the event loop. */
    void refuse(std::string_view subject, const QString &reason);
    /** Calls handler(error) from the event loop. */
    void refuseLater(Connection::ReplyHandler handler, Error error);
    /** Ends all that wait, from the event loop. */
    void cancelAll(const QString &reason);

private:
    struct Pending
    {
        std::string subject;
        std::chrono::milliseconds timeout;
        qint64 deadlineNs;
        Connection::ReplyHandler handler;
    };

    void expire();
    void arm();

    quint64 m_lastId = 0;
    std::map<quint64, Pending> m_pending;
    std::set<std::pair<qint64, quint64>> m_deadlines;
    QTimer m_timer;
};

} // namespace yiping::nats
