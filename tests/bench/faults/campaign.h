// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/faults/ledger_publisher.h"
#include "bench/faults/ledger_reader.h"
#include "support/fault_proxy.h"
#include "support/nats_server.h"

#include <QString>

#include <chrono>
#include <functional>

namespace yiping::bench {

/** Lets the event loop run; the reader takes what came. */
void turn(LedgerReader &reader, std::chrono::milliseconds time);
/** Until the condition holds; false when it did not within the time. */
[[nodiscard]] bool within(LedgerReader &reader, std::chrono::milliseconds time, const std::function<bool()> &condition);
/** A time somewhere between the two. */
[[nodiscard]] std::chrono::milliseconds between(std::chrono::milliseconds low, std::chrono::milliseconds high);

/** One fault as it is reported; times in milliseconds, negative: not measured. */
struct Outcome
{
    QString fault;
    int round = 0;
    int sent = 0;
    int applied = 0;
    int lost = 0;
    int doubled = 0;
    qint64 recoverMs = -1;
    qint64 staleMs = -1;
    /** What the gap ledger names as gone for ever; only where a fault takes messages away from the broker itself. */
    quint64 knownGone = 0;
    /** New entries of the gap ledger. */
    std::size_t outages = 0;
};
/** Prints it as a JSON line. True when nothing was lost unknown and nothing doubled. */
bool report(const Outcome &outcome);
bool failed(const QString &sentence);

/** A broker, a proxy before it that the reader goes through, a publisher straight at it, and a reader. */
struct Scene
{
    explicit Scene(Rates rates);
    /** False with a sentence said. */
    [[nodiscard]] bool isReady();
    [[nodiscard]] nats::ConnectionOptions direct() const;
    [[nodiscard]] nats::ConnectionOptions proxied() const;

    RegionCatalog catalog;
    test::NatsServer server;
    test::FaultProxy proxy;
    bool started = false;
    std::unique_ptr<LedgerPublisher> publisher;
    std::unique_ptr<LedgerReader> reader;
};

/** What was given and shown before a fault, so that each fault is reported alone. */
class Since
{
public:
    explicit Since(Scene &scene);
    /**
     * Pauses the publisher, waits until all is delivered, and tells what became of what was given since. recoverMs is
     * from the end of the fault until the screen was live and had everything that was given up to then.
     */
    [[nodiscard]] Outcome outcome(const QString &fault, int round, qint64 recoverMs);

private:
    Scene &m_scene;
    int m_sent;
    int m_applied;
    int m_doubled;
    quint64 m_gone;
    std::size_t m_outages;
};

/** After a fault has ended: milliseconds until the screen is live and shows everything given so far. */
[[nodiscard]] qint64 recoveryMs(Scene &scene);

[[nodiscard]] bool killBroker(int rounds);
[[nodiscard]] bool breakLink(int rounds);
[[nodiscard]] bool tamperWithStreams(int rounds);
[[nodiscard]] bool killApplication(int rounds, const QString &program);

} // namespace yiping::bench
