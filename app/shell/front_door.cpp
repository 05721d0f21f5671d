// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/front_door.h"

namespace yiping {

FrontDoor::FrontDoor(Feed &feed, nats::ConnectionOptions server)
    : m_feed(feed)
    , m_server(std::move(server))
{
    m_server.token = {};
    m_server.nkeySeed = {};
    m_server.jwt = {};
    // It would put the command line's credentials back.
    m_server.renew = {};
}

nats::ConnectionOptions FrontDoor::as(const QString &user, const Secret &password) const
{
    nats::ConnectionOptions options = m_server;
    options.user = user;
    options.password = password;
    return options;
}

void FrontDoor::check(const QString &user, const Secret &password, Answer answer)
{
    nats::ConnectionOptions options = as(user, password);
    options.name = QStringLiteral("yiping login");
    m_feed.checkLogin(options, std::move(answer));
}

void FrontDoor::enter(const QString &user, const Secret &password)
{
    nats::ConnectionOptions options = as(user, password);
    options.name = QStringLiteral("yiping");
    m_feed.start(options);
}

void FrontDoor::leave()
{
    m_feed.stop();
}

} // namespace yiping
