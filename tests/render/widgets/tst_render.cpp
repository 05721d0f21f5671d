// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/map_stage.h"
#include "support/test_case.h"
#include "widgets/charts/trend_chart.h"
#include "widgets/map/area_layer.h"
#include "widgets/map/line_layer.h"
#include "widgets/map/link_layer.h"
#include "widgets/map/point_layer.h"

#include <QQuickWindow>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <cmath>

using namespace yiping;
using test::like;
using Stage = test::MapStage;

namespace {

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    std::vector<MapPoint> list;
};

class Samples : public SampleSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const Sample> samples() const override { return list; }
    [[nodiscard]] std::span<const TimeSpan> gaps() const override { return lost; }
    std::vector<Sample> list;
    std::vector<TimeSpan> lost;
};

MapPoint pointAt(double lon, double lat, quint8 symbol, quint32 row)
{
    const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
    return {.x = place.x, .y = place.y, .row = row, .symbol = symbol};
}

/** The same points as each back end draws them: quads, then splats. False where more than so many never came up. */
bool takeBoth(Points &source, double zoom, int moreThan, QImage (&images)[2])
{
    for (const auto backend : {PointLayer::Backend::Quads, PointLayer::Backend::Splats}) {
        Stage stage;
        stage.camera.setZoom(zoom);
        PointLayer layer;
        layer.setBackend(backend);
        layer.setSource(&source);
        stage.add(layer);
        if (!stage.show() || !QTest::qWaitFor([&] { return layer.drawn() > moreThan; }))
            return false;
        images[backend == PointLayer::Backend::Splats ? 1 : 0] = stage.window.grabWindow();
    }
    return images[0].size() == images[1].size();
}

} // namespace

class RenderTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void pointsLandWhereTheyAre_data()
    {
        QTest::addColumn<int>("backend");
        QTest::newRow("quads") << int(PointLayer::Backend::Quads);
        QTest::newRow("splats") << int(PointLayer::Backend::Splats);
    }

    void pointsLandWhereTheyAre()
    {
        QFETCH(int, backend);
        Points source;
        source.list = {pointAt(108.8, 23.6, MapSymbol::SeverityIV, 5), pointAt(110.3, 25.3, MapSymbol::Dot, 6)};
        Stage stage;
        PointLayer layer;
        layer.setBackend(static_cast<PointLayer::Backend>(backend));
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 2);
        const QImage image = stage.window.grabWindow();
        const QPointF middle = stage.camera.toScreen(108.8, 23.6);
        QVERIFY2(like(image.pixelColor(middle.toPoint()), QColor(0x4a, 0x90, 0xe2)),
                 qPrintable(image.pixelColor(middle.toPoint()).name()));
        QVERIFY(like(image.pixelColor(stage.camera.toScreen(110.3, 25.3).toPoint()), QColor(0x8f, 0xb8, 0xd4)));
        QVERIFY(like(image.pixelColor(50, 50), Qt::black));
        QCOMPARE(layer.pick(middle.x() + 3, middle.y() - 2), 5);
        QCOMPARE(layer.pick(50, 50), -1);

        // The camera moves, the points follow, and a layer that was empty at first is seen when it fills.
        stage.camera.setLongitude(109.5);
        const QPointF moved = stage.camera.toScreen(108.8, 23.6);
        QTRY_VERIFY(like(stage.window.grabWindow().pixelColor(moved.toPoint()), QColor(0x4a, 0x90, 0xe2)));
        source.list.clear();
        Q_EMIT source.pointsChanged();
        QTRY_VERIFY(like(stage.window.grabWindow().pixelColor(moved.toPoint()), Qt::black));
        source.list = {pointAt(108.8, 23.6, MapSymbol::SeverityIV, 5)};
        Q_EMIT source.pointsChanged();
        QTRY_VERIFY(like(stage.window.grabWindow().pixelColor(moved.toPoint()), QColor(0x4a, 0x90, 0xe2)));
    }

    void bothBackEndsDrawTheSame()
    {
        QRandomGenerator random(11);
        Points source;
        for (quint32 i = 0; i < 400; ++i) {
            MapPoint point = pointAt(105 + random.generateDouble() * 7, 21.5 + random.generateDouble() * 4.5,
                                     static_cast<quint8>(random.bounded(int(MapSymbol::SymbolCount))), i);
            point.tone = static_cast<quint8>(random.bounded(6));
            point.stale = i % 5 == 0;
            point.headingDeg = i % 3 == 0 ? static_cast<float>(random.bounded(360)) : -1;
            source.list.push_back(point);
        }
        QImage images[2];
        QVERIFY(takeBoth(source, 6.37, 300, images));
        int lit = 0;
        int unlike = 0;
        for (int y = 0; y < images[0].height(); ++y) {
            for (int x = 0; x < images[0].width(); ++x) {
                const QColor one = images[0].pixelColor(x, y);
                lit += like(one, Qt::black) ? 0 : 1;
                unlike += like(one, images[1].pixelColor(x, y), 4) ? 0 : 1;
            }
        }
        QVERIFY(lit > 20'000);
        const QByteArray message = QByteArray::number(unlike) + " of " + QByteArray::number(lit) + " pixels differ";
        QVERIFY2(unlike * 200 < lit, message.constData()); // under half a percent
        qInfo("%s", message.constData());
    }

    /** Many are drawn small, what is grave is not, both back ends agree, and nothing changes to and fro at the limit. */
    void inACrowdOnlyWhatIsGraveKeepsItsSymbol()
    {
        for (const auto backend : {PointLayer::Backend::Quads, PointLayer::Backend::Splats}) {
            Points source;
            // 600×400: 2400 points have 100 square pixels each.
            const auto fill = [&source](int count) {
                QRandomGenerator random(5);
                source.list.clear();
                for (int i = 0; i < count; ++i)
                    source.list.push_back(pointAt(107 + random.generateDouble() * 0.5,
                                                  23.3 + random.generateDouble() * 0.5, MapSymbol::UnitPolice,
                                                  static_cast<quint32>(i)));
                source.list.push_back(pointAt(108.8, 23.6, MapSymbol::SeverityI, 9'000'000));
                source.list.push_back(pointAt(109.8, 23.6, MapSymbol::UnitPolice, 9'000'001));
                source.list.push_back(pointAt(110.8, 23.6, MapSymbol::SeverityIV, 9'000'002));
                Q_EMIT source.pointsChanged();
            };
            Stage stage;
            PointLayer layer;
            layer.setBackend(backend);
            layer.setSource(&source);
            stage.add(layer);
            QVERIFY(stage.show());
            const auto lit = [&](double lon, double dx) {
                const QPointF at = stage.camera.toScreen(lon, 23.6) + QPointF(dx, 0);
                return !like(stage.window.grabWindow().pixelColor(at.toPoint()), Qt::black);
            };
            fill(1000);
            QTRY_COMPARE(layer.drawn(), 1003);
            QVERIFY(!layer.isCrowded());
            QVERIFY(lit(109.8, 5));
            fill(3000);
            QTRY_COMPARE(layer.drawn(), 3003);
            QVERIFY(layer.isCrowded());
            QVERIFY(lit(109.8, 0) && !lit(109.8, 5));
            QVERIFY(lit(108.8, 7));
            const QPointF ordinary = stage.camera.toScreen(110.8, 23.6);
            QVERIFY(like(stage.window.grabWindow().pixelColor(ordinary.toPoint()), QColor(0x4a, 0x90, 0xe2)));
            fill(2000);
            QTRY_COMPARE(layer.drawn(), 2003);
            QVERIFY(layer.isCrowded());
            fill(1500);
            QTRY_COMPARE(layer.drawn(), 1503);
            QVERIFY(!layer.isCrowded());
        }
    }

    /** As many as a machine of any number of cores draws in parallel: the same pixels as one after another. */
    void manyLandWhereTheyAre()
    {
        constexpr int Count = 40'000;
        QRandomGenerator random(17);
        Points source;
        for (quint32 i = 0; i < Count; ++i) {
            MapPoint point = pointAt(105 + random.generateDouble() * 7, 21.5 + random.generateDouble() * 4.5,
                                     i % 50 == 0 ? MapSymbol::SeverityII : MapSymbol::Dot, i);
            point.tone = static_cast<quint8>(random.bounded(6));
            point.stale = i % 7 == 0;
            source.list.push_back(point);
        }
        QImage images[2];
        QVERIFY(takeBoth(source, 6, Count / 2, images));
        int unlike = 0;
        for (int y = 0; y < images[0].height(); ++y) {
            for (int x = 0; x < images[0].width(); ++x)
                unlike += like(images[0].pixelColor(x, y), images[1].pixelColor(x, y), 4) ? 0 : 1;
        }
        const QByteArray message = QByteArray::number(unlike) + " pixels differ";
        QVERIFY2(unlike * 200 < images[0].width() * images[0].height(), message.constData());
        qInfo("%s", message.constData());
    }

    void theProbeFindsTheSoftwareRasteriser()
    {
        Points source;
        source.list = {pointAt(108.8, 23.6, MapSymbol::Dot, 0)};
        Stage stage;
        PointLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 1);
        QCOMPARE(layer.activeBackend(), PointLayer::Backend::Quads);

        // Many are cheaper as one picture, and a layer near the limit does not go to and fro.
        const auto isActive = [&](std::size_t count, PointLayer::Backend backend) {
            source.list.assign(count, pointAt(108.8, 23.6, MapSymbol::SeverityIV, 0));
            Q_EMIT source.pointsChanged();
            return QTest::qWaitFor([&] { return layer.drawn() == int(count) && layer.activeBackend() == backend; })
                && like(stage.window.grabWindow().pixelColor(stage.camera.toScreen(108.8, 23.6).toPoint()),
                        QColor(0x4a, 0x90, 0xe2));
        };
        QVERIFY(isActive(5000, PointLayer::Backend::Splats));
        QVERIFY(isActive(3000, PointLayer::Backend::Splats));
        QVERIFY(isActive(1000, PointLayer::Backend::Quads));
        QVERIFY(isActive(3000, PointLayer::Backend::Quads));
    }

    void aPictureThatCoversNothingOfTheViewIsNotDrawn()
    {
        Stage stage;
        PointLayer layer;
        layer.setBackend(PointLayer::Backend::Splats);
        Points source;
        // So far beside the right edge that a symbol of full size would just touch it.
        const QPointF beside = stage.camera.fromScreen(600 + 16.9, 200);
        source.list = {pointAt(beside.x(), beside.y(), MapSymbol::Dot, 0)};
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 1);
        QVERIFY(like(stage.window.grabWindow().pixelColor(599, 200), Qt::black));
        source.list = {pointAt(108.8, 23.6, MapSymbol::SeverityIV, 0)};
        Q_EMIT source.pointsChanged();
        const QPointF middle = stage.camera.toScreen(108.8, 23.6);
        QTRY_VERIFY(like(stage.window.grabWindow().pixelColor(middle.toPoint()), QColor(0x4a, 0x90, 0xe2)));
    }

    void areasTakeTheColourOfTheirValue()
    {
        MapGeometry geometry;
        QSignalSpy loaded(&geometry, &MapGeometry::loaded);
        geometry.setSource(
            QUrl::fromLocalFile(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/boundaries/gx_z7.topojson")));
        QVERIFY(loaded.wait());
        QVERIFY2(geometry.isReady(), qPrintable(geometry.errorString()));
        Stage stage;
        AreaLayer areas;
        areas.setProperty("ramp", QVariant::fromValue(QList<QColor>{QColor(10, 20, 30), QColor(90, 160, 200)}));
        areas.setValues({{QStringLiteral("450100"), 1}, {QStringLiteral("4503"), 0}});
        areas.setGeometry(&geometry);
        stage.add(areas);
        QVERIFY(stage.show());
        const auto at = [&](double lon, double lat) {
            return stage.window.grabWindow().pixelColor(stage.camera.toScreen(lon, lat).toPoint());
        };
        QTRY_VERIFY(like(at(108.25, 23.2), QColor(90, 160, 200)));
        QVERIFY(like(at(110.6, 25.1), QColor(10, 20, 30)));
        QVERIFY(like(at(106.4, 24.15), QColor(0x14, 0x20, 0x2a)));
        QVERIFY(like(at(109.2, 20.9), Qt::black));
        const QPointF place = stage.camera.toScreen(108.25, 23.2);
        QCOMPARE(areas.pick(place.x(), place.y()), QStringLiteral("4501"));

        areas.setLevel(AreaLayer::Level::County);
        areas.setWithin(QStringLiteral("450100"));
        areas.setValues({{QStringLiteral("450110"), 1}});
        QCOMPARE(areas.pick(place.x(), place.y()), QStringLiteral("450110"));
        QTRY_VERIFY(like(at(110.6, 25.1), QColor(0x0e, 0x16, 0x1e)));
        QVERIFY(like(at(108.25, 23.2), QColor(90, 160, 200)));
    }

    void lostTimeIsHatchedAndNotBridged()
    {
        Samples source;
        for (qint64 i = 0; i <= 600; ++i) {
            if (i < 200 || i > 300)
                source.list.push_back({.timeMs = i * 1000, .value = 50});
        }
        source.lost = {{.fromMs = 200'000, .toMs = 300'000}};
        Stage stage;
        TrendSeries series;
        series.setSource(&source);
        series.setProperty("color", QColor(255, 255, 255));
        TrendChart chart;
        auto list = chart.series();
        list.append(&list, &series);
        chart.setProperty("toMs", 600'000.0);
        chart.setProperty("low", 0.0);
        chart.setProperty("high", 100.0);
        stage.add(chart);
        QVERIFY(stage.show());
        const auto line = [](const QImage &image, int x) { return like(image.pixelColor(x, 200), Qt::white, 60); };
        QTRY_VERIFY(line(stage.window.grabWindow(), 100));
        const QImage image = stage.window.grabWindow();
        QVERIFY(line(image, 450));
        int hatched = 0;
        for (int x = 204; x < 296; ++x) {
            QVERIFY2(!line(image, x), qPrintable(QString::number(x)));
            hatched += like(image.pixelColor(x, 100), QColor(0x3a, 0x4b, 0x59), 24) ? 1 : 0;
        }
        QVERIFY(hatched >= 10);
        // At 45° the pattern moves one pixel to the right for each row upwards.
        int shifted = 0;
        for (int x = 210; x < 290; ++x)
            shifted += like(image.pixelColor(x, 110), image.pixelColor(x + 10, 100), 8) ? 1 : 0;
        QVERIFY(shifted > 70);
    }

    void dispatchLinesAreDotted()
    {
        Stage stage;
        LinkLayer links;
        const QPointF left = stage.camera.fromScreen(100, 200);
        const QPointF right = stage.camera.fromScreen(500, 200);
        links.setProperty("links",
                          QVariantList{QVariantMap{{QStringLiteral("fromLongitude"), left.x()},
                                                   {QStringLiteral("fromLatitude"), left.y()},
                                                   {QStringLiteral("toLongitude"), right.x()},
                                                   {QStringLiteral("toLatitude"), right.y()}},
                                       QVariantMap{{QStringLiteral("fromLongitude"), 5}}});
        stage.add(links);
        QVERIFY(stage.show());
        const auto changes = [&] {
            const QImage image = stage.window.grabWindow();
            int count = 0;
            for (int x = 101; x < 500; ++x) {
                const bool on = image.pixelColor(x, 200).lightness() > 60;
                count += on != (image.pixelColor(x - 1, 200).lightness() > 60) ? 1 : 0;
            }
            return count;
        };
        QTRY_VERIFY(changes() > 80);
        QVERIFY(changes() < 140);
    }
};

QTEST_MAIN(RenderTest)
#include "tst_render.moc"
