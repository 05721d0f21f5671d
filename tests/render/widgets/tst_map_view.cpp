// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "support/test_case.h"
#include "widgets/charts/sample_source.h"
#include "widgets/map/label_layer.h"
#include "widgets/map/map_camera.h"
#include "widgets/map/point_source.h"
#include "widgets/map/symbol.h"

#include <QDir>
#include <QQuickItem>
#include <QQuickView>

#include <cmath>

using namespace yiping;

namespace {

constexpr qint64 Minute = 60'000;
/** 2026-06-18 14:32 in Beijing. */
constexpr qint64 Now = 1781764320000;

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    void add(double lon, double lat, MapSymbol::Symbol symbol, quint8 tone = 0, float heading = -1)
    {
        const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
        list.push_back({.x = place.x,
                        .y = place.y,
                        .row = static_cast<quint32>(list.size()),
                        .symbol = symbol,
                        .tone = tone,
                        .headingDeg = heading});
    }
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

double load(qint64 minutesAgo)
{
    const double day = std::cos((double(minutesAgo) - 60) / 1440 * 6.2831853);
    return 400 + 310 * day + 24 * std::sin(double(minutesAgo) * 0.11) + 12 * std::sin(double(minutesAgo) * 0.031);
}

} // namespace

class MapViewTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        fillPoints();
        fillSamples();
        m_view.setInitialProperties({{QStringLiteral("incidents"), QVariant::fromValue(&m_incidents)},
                                     {QStringLiteral("units"), QVariant::fromValue(&m_units)},
                                     {QStringLiteral("samples"), QVariant::fromValue(&m_samples)},
                                     {QStringLiteral("usualLow"), QVariant::fromValue(&m_low)},
                                     {QStringLiteral("usualHigh"), QVariant::fromValue(&m_high)},
                                     {QStringLiteral("forecast"), QVariant::fromValue(&m_forecast)},
                                     {QStringLiteral("fromMs"), double(Now - 1440 * Minute)},
                                     {QStringLiteral("toMs"), double(Now + 120 * Minute)}});
        m_view.setSource(QUrl::fromLocalFile(QStringLiteral(YIPING_FIXTURES "/map/MapScene.qml")));
        QVERIFY(m_view.rootObject());
        m_map = m_view.rootObject()->property("view").value<QQuickItem *>();
        QVERIFY(m_map);
        m_view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
        QTRY_VERIFY(m_map->property("ready").toBool());
        QCOMPARE(m_map->property("notes").toStringList(), QStringList());
    }

    void theCameraIsThatOfQtLocation()
    {
        for (const double zoom : {6.0, 7.31, 9.5, 13.0, 17.2}) {
            m_map->property("map").value<QObject *>()->setProperty("zoomLevel", zoom);
            for (const double lon : {107.2, 108.8, 110.1}) {
                for (const double lat : {22.0, 23.6, 25.3}) {
                    double away = 0;
                    QMetaObject::invokeMethod(m_view.rootObject(), "mismatch", Q_RETURN_ARG(double, away),
                                              Q_ARG(double, lon), Q_ARG(double, lat));
                    QVERIFY2(away < 0.5, qPrintable(QStringLiteral("%1 at %2").arg(away).arg(zoom)));
                }
            }
        }
        QMetaObject::invokeMethod(m_map, "showRegion");
    }

    void namesKeepOffEachOtherAndOffMarkers()
    {
        const auto *labels = m_map->property("labels").value<LabelLayer *>();
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        QVERIFY(labels && camera);
        QTRY_VERIFY(labels->shown() >= 12);
        const std::vector<QRectF> boxes = labels->boxes();
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                QVERIFY(!boxes[i].intersects(boxes[j]));
            for (const MapPoint &point : m_incidents.list)
                QVERIFY(!boxes[i].contains(camera->toScreen(MercatorPoint{.x = point.x, .y = point.y})));
        }
    }

    void clickingADivisionTellsItsCode()
    {
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        const QPointF place = m_map->mapToScene(camera->toScreen(109.0, 23.0));
        QTest::mouseClick(&m_view, Qt::LeftButton, {}, place.toPoint());
        QTRY_COMPARE(m_view.rootObject()->property("picked").toString(), QStringLiteral("4501"));
        QTest::mouseDClick(&m_view, Qt::LeftButton, {}, place.toPoint());
        QTRY_COMPARE(m_view.rootObject()->property("activated").toString(), QStringLiteral("4501"));
    }

    void keysMoveTheCamera()
    {
        auto *camera = m_map->property("camera").value<MapCamera *>();
        m_map->forceActiveFocus();
        const double longitude = camera->longitude();
        const double zoom = camera->zoom();
        QTest::keyClick(&m_view, Qt::Key_Right);
        QVERIFY(camera->longitude() > longitude);
        QTest::keyClick(&m_view, Qt::Key_Plus);
        QCOMPARE(camera->zoom(), zoom + 0.5);
        QTest::keyClick(&m_view, Qt::Key_Home);
        QTRY_VERIFY(std::abs(camera->zoom() - zoom) < 0.01 && std::abs(camera->longitude() - longitude) < 0.01);
    }

    void theProvinceFillsTheView()
    {
        const QString folder = QStringLiteral(YIPING_BIN_DIR "/../pictures");
        QVERIFY(QDir().mkpath(folder));
        QTRY_VERIFY(coloured(m_view.grabWindow()) > 60'000);
        // The gravest incident is seen where it is, in its colour.
        const auto *eye = m_map->property("camera").value<MapCamera *>();
        const QPoint grave = m_map->mapToScene(eye->toScreen(108.27, 23.16)).toPoint() - QPoint(6, 6);
        QTRY_COMPARE(m_view.grabWindow().pixelColor(grave), QColor(0xf0, 0x48, 0x4e));
        QTest::mouseMove(&m_view, QPoint(5, 5));
        QVERIFY(m_view.grabWindow().save(folder + QStringLiteral("/province.png")));
        m_map->setProperty("region", QStringLiteral("4501"));
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        QTRY_VERIFY(camera->zoom() > 8.2);
        const auto *labels = m_map->property("labels").value<LabelLayer *>();
        QTRY_VERIFY(labels->shown() >= 8);
        QVERIFY(m_view.grabWindow().save(folder + QStringLiteral("/city.png")));
    }

private:
    /** Pixels of the map that are lighter than land without a value. */
    static int coloured(const QImage &image)
    {
        int count = 0;
        for (int y = 90; y < 740; ++y) {
            for (int x = 480; x < 1400; ++x)
                count += qBlue(image.pixel(x, y)) > 0x38 ? 1 : 0;
        }
        return count;
    }

    void fillPoints()
    {
        using namespace MapSymbol;
        m_incidents.add(108.27, 23.16, SeverityI);
        m_incidents.add(109.41, 24.2, SeverityII);
        m_incidents.add(107.1, 23.65, SeverityII);
        m_incidents.add(108.62, 21.95, SeverityII);
        m_incidents.add(108.36, 22.8, SeverityII);
        m_incidents.add(110.3, 25.1, SeverityIII);
        m_incidents.add(109.7, 23.15, SeverityIII);
        m_incidents.add(111.2, 23.4, SeverityIII);
        for (const auto &[lon, lat] : {std::pair{107.6, 24.5},
                                       {109.2, 25.1},
                                       {111.4, 24.3},
                                       {107.4, 22.2},
                                       {110.0, 22.7},
                                       {109.1, 21.5},
                                       {106.7, 24.0}})
            m_incidents.add(lon, lat, SeverityIV);
        m_units.add(107.9, 23.4, UnitFire, Active, 135);
        m_units.add(108.8, 22.9, UnitAmbulance, Active, 300);
        m_units.add(108.5, 23.5, UnitRescue);
        m_units.add(107.9, 22.6, UnitPolice, Done);
        m_units.add(109.1, 22.5, UnitMaintenance, Faint);
        m_units.add(110.9, 24.8, UnitGrid);
        m_units.add(110.6, 23.0, UnitVehicle);
        m_units.add(109.6, 21.0, Typhoon, Risk);
    }

    void fillSamples()
    {
        for (qint64 ago = 1440; ago >= 0; --ago) {
            const qint64 at = Now - ago * Minute;
            if (ago % 30 == 0) {
                m_low.list.push_back({.timeMs = at, .value = load(ago) * 0.8 - 20});
                m_high.list.push_back({.timeMs = at, .value = load(ago) * 0.98 + 40});
            }
            if (ago > 790 && ago < 826)
                continue;
            m_samples.list.push_back({.timeMs = at, .value = load(ago)});
        }
        m_samples.lost = {{.fromMs = Now - 826 * Minute, .toMs = Now - 790 * Minute}};
        for (qint64 in = 0; in <= 120; in += 10)
            m_forecast.list.push_back({.timeMs = Now + in * Minute, .value = load(0) + double(in) * 0.3});
    }

    // Before the view, which draws from them to its end.
    Points m_incidents;
    Points m_units;
    Samples m_samples;
    Samples m_low;
    Samples m_high;
    Samples m_forecast;
    QQuickView m_view;
    QQuickItem *m_map = nullptr;
};

QTEST_MAIN(MapViewTest)
#include "tst_map_view.moc"
