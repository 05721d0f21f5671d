// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/login_check.h"

#include <functional>

namespace yiping {

/** The way to the server for people: who they are is the server's to say, and nothing here knows a password. GUI thread. */
class Gatekeeper
{
public:
    using Answer = std::function<void(const nats::LoginVerdict &)>;

    virtual ~Gatekeeper() = default;

    /** Asks the server on a connection beside the present one. The answer comes once, later. */
    virtual void check(const QString &user, const Secret &password, Answer answer) = 0;
    /** From now on the feed is this person's. What is shown stays. */
    virtual void enter(const QString &user, const Secret &password) = 0;
    /** Ends the feed; the credentials are let go. */
    virtual void leave() = 0;
};

} // namespace yiping
