// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/login_check.h"

#include <utility>

namespace yiping::nats {

LoginCheck::LoginCheck(ConnectionOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_timeout(options.connectTimeout)
    , m_left(1 + options.otherUrls.size())
    , m_connection(std::move(options), clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish({.sentence = m_problem.isEmpty() ? tr("The server did not answer in time; try again.") : m_problem});
    });
    connect(&m_connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Connected)
            askPermissions();
    });
    connect(&m_connection, &Connection::credentialsRefused, this, [this](const QString &sentence) {
        finish({.result = LoginVerdict::Result::Refused, .sentence = sentence});
    });
    // Queued: a refusal is told right after as what it is. A cluster's other servers are tried first.
    connect(
        &m_connection, &Connection::problem, this,
        [this](const QString &sentence) {
            m_problem = sentence;
            if (!m_connection.isConnected() && --m_left == 0)
                finish({.sentence = sentence});
        },
        Qt::QueuedConnection);
}

void LoginCheck::start()
{
    m_timer.start(2 * m_timeout);
    m_connection.open();
}

void LoginCheck::askPermissions()
{
    m_connection.request(UserInfoSubject, {}, m_timeout, [this](const std::variant<Connection::Reply, Error> &result) {
        const auto *reply = std::get_if<Connection::Reply>(&result);
        finish({.result = LoginVerdict::Result::Accepted,
                .permissions = reply ? Permissions::parse(reply->payload) : std::nullopt});
    });
}

void LoginCheck::finish(LoginVerdict verdict)
{
    if (std::exchange(m_finished, true))
        return;
    m_timer.stop();
    m_connection.close();
    Q_EMIT finished(verdict);
}

} // namespace yiping::nats
