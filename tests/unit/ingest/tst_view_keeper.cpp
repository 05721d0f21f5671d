// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/permitted_view.h"
#include "ingest/seen_sequences.h"
#include "ingest/view_keeper.h"
#include "support/test_case.h"

using namespace yiping;
using namespace std::chrono_literals;

namespace {

RegionCode at(std::string_view digits)
{
    return RegionCode::parse(digits).value();
}

Regions set(std::initializer_list<std::string_view> digits)
{
    Regions regions;
    for (const auto text : digits)
        regions.insert(at(text));
    return regions;
}

} // namespace

class ViewKeeperTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void outermostDropsWhatLiesInside()
    {
        QCOMPARE(outermost(set({"45", "4501", "450103"})), set({"45"}));
        QCOMPARE(outermost(set({"4501", "4502", "450103004"})), set({"4501", "4502"}));
        QCOMPARE(outermost(set({"450103004001", "450103004002001"})), set({"450103004"}));
        QCOMPARE(outermost({}), Regions{});
        QVERIFY(covers(set({"45"}), set({"4501", "450103"})));
        QVERIFY(!covers(set({"4501"}), set({"45"})));
        QVERIFY(!covers(set({"4501"}), set({"4502"})));
        QVERIFY(covers({}, {}));
    }

    void filtersNeverOverlap()
    {
        QCOMPARE(subjectFilters(Lane::Event, set({"4501", "4502"})),
                 (std::vector<std::string>{"yp.event.*.45.01.>", "yp.event.*.45.02.>"}));
        QCOMPARE(subjectFilters(Lane::State, set({"45"})), (std::vector<std::string>{"yp.state.*.45.>"}));
        // A city's screen keeps the scenario's clock, which the province publishes.
        QCOMPARE(subjectFilters(Lane::State, set({"4501"})),
                 (std::vector<std::string>{"yp.state.*.45.01.>", "yp.state.*.45._._._.clock.>"}));
        QCOMPARE(subjectFilters(Lane::State, {}), std::vector<std::string>{});
    }

    void theViewKeepsToWhatIsPermitted()
    {
        const nats::Permissions nanning("wall",
                                        {.allow = {"$JS.API.CONSUMER.CREATE.YP_EVENT.*.yp.event.*.45.01.>",
                                                   "$JS.API.CONSUMER.CREATE.YP_STATE.*.yp.state.*.45.01.>",
                                                   "$JS.API.CONSUMER.CREATE.YP_STATE.*.yp.state.*.45.02.03.>"}},
                                        {.allow = {"yp.state.*.45.01.>", "_INBOX.wall.>"}});
        QCOMPARE(permittedRegions(nanning, Lane::Event, set({"45"})), set({"4501"}));
        QCOMPARE(permittedRegions(nanning, Lane::Event, set({"450103", "4502"})), set({"450103"}));
        QCOMPARE(permittedRegions(nanning, Lane::Event, set({"45", "450103"})), set({"4501"}));
        // The state lane needs both: what is kept and what comes.
        QCOMPARE(permittedRegions(nanning, Lane::State, set({"45"})), set({"4501"}));
        QCOMPARE(permittedRegions(nanning, Lane::Order, set({"4501"})), Regions{});
        QCOMPARE(permittedRegions(nats::Permissions(), Lane::Order, set({"45"})), set({"45"}));
        QVERIFY(!mayRead(nanning, Lane::State, "yp.state.*.45._._._.clock.>"));
    }

    void whatIsLetGoIsHeldForItsGrace()
    {
        ManualClock clock;
        ViewKeeper view(clock, 10s);
        const ViewQuery province{.lane = Lane::Event, .region = at("45")};
        const ViewQuery city{.lane = Lane::Event, .region = at("4501")};
        view.want({province});
        QVERIFY(!view.untilRelease());
        view.want({city});
        QCOMPARE(view.regions(Lane::Event), set({"45"}));
        QCOMPARE(view.untilRelease().value(), 10s);
        clock.advanceMs(9'999);
        QCOMPARE(view.regions(Lane::Event), set({"45"}));
        QCOMPARE(view.untilRelease().value(), 1ms);
        clock.advanceMs(1);
        QCOMPARE(view.regions(Lane::Event), set({"4501"}));
        QVERIFY(!view.untilRelease());
        QVERIFY(view.regions(Lane::State).empty());
    }

    void comingBackInTimeKeepsIt()
    {
        ManualClock clock;
        ViewKeeper view(clock, 10s);
        const ViewQuery query{.lane = Lane::State, .region = at("45")};
        view.want({query});
        view.want({});
        clock.advanceMs(5'000);
        view.want({query});
        clock.advanceMs(60'000);
        QCOMPARE(view.regions(Lane::State), set({"45"}));
        view.want({});
        clock.advanceMs(10'000);
        QVERIFY(view.regions(Lane::State).empty());
    }

    void deliveredMessagesAreKnownByPlaceAndBytes()
    {
        SeenSequences seen;
        QVERIFY(seen.insert(1, "a"));
        QVERIFY(!seen.insert(1, "a"));
        QVERIFY(seen.insert(5'000'000, "a"));
        QVERIFY(!seen.insert(5'000'000, "a"));
        // The stream was made anew: the same place holds something else.
        QVERIFY(seen.insert(1, "b"));
        QVERIFY(!seen.insert(1, "b"));
    }
};

QTEST_GUILESS_MAIN(ViewKeeperTest)
#include "tst_view_keeper.moc"
