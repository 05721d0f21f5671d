// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/region_catalog.h"
#include "support/test_case.h"

#include <QFile>

using namespace yiping;

class RegionsFileTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void holdsEveryDivision()
    {
        QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/regions.csv"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        RegionCatalog catalog;
        QCOMPARE(catalog.load(file.readAll()), 0);
        QCOMPARE(catalog.size(), std::size_t(126));
        const RegionCode province = *RegionCode::parse("45");
        const auto cities = catalog.childrenOf(province);
        QCOMPARE(cities.size(), std::size_t(14));
        std::size_t counties = 0;
        for (const Region *city : cities) {
            for (const Region *county : catalog.childrenOf(city->code)) {
                ++counties;
                QVERIFY2(county->centre.lon > 104 && county->centre.lon < 112.5, qPrintable(county->name));
                QVERIFY2(county->centre.lat > 20.5 && county->centre.lat < 26.5, qPrintable(county->name));
                QVERIFY2(distanceDegrees(county->centre, city->centre) < 2.5, qPrintable(county->name));
            }
        }
        QCOMPARE(counties, std::size_t(111));
        QCOMPARE(catalog.current(*RegionCode::parse("450127")).toString(), QStringLiteral("450181"));
        QCOMPARE(catalog.find(*RegionCode::parse("451023"))->name, QStringLiteral("平果市"));
    }

private:
    static double distanceDegrees(LonLat a, LonLat b) { return std::hypot(a.lon - b.lon, a.lat - b.lat); }
};

QTEST_GUILESS_MAIN(RegionsFileTest)
#include "tst_regions_file.moc"
