// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"
#include "support/test_case.h"
#include "widgets/map/cluster_layer.h"
#include "widgets/map/map_camera.h"
#include "widgets/map/symbol.h"

#include <QDir>
#include <QQuickItem>
#include <QQuickView>
#include <QRandomGenerator>

#include <cmath>

using namespace yiping;

namespace {

class Points : public PointSource
{
    Q_OBJECT
public:
    [[nodiscard]] std::span<const MapPoint> points() const override { return list; }
    void add(double lon, double lat, quint8 symbol, quint8 tone = 0, float value = 1)
    {
        const MercatorPoint place = toMercator({.lon = lon, .lat = lat});
        list.push_back({.x = place.x,
                        .y = place.y,
                        .row = static_cast<quint32>(list.size()),
                        .symbol = symbol,
                        .tone = tone,
                        .value = value});
    }
    std::vector<MapPoint> list;
};

} // namespace

/** Clusters, densities and stations on the whole map, by mouse and by keyboard. */
class DensityViewTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QRandomGenerator random(73);
        for (int i = 0; i < 400; ++i) {
            const double spread = i % 3 == 0 ? 0.15 : 1.4;
            m_incidents.add(108.3 + (random.generateDouble() - 0.3) * spread * 1.6,
                            22.9 + random.generateDouble() * spread,
                            quint8(i % 97 == 0       ? MapSymbol::SeverityI
                                       : i % 11 == 0 ? MapSymbol::SeverityIII
                                                     : MapSymbol::SeverityIV));
        }
        // Two at one place, far from all others.
        m_incidents.add(106.5, 24.5, MapSymbol::SeverityIV);
        m_incidents.add(106.5, 24.5, MapSymbol::SeverityII);
        for (int i = 0; i < 40; ++i)
            m_stations.add(106.8 + random.generateDouble() * 4, 22.2 + random.generateDouble() * 3, MapSymbol::Dot,
                           quint8(i % 7), i % 7 == 0 ? 0.0F : float(i % 7 * 50 - 20));
        m_view.setInitialProperties({{QStringLiteral("incidents"), QVariant::fromValue(&m_incidents)},
                                     {QStringLiteral("stations"), QVariant::fromValue(&m_stations)}});
        m_view.setSource(QUrl::fromLocalFile(QStringLiteral(YIPING_FIXTURES "/map/DensityScene.qml")));
        QVERIFY(m_view.rootObject());
        m_map = m_view.rootObject()->property("view").value<QQuickItem *>();
        QVERIFY(m_map);
        m_view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
        QTRY_VERIFY(m_map->property("ready").toBool());
        m_clusters = m_map->property("above").value<QQuickItem *>()->findChild<ClusterLayer *>();
        if (!m_clusters) {
            for (QQuickItem *item : m_map->property("above").value<QQuickItem *>()->childItems())
                m_clusters = m_clusters ? m_clusters.data() : qobject_cast<ClusterLayer *>(item);
        }
        QVERIFY(m_clusters);
        QTRY_VERIFY(m_clusters->shown() > 3);
    }

    void theMapDrawsOnlyWhatStandsAlone()
    {
        QCOMPARE(m_map->property("incidents").value<PointSource *>(), m_clusters->loners());
        std::size_t sum = m_clusters->loners()->points().size();
        for (const auto &cluster : m_clusters->index()->clusters(ClusterIndex::levelFor(camera()->zoom())))
            sum += cluster.count;
        QCOMPARE(sum, m_incidents.list.size());
    }

    void aClickOpensAMark()
    {
        // Where marks are now, whether or not a frame has shown it.
        QCOMPARE(m_clusters->markAt(-99, -99), -1);
        const auto largest = m_clusters->badges().back();
        const double zoom = camera()->zoom();
        const double splits = m_clusters->splitZoom(largest.id);
        QVERIFY2(splits > zoom, qPrintable(QStringLiteral("%1 at %2").arg(splits).arg(zoom)));
        m_view.rootObject()->setProperty("pickedRegion", QString());
        QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_map->mapToScene(largest.place).toPoint());
        QTRY_VERIFY(camera()->zoom() >= splits - 0.01);
        QVERIFY(std::abs(camera()->longitude() - 108.3) < 1.5);
        // The click was the mark's, not the division's below it.
        QCOMPARE(m_view.rootObject()->property("pickedRegion").toString(), QString());
        QMetaObject::invokeMethod(m_map, "showRegion");
        QTRY_VERIFY(std::abs(camera()->zoom() - zoom) < 0.01);
    }

    void theKeyboardOpensOneToo()
    {
        m_map->forceActiveFocus();
        const double zoom = camera()->zoom();
        QTest::keyClick(&m_view, Qt::Key_BracketRight);
        QVERIFY(m_clusters->current() >= 0);
        QTest::keyClick(&m_view, Qt::Key_Escape);
        QCOMPARE(m_clusters->current(), -1);
        QTest::keyClick(&m_view, Qt::Key_BracketLeft);
        QVERIFY(m_clusters->current() >= 0);
        QTest::keyClick(&m_view, Qt::Key_Return);
        QTRY_VERIFY(camera()->zoom() > zoom + 0.5);
        QMetaObject::invokeMethod(m_map, "showRegion");
        QTRY_VERIFY(std::abs(camera()->zoom() - zoom) < 0.01);
    }

    /** However close one looks, two at one place stay one mark: then the gravest is chosen. */
    void whatNeverSplitsIsChosen()
    {
        const QPointF place = camera()->toScreen(106.5, 24.5);
        QTRY_VERIFY(m_clusters->markAt(place.x(), place.y()) >= 0);
        const int mark = m_clusters->markAt(place.x(), place.y());
        QCOMPARE(m_clusters->splitZoom(mark), 0.0);
        QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_map->mapToScene(place).toPoint());
        QTRY_COMPARE(m_view.rootObject()->property("picked").toString(), QStringLiteral("incidents 401"));
    }

    void picturesOfEachInBothThemes()
    {
        const QString folder = QStringLiteral(YIPING_BIN_DIR "/../pictures");
        QVERIFY(QDir().mkpath(folder));
        QTest::mouseMove(&m_view, QPoint(5, 5));
        for (const QString &theme : {QStringLiteral("calm"), QStringLiteral("wall")}) {
            QMetaObject::invokeMethod(m_view.rootObject(), "setTheme", Q_ARG(QString, theme));
            for (const QString &what : {QStringLiteral("clustered"), QStringLiteral("dense"), QStringLiteral("air")}) {
                for (const char *each : {"clustered", "dense", "air"})
                    m_view.rootObject()->setProperty(each, what == QLatin1String(each));
                QTRY_VERIFY(m_clusters.isNull() || what == QLatin1String("clustered"));
                QVERIFY(m_view.grabWindow().save(folder + QStringLiteral("/%1-%2.png").arg(what, theme)));
            }
        }
        // Without its layer of clusters the map has what it had before.
        m_view.rootObject()->setProperty("air", false);
        QCOMPARE(m_map->property("markers").value<PointSource *>(), nullptr);
        QCOMPARE(m_map->property("incidents").value<PointSource *>(), &m_incidents);
    }

private:
    [[nodiscard]] MapCamera *camera() const { return m_map->property("camera").value<MapCamera *>(); }

    // Before the view, which draws from them to its end.
    Points m_incidents;
    Points m_stations;
    QQuickView m_view;
    QQuickItem *m_map = nullptr;
    QPointer<ClusterLayer> m_clusters;
};

QTEST_MAIN(DensityViewTest)
#include "tst_density_view.moc"
