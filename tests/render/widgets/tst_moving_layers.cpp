// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/map_stage.h"
#include "support/test_case.h"
#include "widgets/map/error_circle_layer.h"
#include "widgets/map/flow_layer.h"
#include "widgets/map/link_layer.h"
#include "widgets/map/point_layer.h"
#include "widgets/map/storm_layer.h"
#include "widgets/map/symbol.h"
#include "widgets/map/trail_layer.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace yiping;
using test::like;
using Stage = test::MapStage;

namespace {

constexpr qint64 Start = 1'781'764'320'000;
constexpr qint64 MinuteMs = 60'000;
const QColor Blue(0x8f, 0xb8, 0xd4);

class Trails : public TrailSource
{
    Q_OBJECT
public:
    [[nodiscard]] const TrailBook &book() const override { return list; }
    [[nodiscard]] bool isShown(std::size_t) const override { return true; }
    [[nodiscard]] qint64 nowMs() const override { return now; }
    void go(std::size_t row, MercatorPoint at, double minute, bool afterGap = false)
    {
        list.add(row, at, Start + static_cast<qint64>(minute * MinuteMs), afterGap);
    }
    void setNow(double minute)
    {
        now = Start + static_cast<qint64>(minute * MinuteMs);
        Q_EMIT trailsChanged();
    }
    TrailBook list{30, 10 * MinuteMs};
    qint64 now = Start;
};

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    std::vector<MapPoint> list;
};

class Storms : public StormSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const Storm> storms() const override { return list; }
    std::vector<Storm> list;
};

/** A link or a flow between two places of the stage. */
QVariantMap between(const Stage &stage, QPointF from, QPointF to, QVariantMap more = {})
{
    const QPointF a = stage.camera.fromScreen(from.x(), from.y());
    const QPointF b = stage.camera.fromScreen(to.x(), to.y());
    more.insert({{QStringLiteral("fromLongitude"), a.x()},
                 {QStringLiteral("fromLatitude"), a.y()},
                 {QStringLiteral("toLongitude"), b.x()},
                 {QStringLiteral("toLatitude"), b.y()}});
    return more;
}

/** How often a row of the picture goes from dark to light or back. */
int changesAlong(const QImage &image, int y, int from, int to)
{
    int count = 0;
    for (int x = from + 1; x < to; ++x)
        count += (image.pixelColor(x, y).lightness() > 60) != (image.pixelColor(x - 1, y).lightness() > 60) ? 1 : 0;
    return count;
}

} // namespace

class MovingLayersTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void trailsLieWhereTheUnitsWent_data()
    {
        QTest::addColumn<int>("backend");
        QTest::newRow("mesh") << int(TrailLayer::Backend::Mesh);
        QTest::newRow("picture") << int(TrailLayer::Backend::Picture);
    }

    void trailsLieWhereTheUnitsWent()
    {
        QFETCH(int, backend);
        Stage stage;
        Trails trails;
        for (int minute = 0; minute <= 10; ++minute) {
            trails.go(0, stage.mercator(100 + 40 * minute, 100), minute);
            if (minute <= 3 || minute >= 7) // heard of again after a gap
                trails.go(1, stage.mercator(100 + 40 * minute, 200), minute, minute == 7);
        }
        trails.setNow(10);
        TrailLayer layer;
        layer.setProperty("backend", backend);
        layer.setSource(&trails);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 16);
        QTRY_VERIFY(like(stage.pixel({497, 100}), Blue, 16));
        const QImage image = stage.window.grabWindow();
        QVERIFY(like(image.pixelColor(300, 100), QColor(0x48, 0x5c, 0x6a), 16)); // half as old: half as bright
        QVERIFY(like(image.pixelColor(105, 100), Qt::black, 16));
        QVERIFY(like(image.pixelColor(497, 104), Qt::black));
        QVERIFY(image.pixelColor(215, 200).lightness() > 25);
        for (int x = 224; x < 376; ++x)
            QVERIFY2(like(image.pixelColor(x, 200), Qt::black), QByteArray::number(x).constData());
        QVERIFY(image.pixelColor(480, 200).lightness() > 60);

        // A camera move takes them along; nothing new comes, and they fade all the same.
        stage.camera.setLongitude(stage.camera.longitude() - 0.5);
        const double shift = 0.5 / 360 * worldPixels(6);
        QTRY_VERIFY(like(stage.pixel({490 + shift, 100}), Blue, 16));
        trails.setNow(15);
        QTRY_VERIFY(like(stage.pixel({490 + shift, 100}), QColor(0x46, 0x5a, 0x68), 16));
        QVERIFY(like(stage.pixel({250 + shift, 100}), Qt::black));
        trails.setNow(21);
        QTRY_COMPARE(layer.drawn(), 0);
        QTRY_VERIFY(like(stage.pixel({490 + shift, 100}), Qt::black));
    }

    void bothBackEndsDrawTheSameTrails()
    {
        QImage images[2];
        for (const auto backend : {TrailLayer::Backend::Mesh, TrailLayer::Backend::Picture}) {
            Stage stage;
            Trails trails;
            fill(trails, stage, 150, 12);
            TrailLayer layer;
            layer.setProperty("backend", int(backend));
            layer.setSource(&trails);
            stage.add(layer);
            QVERIFY(stage.show());
            QTRY_VERIFY(layer.drawn() > 1000);
            images[backend == TrailLayer::Backend::Picture ? 1 : 0] = stage.window.grabWindow();
        }
        int lit = 0;
        int unlike = 0;
        for (int y = 0; y < images[0].height(); ++y) {
            for (int x = 0; x < images[0].width(); ++x) {
                const QColor one = images[0].pixelColor(x, y);
                lit += one.lightness() > 24 ? 1 : 0;
                unlike += like(one, images[1].pixelColor(x, y), 48) ? 0 : 1;
            }
        }
        const QByteArray message = QByteArray::number(unlike) + " of " + QByteArray::number(lit) + " pixels differ";
        QVERIFY2(lit > 4000 && unlike * 25 < lit, message.constData()); // where ways cross the mesh is brighter
        qInfo("%s", message.constData());
    }

    /** The province, 20,000 units, half an hour each: told, and held against a generous limit, for this build is slow. */
    void manyTrailsAreAffordable()
    {
        Stage stage;
        stage.camera.setWidth(1920);
        stage.camera.setHeight(1080);
        stage.camera.setZoom(7.5);
        Trails trails;
        fill(trails, stage, 20'000, 30, 1);
        QElapsedTimer timer;
        timer.start();
        auto pieces = std::make_shared<std::vector<TrailPiece>>();
        trailPieces(trails, ViewWindow(stage.camera), *pieces);
        const double prepared = double(timer.nsecsElapsed()) / 1e6;
        TrailPicture picture;
        picture.frame = {.size = {1920, 1080}, .scale = float(worldPixels(7.5)), .x = 960, .y = 540, .width = 2};
        std::vector<quint32> pixels(1920 * 1080, 0);
        const auto count = pieces->size();
        picture.pieces = std::move(pieces);
        timer.restart();
        picture.draw({.pixels = pixels.data(), .width = 1920, .height = 1080});
        const double drawn = double(timer.nsecsElapsed()) / 1e6;
        qInfo("%zu pieces of 20,000 trails: prepared in %.1f ms, drawn in %.1f ms", count, prepared, drawn);
        QVERIFY(std::ranges::count_if(pixels, [](quint32 pixel) { return pixel != 0; }) > 50'000);
        QVERIFY(prepared + drawn < 2000);
    }

    void errorCirclesAreTrueToScale()
    {
        Stage stage;
        stage.camera.setZoom(14);
        const double metres = stage.camera.metresPerPixel();
        const auto point = [&](double x, double y, double radius) {
            const MercatorPoint place = stage.mercator(x, y);
            return MapPoint{.x = place.x, .y = place.y, .errorM = float(radius * metres)};
        };
        Points source;
        source.list = {point(300, 200, 100), point(80, 80, 5), point(500, 80, 0), point(5000, 80, 100)};
        ErrorCircleLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 1); // five pixels are too few, and so are none; the last is out of view
        QTRY_VERIFY(stage.pixel({300, 200}).lightness() > 8);
        const QImage image = stage.window.grabWindow();
        for (const QPoint rim : {QPoint(399, 200), QPoint(200, 200), QPoint(300, 100), QPoint(300, 299)}) {
            int brightest = 0;
            for (int d = -2; d <= 2; ++d)
                brightest =
                    std::max(brightest,
                             image.pixelColor(rim.x() + (rim.y() == 200 ? d : 0), rim.y() + (rim.x() == 300 ? d : 0))
                                 .lightness());
            QVERIFY2(brightest > 90, QByteArray::number(brightest).constData());
        }
        QVERIFY(like(image.pixelColor(250, 230), image.pixelColor(300, 200), 4));
        QVERIFY(like(image.pixelColor(405, 200), Qt::black) && like(image.pixelColor(300, 305), Qt::black));
        QVERIFY(like(image.pixelColor(80, 80), Qt::black));
        // Seen from further off it is smaller, and then too small.
        stage.camera.setZoom(13);
        QTRY_VERIFY(like(stage.pixel({370, 200}), Qt::black) && stage.pixel({340, 200}).lightness() > 8);
        stage.camera.setZoom(9);
        QTRY_COMPARE(layer.drawn(), 0);
        QTRY_VERIFY(like(stage.pixel({300, 200}), Qt::black));
    }

    void stormsShowTheirGradeAndTheirWinds()
    {
        Stage stage;
        const auto ring = [&](double radius) {
            std::vector<MercatorPoint> points;
            for (int i = 0; i < 72; ++i) {
                const double angle = i * std::numbers::pi / 36;
                points.push_back(stage.mercator(300 + radius * std::sin(angle), 200 - radius * std::cos(angle)));
            }
            return points;
        };
        const QColor yellow(240, 200, 40);
        const QColor orange(240, 140, 40);
        const QColor violet(180, 60, 200);
        Storms source;
        source.list = {
            {.track = {{.at = stage.mercator(500, 200), .grade = 2}, {.at = stage.mercator(300, 200), .grade = 4}},
             .areaCentre = stage.mercator(300, 200),
             .areas = {{.ring = ring(120), .rank = 0}, {.ring = ring(50), .rank = 1}}}};
        StormLayer layer;
        layer.setProperty("gradeColors",
                          QVariant::fromValue(QList<QColor>{Qt::gray, Qt::gray, violet, Qt::gray, Qt::white}));
        layer.setProperty("areaColors", QVariant::fromValue(QList<QColor>{yellow, orange}));
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_VERIFY(like(stage.pixel({300, 200}), Qt::white));
        const QImage image = stage.window.grabWindow();
        QVERIFY(like(image.pixelColor(500, 200), violet));
        QVERIFY(like(image.pixelColor(460, 200), Qt::white)); // as strong as it was when it came there
        QVERIFY(like(image.pixelColor(300, 80), yellow, 60));
        QVERIFY(like(image.pixelColor(300, 150), orange, 60));
        const QColor faint = image.pixelColor(300, 110);
        QVERIFY(faint.red() > 12 && faint.red() < 40 && faint.blue() < 10);
        QVERIFY(image.pixelColor(300, 230).red() > faint.red());
        QVERIFY(like(image.pixelColor(300, 70), Qt::black));
        // The triangle of a storm points up; the square of a typhoon has no corner there.
        QVERIFY(like(image.pixelColor(500, 196), violet, 40));
        QVERIFY(!like(image.pixelColor(504, 196), violet, 40));
        source.list.clear();
        Q_EMIT source.stormsChanged();
        QTRY_VERIFY(like(stage.pixel({300, 200}), Qt::black));
    }

    void flowsAreAsWideAsTheirValue()
    {
        Stage stage;
        FlowLayer layer;
        layer.setProperty("color", Blue);
        const QVariantMap big = between(stage, {100, 100}, {500, 100}, {{QStringLiteral("value"), 10}});
        layer.setProperty("flows",
                          QVariantList{big, between(stage, {100, 250}, {500, 250}, {{QStringLiteral("value"), 5}}),
                                       between(stage, {300, 300}, {300, 300}, {{QStringLiteral("value"), 5}}),
                                       between(stage, {100, 50}, {500, 50}, {{QStringLiteral("value"), 0}}),
                                       QVariantMap{{QStringLiteral("value"), 3}}});
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 2);
        const QPointF middle = FlowLayer::middleOf(big);
        const QPointF seen = stage.camera.toScreen(middle.x(), middle.y());
        QVERIFY(std::abs(seen.x() - 300) < 1 && std::abs(seen.y() - 156) < 1); // to the right of the way
        QTRY_VERIFY(like(stage.pixel({300, 156}), Blue));
        const QImage image = stage.window.grabWindow();
        const auto thickness = [&](int from, int to) {
            int count = 0;
            for (int y = from; y < to; ++y)
                count += image.pixelColor(300, y).lightness() > 80 ? 1 : 0;
            return count;
        };
        QVERIFY(std::abs(thickness(120, 200) - 10) <= 1);
        QVERIFY(std::abs(thickness(270, 340) - 5) <= 1);
        QVERIFY(like(image.pixelColor(498, 102), Blue, 40)); // the head
        QVERIFY(like(image.pixelColor(300, 50), Qt::black) && like(image.pixelColor(300, 300), Qt::black));
    }

    void linksTellTheirStateTwice()
    {
        Stage stage;
        LinkLayer layer;
        layer.setProperty("lineWidth", 3);
        QVariantList links;
        int y = 60;
        for (const char *state : {"", "up", "degraded", "down", "odd"}) {
            links.append(between(stage, {100, double(y)}, {500, double(y)},
                                 {{QStringLiteral("state"), QString::fromLatin1(state)}}));
            y += 60;
        }
        links.append(QVariantMap{{QStringLiteral("state"), QStringLiteral("down")}});
        layer.setProperty("links", links);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_VERIFY(stage.pixel({102, 60}).lightness() > 60);
        const QImage image = stage.window.grabWindow();
        const int dotted = changesAlong(image, 60, 104, 290);
        const int degraded = changesAlong(image, 180, 104, 290);
        const int down = changesAlong(image, 240, 104, 290);
        QVERIFY(dotted > 40);
        QCOMPARE(changesAlong(image, 120, 104, 496), 0);
        QVERIFY(degraded > 15 && degraded < 28);
        QVERIFY(down > 15 && down < 28);
        QCOMPARE(changesAlong(image, 300, 104, 290), dotted);
        QVERIFY(like(image.pixelColor(300, 120), QColor(0x5b, 0x7f, 0x99)));
        QVERIFY(like(image.pixelColor(103, 180), QColor(0xd9, 0xa5, 0x20), 30));
        // Crossed out in the middle, and only where it is down.
        QVERIFY(like(image.pixelColor(304, 236), QColor(0xe0, 0x70, 0x6c), 30));
        QVERIFY(like(image.pixelColor(296, 244), QColor(0xe0, 0x70, 0x6c), 30));
        QVERIFY(like(image.pixelColor(304, 176), Qt::black));
    }

    void headingsPointWhereUnitsGo_data()
    {
        QTest::addColumn<double>("heading");
        QTest::addColumn<QPointF>("towards");
        QTest::newRow("north") << 0.0 << QPointF(0, -1);
        QTest::newRow("east") << 90.0 << QPointF(1, 0);
        QTest::newRow("south") << 180.0 << QPointF(0, 1);
        QTest::newRow("west") << 270.0 << QPointF(-1, 0);
    }

    void headingsPointWhereUnitsGo()
    {
        QFETCH(double, heading);
        QFETCH(QPointF, towards);
        Stage stage;
        const MercatorPoint place = stage.mercator(300, 200);
        Points source;
        source.list = {
            {.x = place.x, .y = place.y, .symbol = MapSymbol::UnitFire, .tone = 1, .headingDeg = float(heading)}};
        PointLayer layer;
        layer.setSource(&source);
        stage.add(layer);
        QVERIFY(stage.show());
        QTRY_COMPARE(layer.drawn(), 1);
        // How far something is drawn from the middle: further on the side where it heads.
        const auto reach = [&](QPointF way) {
            const QImage image = stage.window.grabWindow();
            int furthest = 0;
            for (int d = 1; d < 30; ++d) {
                const QPointF at = QPointF(300, 200) + way * d;
                furthest = like(image.pixelColor(int(at.x()), int(at.y())), Qt::black) ? furthest : d;
            }
            return furthest;
        };
        QTRY_VERIFY(reach(towards) >= 12);
        QVERIFY2(reach(towards) >= reach(-towards) + 3, QByteArray::number(reach(-towards)).constData());
    }

private:
    /** Units that wander about the view for so many minutes, so many pixels in each. */
    static void fill(Trails &trails, const Stage &stage, int units, int minutes, double step = 4)
    {
        trails.list = TrailBook(30, (minutes - 1) * MinuteMs);
        QRandomGenerator random(3);
        for (int unit = 0; unit < units; ++unit) {
            double x = random.generateDouble() * stage.camera.width();
            double y = random.generateDouble() * stage.camera.height();
            double way = random.generateDouble() * 2 * std::numbers::pi;
            for (int minute = 0; minute <= minutes; ++minute) {
                trails.go(static_cast<std::size_t>(unit), stage.mercator(x, y), minute);
                way += random.generateDouble() - 0.5;
                x += step * std::cos(way);
                y += step * std::sin(way);
            }
        }
        trails.setNow(minutes);
    }
};

QTEST_MAIN(MovingLayersTest)
#include "tst_moving_layers.moc"
