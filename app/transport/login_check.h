// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"

#include <QTimer>

#include <optional>

namespace yiping::nats {

/** What a server says to a name and a password. A plain value, fit for any thread. */
struct LoginVerdict
{
    enum class Result {
        Accepted,
        /** The server does not know this name with this password: the only one that counts as a failure. */
        Refused,
        /** No server answered, so nothing is known of the password. */
        Unreachable,
    };
    Result result = Result::Unreachable;
    /** Nothing where the server does not tell: then it must not be taken for a permission. */
    std::optional<Permissions> permissions = {};
    /** For the operator, unless accepted. */
    QString sentence = {};
};

/**
 * Tries credentials on a short connection of its own, which subscribes to nothing and is closed at once. One use. Lives
 * on one thread (the link thread), like its connection.
 */
class LoginCheck : public QObject
{
    Q_OBJECT
public:
    LoginCheck(ConnectionOptions options, const Clock &clock, QObject *parent = nullptr);

    /** Answered by finished(), once, within twice the options' connectTimeout; never from inside this call. */
    void start();

Q_SIGNALS:
    void finished(const yiping::nats::LoginVerdict &verdict);

private:
    void askPermissions();
    void finish(LoginVerdict verdict);

    std::chrono::milliseconds m_timeout;
    /** Servers that may still be tried. */
    std::size_t m_left;
    QString m_problem;
    bool m_finished = false;
    Connection m_connection;
    QTimer m_timer;
};

} // namespace yiping::nats
