// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Two rows of the fault campaign, against real servers started from the sample configurations: a server of the
// province's cluster killed, and a county's link cut, with orders and alarms given all the while. One JSON line a fault;
// status 1 when anything was lost or doubled.
#include "integration/cluster/site.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <cstdio>

using namespace yiping;
using namespace yiping::test;
using namespace std::chrono_literals;
using Node = NatsTree::Node;

namespace {

constexpr std::chrono::milliseconds Pace = 20ms;
constexpr std::chrono::milliseconds MeetsWithin = 240s;
/** A source that can be reached is heard every second. */
constexpr std::chrono::milliseconds CountsAsCut = 5s;

/** For how long a condition held, in all and at the longest, as seen at the turns of a loop. */
class Held
{
public:
    void see(bool holds)
    {
        const qint64 now = m_timer.elapsed();
        const qint64 passed = m_held ? now - m_seen : 0;
        m_ms += passed;
        m_stretch = m_held ? m_stretch + passed : 0;
        m_longest = std::max(m_longest, m_stretch);
        m_seen = now;
        m_held = holds;
    }
    [[nodiscard]] qint64 ms() const { return m_ms; }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QElapsedTimer m_timer = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    qint64 m_seen = 0;
    qint64 m_ms = 0;
    qint64 m_stretch = 0;
    qint64 m_longest = 0;
    bool m_held = false;
};

/** The people at work and the screens that show it. */
struct Crew
{
    std::vector<std::unique_ptr<Site>> sites;
    std::vector<std::unique_ptr<Reader>> readers;

    [[nodiscard]] int given() const
    {
        int count = 0;
        for (const auto &site : sites)
            count += site->orders() + site->alarms();
        return count;
    }
    [[nodiscard]] int applied() const
    {
        int count = 0;
        for (const auto &reader : readers)
            count += reader->applied();
        return count;
    }
    [[nodiscard]] int lost() const
    {
        int count = 0;
        for (const auto &reader : readers) {
            for (const auto &site : sites)
                count += reader->lost(*site);
        }
        return count;
    }
    [[nodiscard]] int doubled() const
    {
        int count = 0;
        for (const auto &reader : readers)
            count += reader->doubled();
        return count;
    }
    void take()
    {
        for (const auto &reader : readers)
            reader->take();
    }
    void give()
    {
        for (const auto &site : sites) {
            site->giveOrder("450103");
            site->raiseAlarm("450103");
        }
    }
    [[nodiscard]] bool hasMet()
    {
        take();
        return lost() == 0 && std::ranges::all_of(sites, [](const auto &site) { return site->isSettled(); });
    }
    /** Everything everywhere was given and shown. */
    [[nodiscard]] bool meets(std::chrono::milliseconds time)
    {
        return within(time, [this] { return hasMet(); });
    }
};

struct Outcome
{
    const char *fault;
    int round;
    qint64 recoverMs;
    qint64 staleMs;
    int sent;
    int applied;
    int lost;
    int doubled;
};

bool report(const Outcome &outcome)
{
    const QJsonObject line{{QStringLiteral("name"), QStringLiteral("faults.%1").arg(QLatin1String(outcome.fault))},
                           {QStringLiteral("round"), outcome.round},
                           {QStringLiteral("sent"), outcome.sent},
                           {QStringLiteral("applied"), outcome.applied},
                           {QStringLiteral("lost"), outcome.lost},
                           {QStringLiteral("doubled"), outcome.doubled},
                           {QStringLiteral("recover_ms"), outcome.recoverMs},
                           {QStringLiteral("stale_ms"), outcome.staleMs}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return outcome.lost == 0 && outcome.doubled == 0;
}

bool fail(const char *sentence)
{
    std::fprintf(stderr, "fault-campaign-cluster: %s\n", sentence);
    return false;
}

void add(Crew &crew, const RegionCatalog &catalog, const NatsTree &tree, Node node, const char *name,
         const char *region)
{
    crew.sites.push_back(std::make_unique<Site>(tree, node, name));
    crew.readers.push_back(std::make_unique<Reader>(catalog, tree, node, region));
}

[[nodiscard]] bool makeStreams(const Crew &crew)
{
    return std::ranges::all_of(crew.sites, [](const auto &site) { return site->makeStreams(); })
        || fail("the streams of the samples cannot be made");
}

struct Before
{
    explicit Before(const Crew &crew)
        : given(crew.given())
        , applied(crew.applied())
        , doubled(crew.doubled())
    {
    }
    int given;
    int applied;
    int doubled;
};

Outcome outcomeOf(const char *fault, int round, const Crew &crew, const Before &before, qint64 recoverMs,
                  qint64 staleMs)
{
    return {.fault = fault,
            .round = round,
            .recoverMs = recoverMs,
            .staleMs = staleMs,
            .sent = (crew.given() - before.given) * static_cast<int>(crew.readers.size()),
            .applied = crew.applied() - before.applied,
            .lost = crew.lost(),
            .doubled = crew.doubled() - before.doubled};
}

/** Recovery is the longest time for which something given was not shown; stale while the screen says that it is not live. */
bool killOne(NatsTree &tree, Crew &crew, int round)
{
    constexpr std::chrono::seconds Around = 2s;
    const Before before(crew);
    const auto victim = static_cast<Node>(QRandomGenerator::global()->bounded(3));
    const Reader &wall = *crew.readers.front();
    Held stale;
    Held behind;
    const auto look = [&] {
        const bool met = crew.hasMet();
        stale.see(!wall.isLive());
        behind.see(!met);
        return met && wall.isLive();
    };
    const auto work = [&] {
        const QDeadlineTimer end(Around);
        while (!end.hasExpired()) {
            crew.give();
            turn(Pace);
            look();
        }
    };
    work();
    tree.kill9(victim);
    work();
    const bool met = within(MeetsWithin, look);
    const Outcome outcome = outcomeOf("cluster_server_killed", round, crew, before, behind.longestMs(), stale.ms());
    return (tree.restart(victim) || fail(tree.errorString())) && report(outcome) && met;
}

bool runKills(const RegionCatalog &catalog, int rounds)
{
    NatsTree tree;
    if (rounds == 0)
        return true;
    if (!tree.start(false))
        return fail(tree.errorString());
    Crew crew;
    add(crew, catalog, tree, Node::Province1, "p", "45");
    if (!makeStreams(crew) || !crew.meets(MeetsWithin))
        return false;
    bool good = true;
    for (int round = 1; round <= rounds; ++round)
        good = killOne(tree, crew, round) && good;
    return good;
}

/** Recovered when all that was given is on all screens; stale while the city's server says it does not hear the county. */
bool cutOnce(NatsTree &tree, Crew &crew, int round, std::chrono::seconds length)
{
    const Before before(crew);
    Site &city = *crew.sites[1];
    Held stale;
    const auto look = [&] { stale.see(city.silenceOf("YP_ORDER", "d450103").value_or(CountsAsCut) >= CountsAsCut); };
    tree.setUplink(Node::County, FaultProxy::Mode::Cut);
    QElapsedTimer sinceCut;
    sinceCut.start();
    while (sinceCut.durationElapsed() < length) {
        crew.give();
        turn(Pace);
        crew.take();
        look();
    }
    tree.setUplink(Node::County, FaultProxy::Mode::Pass);
    QElapsedTimer sinceMended;
    sinceMended.start();
    while (!crew.hasMet() && sinceMended.durationElapsed() < MeetsWithin) {
        turn(Pace);
        look();
    }
    const qint64 recoverMs = sinceMended.elapsed();
    look();
    return report(outcomeOf("leaf_link_cut", round, crew, before, recoverMs, stale.ms()));
}

bool runCuts(const RegionCatalog &catalog, int rounds, std::chrono::seconds length)
{
    NatsTree tree;
    if (rounds == 0)
        return true;
    if (!tree.start(true))
        return fail(tree.errorString());
    Crew crew;
    add(crew, catalog, tree, Node::Province1, "p", "45");
    add(crew, catalog, tree, Node::City, "c", "4501");
    add(crew, catalog, tree, Node::County, "k", "450103");
    if (!makeStreams(crew))
        return false;
    crew.give();
    if (!crew.meets(MeetsWithin))
        return fail("the three levels do not meet before anything was cut");
    bool good = true;
    for (int round = 1; round <= rounds; ++round)
        good = cutOnce(tree, crew, round, length) && good;
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("kills"), QStringLiteral("How often a server of the cluster is killed."), QStringLiteral("N"),
          QStringLiteral("10")},
         {QStringLiteral("cuts"), QStringLiteral("How often the county's link is cut."), QStringLiteral("N"),
          QStringLiteral("5")},
         {QStringLiteral("cut-seconds"), QStringLiteral("For how long."), QStringLiteral("S"), QStringLiteral("60")}});
    parser.process(application);
    const auto number = [&parser](const char *option) {
        bool good = false;
        const int value = parser.value(QLatin1String(option)).toInt(&good);
        return good && value >= 0 && value <= 100'000 ? std::optional<int>(value) : std::nullopt;
    };
    const auto kills = number("kills");
    const auto cuts = number("cuts");
    const auto seconds = number("cut-seconds");
    if (!kills || !cuts || !seconds)
        return fail("--kills, --cuts and --cut-seconds want a number from 0 to 100000") ? 0 : 2;
    const RegionCatalog catalog = smallCatalog();
    const bool killsGood = runKills(catalog, *kills);
    const bool cutsGood = runCuts(catalog, *cuts, std::chrono::seconds(*seconds));
    return killsGood && cutsGood ? 0 : 1;
}
