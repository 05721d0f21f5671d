// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/feed.h"
#include "integration/ingest/city.h"
#include "support/test_case.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::test;
using namespace std::chrono_literals;

namespace {

/** A screen that writes down what it was given. */
struct Screen
{
    explicit Screen(Feed &feed)
        : feed(feed)
    {
    }

    void take()
    {
        Batch batch = feed.takeBatch();
        for (const Update &update : batch.updates) {
            if (const auto *alarm = std::get_if<Alarm>(&update.body))
                alarms.push_back(alarm->id);
            if (const auto *unit = std::get_if<EntityState>(&update.body))
                units[unit->id] = unit->status;
            if (const auto *sensor = std::get_if<SensorValue>(&update.body))
                values.push_back(sensor->value.value_or(-1));
        }
        for (const Outage &outage : batch.outages)
            outages[outage.number] = outage;
        gaps += static_cast<std::size_t>(
            std::ranges::count_if(batch.outages, [](const Outage &outage) { return outage.missing > 0; }));
        last = std::move(batch);
    }
    [[nodiscard]] bool sees(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(
            [this, &condition] {
                take();
                return condition();
            },
            15'000);
    }
    [[nodiscard]] bool isLive()
    {
        return sees([this] { return last.link == LinkState::Live && last.caughtUp; });
    }
    [[nodiscard]] quint64 received(Lane lane) const { return last.counters.received[static_cast<std::size_t>(lane)]; }
    /** alarm-1 … alarm-count, each once, in order. */
    [[nodiscard]] bool hasAlarms(int count) const
    {
        if (alarms.size() != static_cast<std::size_t>(count))
            return false;
        for (int i = 0; i < count; ++i) {
            if (alarms[static_cast<std::size_t>(i)] != "alarm-" + std::to_string(i + 1))
                return false;
        }
        return true;
    }

    Feed &feed;
    Batch last;
    std::vector<std::string> alarms;
    std::map<std::string, UnitStatus> units;
    std::vector<double> values;
    std::size_t gaps = 0;
    std::map<quint64, Outage> outages;

    [[nodiscard]] std::vector<Outage> outagesOf(Lane lane) const
    {
        std::vector<Outage> result;
        for (const auto &[number, outage] : outages) {
            if (outage.lane == lane)
                result.push_back(outage);
        }
        return result;
    }
};

std::set<ViewQuery> viewOf(std::string_view digits)
{
    std::set<ViewQuery> queries;
    for (const Lane lane : {Lane::State, Lane::Series, Lane::Event, Lane::Order})
        queries.insert({.lane = lane, .region = region(digits)});
    return queries;
}

} // namespace

class FeedTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    std::unique_ptr<City> m_city;

    /** Each test has a broker of its own. */
    [[nodiscard]] bool startCity()
    {
        m_city = std::make_unique<City>();
        return m_city->start();
    }

private Q_SLOTS:
    void cleanup() { m_city.reset(); }

    void snapshotThenDeltas()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        m_city->unit("a", v1::UNIT_STATUS_AVAILABLE);
        m_city->unit("b", v1::UNIT_STATUS_ASSIGNED, "4502");
        for (int i = 0; i < 10; ++i)
            m_city->level(70 + i, 10'000 - i);
        QVERIFY(m_city->settled());
        Feed feed(m_catalog, m_city->clock);
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        QCOMPARE(screen.units.size(), 2U);
        QCOMPARE(screen.units["a"], UnitStatus::Available);
        QCOMPARE(screen.values, (std::vector<double>{70, 71, 72, 73, 74, 75, 76, 77, 78, 79}));
        m_city->unit("a", v1::UNIT_STATUS_EN_ROUTE);
        m_city->unit("c", v1::UNIT_STATUS_AVAILABLE);
        QVERIFY(screen.sees([&] { return screen.units["a"] == UnitStatus::EnRoute && screen.units.contains("c"); }));
        QCOMPARE(screen.received(Lane::State), 4U);
    }

    void eventsComeOnceAndInOrder()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        for (int i = 1; i <= 700; ++i)
            m_city->alarm(i);
        QVERIFY(m_city->settled());
        Feed feed(m_catalog, m_city->clock);
        Screen screen(feed);
        feed.setView(viewOf("4501"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        for (int i = 701; i <= 1200; ++i)
            m_city->alarm(i);
        m_city->raw("yp.event.city.45.01._._.alarm.x", "no protobuf");
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 1200; }));
        QVERIFY(screen.hasAlarms(1200));
        QVERIFY(screen.sees([&] {
            return screen.last.counters.decodeErrors[static_cast<std::size_t>(DecodeError::BadProtobuf)] == 1;
        }));
        QCOMPARE(screen.received(Lane::Event), 1200U);
        QCOMPARE(screen.last.counters.lost, 0U);
        QCOMPARE(screen.last.counters.duplicates, 0U);
    }

    void nothingIsLostOverAKilledServer()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        Feed feed(m_catalog, m_city->clock);
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        m_city->unit("a", v1::UNIT_STATUS_AVAILABLE);
        for (int i = 1; i <= 300; ++i)
            m_city->alarm(i);
        QVERIFY(m_city->settled());
        QVERIFY(screen.isLive());
        QVERIFY(screen.sees([&] { return screen.hasAlarms(300); }));
        m_city->server.kill9();
        QVERIFY(screen.sees([&] { return screen.last.link != LinkState::Live; }));
        QVERIFY(screen.sees([&] { return !screen.last.linkProblem.isEmpty(); }));
        QVERIFY(!screen.last.caughtUp);
        QVERIFY(m_city->restart());
        m_city->unit("a", v1::UNIT_STATUS_ON_SCENE);
        for (int i = 301; i <= 600; ++i)
            m_city->alarm(i);
        QVERIFY(m_city->settled());
        QVERIFY(screen.isLive());
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 600; }));
        QVERIFY(screen.hasAlarms(600));
        QVERIFY(screen.sees([&] { return screen.units["a"] == UnitStatus::OnScene; }));
        QCOMPARE(screen.received(Lane::Event), 600U);
        QCOMPARE(screen.gaps, 0U);
        QVERIFY(screen.sees([&] { return screen.last.counters.reconnects >= 2; }));
        // The ledger has it: one line a lane, from the last sign of life to the last message made up for.
        const auto events = screen.outagesOf(Lane::Event);
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events[0].backfill, Backfill::Complete);
        // None, where the reader was back before the first of them was published.
        QVERIFY(events[0].fromSequence == 0 || events[0].fromSequence == 301);
        QVERIFY(events[0].toSequence <= 600);
        QVERIFY(events[0].fromMs > 0 && events[0].toMs > events[0].fromMs);
        QCOMPARE(screen.outagesOf(Lane::State).size(), std::size_t(1));
        QCOMPARE(screen.outagesOf(Lane::State)[0].backfill, Backfill::NewestOnly);
        for (const LaneHealth &lane : screen.last.lanes)
            QVERIFY(lane.live);
    }

    void theViewWidensAndNarrows()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        m_city->alarm(1, "4501");
        m_city->alarm(2, "4502");
        m_city->unit("north", v1::UNIT_STATUS_AVAILABLE, "4502");
        QVERIFY(m_city->settled());
        Feed feed(m_catalog, m_city->clock, nullptr, {.grace = 50ms});
        Screen screen(feed);
        feed.setView(viewOf("4501"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        QCOMPARE(screen.alarms, std::vector<std::string>{"alarm-1"});
        QVERIFY(screen.units.empty());
        feed.setView(viewOf("45"));
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 2 && screen.units.contains("north"); }));
        QVERIFY(screen.isLive());
        QCOMPARE(screen.alarms, (std::vector<std::string>{"alarm-1", "alarm-2"}));
        QCOMPARE(screen.received(Lane::Event), 2U);
        QCOMPARE(screen.last.counters.duplicates, 0U);
        // Narrow again: after the grace what lies outside no longer comes, what lies inside goes on.
        feed.setView(viewOf("4501"));
        int number = 3;
        bool outsideCame = true;
        while (outsideCame && number < 200) {
            screen.alarms.clear();
            m_city->alarm(number, "4502");
            m_city->alarm(number + 1, "4501");
            const std::string inside = "alarm-" + std::to_string(number + 1);
            QVERIFY(screen.sees([&] { return std::ranges::find(screen.alarms, inside) != screen.alarms.end(); }));
            outsideCame = screen.alarms.size() == 2;
            number += 2;
        }
        QVERIFY(!outsideCame);
    }

    // Regions side by side have a reader each: nothing twice, nothing left out, and one may go without the other.
    void aViewOfSeveralRegions()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        for (int i = 1; i <= 300; ++i)
            m_city->alarm(i, i % 2 == 0 ? "4501" : "4502");
        QVERIFY(m_city->settled());
        Feed feed(m_catalog, m_city->clock, nullptr, {.grace = 0ms});
        Screen screen(feed);
        std::set<ViewQuery> both = viewOf("4501");
        both.merge(viewOf("4502"));
        feed.setView(both);
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 300; }));
        feed.setView(viewOf("4502"));
        QVERIFY(screen.isLive());
        m_city->alarm(301, "4502");
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 301; }));
        QCOMPARE(std::set<std::string>(screen.alarms.begin(), screen.alarms.end()).size(), 301U);
        QCOMPARE(screen.received(Lane::Event), 301U);
        QCOMPARE(screen.last.counters.duplicates, 0U);
        QCOMPARE(screen.gaps, 0U);
    }

    void aStandingScreenHoldsTheReaderBack()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        constexpr int Count = 6000;
        Feed feed(m_catalog, m_city->clock, nullptr, {.queue = {.messages = 100}});
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        for (int i = 1; i <= Count; ++i)
            m_city->alarm(i);
        QVERIFY(m_city->settled());
        screen.take();
        QVERIFY2(screen.alarms.size() < Count / 2, std::to_string(screen.alarms.size()).c_str());
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= Count; }));
        QVERIFY(screen.hasAlarms(Count));
    }

    /** More units than the queue has room for: each is there in the end, in its newest state. */
    void statesThatFoundNoRoomComeWithASnapshot()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        constexpr int Units = 900;
        Feed feed(m_catalog, m_city->clock, nullptr, {.queue = {.states = 200}});
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        for (int i = 0; i < Units; ++i)
            m_city->unit("u" + std::to_string(i), v1::UNIT_STATUS_EN_ROUTE);
        QVERIFY(m_city->settled());
        QVERIFY(screen.sees([&] { return screen.last.counters.statesLeftOut > 0; }));
        QVERIFY(screen.sees([&] { return screen.units.size() == Units; }));
        QVERIFY(std::ranges::all_of(screen.units, [](const auto &unit) { return unit.second == UnitStatus::EnRoute; }));
        QVERIFY(screen.isLive());
    }

    /** One sender's message of nine megabytes: it is missed by number or counted by name, and nothing else is. */
    void whatIsTooLargeCostsItselfOnly()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        Feed feed(m_catalog, m_city->clock);
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        const std::string large(std::size_t(9) * 1024 * 1024, 'x');
        m_city->alarm(1);
        m_city->raw(subject(Lane::Event, kind::Alarm, "large", "4501"), large);
        m_city->alarm(2);
        m_city->raw(subject(Lane::State, kind::Entity, "large", "4501"), large);
        m_city->unit("after", v1::UNIT_STATUS_EN_ROUTE);
        QVERIFY(m_city->settled());
        QVERIFY(screen.sees([&] { return screen.hasAlarms(2) && screen.units.contains("after"); }));
        QCOMPARE(screen.gaps, 1U);
        QCOMPARE(screen.last.counters.lost, 1U);
        QCOMPARE(screen.last.counters.decodeErrors[static_cast<std::size_t>(DecodeError::TooLarge)], 1U);
        QCOMPARE(screen.last.counters.reconnects, 0U);
    }

    void whatWasKnownIsThereBeforeTheBroker()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        QTemporaryDir folder;
        const FeedOptions options{.lastKnownPath = folder.filePath(QStringLiteral("known.sqlite"))};
        m_city->unit("a", v1::UNIT_STATUS_ON_SCENE);
        m_city->alarm(1);
        m_city->alarm(2);
        QVERIFY(m_city->settled());
        {
            Feed feed(m_catalog, m_city->clock, nullptr, options);
            Screen screen(feed);
            feed.setView(viewOf("45"));
            feed.start(m_city->options());
            QVERIFY(screen.isLive());
            QVERIFY(screen.hasAlarms(2));
        }
        Feed feed(m_catalog, m_city->clock, nullptr, options);
        Screen screen(feed);
        feed.setView(viewOf("45"));
        QVERIFY(screen.sees([&] { return screen.units.contains("a") && screen.alarms.size() == 2; }));
        QCOMPARE(screen.last.link, LinkState::Offline);
        QCOMPARE(screen.received(Lane::Event), 0U);
        m_city->alarm(3);
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        QVERIFY(screen.sees([&] { return screen.alarms.size() >= 3; }));
        QVERIFY(screen.hasAlarms(3));
        QCOMPARE(screen.received(Lane::Event), 1U);
    }

    void aDamagedLastKnownStateIsANotice()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("known.sqlite"));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(QByteArray(5000, '?'));
        raw.close();
        Feed feed(m_catalog, m_city->clock, nullptr, {.lastKnownPath = path});
        QSignalSpy notice(&feed, &Feed::notice);
        Screen screen(feed);
        feed.setView(viewOf("45"));
        feed.start(m_city->options());
        QVERIFY(screen.isLive());
        QCOMPARE(notice.count(), 1);
    }

    /** Through the broker and back: known, unknown, unsigned; and a bad one that nobody gets to see. */
    void signaturesAreChecked()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        const NKey known = NKey::generate(NKeyKind::User);
        const NKey stranger = NKey::generate(NKeyKind::User);
        const auto send = [this](const std::string &id, const NKey *key, const std::string &signedInstead = {},
                                 const char *mark = "") {
            v1::Message m = message(id, "4501", m_city->clock.nowMs(), m_city->clock.nowUs());
            m.mutable_acknowledgement()->set_subject_id(id);
            const std::string at = subject(Lane::Order, kind::Acknowledgement, id, "4501");
            const std::string bytes = m.SerializeAsString();
            nats::Headers headers;
            if (key)
                headers.add(std::string(nats::SignatureHeader),
                            nats::signatureOf(*key, at, signedInstead.empty() ? bytes : signedInstead));
            m_city->raw(at + mark, bytes, std::move(headers));
        };
        send("unsigned", nullptr);
        send("forged", &known, "another message");
        send("stranger's", &stranger);
        // It went through the server of a level below, which marks what it passes on.
        send("known-from-afar", &known, {}, ".up");
        send("known", &known);
        QVERIFY(m_city->settled());
        FeedOptions options;
        options.signers.add(known.publicKey(), QStringLiteral("T1"));
        Feed feed(m_catalog, m_city->clock, nullptr, options);
        feed.setView({{.lane = Lane::Order, .region = region("45")}});
        feed.start(m_city->options());
        std::map<std::string, Signature> found;
        quint64 refused = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                const Batch batch = feed.takeBatch();
                for (const Update &update : batch.updates)
                    found[update.header.id] = update.header.signature;
                refused = batch.counters.decodeErrors[static_cast<std::size_t>(DecodeError::BadSignature)];
                return found.contains("known");
            },
            15'000));
        const std::map<std::string, Signature> expected{{"unsigned", Signature::Unsigned},
                                                        {"stranger's", Signature::UnknownSigner},
                                                        {"known-from-afar", Signature::Verified},
                                                        {"known", Signature::Verified}};
        QVERIFY(found == expected);
        QCOMPARE(refused, 1U);
    }

    void anAbsentBrokerIsASentence()
    {
        QVERIFY2(startCity(), m_city->server.errorString());
        m_city->server.stop();
        Feed feed(m_catalog, m_city->clock);
        QSignalSpy failed(&feed, &Feed::publishFailed);
        feed.publish("yp.order.x", "x", "early", {});
        feed.start(m_city->options());
        Screen screen(feed);
        QVERIFY(screen.sees([&] { return !screen.last.linkProblem.isEmpty(); }));
        QVERIFY(screen.last.link != LinkState::Live);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed[0][2].toBool());
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
