// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "support/test_case.h"
#include "widgets/map/ground_files.h"
#include "widgets/map/label_layer.h"
#include "widgets/map/map_camera.h"
#include "widgets/map/point_source.h"
#include "widgets/map/symbol.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>

#include <cmath>

using namespace yiping;

namespace {

class OneIncident : public PointSource
{
    Q_OBJECT
public:
    OneIncident()
    {
        const MercatorPoint place = toMercator({.lon = 108.33, .lat = 22.81});
        list.push_back({.x = place.x, .y = place.y, .row = 0, .symbol = MapSymbol::SeverityII});
    }
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    std::vector<MapPoint> list;
};

QJsonObject featureOf(const char *type, const QJsonArray &coordinates, const QJsonObject &properties)
{
    return {{QStringLiteral("type"), QStringLiteral("Feature")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("geometry"),
             QJsonObject{{QStringLiteral("type"), QString::fromLatin1(type)},
                         {QStringLiteral("coordinates"), coordinates}}}};
}

QJsonObject road(const char *kind, double fromLon, double fromLat, double toLon, double toLat, double bend = 0)
{
    constexpr int Steps = 24;
    QJsonArray line;
    for (int i = 0; i <= Steps; ++i) {
        const double share = double(i) / Steps;
        const double aside = bend * std::sin(share * 3.14159265);
        line.append(QJsonArray{fromLon + (toLon - fromLon) * share - aside * (toLat - fromLat),
                               fromLat + (toLat - fromLat) * share + aside * (toLon - fromLon)});
    }
    return featureOf("LineString", line, {{QStringLiteral("highway"), QString::fromLatin1(kind)}});
}

/** An invented town: a motorway along 22.80° N, a trunk road across, and streets around the middle of Nanning. */
QJsonArray roads()
{
    QJsonArray all{road("motorway", 107.2, 22.80, 109.6, 22.80), road("motorway", 108.42, 22.80, 109.0, 24.0, 0.15),
                   road("trunk", 108.32, 22.2, 108.32, 23.6), road("trunk", 108.1, 22.9, 108.6, 22.7, 0.3),
                   road("secondary", 108.69, 22.74, 108.75, 22.74)};
    for (int i = -6; i <= 6; ++i) {
        all.append(road("primary", 108.05, 22.82 + i * 0.05, 108.6, 22.82 + i * 0.05 + 0.03, 0.05));
        all.append(road("secondary", 108.33 + i * 0.04, 22.6, 108.33 + i * 0.04 + 0.02, 23.0, 0.04));
    }
    for (int i = -30; i <= 30; ++i) {
        const char *kind = i % 4 == 0 ? "tertiary" : "residential";
        all.append(road(kind, 108.25, 22.81 + i * 0.0021, 108.41, 22.81 + i * 0.0021 + 0.004));
        all.append(road(kind, 108.32 + i * 0.0024, 22.75, 108.32 + i * 0.0024 - 0.003, 22.87, 0.02));
    }
    return all;
}

QJsonArray places()
{
    QJsonArray all;
    for (int i = 0; i < 60; ++i) {
        const double lon = 108.0 + 0.11 * (i % 8) + 0.013 * (i % 5);
        const double lat = 22.5 + 0.1 * (i / 8) + 0.017 * (i % 3);
        all.append(featureOf(
            "Point", {lon, lat},
            {{QStringLiteral("name"), QStringLiteral("甲乙丙丁戊己庚辛").mid(i % 7, 2) + QStringLiteral("镇")},
             {QStringLiteral("place"), i % 3 == 0 ? QStringLiteral("village") : QStringLiteral("town")}}));
    }
    return all;
}

bool near(const QColor &one, const QColor &other, int most)
{
    return std::abs(one.red() - other.red()) <= most && std::abs(one.green() - other.green()) <= most
        && std::abs(one.blue() - other.blue()) <= most;
}

} // namespace

class MapGroundTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_pictures));
        QVERIFY(write("roads.geojson", roads()));
        QVERIFY(write("places.geojson", places()));
        m_files.roads.source = fileUrl("roads.geojson");
        m_files.places.source = fileUrl("places.geojson");
        m_view.setInitialProperties({{QStringLiteral("files"), QVariant::fromValue(m_files)}});
        m_view.setSource(QUrl::fromLocalFile(QStringLiteral(YIPING_FIXTURES "/map/GroundScene.qml")));
        QVERIFY(m_view.rootObject());
        m_map = m_view.rootObject()->property("view").value<QQuickItem *>();
        QVERIFY(m_map);
        m_view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
        QTRY_VERIFY(m_map->property("ready").toBool());
        QCOMPARE(notes(), QStringList());
    }

    void aRoadIsDrawnWhereItIs()
    {
        // Away from every border and river.
        const LonLat place{.lon = 108.72, .lat = 22.80};
        look(place.lon, place.lat, 11);
        QTRY_VERIFY(near(at(place), colour("roadMajor"), 12));
        QVERIFY(near(at({.lon = place.lon, .lat = place.lat + 0.01}), colour("land"), 8));
    }

    void aClassComesWhenItCanBeToldApart()
    {
        const LonLat motorway{.lon = 108.72, .lat = 22.80};
        look(motorway.lon, motorway.lat, 6.2);
        QTRY_VERIFY(near(at(motorway), colour("land"), 10));
        look(motorway.lon, motorway.lat, 7);
        QTRY_VERIFY(!near(at(motorway), colour("land"), 10));
        // A secondary road where no other is near.
        const LonLat secondary{.lon = 108.72, .lat = 22.74};
        look(secondary.lon, secondary.lat, 10.8);
        QTRY_COMPARE(drawnNear(secondary), 0);
        look(secondary.lon, secondary.lat, 11.2);
        QTRY_VERIFY(drawnNear(secondary) > 10);
    }

    void placesHaveNamesFromTheirZoomOn()
    {
        look(108.4, 22.9, 8.5);
        QTRY_VERIFY(!labels().names().join(QString()).contains(QStringLiteral("镇")));
        look(108.4, 22.9, 10);
        QTRY_VERIFY(labels().names().filter(QStringLiteral("镇")).size() > 8);
        const auto towns = labels().names().size();
        look(108.4, 22.9, 11.2);
        QTRY_VERIFY(labels().names().size() != towns);
        noNameCoversAnother();
    }

    void everyCountyOfNanningIsFound()
    {
        m_map->setProperty("region", QStringLiteral("4501"));
        m_view.rootObject()->setProperty("incidents", QVariant::fromValue<PointSource *>(&m_incident));
        QMetaObject::invokeMethod(m_map, "showRegion");
        const auto counties = [this] {
            const QStringList names = labels().names();
            return names.size() - names.filter(QStringLiteral("镇")).size();
        };
        QTRY_COMPARE(counties(), 12);
        noNameCoversAnother();
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        const QPointF marker = camera->toScreen(
            m_incident.list[0].x > 0 ? MercatorPoint{.x = m_incident.list[0].x, .y = m_incident.list[0].y}
                                     : MercatorPoint{});
        for (const QRectF &box : labels().boxes())
            QVERIFY(!box.contains(marker));
        // What is shown stays, on the same side, while the map is dragged.
        const QStringList names = labels().names();
        const std::vector<QRectF> before = labels().boxes();
        QMetaObject::invokeMethod(m_map, "pan", Q_ARG(double, 7), Q_ARG(double, 3));
        QTRY_VERIFY(labels().boxes().at(0).topLeft() != before.at(0).topLeft());
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto now = labels().names().indexOf(names[static_cast<qsizetype>(i)]);
            if (names.count(names[static_cast<qsizetype>(i)]) > 1)
                continue;
            QVERIFY2(now >= 0, qPrintable(names[static_cast<qsizetype>(i)]));
            const QPointF step = labels().boxes()[static_cast<std::size_t>(now)].topLeft() - before[i].topLeft();
            QVERIFY((step - QPointF(-7, -3)).manhattanLength() <= 2);
        }
        m_view.rootObject()->setProperty("incidents", QVariant::fromValue<PointSource *>(nullptr));
        m_map->setProperty("region", QStringLiteral("45"));
    }

    void reviewedBordersAreNotCalledSchematic()
    {
        QVERIFY(m_map->property("schematic").toBool());
        QVERIFY(write("mine.geojson", {square("450103", 108.3), square("450105", 108.5)}));
        GroundFiles files = m_files;
        files.boundaries = {
            .source = fileUrl("mine.geojson"), .crs = {}, .approvalNumber = QStringLiteral("桂S(2026)1号")};
        setFiles(files);
        QTRY_VERIFY(!m_map->property("schematic").toBool());
        QCOMPARE(notes(), QStringList());
        // Its counties are where they are.
        look(108.4, 22.85, 9);
        QTRY_VERIFY(near(at({.lon = 108.35, .lat = 22.88}), QColor(0x12, 0x1c, 0x25), 8));
        setFiles(m_files);
        QTRY_VERIFY(m_map->property("schematic").toBool());
        QTRY_VERIFY(m_map->property("ready").toBool());
    }

    void aBrokenFileCostsOnlyItself()
    {
        QVERIFY(write("cut.geojson", {square("450103", 108.3)}, 40));
        GroundFiles files = m_files;
        files.boundaries = {
            .source = fileUrl("cut.geojson"), .crs = {}, .approvalNumber = QStringLiteral("桂S(2026)1号")};
        files.rivers.source = fileUrl("nowhere.geojson");
        setFiles(files);
        QTRY_COMPARE(notes().size(), 2);
        QTRY_VERIFY(m_map->property("ready").toBool());
        QVERIFY2(notes()[0].startsWith(QStringLiteral("cut.geojson: it ends in the middle")), qPrintable(notes()[0]));
        QVERIFY2(notes()[1].contains(QStringLiteral("nowhere.geojson: it cannot be opened")), qPrintable(notes()[1]));
        // Our own borders serve, and they have not been reviewed.
        QVERIFY(m_map->property("schematic").toBool());
        m_map->setProperty("region", QStringLiteral("45"));
        QMetaObject::invokeMethod(m_map, "showRegion");
        QTRY_VERIFY(labels().names().contains(QStringLiteral("南宁")));
        QVERIFY(m_view.grabWindow().save(m_pictures + QStringLiteral("/ground_notes.png")));
        setFiles(m_files);
        QTRY_COMPARE(notes(), QStringList());
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("wall") << QStringLiteral("wall");
        QTest::newRow("calm") << QStringLiteral("calm");
    }

    void pictures()
    {
        QFETCH(QString, mode);
        m_view.rootObject()->setProperty("mode", mode);
        m_map->setProperty("region", QStringLiteral("45"));
        QMetaObject::invokeMethod(m_map, "showRegion");
        QTRY_VERIFY(labels().names().size() >= 14);
        save(QStringLiteral("ground_province_") + mode);
        m_map->setProperty("region", QStringLiteral("4501"));
        QMetaObject::invokeMethod(m_map, "showRegion");
        QTRY_VERIFY(labels().names().size() >= 12);
        save(QStringLiteral("ground_city_") + mode);
        look(108.36, 22.82, 11.2);
        QTRY_VERIFY(labels().names().contains(QStringLiteral("邕宁")) || labels().names().size() > 4);
        save(QStringLiteral("ground_town_") + mode);
        look(108.34, 22.815, 14);
        QTRY_VERIFY(!near(at({.lon = 108.34, .lat = 22.8}), colour("land"), 3));
        save(QStringLiteral("ground_street_") + mode);
    }

    void cleanupTestCase() { m_view.rootObject()->setProperty("mode", QStringLiteral("wall")); }

private:
    static QJsonObject square(const char *code, double lon)
    {
        const QJsonArray ring{QJsonArray{lon, 22.75}, QJsonArray{lon + 0.2, 22.75}, QJsonArray{lon + 0.2, 22.95},
                              QJsonArray{lon, 22.95}, QJsonArray{lon, 22.75}};
        return featureOf("Polygon", QJsonArray{QJsonValue(ring)},
                         {{QStringLiteral("adcode"), QString::fromLatin1(code)},
                          {QStringLiteral("name"), QString::fromLatin1(code)}});
    }

    [[nodiscard]] bool write(const char *name, const QJsonArray &features, qsizetype without = 0) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("type"), QStringLiteral("FeatureCollection")},
                                                          {QStringLiteral("features"), features}})
                                    .toJson();
        return file.open(QIODevice::WriteOnly) && file.write(json.chopped(without)) > 0;
    }

    [[nodiscard]] QUrl fileUrl(const char *name) const
    {
        return QUrl::fromLocalFile(m_folder.filePath(QString::fromLatin1(name)));
    }

    void setFiles(const GroundFiles &files) { m_view.rootObject()->setProperty("files", QVariant::fromValue(files)); }
    [[nodiscard]] QStringList notes() const { return m_map->property("notes").toStringList(); }
    [[nodiscard]] const LabelLayer &labels() const { return *m_map->property("labels").value<LabelLayer *>(); }
    [[nodiscard]] QColor colour(const char *name) const { return m_view.rootObject()->property(name).value<QColor>(); }

    void look(double lon, double lat, double zoom)
    {
        QMetaObject::invokeMethod(m_view.rootObject(), "look", Q_ARG(double, lon), Q_ARG(double, lat),
                                  Q_ARG(double, zoom));
    }

    /** The pixel of a place. */
    [[nodiscard]] QColor at(LonLat place)
    {
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        const QPointF point = camera->toScreen(place.lon, place.lat);
        return m_view.grabWindow().pixelColor(QPoint(static_cast<int>(point.x()), static_cast<int>(point.y())));
    }

    /** Pixels within 20 of a place that are no bare land. */
    [[nodiscard]] int drawnNear(LonLat place)
    {
        const auto *camera = m_map->property("camera").value<MapCamera *>();
        const QPoint middle = camera->toScreen(place.lon, place.lat).toPoint();
        const QImage image = m_view.grabWindow();
        int count = 0;
        for (int i = 0; i < 41 * 41; ++i)
            count += near(image.pixelColor(middle + QPoint(i % 41 - 20, i / 41 - 20)), colour("land"), 8) ? 0 : 1;
        return count;
    }

    void noNameCoversAnother() const
    {
        const std::vector<QRectF> boxes = labels().boxes();
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                QVERIFY(!boxes[i].intersects(boxes[j]));
        }
    }

    void save(const QString &name)
    {
        QVERIFY(m_view.grabWindow().save(m_pictures + QLatin1Char('/') + name + QStringLiteral(".png")));
    }

    const QString m_pictures = QStringLiteral(YIPING_BIN_DIR "/../pictures");
    QTemporaryDir m_folder;
    GroundFiles m_files;
    OneIncident m_incident;
    QQuickView m_view;
    QQuickItem *m_map = nullptr;
};

QTEST_MAIN(MapGroundTest)
#include "tst_map_ground.moc"
