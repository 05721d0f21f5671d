// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unit_table.h"
#include "support/test_case.h"

#include <QRandomGenerator>

#include <map>

using namespace yiping;

namespace {

/** Any unit, with what a table keeps of it: no id of the message, numbers with as many digits as it has. */
class AnyUnit
{
public:
    explicit AnyUnit(quint32 seed)
        : m_random(seed)
    {
    }

    Header header()
    {
        static const char *const Regions[] = {"45", "4501", "450103", "450103004", "450103004001", "450103004001012"};
        return {.sourceAgency = QStringLiteral("机构%1").arg(m_random.bounded(20)),
                .eventTimeMs = 1'700'000'000'000 + m_random.bounded(1'000'000),
                .publishedTimeUs = 1'700'000'000'000'000 + m_random.bounded(1'000'000),
                .region = *RegionCode::parse(Regions[m_random.bounded(6)]),
                .staleAfterS = static_cast<quint32>(m_random.bounded(1000)),
                .exercise = m_random.bounded(2) == 1,
                .sensitivity = static_cast<Sensitivity>(m_random.bounded(5)),
                .replayedFrom = m_random.bounded(2) == 1 ? QStringLiteral("旧金山") : QString(),
                .signature = static_cast<Signature>(m_random.bounded(4)),
                .staleAtNs = m_random.bounded(1'000'000)};
    }

    EntityState state(const std::string &id)
    {
        EntityState state{.id = id,
                          .kind = static_cast<EntityKind>(m_random.bounded(9)),
                          .status = static_cast<UnitStatus>(m_random.bounded(7))};
        if (m_random.bounded(2) == 1)
            state.name = QStringLiteral("救护车%1").arg(m_random.bounded(1000));
        if (m_random.bounded(5) > 0)
            state.position = {.lon = double(m_random.bounded(qint64(3'600'000'000)) - 1'800'000'000) / 1e7,
                              .lat = double(m_random.bounded(qint64(1'800'000'000)) - 900'000'000) / 1e7};
        if (m_random.bounded(2) == 1)
            state.headingDeg = float(m_random.bounded(36'000)) / 100;
        if (m_random.bounded(2) == 1)
            state.speedMps = float(m_random.generateDouble() * 40);
        if (m_random.bounded(3) == 0)
            state.orderId = "order-" + std::to_string(m_random.bounded(100'000));
        return state;
    }

    QRandomGenerator m_random;
};

void compare(const Header &one, const Header &other)
{
    QCOMPARE(one.sourceAgency, other.sourceAgency);
    QCOMPARE(one.eventTimeMs, other.eventTimeMs);
    QCOMPARE(one.publishedTimeUs, other.publishedTimeUs);
    QCOMPARE(one.region, other.region);
    QCOMPARE(one.staleAfterS, other.staleAfterS);
    QCOMPARE(one.exercise, other.exercise);
    QCOMPARE(one.sensitivity, other.sensitivity);
    QCOMPARE(one.replayedFrom, other.replayedFrom);
    QCOMPARE(one.signature, other.signature);
    QCOMPARE(one.staleAtNs, other.staleAtNs);
}

void compare(const EntityState &one, const EntityState &other)
{
    QCOMPARE(one.id, other.id);
    QCOMPARE(one.kind, other.kind);
    QCOMPARE(one.name, other.name);
    QCOMPARE(one.position.has_value(), other.position.has_value());
    if (one.position) {
        QCOMPARE(one.position->lon, other.position->lon);
        QCOMPARE(one.position->lat, other.position->lat);
    }
    QCOMPARE(one.headingDeg, other.headingDeg);
    QCOMPARE(one.speedMps, other.speedMps);
    QCOMPARE(one.status, other.status);
    QCOMPARE(one.orderId, other.orderId);
}

} // namespace

class UnitTableTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    /** Against rows as they are: whatever is put in comes out, however often it changes. */
    void givesBackWhatWasPutIn()
    {
        AnyUnit any(3);
        UnitTable table;
        std::map<std::string, UnitRow> known;
        for (int round = 0; round < 60'000; ++round) {
            const std::string id = "unit-" + std::to_string(any.m_random.bounded(3000));
            const std::size_t row = table.indexFor(id);
            UnitRow &expected = known[id];
            const Header header = any.header();
            if (any.m_random.bounded(10) == 0) {
                if (expected.state.id.empty())
                    expected.header = header;
                expected.reference = {.id = id, .name = QStringLiteral("力量"), .crew = 4};
                table.setReference(row, header, ResponseUnit(expected.reference));
            } else {
                expected.header = header;
                expected.state = any.state(id);
                table.setState(row, header, expected.state);
            }
        }
        QCOMPARE(table.size(), known.size());
        for (const auto &[id, expected] : known) {
            const auto row = table.find(id);
            QVERIFY(row);
            compare(row->header, expected.header);
            compare(row->state, expected.state);
            QCOMPARE(row->reference.id, expected.reference.id);
            QCOMPARE(row->reference.crew, expected.reference.crew);
            const std::size_t index = *table.indexOf(id);
            QCOMPARE(table.idOf(index), id);
            QCOMPARE(table.referenceOf(index) != nullptr, !expected.reference.id.empty());
            const UnitGlance glance = table.glance(index);
            QCOMPARE(*glance.region, expected.header.region);
            QCOMPARE(glance.position.has_value(), expected.state.position.has_value());
            QCOMPARE(glance.freshness.publishedTimeUs, expected.header.publishedTimeUs);
        }
        QVERIFY(!table.find("unit-3000"));
        QVERIFY(!UnitTable().find(""));
    }

    void positionsAreRoundedToACentimetre()
    {
        UnitTable table;
        const std::size_t row = table.indexFor("u");
        table.setState(row, {}, {.id = "u", .position = LonLat{.lon = 108.123456789, .lat = -22.987654321}});
        QCOMPARE(table.at(row).state.position->lon, 108.1234568);
        QCOMPARE(table.at(row).state.position->lat, -22.9876543);
    }

    /** A source that calls a unit something else in every message does not fill the memory. */
    void namesThatChangeForEverTakeNoMoreRoom()
    {
        UnitTable table;
        const std::size_t row = table.indexFor("u");
        const auto rename = [&](int times) {
            for (int i = 0; i < times; ++i)
                table.setState(row, {}, {.id = "u", .name = QString(1000, QChar(u'a' + i % 26))});
        };
        rename(10'000);
        const std::size_t bytes = table.bytes();
        rename(50'000);
        QVERIFY(table.bytes() <= bytes);
        QCOMPARE(table.at(row).state.name.size(), 1000);
        QCOMPARE(table.idOf(row), "u");
    }

    void aHundredThousandTakeLessThanNinetySixBytesEach()
    {
        AnyUnit any(5);
        UnitTable table;
        constexpr int Count = 100'000;
        for (int i = 0; i < Count; ++i) {
            const std::string id = "unit-" + std::to_string(i);
            EntityState state = any.state(id);
            state.name.clear();
            table.setState(table.indexFor(id), any.header(), state);
        }
        QVERIFY2(table.bytes() <= std::size_t(96) * Count, qPrintable(QString::number(double(table.bytes()) / Count)));
    }
};

QTEST_GUILESS_MAIN(UnitTableTest)
#include "tst_unit_table.moc"
