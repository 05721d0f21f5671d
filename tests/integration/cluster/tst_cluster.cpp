// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/cluster/site.h"
#include "support/test_case.h"

#include <QElapsedTimer>

using namespace yiping;
using namespace yiping::test;
using namespace std::chrono_literals;
using Node = NatsTree::Node;

namespace {

/** A server looks for a source again 10 s, 20 s, 30 s … after it was lost; a link that is back soon is found at once. */
constexpr std::chrono::milliseconds SourceFound = 45s;

/** Gives an order and an alarm every 20 ms for a while, at each of the sites, and lets the screens take. */
void work(std::chrono::milliseconds time, std::initializer_list<Site *> givers, const std::function<void()> &meanwhile)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.durationElapsed() < time) {
        for (Site *giver : givers) {
            giver->giveOrder("450103");
            giver->raiseAlarm("450103");
        }
        turn(20ms);
        meanwhile();
    }
}

/** Somebody with the permissions of a role and the program's own protocol code, and no regard for what is permitted. */
class Person
{
public:
    Person(const NatsTree &tree, Node node, NatsTree::Role role)
        : m_connection(optionsFor(tree, node, role), m_clock)
        , m_jetStream(m_connection, 2s)
    {
        m_connection.open();
    }

    [[nodiscard]] bool enters()
    {
        return within(10s, [this] { return m_connection.isConnected(); });
    }

    /** "" when the broker has taken an order for the region, else why not. */
    [[nodiscard]] QString order(std::string_view regionDigits)
    {
        std::optional<QString> outcome;
        m_jetStream.publish(subject(Lane::Order, kind::WorkOrder, "o", regionDigits), "an order", {},
                            [&outcome](const auto &result) {
                                const auto *error = std::get_if<nats::Error>(&result);
                                outcome = error ? error->text : QString();
                            });
        return within(10s, [&outcome] { return outcome.has_value(); }) ? *outcome : QStringLiteral("no answer");
    }

    /** The names of all subjects that a stream holds, as the server tells them to whoever may ask for its condition. */
    [[nodiscard]] QStringList subjectsOf(const std::string &stream)
    {
        std::optional<QStringList> names;
        m_jetStream.api("STREAM.INFO." + stream, {{QStringLiteral("subjects_filter"), QStringLiteral(">")}},
                        QString::fromStdString(stream), [&names](const auto &result) {
                            const auto *info = std::get_if<QJsonObject>(&result);
                            const QJsonObject state = info ? (*info)[QLatin1String("state")].toObject() : QJsonObject();
                            names = state[QLatin1String("subjects")].toObject().keys();
                        });
        return within(10s, [&names] { return names.has_value(); }) ? *names : QStringList();
    }

private:
    SystemClock m_clock;
    nats::Connection m_connection;
    nats::JetStream m_jetStream;
};

} // namespace

class ClusterTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    std::unique_ptr<NatsTree> m_tree;

    [[nodiscard]] bool start(bool withLeaves)
    {
        m_tree = std::make_unique<NatsTree>();
        return m_tree->start(withLeaves);
    }

    /** Every stream of both lanes is led by this server: its death is felt by whoever writes and whoever reads. */
    [[nodiscard]] static bool letLead(Site &site, const QString &server)
    {
        for (const char *stream : {"YP_EVENT", "YP_ORDER"}) {
            QString leader;
            for (int attempt = 0; attempt < 60 && leader != server; ++attempt) {
                if (!leader.isEmpty())
                    (void)site.ask(std::string("STREAM.LEADER.STEPDOWN.") + stream);
                leader = site.leaderOf(stream);
            }
            if (leader != server)
                return false;
        }
        return true;
    }

    [[nodiscard]] static QByteArray said(const Site &giver, const Reader &reader)
    {
        return QStringLiteral("%1 not acknowledged, %2 not shown, live %3, caught up %4, %5")
            .arg(giver.waiting())
            .arg(reader.lost(giver))
            .arg(reader.last.link == LinkState::Live)
            .arg(reader.last.caughtUp)
            .arg(reader.last.linkProblem)
            .toUtf8();
    }

private Q_SLOTS:
    void cleanup() { m_tree.reset(); }

    void theServerThatLeadsIsKilled()
    {
        QVERIFY2(start(false), m_tree->errorString());
        Site province(*m_tree, Node::Province1, "p");
        QVERIFY(province.makeStreams());
        Reader wall(m_catalog, *m_tree, Node::Province2, "45");
        QVERIFY(wall.sees(15s, [&] { return wall.isLive(); }));
        // The wall's own server, which leads besides.
        QVERIFY(letLead(province, NatsTree::nameOf(Node::Province2)));
        work(1s, {&province}, [&] { wall.take(); });
        QVERIFY(wall.sees(10s, [&] { return province.isSettled() && wall.hasAll(province); }));

        m_tree->kill9(Node::Province2);
        QElapsedTimer sinceKill;
        sinceKill.start();
        province.giveOrder("4501");
        qint64 takenAfterMs = 0;
        const bool shown = wall.sees(40s, [&] {
            if (takenAfterMs == 0 && province.isSettled())
                takenAfterMs = sinceKill.elapsed();
            return wall.hasAll(province);
        });
        const qint64 shownAfterMs = sinceKill.elapsed();
        QVERIFY2(shown, said(province, wall).constData());
        QVERIFY2(wall.sees(40s, [&] { return wall.isLive(); }), said(province, wall).constData());
        const qint64 liveAfterMs = sinceKill.elapsed();
        work(2s, {&province}, [&] { wall.take(); });
        const bool whole =
            wall.sees(40s, [&] { return province.isSettled() && wall.hasAll(province) && wall.isLive(); });
        QVERIFY2(whole, said(province, wall).constData());
        qInfo("after the kill the first order was taken after %lld ms, shown after %lld ms, and the wall was live "
              "after %lld "
              "ms",
              takenAfterMs, shownAfterMs, liveAfterMs);
        QVERIFY(wall.last.counters.reconnects >= 1);
        QCOMPARE(wall.doubled(), 0);
        QVERIFY(wall.isInOrder());
        QCOMPARE(wall.gaps, 0U);

        QVERIFY2(m_tree->restart(Node::Province2), m_tree->errorString());
        Reader late(m_catalog, *m_tree, Node::Province2, "45");
        QVERIFY(late.sees(15s, [&] { return late.hasAll(province) && late.isLive(); }));
        QCOMPARE(late.doubled(), 0);
        QVERIFY(late.isInOrder());
    }

    void theCountyWorksOnWithItsLinkCut()
    {
        QVERIFY2(start(true), m_tree->errorString());
        Site province(*m_tree, Node::Province1, "p");
        Site city(*m_tree, Node::City, "c");
        Site county(*m_tree, Node::County, "k");
        QVERIFY(province.makeStreams() && city.makeStreams() && county.makeStreams());
        Reader above(m_catalog, *m_tree, Node::Province2, "45");
        Reader middle(m_catalog, *m_tree, Node::City, "4501", NatsTree::Role::Officer);
        Reader below(m_catalog, *m_tree, Node::County, "450103");
        const std::initializer_list<Reader *> readers{&above, &middle, &below};
        const std::initializer_list<Site *> sites{&province, &city, &county};
        const auto takeAll = [&] { std::ranges::for_each(readers, &Reader::take); };
        const auto allHaveAll = [&] {
            takeAll();
            return std::ranges::all_of(readers, [&](const Reader *reader) {
                return std::ranges::all_of(
                    sites, [&](const Site *site) { return site->isSettled() && reader->hasAll(*site); });
            });
        };
        work(500ms, sites, takeAll);
        QVERIFY(within(SourceFound, allHaveAll));

        // A source that was looked for before its stream was made is looked for again later.
        const auto hears = [](Site &site, const char *domain) {
            return std::ranges::all_of(std::array{"YP_SERIES", "YP_EVENT", "YP_ORDER"}, [&](const char *stream) {
                return site.silenceOf(stream, domain).value_or(1h) < 3s;
            });
        };
        QVERIFY(within(SourceFound, [&] { return hears(province, "d4501") && hears(city, "d450103"); }));
        QVERIFY(within(10s, [&] {
            takeAll();
            return std::ranges::all_of(readers, [](const Reader *reader) { return reader->silent.empty(); });
        }));
        m_tree->setUplink(Node::County, FaultProxy::Mode::Cut);
        QElapsedTimer sinceCut;
        sinceCut.start();
        work(3s, sites, takeAll);
        // Its own orders are acknowledged and shown; what others give does not come, and the others do not get its own.
        QVERIFY(below.sees(2s, [&] { return county.isSettled() && below.hasAll(county); }));
        QVERIFY(below.isLive());
        QVERIFY(below.lost(city) > 0 && below.lost(province) > 0);
        QVERIFY(middle.lost(county) > 0 && above.lost(county) > 0);
        QVERIFY(middle.sees(2s, [&] { return middle.hasAll(province) && middle.hasAll(city); }));

        // Both are live on their own servers, and both say whom they do not hear; the province hears the city.
        using Silent = std::set<std::pair<std::string, Lane>>;
        const auto allLanesOf = [](const std::string &source) {
            return Silent{{source, Lane::Series}, {source, Lane::Event}, {source, Lane::Order}};
        };
        QVERIFY(middle.sees(10s - std::chrono::milliseconds(sinceCut.elapsed()),
                            [&] { return middle.silent == allLanesOf("d450103"); }));
        QVERIFY(below.sees(10s, [&] { return below.silent.contains({"d4501", Lane::Order}); }));
        QVERIFY(middle.isLive() && below.isLive());
        above.take();
        QVERIFY(above.silent.empty());

        QElapsedTimer sinceMended;
        m_tree->setUplink(Node::County, FaultProxy::Mode::Pass);
        sinceMended.start();
        work(500ms, sites, takeAll);
        QVERIFY(within(SourceFound, allHaveAll));
        qInfo("both sides had everything %lld ms after the link was back", sinceMended.elapsed());
        QVERIFY(within(10s, [&] {
            takeAll();
            return middle.silent.empty() && below.silent.empty();
        }));
        for (const Reader *reader : readers) {
            QCOMPARE(reader->doubled(), 0);
            QVERIFY(reader->isInOrder());
            QCOMPARE(reader->gaps, 0U);
        }
    }

    /** The files that make-roles.sh writes: each level acts in its own region, and no wall acts at all. */
    void everyLevelHasItsRoles()
    {
        QVERIFY2(start(true), m_tree->errorString());
        Site province(*m_tree, Node::Province1, "p");
        Site city(*m_tree, Node::City, "c");
        Site county(*m_tree, Node::County, "k");
        QVERIFY(province.makeStreams() && city.makeStreams() && county.makeStreams());
        struct Level
        {
            Node node;
            std::vector<const char *> own;
            std::vector<const char *> others;
        };
        for (const Level &level :
             {Level{.node = Node::Province2, .own = {"45", "4502", "450181004"}, .others = {"4401"}},
              Level{.node = Node::City, .own = {"4501", "450103"}, .others = {"45", "4502"}},
              Level{.node = Node::County, .own = {"450103", "450103004"}, .others = {"450181"}}}) {
            Person officer(*m_tree, level.node, NatsTree::Role::Officer);
            Person wall(*m_tree, level.node, NatsTree::Role::Wall);
            QVERIFY(officer.enters() && wall.enters());
            for (const char *region : level.own) {
                QCOMPARE(officer.order(region), QString());
                QVERIFY2(!wall.order(region).isEmpty(), region);
            }
            for (const char *region : level.others)
                QVERIFY2(!officer.order(region).isEmpty(), region);
        }
        // The condition of a stream names its subjects, of other regions too; a leaf's streams hold no others.
        Person wall(*m_tree, Node::County, NatsTree::Role::Wall);
        QVERIFY(wall.enters());
        QStringList names;
        QVERIFY(within(SourceFound, [&] { return (names = wall.subjectsOf("YP_ORDER")).size() == 3; }));
        for (const QString &name : names)
            QVERIFY2(name.contains(QStringLiteral(".45.01.03.")), qPrintable(name));
    }

    /** Whoever holds the county's server hears nothing that is meant for another county, however wide it listens. */
    void aCountyHearsNothingOfAnother()
    {
        QVERIFY2(start(true), m_tree->errorString());
        Site province(*m_tree, Node::Province1, "p");
        Site city(*m_tree, Node::City, "c");
        Site county(*m_tree, Node::County, "k");
        QVERIFY(province.makeStreams() && city.makeStreams() && county.makeStreams());
        int ofAnother = 0;
        int ofItsOwn = 0;
        county.jetStream().connection().subscribe(">", [&](const nats::MessageView &message) {
            ofAnother += message.payload.find("450181") != std::string_view::npos ? 1 : 0;
            ofItsOwn += message.payload.find("450103") != std::string_view::npos ? 1 : 0;
        });
        Reader middle(m_catalog, *m_tree, Node::City, "4501");
        for (Site *giver : {&province, &city}) {
            giver->giveOrder("450181");
            giver->raiseAlarm("450181");
            giver->giveOrder("450103");
        }
        QVERIFY(middle.sees(SourceFound, [&] { return middle.hasAll(province) && middle.hasAll(city); }));
        QVERIFY(within(SourceFound, [&] { return ofItsOwn >= 2; }));
        QCOMPARE(ofAnother, 0);
    }
};

QTEST_GUILESS_MAIN(ClusterTest)
#include "tst_cluster.moc"
