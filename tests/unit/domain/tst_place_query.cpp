// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place_query.h"
#include "support/test_case.h"

#include <QFile>
#include <QRandomGenerator>

using namespace yiping;
using Kind = PlaceQuery::Kind;

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/%1").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PlaceQueryTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_catalog.load(fileOf(QStringLiteral("map/regions.csv"))), 0);
        QCOMPARE(m_catalog.loadTowns(fileOf(QStringLiteral("scenarios/townships.csv"))), 0);
        QVERIFY(m_catalog.towns().size() > 1200);
    }

    void everyTextIsOneOfTheKinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *typed, Kind kind) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << static_cast<int>(kind);
        };
        row("", Kind::Nothing);
        row("  　 ", Kind::Nothing);
        row("45", Kind::Code);
        row("450103", Kind::Code);
        row("４５０１０３", Kind::Code);
        row("450103 004 001", Kind::Code);
        row("450103004001012", Kind::Code);
        row("450", Kind::Digits);
        row("4501030040010123", Kind::Digits);
        row("108.32,22.82", Kind::Coordinates);
        row("22.82 108.32", Kind::Coordinates);
        row("108.32，22.82", Kind::Coordinates);
        row("东经108.32° 北纬22.82°", Kind::Coordinates);
        row("22.82N, 108.32E", Kind::Coordinates);
        row("108 22", Kind::Coordinates);
        row("108.32", Kind::HalfCoordinates);
        row("108,", Kind::HalfCoordinates);
        row("108.32, -", Kind::HalfCoordinates);
        row("8.5,47.4", Kind::NotInChina);
        row("-108.32,22.82", Kind::NotInChina);
        row("108.32,108.32", Kind::NotInChina);
        row("南宁", Kind::Words);
        row("N-12", Kind::Words);
        row("1,2,3", Kind::Words);
        row("E", Kind::Words);
    }

    void everyTextIsOneOfTheKinds()
    {
        QFETCH(QString, typed);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(parsePlaceQuery(typed).kind), kind);
    }

    // Whichever comes first, however many digits: over the whole country.
    void longitudeAndLatitudeAreToldApart()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 5000; ++i) {
            const double lon = 73 + random.bounded(63.0);
            const double lat = 3 + random.bounded(51.0);
            const QString longitude = QString::number(lon, 'f', 6);
            const QString latitude = QString::number(lat, 'f', 6);
            for (const QString &typed : {longitude + u',' + latitude, latitude + u' ' + longitude,
                                         latitude + QStringLiteral("°N；") + longitude + QStringLiteral("°E")}) {
                const PlaceQuery query = parsePlaceQuery(typed);
                QVERIFY2(query.kind == Kind::Coordinates, qPrintable(typed));
                QCOMPARE(query.place.lon, longitude.toDouble());
                QCOMPARE(query.place.lat, latitude.toDouble());
            }
        }
    }

    // No text is too odd to be read, and what is read is in bounds.
    void anyTextCanBeTyped()
    {
        QRandomGenerator random(11);
        const QString alphabet = QStringLiteral("0123456789.,，-+°EN 东经北纬南宁;；abc\t４５");
        for (int i = 0; i < 20000; ++i) {
            QString typed;
            for (int n = random.bounded(24); n > 0; --n)
                typed += alphabet[random.bounded(alphabet.size())];
            const PlaceQuery query = parsePlaceQuery(typed);
            QCOMPARE(query.kind == Kind::Code, !query.code.isEmpty());
            QCOMPARE(query.kind == Kind::Nothing, query.text.isEmpty());
            if (query.kind == Kind::Coordinates)
                QVERIFY(query.place.lon >= 73 && query.place.lon <= 136 && query.place.lat >= 3
                        && query.place.lat <= 54);
        }
    }

    // Every code of every length below every known division leads to a named one that contains it.
    void aCodeLeadsToItsNearestNamedAncestor()
    {
        QCOMPARE(nearest("450102001"), std::string("450102001"));
        QCOMPARE(nearest("450102001003"), std::string("450102001"));
        QCOMPARE(nearest("450102001003012"), std::string("450102001"));
        QCOMPARE(nearest("450102999"), std::string("450102"));
        QCOMPARE(nearest("450199"), std::string("4501"));
        QCOMPARE(nearest("4599"), std::string("45"));
        QCOMPARE(nearest("11"), std::string());
        QCOMPARE(nearest("110101001001001"), std::string());
        for (const auto &[code, region] : m_catalog.regions()) {
            RegionCode below = code;
            while (below.level() != RegionLevel::Grid) {
                const bool upper = below.level() < RegionLevel::County;
                below = *RegionCode::parse(below.digits() + (upper ? "99" : "999"));
                const RegionCode found = nearestNamed(m_catalog, below);
                QVERIFY(!found.isEmpty() && found.contains(below));
            }
        }
    }

    void namesAreFoundWholeFirst()
    {
        QCOMPARE(first("南宁"), QStringLiteral("南宁市"));
        QCOMPARE(first("南宁市"), QStringLiteral("南宁市"));
        QCOMPARE(first("青秀区"), QStringLiteral("青秀区"));
        QCOMPARE(first("恭城"), QStringLiteral("恭城瑶族自治县"));
        QCOMPARE(first("民生街道"), QStringLiteral("民生街道"));
        QCOMPARE(first("4501"), QStringLiteral("南宁市"));
        QCOMPARE(first("4501020"), QStringLiteral("民生街道"));
        QVERIFY(findRegions(m_catalog, QStringLiteral("没有这个地方"), 8).empty());
        QVERIFY(findRegions(m_catalog, QString(), 8).empty());
        QCOMPARE(findRegions(m_catalog, QStringLiteral("县"), 8).size(), std::size_t(8));
        // Every division is found by its own name.
        for (const auto &[code, region] : m_catalog.regions()) {
            const auto found = findRegions(m_catalog, region.name, 8);
            QVERIFY(std::ranges::find(found, code) != found.end());
        }
    }

    void townshipLinesThatAreNoneAreCounted()
    {
        RegionCatalog catalog;
        QCOMPARE(catalog.loadTowns("code,name\n450102001,民生街道\r\n\n450102,兴宁区\nno line\n450102003,\n"), 3);
        QCOMPARE(catalog.towns().size(), std::size_t(1));
        QCOMPARE(catalog.nameOf(*RegionCode::parse("450102001")), QStringLiteral("民生街道"));
    }

private:
    std::string nearest(const char *code) const { return nearestNamed(m_catalog, *RegionCode::parse(code)).digits(); }
    QString first(const char *text) const
    {
        const auto found = findRegions(m_catalog, QString::fromUtf8(text), 8);
        return found.empty() ? QString() : m_catalog.nameOf(found.front());
    }

    RegionCatalog m_catalog;
};

QTEST_GUILESS_MAIN(PlaceQueryTest)
#include "tst_place_query.moc"
