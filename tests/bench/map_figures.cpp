// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// map-figures BOUNDARIES: a camera that moves over counties and a million points, and picking.
// map-figures BOUNDARIES dots COUNT WIDTH HEIGHT: dots that all move in each frame, and memory.
// What the map's layers cost on this machine's screen, a JSON line each; bench-map holds them against goals.
#include "base/mercator.h"
#include "base/polygon_index.h"
#include "widgets/map/area_layer.h"
#include "widgets/map/line_layer.h"
#include "widgets/map/point_layer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numbers>

#include <sys/resource.h>

using namespace yiping;

namespace {

constexpr qint64 WarmUpMs = 1500;
constexpr qint64 MeasuredMs = 6000;
constexpr double West = 104.4;
constexpr double East = 112.1;
constexpr double South = 20.9;
constexpr double North = 26.4;

void print(const QString &name, double value, const QString &unit, QJsonObject more = {})
{
    more[QStringLiteral("name")] = name;
    more[QStringLiteral("value")] = value;
    more[QStringLiteral("unit")] = unit;
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/** Proportional set size, as the peer's is counted. */
double residentMb()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return -1;
}

/** Processor time of all threads so far. */
double processorMs()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/** Points all over the province; each keeps a heading and goes a little further in each step. */
class MovingPoints : public PointSource
{
    Q_OBJECT
public:
    explicit MovingPoints(int count)
    {
        QRandomGenerator random(7);
        m_points.reserve(static_cast<std::size_t>(count));
        m_steps.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            const MercatorPoint place = toMercator({.lon = West + random.generateDouble() * (East - West),
                                                    .lat = South + random.generateDouble() * (North - South)});
            m_points.push_back({.x = place.x,
                                .y = place.y,
                                .row = static_cast<quint32>(i),
                                .symbol = MapSymbol::Dot,
                                .tone = static_cast<quint8>(random.bounded(int(MapSymbol::ToneCount)))});
            m_steps.push_back(
                {float(random.generateDouble() - 0.5) * 1e-5F, float(random.generateDouble() - 0.5) * 1e-5F});
        }
    }

    [[nodiscard]] std::span<const MapPoint> points() const override { return m_points; }

    void step(int frame)
    {
        const double sign = (frame / 50) % 2 == 0 ? 1 : -1;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            m_points[i].x += sign * double(m_steps[i].x);
            m_points[i].y += sign * double(m_steps[i].y);
        }
        Q_EMIT pointsChanged();
    }

private:
    struct Step
    {
        float x;
        float y;
    };
    std::vector<MapPoint> m_points;
    std::vector<Step> m_steps;
};

/** Times between the swaps of successive frames, milliseconds. */
class FrameTimes : public QObject
{
    Q_OBJECT
public:
    explicit FrameTimes(QQuickWindow &window)
    {
        connect(&window, &QQuickWindow::frameSwapped, this, &FrameTimes::onSwapped, Qt::DirectConnection);
        m_clock.start();
    }

    /** Runs until the warm-up and the measured time are over; `beforeFrame` prepares each frame, GUI thread. */
    void measure(QQuickWindow &window, const std::function<void(int)> &beforeFrame)
    {
        int frame = 0;
        int measuredFrom = -1;
        const qint64 start = m_clock.elapsed();
        const auto connection = connect(&window, &QQuickWindow::afterAnimating, &window, [&] {
            if (measuredFrom < 0 && m_clock.elapsed() > start + WarmUpMs) {
                measuredFrom = frame;
                m_processorMs = -processorMs();
            }
            beforeFrame(frame++);
            window.update();
        });
        m_times.clear();
        m_lastNs = 0;
        m_fromNs = (start + WarmUpMs) * 1'000'000;
        window.update();
        while (m_clock.elapsed() < start + WarmUpMs + MeasuredMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        disconnect(connection);
        m_processorMs = (m_processorMs + processorMs()) / std::max(1, frame - measuredFrom);
        m_fromNs = std::numeric_limits<qint64>::max();
        // The render thread may be in its last frame.
        QCoreApplication::processEvents(QEventLoop::AllEvents, 200);
        std::ranges::sort(m_times);
    }

    [[nodiscard]] double framesPerSecond() const
    {
        double sum = 0;
        for (const double time : m_times)
            sum += time;
        return sum <= 0 ? 0 : 1000 * double(m_times.size()) / sum;
    }
    /** Of all threads, for each frame: what stays the same where others use the machine too. */
    [[nodiscard]] double processorMsAFrame() const { return m_processorMs; }
    [[nodiscard]] double quantile(double part) const
    {
        return m_times.empty() ? -1 : m_times[std::size_t(part * double(m_times.size() - 1))];
    }

private:
    void onSwapped()
    {
        const qint64 now = m_clock.nsecsElapsed();
        if (m_lastNs > m_fromNs && now > m_fromNs)
            m_times.push_back(double(now - m_lastNs) / 1e6);
        m_lastNs = now;
    }

    QElapsedTimer m_clock;
    std::vector<double> m_times;
    double m_processorMs = 0;
    std::atomic<qint64> m_fromNs = std::numeric_limits<qint64>::max();
    qint64 m_lastNs = 0;
};

/** A window with a camera on the whole province. */
struct Stage
{
    explicit Stage(QSize size)
    {
        window.setColor(QColor(0x0a, 0x10, 0x16));
        window.resize(size);
        camera.setWidth(size.width());
        camera.setHeight(size.height());
        fit();
    }
    void fit() { camera.fit(QRectF(West, South, East - West, North - South), 0); }
    void add(MapLayer &layer)
    {
        layer.setParentItem(window.contentItem());
        layer.setSize(QSizeF(window.size()));
        layer.setCamera(&camera);
    }
    void show()
    {
        window.show();
        while (!window.isExposed())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }

    MapCamera camera;
    QQuickWindow window;
};

void dots(int count, QSize size)
{
    const double before = residentMb();
    MovingPoints source(count);
    Stage stage(size);
    PointLayer layer;
    layer.setSource(&source);
    stage.add(layer);
    stage.show();
    FrameTimes frames(stage.window);
    frames.measure(stage.window, [&source](int frame) { source.step(frame); });
    const QString name = QStringLiteral("dots_%1_%2x%3").arg(count).arg(size.width()).arg(size.height());
    print(name, frames.framesPerSecond(), QStringLiteral("fps"),
          {{QStringLiteral("p99_ms"), frames.quantile(0.99)},
           {QStringLiteral("cpu_ms_a_frame"), frames.processorMsAFrame()},
           {QStringLiteral("drawn"), layer.drawn()},
           {QStringLiteral("pss_mb"), residentMb()},
           {QStringLiteral("bytes_a_point"), (residentMb() - before) * 1024 * 1024 / count}});
}

void cameraOverAMillion(const QUrl &boundaries)
{
    MovingPoints source(1'000'000);
    Stage stage({1920, 1080});
    MapGeometry geometry;
    geometry.setSource(boundaries);
    while (!geometry.isReady() && geometry.errorString().isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    if (!geometry.isReady())
        qFatal("%s", qPrintable(geometry.errorString()));
    AreaLayer areas;
    areas.setGeometry(&geometry);
    areas.setLevel(AreaLayer::Level::County);
    PointLayer layer;
    layer.setSource(&source);
    stage.add(areas);
    stage.add(layer);
    stage.show();
    FrameTimes frames(stage.window);
    const double home = stage.camera.zoom();
    frames.measure(stage.window, [&stage, home](int frame) {
        const double turn = frame * 0.02;
        stage.camera.setLongitude(108.3 + 1.5 * std::sin(turn));
        stage.camera.setLatitude(23.6 + 0.8 * std::cos(turn));
        stage.camera.setZoom(home + 1.5 + 1.5 * std::sin(turn / 2));
    });
    print(QStringLiteral("pan_zoom_frame_max"), frames.quantile(1), QStringLiteral("ms"),
          {{QStringLiteral("p50_ms"), frames.quantile(0.5)},
           {QStringLiteral("p99_ms"), frames.quantile(0.99)},
           {QStringLiteral("cpu_ms_a_frame"), frames.processorMsAFrame()},
           {QStringLiteral("fps"), frames.framesPerSecond()}});

    stage.fit();
    QElapsedTimer timer;
    timer.start();
    (void)layer.pick(960, 540);
    print(QStringLiteral("pick_among_moving"), double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"));
    for (int i = 0; i < 20; ++i)
        (void)layer.pick(960, 540);
    QRandomGenerator random(3);
    double slowest = 0;
    for (int i = 0; i < 2000; ++i) {
        const QPointF at(random.bounded(1920), random.bounded(1080));
        timer.start();
        (void)layer.pick(at.x(), at.y());
        slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e6);
    }
    print(QStringLiteral("pick_slowest"), slowest, QStringLiteral("ms"));
}

/** Which of a million points lie in a ragged ring of 400 corners that holds half of them. */
void lasso()
{
    const MovingPoints source(1'000'000);
    const MercatorPoint west = toMercator({.lon = West, .lat = North});
    const MercatorPoint east = toMercator({.lon = East, .lat = South});
    QRandomGenerator random(5);
    std::vector<MercatorPoint> ring;
    for (int i = 0; i < 400; ++i) {
        const double reach = 0.38 + 0.04 * random.generateDouble();
        const double turn = i * 2 * std::numbers::pi / 400;
        ring.push_back({.x = std::lerp(west.x, east.x, 0.5 + reach * std::cos(turn)),
                        .y = std::lerp(west.y, east.y, 0.5 + reach * std::sin(turn))});
    }
    QElapsedTimer timer;
    timer.start();
    const PolygonIndex index(ring);
    const auto held = std::ranges::count_if(
        source.points(), [&](const MapPoint &point) { return index.contains({.x = point.x, .y = point.y}); });
    print(QStringLiteral("lasso"), double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"),
          {{QStringLiteral("held"), double(held)}});
}

} // namespace

int main(int argc, char **argv)
{
    // As the application does: nothing of ours needs depth.
    qputenv("QSG_NO_DEPTH_BUFFER", "1");
    qputenv("QSG_NO_STENCIL_BUFFER", "1");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: map-figures BOUNDARIES [dots COUNT WIDTH HEIGHT]");
    if (arguments.size() == 6) {
        dots(arguments[3].toInt(), {arguments[4].toInt(), arguments[5].toInt()});
        return 0;
    }
    lasso();
    cameraOverAMillion(QUrl::fromLocalFile(arguments[1]));
    return 0;
}

#include "map_figures.moc"
