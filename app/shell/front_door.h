// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/feed.h"

namespace yiping {

/**
 * The feed as people enter it. Address, authorities and the client's certificate are those of the command line; a token,
 * a key or a JWT that stood there too is the device's and not this person's. GUI thread; the feed must outlive it.
 */
class FrontDoor final : public Gatekeeper
{
public:
    FrontDoor(Feed &feed, nats::ConnectionOptions server);

    void check(const QString &user, const Secret &password, Answer answer) override;
    void enter(const QString &user, const Secret &password) override;
    void leave() override;

private:
    [[nodiscard]] nats::ConnectionOptions as(const QString &user, const Secret &password) const;

    Feed &m_feed;
    nats::ConnectionOptions m_server;
};

} // namespace yiping
