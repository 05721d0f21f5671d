// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/test_case.h"

#include <QSignalSpy>

#include <algorithm>
#include <numeric>

using namespace yiping;

namespace {

constexpr qint64 NowUs = 1'750'000'000'000'000;
constexpr qint64 NowMs = NowUs / 1000;

Update revision(unsigned number, const QString &title, std::string_view region = "4501", qint64 untilMs = 0)
{
    static int count = 0;
    ++count;
    Update update{.lane = Lane::Order,
                  .header = {.id = "m" + std::to_string(count),
                             .eventTimeMs = NowMs,
                             .publishedTimeUs = NowUs + count,
                             .region = RegionCode::parse(region).value()}};
    update.body = MapDrawing{.id = "d1",
                             .kind = DrawingKind::Pin,
                             .points = {{108, 22}},
                             .title = title,
                             .purpose = DrawingPurpose::AssemblyPoint,
                             .madeAtMs = NowMs,
                             .validUntilMs = untilMs,
                             .revision = number};
    return update;
}

Update removal(unsigned number)
{
    Update update = revision(number, {});
    std::get<MapDrawing>(update.body).removed = true;
    return update;
}

Batch batch(std::vector<Update> updates)
{
    Batch result;
    result.updates = std::move(updates);
    return result;
}

} // namespace

class StoreDrawingsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    /** Also what a restart does: the stream is read again, live messages come in between. */
    void theSameStandsInWhateverOrder()
    {
        // Two desks made revision 2 at once: the one published later stands everywhere.
        const std::vector<Update> told{revision(1, QStringLiteral("甲")), revision(2, QStringLiteral("乙")),
                                       revision(2, QStringLiteral("丙")), revision(3, QStringLiteral("丁")),
                                       removal(4)};
        for (std::size_t known = 1; known <= told.size(); ++known) {
            std::vector<std::size_t> order(known);
            std::iota(order.begin(), order.end(), 0);
            do {
                ManualClock clock(NowUs);
                Store store(clock);
                for (const std::size_t i : order)
                    store.apply(batch({told[i], told[i]}));
                const DrawingRow *row = store.drawings().find(Store::drawingKey("d1", *RegionCode::parse("4501")));
                QVERIFY(row);
                const auto &expected = std::get<MapDrawing>(told[known - 1].body);
                QCOMPARE(row->drawing.title, expected.title);
                QCOMPARE(row->drawing.revision, expected.revision);
                QCOMPARE(row->phase, expected.removed ? DrawingPhase::Over : DrawingPhase::Current);
                QCOMPARE(row->header.id, told[known - 1].header.id);
            } while (std::ranges::next_permutation(order).found);
        }
    }

    /** The server lets a city publish in its own region only; so no city can take another's drawing away. */
    void anIdBelongsToItsRegion()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        Update foreign = removal(9);
        foreign.header.region = *RegionCode::parse("4502");
        store.apply(batch({revision(1, QStringLiteral("甲")), foreign}));
        QCOMPARE(store.drawings().size(), 2U);
        QCOMPARE(store.drawings().at(0).phase, DrawingPhase::Current);
        QCOMPARE(store.drawings().at(1).phase, DrawingPhase::Over);
    }

    void whatIsRemovedMayComeBack()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch({revision(1, QStringLiteral("甲")), removal(2)}));
        QCOMPARE(store.drawings().at(0).phase, DrawingPhase::Over);
        store.apply(batch({revision(3, QStringLiteral("甲"))}));
        QCOMPARE(store.drawings().at(0).phase, DrawingPhase::Current);
    }

    void timeAloneFadesAndHides()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        QSignalSpy spy(&store, &Store::changed);
        std::vector<std::size_t> changed;
        connect(&store, &Store::changed, this, [&changed](const ChangeSet &set) { changed = set.drawings; });
        store.apply(batch({revision(1, QStringLiteral("甲"), "4501", NowMs + 60'000)}));
        QCOMPARE(changed, std::vector<std::size_t>{0});
        QCOMPARE(spy.size(), 1);
        clock.advanceMs(59'000);
        store.apply({});
        QCOMPARE(spy.size(), 1);
        clock.advanceMs(1000);
        store.apply({});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(changed, std::vector<std::size_t>{0});
        QCOMPARE(store.drawings().at(0).phase, DrawingPhase::Expired);
        clock.advanceMs(DrawingFadeMs);
        store.apply({});
        QCOMPARE(spy.size(), 3);
        QCOMPARE(store.drawings().at(0).phase, DrawingPhase::Over);
        clock.advanceMs(DrawingFadeMs);
        store.apply({});
        QCOMPARE(spy.size(), 3);
    }
};

QTEST_GUILESS_MAIN(StoreDrawingsTest)
#include "tst_store_drawings.moc"
