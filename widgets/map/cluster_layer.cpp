// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cluster_layer.h"

#include "widgets/map/symbol.h"
#include "widgets/map/symbol_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

namespace yiping {

namespace {

/** Put together at once up to here: it takes a millisecond or two. */
constexpr std::size_t FewPoints = 5000;
constexpr std::chrono::milliseconds Pause(500);
/** From how many on a mark is larger, and its radius; logical pixels. */
constexpr std::array<quint32, 3> Magnitudes{10, 100, 1000};
constexpr std::array<double, 4> Radii{14, 18, 22, 27};
constexpr double RingWidth = 2;
/** A symbol drawn a little smaller than on its own, at the mark's shoulder. */
constexpr double SymbolScale = 0.72;
constexpr double Shoulder = 0.74;
constexpr double FontPixels = 14;
constexpr double FocusGap = 3;

quint8 sizeOf(quint32 count)
{
    return static_cast<quint8>(std::ranges::upper_bound(Magnitudes, count) - Magnitudes.begin());
}

bool hasSeverity(quint8 symbol)
{
    return symbol >= MapSymbol::SeverityI && symbol <= MapSymbol::SeverityIV;
}

} // namespace

ClusterLayer::ClusterLayer(QQuickItem *parent)
    : BadgeLayer(parent)
    , m_severities{QColor(0xf0, 0x48, 0x4e), QColor(0xf2, 0x90, 0x2b), QColor(0xe8, 0xc6, 0x2a),
                   QColor(0x4a, 0x90, 0xe2)}
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isOutdated)
            rebuild();
    });
    connect(this, &BadgeLayer::styleChanged, this, &ClusterLayer::pointsMoved);
}

void ClusterLayer::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &PointSource::pointsChanged, this, &ClusterLayer::pointsMoved);
        connect(source, &QObject::destroyed, this, &ClusterLayer::pointsMoved);
    }
    Q_EMIT sourceChanged();
    m_pause.stop();
    pointsMoved();
}

void ClusterLayer::setDistance(double pixels)
{
    if (!(pixels > 0) || pixels == m_distance)
        return;
    m_distance = pixels;
    Q_EMIT distanceChanged();
    pointsMoved();
}

void ClusterLayer::setFocusRow(int row)
{
    if (row == m_focusRow)
        return;
    m_focusRow = row;
    Q_EMIT focusRowChanged();
    if (m_index && m_level >= 0)
        handOn();
}

int ClusterLayer::total() const
{
    return m_index ? static_cast<int>(m_index->total()) : 0;
}

void ClusterLayer::pointsMoved()
{
    m_isOutdated = true;
    if (!m_isBuilding && !m_pause.isActive())
        rebuild();
}

void ClusterLayer::rebuild()
{
    m_isOutdated = false;
    const auto points = m_source ? m_source->points() : std::span<const MapPoint>();
    const double distance = m_distance * unit();
    if (points.size() <= FewPoints)
        return take(std::make_shared<const ClusterIndex>(points, distance));
    m_isBuilding = true;
    auto copy = std::make_shared<std::vector<MapPoint>>(points.begin(), points.end());
    // The application outlives the pool's work; this layer may not.
    QThreadPool::globalInstance()->start([receiver = QPointer<ClusterLayer>(this), copy, distance] {
        auto index = std::make_shared<const ClusterIndex>(*copy, distance);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [receiver, index] {
                if (receiver)
                    receiver->take(index);
            },
            Qt::QueuedConnection);
    });
}

void ClusterLayer::take(std::shared_ptr<const ClusterIndex> index)
{
    if (index->total() > FewPoints)
        m_pause.start();
    m_isBuilding = false;
    const Cluster *current = find(this->current());
    const std::optional<Cluster> kept = current ? std::optional(*current) : std::nullopt;
    const int level = std::exchange(m_level, -1);
    m_index = std::move(index);
    followLevel();
    if (kept && level == m_level) {
        const auto clusters = m_index->clusters(level);
        const auto same = std::ranges::find_if(clusters, [&kept](const Cluster &one) { return one.row == kept->row; });
        setCurrent(same == clusters.end() ? -1 : static_cast<int>(same - clusters.begin()));
    }
    polish();
    if (m_isOutdated && !m_pause.isActive())
        rebuild();
}

void ClusterLayer::cameraMoved()
{
    followLevel();
    polish();
}

/** Said at once: the layer that draws the loners has to know before it draws. */
void ClusterLayer::followLevel()
{
    if (!camera() || !m_index)
        return;
    const int level = ClusterIndex::levelFor(camera()->zoom());
    if (level == m_level)
        return;
    m_level = level;
    setCurrent(-1);
    handOn();
}

void ClusterLayer::handOn()
{
    std::vector<MapPoint> alone = m_index->loners(m_level);
    const auto focus = m_focusRow >= 0 ? m_index->pointOf(static_cast<quint32>(m_focusRow)) : std::nullopt;
    if (focus && std::ranges::find(alone, focus->row, &MapPoint::row) == alone.end())
        alone.push_back(*focus);
    std::vector<MapPoint> marks;
    for (const Cluster &cluster : m_index->clusters(m_level))
        marks.push_back({.x = cluster.x, .y = cluster.y, .row = cluster.row, .symbol = cluster.symbol});
    marks.insert(marks.end(), alone.begin(), alone.end());
    m_loners.set(std::move(alone));
    m_marks.set(std::move(marks));
}

std::vector<BadgeLayer::Badge> ClusterLayer::place()
{
    followLevel();
    std::vector<Badge> badges;
    if (!m_index)
        return badges;
    const double reach = (Radii.back() + FocusGap + 2 * RingWidth) * unit();
    const QRectF view = QRectF(0, 0, camera()->width(), camera()->height()).adjusted(-reach, -reach, reach, reach);
    const MercatorPoint corner = camera()->mercatorAt({0, 0});
    const double world = worldPixels(camera()->zoom());
    const auto clusters = m_index->clusters(m_level);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const Cluster &cluster = clusters[i];
        const QPointF at((cluster.x - corner.x) * world, (cluster.y - corner.y) * world);
        if (view.contains(at))
            badges.push_back({.id = static_cast<int>(i),
                              .place = at,
                              .look = {.shape = hasSeverity(cluster.symbol) ? cluster.symbol : quint8(0),
                                       .size = sizeOf(cluster.count),
                                       .text = QString::number(cluster.count)}});
    }
    std::ranges::stable_sort(badges, [clusters](const Badge &one, const Badge &other) {
        return clusters[static_cast<std::size_t>(one.id)].count < clusters[static_cast<std::size_t>(other.id)].count;
    });
    return badges;
}

double ClusterLayer::radiusOf(const Look &look) const
{
    return Radii[std::min<std::size_t>(look.size, Radii.size() - 1)] * unit();
}

QRectF ClusterLayer::boxOf(const Look &look) const
{
    // Room for the symbol at the shoulder on the right and above, and for the ring of the focus all around.
    const double reach = radiusOf(look) + (FocusGap + 4 * RingWidth) * unit();
    return {-reach, -reach, 2 * reach, 2 * reach};
}

void ClusterLayer::paintLook(QPainter &painter, const Look &look) const
{
    const double radius = radiusOf(look);
    const bool isGrave = look.shape >= MapSymbol::SeverityI && look.shape <= MapSymbol::SeverityIII;
    const QColor severity = m_severities.value(look.shape - MapSymbol::SeverityI, m_plainColor);
    if (look.current) {
        painter.setPen(QPen(focusColor(), RingWidth * unit()));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse({}, radius + FocusGap * unit(), radius + FocusGap * unit());
    }
    QColor inside = ground();
    inside.setAlphaF(0.9F);
    painter.setPen(QPen(isGrave ? severity : m_plainColor, RingWidth * unit()));
    painter.setBrush(inside);
    painter.drawEllipse({}, radius - unit(), radius - unit());
    QFont figures = font();
    const double room = look.text.size() > 4 ? 4.0 / static_cast<double>(look.text.size()) : 1;
    figures.setPixelSize(std::max(1, static_cast<int>(std::lround(FontPixels * unit() * room))));
    figures.setWeight(QFont::DemiBold);
    painter.setFont(figures);
    painter.setPen(textColor());
    painter.drawText(QRectF(-radius, -radius, 2 * radius, 2 * radius), Qt::AlignCenter, look.text);
    if (look.shape == 0)
        return;
    painter.save();
    painter.translate(radius * Shoulder, -radius * Shoulder);
    painter.scale(SymbolScale * unit(), SymbolScale * unit());
    paintSymbol(painter, static_cast<MapSymbol::Symbol>(look.shape), severity, ground());
    painter.restore();
}

const Cluster *ClusterLayer::find(int id) const
{
    const auto clusters = m_index ? m_index->clusters(m_level) : std::span<const Cluster>();
    return id >= 0 && static_cast<std::size_t>(id) < clusters.size() ? &clusters[static_cast<std::size_t>(id)]
                                                                     : nullptr;
}

QRectF ClusterLayer::boxOfMark(int id) const
{
    const Cluster *cluster = find(id);
    if (!cluster)
        return {};
    const LonLat northWest = fromMercator({.x = cluster->left, .y = cluster->top});
    const LonLat southEast = fromMercator({.x = cluster->right, .y = cluster->bottom});
    return {northWest.lon, southEast.lat, southEast.lon - northWest.lon, northWest.lat - southEast.lat};
}

double ClusterLayer::splitZoom(int id) const
{
    const Cluster *cluster = find(id);
    const int level = cluster ? m_index->splitsAt(*cluster, m_level) : 0;
    return level > ClusterIndex::LastLevel ? 0 : level;
}

int ClusterLayer::gravestRow(int id) const
{
    const Cluster *cluster = find(id);
    return cluster ? static_cast<int>(cluster->row) : -1;
}

} // namespace yiping
