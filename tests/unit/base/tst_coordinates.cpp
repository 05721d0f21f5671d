// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/coordinates.h"
#include "base/mercator.h"
#include "support/test_case.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace yiping;

class CoordinatesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void publishedVectors()
    {
        // Vectors of DOMAIN §2.6.
        const LonLat wgs{.lon = 108.366543, .lat = 22.817002};
        const LonLat gcj = gcj02FromCgcs2000(wgs);
        QVERIFY(distanceMetres(gcj, {.lon = 108.370615, .lat = 22.814316}) < 0.5);
        QVERIFY(distanceMetres(bd09FromGcj02(gcj), {.lon = 108.377070, .lat = 22.820595}) < 0.5);
        const LonLat back = cgcs2000FromGcj02({.lon = 108.320004, .lat = 22.824020});
        QVERIFY(distanceMetres(back, {.lon = 108.316023, .lat = 22.826792}) < 0.5);
    }

    void roundTripsStayWithinAMetre()
    {
        for (double lon = 104; lon <= 113; lon += 0.5) {
            for (double lat = 20; lat <= 27; lat += 0.5) {
                const LonLat point{.lon = lon, .lat = lat};
                const LonLat gcj = gcj02FromCgcs2000(point);
                QVERIFY(distanceMetres(cgcs2000FromGcj02(gcj), point) < 1.0);
                QVERIFY(distanceMetres(gcj02FromBd09(bd09FromGcj02(gcj)), gcj) < 1.0);
            }
        }
    }

    void randomPlacesOfGuangxiRoundTrip()
    {
        QRandomGenerator random(45);
        double worst = 0;
        for (int i = 0; i < 20'000; ++i) {
            const LonLat point{.lon = 104.4 + random.generateDouble() * 7.7,
                               .lat = 20.8 + random.generateDouble() * 5.7};
            const LonLat gcj = gcj02FromCgcs2000(point);
            // The offset is there, and of the size that it has in Guangxi.
            const double offset = distanceMetres(gcj, point);
            QVERIFY2(offset > 100 && offset < 1200, qPrintable(QString::number(offset)));
            const LonLat bd = bd09FromGcj02(gcj);
            worst = std::max({worst, distanceMetres(cgcs2000FromGcj02(gcj), point),
                              distanceMetres(cgcs2000FromGcj02(gcj02FromBd09(bd)), point)});
        }
        QVERIFY2(worst <= 1, qPrintable(QString::number(worst)));
    }

    void bd09VectorBothWays()
    {
        const LonLat bd{.lon = 108.377070, .lat = 22.820595};
        const LonLat back = cgcs2000FromGcj02(gcj02FromBd09(bd));
        QVERIFY(distanceMetres(back, {.lon = 108.366543, .lat = 22.817002}) < 1);
    }

    void abroadNothingIsOffset()
    {
        const LonLat sanFrancisco{.lon = -122.42, .lat = 37.73};
        QVERIFY(gcj02FromCgcs2000(sanFrancisco) == sanFrancisco);
    }

    void mercatorMatchesTheTileScheme()
    {
        const MercatorPoint p = toMercator({.lon = 108.316023, .lat = 22.826792});
        QCOMPARE(static_cast<int>(p.x * 1024), 820);
        QCOMPARE(static_cast<int>(p.y * 1024), 445);
        const LonLat back = fromMercator(p);
        QVERIFY(distanceMetres(back, {.lon = 108.316023, .lat = 22.826792}) < 0.01);
    }

    void globe()
    {
        QVERIFY(isOnGlobe({.lon = 108, .lat = 22}));
        QVERIFY(!isOnGlobe({.lon = 181, .lat = 22}));
        QVERIFY(!isOnGlobe({.lon = 108, .lat = 90}));
        QVERIFY(!isOnGlobe({.lon = qQNaN(), .lat = 0}));
    }
};

QTEST_GUILESS_MAIN(CoordinatesTest)
#include "tst_coordinates.moc"
