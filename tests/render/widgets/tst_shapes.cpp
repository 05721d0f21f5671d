// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geodesy.h"
#include "support/test_case.h"
#include "widgets/map/shape_layer.h"

#include <QPointF>
#include <QQuickWindow>

using namespace yiping;

namespace {

const QColor Blue(0x58, 0xa6, 0xff);

QVariantMap circle(double radius)
{
    return {{QStringLiteral("kind"), QStringLiteral("circle")},
            {QStringLiteral("longitude"), 108.3},
            {QStringLiteral("latitude"), 22.8},
            {QStringLiteral("radius"), radius},
            {QStringLiteral("color"), Blue},
            {QStringLiteral("fill"), 0.25},
            {QStringLiteral("width"), 3}};
}

} // namespace

class ShapesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QQuickWindow>();
        m_window->setColor(Qt::black);
        m_window->resize(600, 400);
        m_layer = new ShapeLayer(m_window->contentItem());
        m_layer->setSize({600, 400});
        m_camera.setWidth(600);
        m_camera.setHeight(400);
        m_camera.setLongitude(108.3);
        m_camera.setLatitude(22.8);
        m_camera.setZoom(13);
        m_layer->setCamera(&m_camera);
    }

    void cleanup() { m_window.reset(); }

    void aCircleEndsWhereItsRadiusEndsOnTheGround()
    {
        m_layer->setShapes({circle(1000)});
        show();
        const QImage image = grab();
        for (const double azimuth : {0.0, 45.0, 90.0, 180.0, 270.0}) {
            const LonLat edge = geodesicDestination({.lon = 108.3, .lat = 22.8}, azimuth, 1000);
            QVERIFY(isBlue(image.pixelColor(m_camera.toScreen(edge.lon, edge.lat).toPoint())));
            const LonLat outside = geodesicDestination({.lon = 108.3, .lat = 22.8}, azimuth, 1080);
            QCOMPARE(image.pixelColor(m_camera.toScreen(outside.lon, outside.lat).toPoint()), QColor(Qt::black));
        }
        // A quarter of the colour inside, evenly.
        for (const QPoint place : {QPoint(300, 200), QPoint(280, 215), QPoint(325, 190)}) {
            const int blue = image.pixelColor(place).blue();
            QVERIFY2(blue > 55 && blue < 72, qPrintable(QString::number(blue)));
        }
    }

    void theCameraMovesWithoutNewShapes()
    {
        m_layer->setShapes({circle(1000)});
        show();
        m_camera.setLongitude(108.31);
        m_camera.setZoom(14.3);
        const LonLat edge = geodesicDestination({.lon = 108.3, .lat = 22.8}, 90, 1000);
        const QPoint place = m_camera.toScreen(edge.lon, edge.lat).toPoint();
        QTRY_VERIFY(isBlue(grab().pixelColor(place)));
    }

    void ringsAndLinesOfAnyForm()
    {
        const QVariant corner1 = QPointF(108.27, 22.78);
        const QVariant corner2 = QVariantList{108.33, 22.78};
        const QVariant corner3 =
            QVariantMap{{QStringLiteral("longitude"), 108.33}, {QStringLiteral("latitude"), 22.82}};
        m_layer->setShapes({QVariantMap{{QStringLiteral("kind"), QStringLiteral("ring")},
                                        {QStringLiteral("points"), QVariantList{corner1, corner2, corner3}},
                                        {QStringLiteral("color"), Blue},
                                        {QStringLiteral("fill"), 1.0}},
                            QVariantMap{{QStringLiteral("kind"), QStringLiteral("line")},
                                        {QStringLiteral("points"), QVariantList{corner1, corner3}},
                                        {QStringLiteral("color"), QColor(Qt::red)},
                                        {QStringLiteral("width"), 5},
                                        {QStringLiteral("dashed"), true}}});
        show();
        const QImage image = grab();
        QVERIFY(isBlue(image.pixelColor(m_camera.toScreen(108.325, 22.79).toPoint())));
        QCOMPARE(image.pixelColor(m_camera.toScreen(108.28, 22.81).toPoint()), QColor(Qt::black));
        int red = 0;
        int along = 0;
        for (double share = 0.1; share < 0.9; share += 0.001, ++along) {
            const QPointF place = m_camera.toScreen(108.27 + 0.06 * share, 22.78 + 0.04 * share);
            red += image.pixelColor(place.toPoint()).red() > 200 ? 1 : 0;
        }
        // Seven of twelve pixels of a dashed line are drawn.
        QVERIFY2(red > along * 0.45 && red < along * 0.75, qPrintable(QString::number(red / double(along))));
        QCOMPARE(m_layer->refused(), 0);
    }

    void whatCannotBeDrawnIsCountedAndTheRestStays()
    {
        const QVariantList nowhere{QVariantList{108.3, 95}, QVariantList{108.4, 22}, QVariantList{108.4, 23}};
        m_layer->setShapes(
            {QVariantMap{{QStringLiteral("kind"), QStringLiteral("ring")}, {QStringLiteral("points"), nowhere}},
             QVariantMap{{QStringLiteral("kind"), QStringLiteral("star")}}, circle(-5), circle(qQNaN()),
             QVariantMap{{QStringLiteral("kind"), QStringLiteral("line")},
                         {QStringLiteral("points"), QVariantList{QPointF(108, 22)}}},
             QVariant(QStringLiteral("nonsense")), circle(1000)});
        show();
        QTRY_COMPARE(m_layer->refused(), 6);
        QTRY_VERIFY(grab().pixelColor(300, 200).blue() > 50);
        m_layer->setShapes({});
        QTRY_COMPARE(grab().pixelColor(300, 200), QColor(Qt::black));
        QCOMPARE(m_layer->refused(), 0);
    }

private:
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    QImage grab() { return m_window->grabWindow(); }
    static bool isBlue(QColor color) { return color.blue() > 200 && color.red() < 120; }

    MapCamera m_camera;
    std::unique_ptr<QQuickWindow> m_window;
    ShapeLayer *m_layer = nullptr;
};

QTEST_MAIN(ShapesTest)
#include "tst_shapes.moc"
