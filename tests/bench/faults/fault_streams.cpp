// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody does to the streams what nobody should: purges one, deletes the reader's consumers, makes one anew.
#include "bench/faults/campaign.h"

#include <QJsonArray>

namespace yiping::bench {

namespace {

using namespace std::chrono_literals;

/** Everything given so far is shown: what is destroyed now was delivered before. */
[[nodiscard]] bool meet(Scene &scene)
{
    scene.publisher->setPaused(true);
    return within(*scene.reader, 60s, [&scene] {
        return scene.publisher->isSettled() && scene.reader->lost(scene.publisher->ledger()) == 0;
    });
}

void purge(Scene &scene)
{
    for (const char *stream : {"YP_EVENT", "YP_ORDER"})
        (void)scene.publisher->ask(std::string("STREAM.PURGE.") + stream);
}

void deleteConsumers(Scene &scene)
{
    for (const std::string stream : {"YP_EVENT", "YP_ORDER", "YP_SERIES", "YP_STATE"}) {
        const QJsonArray names =
            scene.publisher->ask("CONSUMER.NAMES." + stream).value(QLatin1String("consumers")).toArray();
        for (const QJsonValue &name : names)
            (void)scene.publisher->ask("CONSUMER.DELETE." + stream + '.' + name.toString().toStdString());
    }
}

void makeAnew(Scene &scene)
{
    for (const char *stream : {"YP_EVENT", "YP_ORDER"})
        (void)scene.publisher->ask(std::string("STREAM.DELETE.") + stream);
    scene.publisher->makeStreams();
}

struct StreamFault
{
    const char *name;
    void (*inflict)(Scene &);
    /** What is not delivered yet is destroyed with the stream, so it comes at a moment when nothing is under way. */
    bool needsQuiet;
};
constexpr std::array<StreamFault, 3> StreamFaults{
    {{.name = "stream_purged", .inflict = purge, .needsQuiet = true},
     {.name = "consumers_deleted", .inflict = deleteConsumers, .needsQuiet = false},
     {.name = "stream_made_anew", .inflict = makeAnew, .needsQuiet = true}}};

} // namespace

bool tamperWithStreams(int rounds)
{
    if (rounds == 0)
        return true;
    Scene scene({.states = 400, .events = 500, .orders = 100});
    if (!scene.isReady())
        return false;
    bool good = true;
    for (int round = 1; round <= rounds; ++round) {
        const StreamFault &fault = StreamFaults[static_cast<std::size_t>(round - 1) % StreamFaults.size()];
        Since since(scene);
        turn(*scene.reader, between(300ms, 1500ms));
        if (fault.needsQuiet && !meet(scene))
            return failed(QStringLiteral("the screen did not get everything before %1").arg(QLatin1String(fault.name)));
        fault.inflict(scene);
        scene.publisher->setPaused(false);
        turn(*scene.reader, 500ms);
        const qint64 recovered = recoveryMs(scene);
        good = report(since.outcome(QLatin1String(fault.name), round, recovered)) && good;
    }
    return good;
}

} // namespace yiping::bench
