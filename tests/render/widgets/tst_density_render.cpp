// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/map_stage.h"
#include "support/test_case.h"
#include "widgets/map/class_mark_layer.h"
#include "widgets/map/cluster_layer.h"
#include "widgets/map/heat_layer.h"
#include "widgets/map/symbol.h"

#include <QQuickWindow>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <cmath>

using namespace yiping;
using test::like;

namespace {

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    std::vector<MapPoint> list;
};

MapPoint pointAt(double lon, double lat, quint32 row, quint8 symbol = MapSymbol::Dot)
{
    const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
    return {.x = place.x, .y = place.y, .row = row, .symbol = symbol};
}

MapPoint stationAt(double lon, double lat, quint32 row, quint8 airClass, float value)
{
    MapPoint point = pointAt(lon, lat, row);
    point.tone = airClass;
    point.value = value;
    return point;
}

} // namespace

class DensityRenderTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aDensityIsWhereItsPointsAre()
    {
        Points source;
        source.list = {pointAt(108.8, 23.6, 0)};
        test::MapStage stage(7);
        HeatLayer layer;
        layer.setRamp({QColor(0, 0, 255, 0), QColor(255, 0, 0)});
        layer.setRadius(60'000);
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        const QPointF middle = stage.camera.toScreen(108.8, 23.6);
        QTRY_VERIFY(stage.pixel(middle).red() > 100);
        // The scale says how far along the ramp it is; there it has as much red and as much opacity, on black.
        const double share = std::sqrt(layer.valueAt(middle.x(), middle.y()) / layer.highest());
        QVERIFY2(std::abs(stage.pixel(middle).red() - 255 * share * share) < 12,
                 qPrintable(QStringLiteral("%1 at %2").arg(stage.pixel(middle).red()).arg(share)));
        // One in (2/3 · 60 km)² with the kernel's peak of 3/4 in each direction.
        QVERIFY2(std::abs(layer.valueAt(middle.x(), middle.y()) / (0.5625 / 1600 * 100) - 1) < 0.05,
                 qPrintable(QString::number(layer.valueAt(middle.x(), middle.y()))));
        QCOMPARE(layer.highest(), 0.05);
        const double reach = layer.reach() / stage.camera.metresPerPixel();
        QVERIFY(std::abs(layer.reach() - 60'000) < 1);
        QVERIFY(like(stage.pixel(middle + QPointF(reach + 8, 0)), Qt::black));
        QVERIFY(stage.pixel(middle + QPointF(reach / 2, 0)).red() > 20);
    }

    /** All that is in the view is in the field, and nothing more. */
    void theFieldSumsUpToThePointsInView()
    {
        QRandomGenerator random(61);
        Points source;
        for (quint32 i = 0; i < 500; ++i)
            source.list.push_back(pointAt(107.8 + random.generateDouble() * 2, 23 + random.generateDouble() * 1.2, i));
        test::MapStage stage(7);
        HeatLayer layer;
        layer.setRadius(20'000);
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        for (const double zoom : {6.5, 7.0, 7.6}) {
            stage.camera.setZoom(zoom);
            QTRY_VERIFY(std::abs(layer.field().frame().cell * worldPixels(zoom) - 4) < 1e-6);
            double sum = 0;
            for (int y = 1; y < 400; y += 2) {
                for (int x = 1; x < 600; x += 2) {
                    const double mpp = 40'075'016.686 / worldPixels(zoom)
                        * std::cos(stage.camera.fromScreen(x, y).y() * 3.141592653589793 / 180) / 1000;
                    sum += layer.valueAt(x, y) / 100 * 4 * mpp * mpp;
                }
            }
            QVERIFY2(std::abs(sum / 500 - 1) < 0.01, qPrintable(QStringLiteral("%1 at zoom %2").arg(sum).arg(zoom)));
        }
    }

    void aPanMovesThePictureAndTheKernelIsMetres()
    {
        Points source;
        source.list = {pointAt(108.8, 23.6, 0)};
        test::MapStage stage(7);
        HeatLayer layer;
        layer.setRamp({QColor(255, 0, 0, 0), QColor(255, 0, 0)});
        layer.setRadius(40'000);
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_VERIFY(stage.pixel(stage.camera.toScreen(108.8, 23.6)).red() > 60);
        QSignalSpy computed(&layer, &HeatLayer::fieldChanged);
        stage.camera.setLongitude(108.6);
        QTRY_VERIFY(stage.pixel(stage.camera.toScreen(108.8, 23.6)).red() > 60);
        QCOMPARE(computed.count(), 0);
        const double before = layer.highest();
        stage.camera.setZoom(9);
        QTRY_VERIFY(computed.count() > 0);
        QCOMPARE(layer.highest(), before);
        QVERIFY(std::abs(layer.reach() - 40'000) < 1);
        // From far away it would be a speck: as many pixels as it needs, and it says how far that is.
        stage.camera.setZoom(4);
        QTRY_VERIFY(layer.reach() > 60'000);
        QVERIFY(std::abs(layer.reach() / stage.camera.metresPerPixel() - 16) < 0.01);
        source.list.clear();
        Q_EMIT source.pointsChanged();
        QTRY_VERIFY(like(stage.pixel(stage.camera.toScreen(108.8, 23.6)), Qt::black));
    }

    void clustersShowHowManyAndTheGravest()
    {
        Points source;
        source.list = {
            pointAt(108.80, 23.60, 0, MapSymbol::SeverityIV), pointAt(108.84, 23.62, 1, MapSymbol::SeverityI),
            pointAt(108.82, 23.58, 2, MapSymbol::SeverityIV), pointAt(110.4, 24.6, 3, MapSymbol::SeverityII)};
        test::MapStage stage(7);
        ClusterLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.shown(), 1);
        QCOMPARE(layer.total(), 4);
        QCOMPARE(layer.badges()[0].look.text, QStringLiteral("3"));
        QCOMPARE(layer.loners()->points().size(), 1U);
        QCOMPARE(layer.loners()->points()[0].row, 3U);
        QCOMPARE(layer.marks()->points().size(), 2U);
        // What is chosen is seen wherever it stands, and counted once.
        layer.setFocusRow(2);
        QCOMPARE(layer.loners()->points().size(), 2U);
        QCOMPARE(layer.loners()->points()[1].row, 2U);
        QCOMPARE(layer.badges()[0].look.text, QStringLiteral("3"));
        layer.setFocusRow(3);
        QCOMPARE(layer.loners()->points().size(), 1U);
        layer.setFocusRow(77);
        QCOMPARE(layer.loners()->points().size(), 1U);
        const QPointF place = layer.badges()[0].place;
        const QPointF wanted = stage.camera.toScreen((108.80 + 108.84 + 108.82) / 3, 23.6);
        QVERIFY(std::hypot(place.x() - wanted.x(), place.y() - wanted.y()) < 1);
        // The ring of the gravest, left of the middle; its symbol at the shoulder; the ground around the figure.
        QTRY_VERIFY(like(stage.pixel(place + QPointF(-13, 0)), QColor(0xf0, 0x48, 0x4e), 40));
        QVERIFY(like(stage.pixel(place + QPointF(-9, -3)), QColor(0x0a, 0x10, 0x16)));
        const QImage image = stage.window.grabWindow();
        int red = 0;
        for (int dy = -17; dy < -3; ++dy) {
            for (int dx = 5; dx < 18; ++dx)
                red += like(image.pixelColor((place + QPointF(dx, dy)).toPoint()), QColor(0xf0, 0x48, 0x4e)) ? 1 : 0;
        }
        QVERIFY2(red > 40, qPrintable(QString::number(red)));
        const int mark = layer.markAt(place.x() + 4, place.y() + 4);
        QVERIFY(mark >= 0);
        QCOMPARE(layer.markAt(10, 10), -1);
        QCOMPARE(layer.gravestRow(mark), 1);
        const QRectF box = layer.boxOfMark(mark);
        QVERIFY(std::abs(box.left() - 108.8) < 1e-6 && std::abs(box.right() - 108.84) < 1e-6);
        QVERIFY(std::abs(box.top() - 23.58) < 1e-6 && std::abs(box.bottom() - 23.62) < 1e-6);

        stage.camera.setLongitude(108.82);
        stage.camera.setZoom(layer.splitZoom(mark));
        QTRY_VERIFY(layer.shown() == 0 || layer.badges()[0].look.text == QStringLiteral("2"));
        stage.camera.setZoom(14);
        QTRY_COMPARE(layer.shown(), 0);
        QCOMPARE(layer.loners()->points().size(), 4U);
    }

    void theKeyboardGoesFromMarkToMark()
    {
        Points source;
        for (quint32 i = 0; i < 12; ++i)
            source.list.push_back(pointAt(107.5 + (i % 3) * 1.5, 23.6 + i * 1e-4, i));
        source.list.push_back(pointAt(107.5, 23.6, 12));
        test::MapStage stage(7);
        ClusterLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.shown(), 3);
        QCOMPARE(layer.current(), -1);
        QVERIFY(layer.step(1));
        // The largest first.
        const int first = layer.current();
        QTRY_COMPARE(layer.badges().back().id, first);
        QCOMPARE(layer.badges().back().look.text, QStringLiteral("5"));
        QTRY_VERIFY(layer.badges().back().look.current);
        QVERIFY(layer.step(1) && layer.current() != first);
        QVERIFY(layer.step(1) && layer.step(1));
        QCOMPARE(layer.current(), first);
        QVERIFY(layer.step(-1) && layer.current() != first);
        // The same points again leave it where it stands.
        const int kept = layer.current();
        Q_EMIT source.pointsChanged();
        QCOMPARE(layer.current(), kept);
        layer.letGo();
        QCOMPARE(layer.current(), -1);
        source.list.clear();
        Q_EMIT source.pointsChanged();
        QTRY_COMPARE(layer.shown(), 0);
        QVERIFY(!layer.step(1));
    }

    /** Put together in another thread; the marks of before stay until then. */
    void manyPointsBecomeMarksToo()
    {
        QRandomGenerator random(67);
        Points source;
        for (quint32 i = 0; i < 30'000; ++i)
            source.list.push_back(pointAt(106 + random.generateDouble() * 5, 22 + random.generateDouble() * 3, i));
        test::MapStage stage(7);
        ClusterLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.total(), 30'000);
        QTRY_VERIFY(layer.shown() > 5);
        source.list.resize(20'000);
        Q_EMIT source.pointsChanged();
        QCOMPARE(layer.total(), 30'000);
        QTRY_COMPARE(layer.total(), 20'000);
        layer.setSource(nullptr);
        QTRY_COMPARE(layer.total(), 0);
    }

    void stationsHaveShapeColourAndFigure()
    {
        Points source;
        const QColor orange(0xe0, 0xa5, 0x3a);
        const QColor red(0xe8, 0x60, 0x4f);
        source.list = {stationAt(107.5, 23.6, 0, 3, 120), stationAt(109.9, 23.6, 1, 4, 180.4F),
                       stationAt(108.8, 24.6, 2, 0, 0), stationAt(108.8, 22.7, 3, 1, 33)};
        test::MapStage stage(7);
        ClassMarkLayer layer;
        layer.setProperty(
            "colors",
            QVariant::fromValue(QList<QColor>{Qt::gray, Qt::cyan, Qt::blue, orange, red, Qt::magenta, Qt::darkRed}));
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.shown(), 4);
        QCOMPARE(layer.labelled(), 4);
        const QPointF triangle = stage.camera.toScreen(107.5, 23.6);
        const QPointF square = stage.camera.toScreen(109.9, 23.6);
        QTRY_VERIFY(like(stage.pixel(triangle), orange) && like(stage.pixel(square), red));
        // Above its middle a triangle is narrow and a square is not.
        QVERIFY(!like(stage.pixel(triangle + QPointF(-5, -4)), orange)
                && like(stage.pixel(square + QPointF(-4, -4)), red));
        // Missing is a hollow ring with a dash and no colour of any class.
        const QPointF missing = stage.camera.toScreen(108.8, 24.6);
        QVERIFY(stage.pixel(missing + QPointF(0, -4.5)).lightness() > 60);
        QVERIFY(like(stage.pixel(missing), QColor(0x0a, 0x10, 0x16)));
        QStringList texts;
        for (const auto &badge : layer.badges())
            texts.push_back(badge.look.text);
        QCOMPARE(
            texts,
            (QStringList{QStringLiteral("—"), QStringLiteral("33"), QStringLiteral("120"), QStringLiteral("180")}));
        QCOMPARE(layer.markAt(square.x(), square.y()), 1);
        QVERIFY(layer.step(1));
        QCOMPARE(layer.current(), 1);
        QTRY_VERIFY(like(stage.pixel(square + QPointF(0, -10)), QColor(0x58, 0xa6, 0xff), 60));
        // Out of date: faint, and its figure with it.
        source.list[1].stale = 1;
        Q_EMIT source.pointsChanged();
        QTRY_VERIFY(stage.pixel(square).red() < 120 && stage.pixel(square).red() > 60);
    }

    void figuresLieOnNothing()
    {
        QRandomGenerator random(71);
        Points source;
        for (quint32 i = 0; i < 300; ++i)
            source.list.push_back(stationAt(107.2 + random.generateDouble() * 3.2, 22.6 + random.generateDouble() * 2,
                                            i, quint8(1 + random.bounded(6)), float(random.bounded(500))));
        test::MapStage stage(7);
        ClassMarkLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.shown(), 300);
        QVERIFY(layer.labelled() > 20 && layer.labelled() < 300);
        // The highest of all has its figure unless nothing around it is free.
        stage.camera.setZoom(11);
        QTRY_VERIFY(layer.shown() < 60);
        QTRY_VERIFY(layer.labelled() >= layer.shown() * 3 / 4);
    }
};

QTEST_MAIN(DensityRenderTest)
#include "tst_density_render.moc"
