// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/link_worker.h"

namespace yiping {

/** Both connections; made and ended on the link thread. */
struct LinkWorker::Links
{
    Links(const nats::ConnectionOptions &options, const Clock &clock)
        : events(asking(named(options, QStringLiteral("events"))), clock)
        , states(named(options, QStringLiteral("state")), clock)
        , eventStream(events)
        , stateStream(states)
    {
    }

    static nats::ConnectionOptions asking(nats::ConnectionOptions options)
    {
        options.askPermissions = true;
        return options;
    }

    static nats::ConnectionOptions named(nats::ConnectionOptions options, const QString &part)
    {
        options.name = options.name.isEmpty() ? part : options.name + QStringLiteral(" ") + part;
        return options;
    }

    [[nodiscard]] bool areUp() const { return events.isConnected() && states.isConnected(); }
    [[nodiscard]] bool areClosed() const
    {
        return events.state() == nats::Connection::State::Closed && states.state() == nats::Connection::State::Closed;
    }

    nats::Connection events;
    nats::Connection states;
    nats::JetStream eventStream;
    nats::JetStream stateStream;
};

} // namespace yiping
