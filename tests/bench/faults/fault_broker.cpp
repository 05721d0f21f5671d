// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the broker and of the link to it.
#include "bench/faults/campaign.h"

namespace yiping::bench {

namespace {
using namespace std::chrono_literals;
using Mode = test::FaultProxy::Mode;

struct LinkFault
{
    Mode mode;
    const char *name;
    std::chrono::milliseconds lasts;
};
// Long enough for each to be found: a peer that says nothing within two pings of five seconds.
constexpr std::array<LinkFault, 4> LinkFaults{{{.mode = Mode::Cut, .name = "link_cut", .lasts = 2s},
                                               {.mode = Mode::Stall, .name = "link_stalled", .lasts = 14s},
                                               {.mode = Mode::HalfOpen, .name = "link_half_open", .lasts = 14s},
                                               {.mode = Mode::Throttle, .name = "link_throttled", .lasts = 10s}}};
/** 64 kbit/s. */
constexpr qint64 ThrottledBytes = 8000;
} // namespace

bool killBroker(int rounds)
{
    if (rounds == 0)
        return true;
    Scene scene({});
    if (!scene.isReady())
        return false;
    bool good = true;
    for (int round = 1; round <= rounds; ++round) {
        Since since(scene);
        turn(*scene.reader, between(300ms, 2000ms));
        scene.server.kill9();
        turn(*scene.reader, between(0ms, 500ms));
        if (!scene.server.restart())
            return failed(QString::fromUtf8(scene.server.errorString()));
        const qint64 recovered = recoveryMs(scene);
        good = report(since.outcome(QStringLiteral("broker_killed"), round, recovered)) && good;
    }
    return good;
}

bool breakLink(int rounds)
{
    if (rounds == 0)
        return true;
    Scene scene({});
    if (!scene.isReady())
        return false;
    bool good = true;
    for (int round = 1; round <= rounds; ++round) {
        const LinkFault &fault = LinkFaults[static_cast<std::size_t>(round - 1) % LinkFaults.size()];
        Since since(scene);
        turn(*scene.reader, between(200ms, 1000ms));
        scene.proxy.setMode(fault.mode, ThrottledBytes);
        turn(*scene.reader, fault.lasts);
        scene.proxy.setMode(Mode::Pass);
        const qint64 recovered = recoveryMs(scene);
        good = report(since.outcome(QLatin1String(fault.name), round, recovered)) && good;
    }
    return good;
}

} // namespace yiping::bench
