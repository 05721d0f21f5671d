// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "support/test_case.h"
#include "widgets/twin/twin_marks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>

using namespace yiping;

namespace {

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    void put(quint32 row, double lon, double lat)
    {
        const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
        list.push_back({.x = place.x, .y = place.y, .row = row});
    }
    std::vector<MapPoint> list;
};

} // namespace

class TwinMarksTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_district.setSource(QStringLiteral(YIPING_SOURCE_DIR "/resources/twin/sample-district.geojson"));
        QTRY_VERIFY(m_district.isReady());
        QCOMPARE(m_district.errorString(), QString());
    }

    void onlyWhatStandsInTheDistrictIsShown()
    {
        Points points;
        points.put(3, 108.3120, 22.7920);
        points.put(4, 108.9, 22.79);
        points.put(5, 108.3150, 22.8030);
        TwinMarks marks;
        const QAbstractItemModelTester tester(&marks, QAbstractItemModelTester::FailureReportingMode::QtTest);
        marks.setDistrict(&m_district);
        marks.setSource(&points);
        QCOMPARE(marks.count(), 2);
        QCOMPARE(marks.sourceRowAt(0), 3);
        QCOMPARE(marks.sourceRowAt(1), 5);
        QCOMPARE(marks.sourceRowAt(2), -1);
        // East is x, south is z, and it stands on the ground.
        const QVector3D south = marks.placeAt(0);
        const QVector3D north = marks.placeAt(1);
        QVERIFY(north.x() > south.x());
        QVERIFY(north.z() < south.z());
        QVERIFY(std::abs(double(north.x() - south.x()) - distanceMetres({108.3120, 22.8}, {108.3150, 22.8})) < 2);
    }

    void whatMovesIsUpdatedAndNotReplaced()
    {
        Points points;
        points.put(0, 108.3120, 22.7920);
        points.put(1, 108.3130, 22.7920);
        TwinMarks marks;
        const QAbstractItemModelTester tester(&marks, QAbstractItemModelTester::FailureReportingMode::QtTest);
        marks.setDistrict(&m_district);
        marks.setSource(&points);
        const QSignalSpy resets(&marks, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&marks, &QAbstractItemModel::dataChanged);
        Q_EMIT points.pointsChanged();
        QCOMPARE(changes.count(), 0);
        points.list[1].x += 1e-7;
        Q_EMIT points.pointsChanged();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(resets.count(), 0);
        points.put(2, 108.3140, 22.7920);
        Q_EMIT points.pointsChanged();
        QCOMPARE(resets.count(), 1);
        QCOMPARE(marks.count(), 3);
    }

    void ofTooManyTheLastStay()
    {
        Points points;
        for (int i = 0; i < TwinMarks::Limit + 20; ++i)
            points.put(static_cast<quint32>(i), 108.3120 + i * 1e-6, 22.7920);
        TwinMarks marks;
        marks.setDistrict(&m_district);
        marks.setSource(&points);
        QCOMPARE(marks.count(), TwinMarks::Limit);
        QCOMPARE(marks.hidden(), 20);
        QCOMPARE(marks.sourceRowAt(TwinMarks::Limit - 1), TwinMarks::Limit + 19);
    }

    void symbolsFloatOnTheWater()
    {
        // In the river, whose bed lies far below.
        const LonLat place{.lon = 108.3120, .lat = 22.7995};
        m_district.setLevel(qQNaN());
        const float bed = m_district.placeOf(place).y();
        m_district.setLevel(75);
        QCOMPARE(double(m_district.placeOf(place).y()), m_district.waterY());
        QVERIFY(m_district.placeOf(place).y() > bed + 5);
    }

    void aFileThatIsNotThereGetsASentence()
    {
        TwinDistrict district;
        district.setSource(QStringLiteral("/nowhere/none.geojson"));
        QTRY_VERIFY(!district.errorString().isEmpty());
        QVERIFY2(district.errorString().contains(QStringLiteral("/nowhere/none.geojson cannot be opened")),
                 qPrintable(district.errorString()));
    }

private:
    TwinDistrict m_district;
};

QTEST_MAIN(TwinMarksTest)
#include "tst_twin_marks.moc"
