// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "support/test_case.h"
#include "widgets/map/point_name_layer.h"
#include "widgets/map/point_walk.h"

#include <QQuickWindow>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>

using namespace yiping;

namespace {

class NamedPoints : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    [[nodiscard]] QString nameOf(int row) const override { return QStringLiteral("力量%1").arg(row); }
    void add(double lon, double lat)
    {
        const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
        list.push_back({.x = place.x, .y = place.y, .row = static_cast<quint32>(list.size())});
    }
    std::vector<MapPoint> list;
};

} // namespace

/** Names beside symbols, and the walk from symbol to symbol. */
class PointNamesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_window.resize(900, 600);
        m_camera.setWidth(900);
        m_camera.setHeight(600);
        m_camera.setLongitude(108.32);
        m_camera.setLatitude(22.82);
        m_camera.setZoom(15);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
    }

    // Wherever the symbols lie: no name touches another one, a symbol or the border.
    void namesTouchNothing()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 40; ++round) {
            NamedPoints units;
            NamedPoints incidents;
            const int count = 1 + random.bounded(60);
            for (int i = 0; i < count; ++i)
                (i % 5 == 0 ? incidents : units).add(108.31 + random.bounded(0.02), 22.815 + random.bounded(0.01));
            PointNameLayer layer(m_window.contentItem());
            show(layer, units, incidents);
            QTRY_VERIFY(units.list.empty() || layer.shown() > 0);
            const auto names = layer.names();
            for (std::size_t i = 0; i < names.size(); ++i) {
                QVERIFY(QRectF(0, 0, 900, 600).contains(names[i].first));
                for (std::size_t j = i + 1; j < names.size(); ++j)
                    QVERIFY(!names[i].first.intersects(names[j].first));
                for (const NamedPoints *source : {&units, &incidents}) {
                    for (const MapPoint &point : source->list)
                        QVERIFY(!names[i].first.contains(m_camera.toScreen(MercatorPoint{.x = point.x, .y = point.y})));
                }
            }
        }
    }

    void farAwayAndInACrowdThereAreNone()
    {
        NamedPoints units;
        NamedPoints none;
        units.add(108.32, 22.82);
        PointNameLayer layer(m_window.contentItem());
        show(layer, units, none);
        QTRY_COMPARE(layer.shown(), 1);
        m_camera.setZoom(12.9);
        QTRY_COMPARE(layer.shown(), 0);
        m_camera.setZoom(15);
        QTRY_COMPARE(layer.shown(), 1);
        layer.setProperty("ringSource", 0);
        layer.setProperty("ringRow", 0);
        QTRY_COMPARE(layer.shown(), 0);
        layer.setProperty("ringRow", -1);
        QTRY_COMPARE(layer.shown(), 1);
        for (std::size_t i = 0; i < PointNameLayer::MostNamed; ++i)
            units.add(108.32, 22.82);
        Q_EMIT units.pointsChanged();
        QTRY_COMPARE(layer.shown(), 0);
    }

    // One step after another reaches every point in view once, the nearest first, and then begins anew.
    void theWalkReachesEveryPointOnce()
    {
        QRandomGenerator random(9);
        NamedPoints first;
        NamedPoints second;
        for (int i = 0; i < 40; ++i)
            (i % 2 ? first : second).add(108.31 + random.bounded(0.02), 22.815 + random.bounded(0.01));
        second.add(110, 25);
        PointWalk walk;
        walk.setProperty("camera", QVariant::fromValue(&m_camera));
        walk.setProperty("first", QVariant::fromValue(static_cast<PointSource *>(&first)));
        walk.setProperty("third", QVariant::fromValue(static_cast<PointSource *>(&second)));
        QSignalSpy reached(&walk, &PointWalk::reached);
        QSet<QPair<int, int>> seen;
        int source = -1;
        int row = -1;
        double before = 0;
        for (int i = 0; i < 40; ++i) {
            walk.step(source, row, 1);
            source = reached.last().at(0).toInt();
            row = reached.last().at(1).toInt();
            seen.insert({source, row});
            const MapPoint &point = (source == 0 ? first : second).list[static_cast<std::size_t>(row)];
            const double away = std::hypot(point.x - m_camera.centre().x, point.y - m_camera.centre().y);
            QVERIFY(away >= before);
            before = away;
        }
        QCOMPARE(seen.size(), 40);
        walk.step(source, row, 1);
        const QList<QVariant> again = reached.last();
        QCOMPARE(again, reached.first());
        walk.step(again.at(0).toInt(), again.at(1).toInt(), -1);
        QCOMPARE(reached.last().at(1).toInt(), row);
    }

    void aWalkAmongNothingGoesNowhere()
    {
        PointWalk walk;
        QSignalSpy reached(&walk, &PointWalk::reached);
        walk.step(0, 0, 1);
        walk.setProperty("camera", QVariant::fromValue(&m_camera));
        walk.step(-1, -1, -1);
        NamedPoints points;
        walk.setProperty("second", QVariant::fromValue(static_cast<PointSource *>(&points)));
        walk.step(1, 3, 1);
        QVERIFY(reached.isEmpty());
        // Of one point alone every step leads to it; when it is gone, nowhere.
        points.add(108.32, 22.82);
        walk.step(1, 3, 1);
        walk.step(1, 0, -1);
        QCOMPARE(reached.size(), 2);
        points.list.clear();
        walk.step(1, 0, 1);
        QCOMPARE(reached.size(), 2);
    }

private:
    void show(PointNameLayer &layer, NamedPoints &units, NamedPoints &incidents)
    {
        layer.setSize({900, 600});
        layer.setCamera(&m_camera);
        layer.setFirst(&units);
        layer.setObstacles(&incidents);
    }

    QQuickWindow m_window;
    MapCamera m_camera;
};

QTEST_MAIN(PointNamesTest)
#include "tst_point_names.moc"
