// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_layer.h"

#include <QQuickWindow>

namespace yiping {

namespace {

/**
 * On a software rasteriser: a picture of the whole view costs the same for one point as for thousands, quads cost by
 * the point. The two limits keep a layer from going to and fro.
 */
constexpr std::size_t SplatsFrom = 4000;
constexpr std::size_t QuadsUpTo = 2500;

/** Square pixels of the view (in the theme's unit) for each point in it; a symbol covers some 300, a dot 32. */
constexpr double RoomForSymbols = 100;
constexpr double RoomForDots = 8;
/** So much more room brings the larger ones back: they do not go to and fro. */
constexpr double Reluctance = 1.4;

} // namespace

PointLayer::PointLayer(QQuickItem *parent)
    : MapLayer(parent)
    , m_tones{QColor(0x8f, 0xb8, 0xd4), QColor(0x58, 0xa6, 0xff), QColor(0x43, 0xb5, 0x81),
              QColor(0xd9, 0xa5, 0x20), QColor(0xcf, 0x5a, 0x56), QColor(0x62, 0x76, 0x8a)}
    , m_severities{QColor(0xf0, 0x48, 0x4e), QColor(0xf2, 0x90, 0x2b), QColor(0xe8, 0xc6, 0x2a),
                   QColor(0x4a, 0x90, 0xe2)}
{
    connect(this, &PointLayer::styleChanged, this, [this] {
        m_atlas.reset();
        polish();
    });
}

PointLayer::~PointLayer() = default;

std::span<const MapPoint> PointLayer::points() const
{
    return m_source ? m_source->points() : std::span<const MapPoint>();
}

int PointLayer::total() const
{
    return static_cast<int>(points().size());
}

void PointLayer::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &PointSource::pointsChanged, this, &PointLayer::pointsMoved);
        connect(source, &QObject::destroyed, this, &PointLayer::pointsMoved);
    }
    Q_EMIT sourceChanged();
    pointsMoved();
}

void PointLayer::pointsMoved()
{
    m_pointsChanged = true;
    m_grid.forget();
    polish();
}

void PointLayer::setBackend(Backend backend)
{
    if (backend == m_wanted)
        return;
    m_wanted = backend;
    if (backend != Backend::Auto)
        use(backend);
    Q_EMIT backendChanged();
    polish();
}

void PointLayer::use(Backend backend)
{
    if (backend == m_active)
        return;
    m_active = backend;
    m_painter = backend == Backend::Quads ? makeQuadBackend() : makeSplatBackend();
    m_dropNode = true;
    m_pointsChanged = true;
    Q_EMIT backendChanged();
    update();
}

void PointLayer::setFocusRow(int row)
{
    if (row == m_focusRow)
        return;
    m_focusRow = row;
    Q_EMIT focusRowChanged();
    polish();
}

void PointLayer::placeFocus()
{
    const QPointF place = positionOf(m_focusRow);
    if (place == m_focusPlace)
        return;
    m_focusPlace = place;
    Q_EMIT focusPlaceChanged();
}

PointLayer::Backend PointLayer::fitting() const
{
    if (!*m_isSoftware)
        return Backend::Quads;
    return points().size() >= (m_active == Backend::Splats ? QuadsUpTo : SplatsFrom) ? Backend::Splats : Backend::Quads;
}

PointScene PointLayer::scene() const
{
    return {.points = points(), .camera = camera(), .atlas = m_atlas, .devicePixelRatio = m_ratio, .detail = m_detail};
}

/** How many there are is known after a preparation only; where that changes what is drawn for each, it is done again. */
void PointLayer::prepare(bool changed)
{
    m_painter->prepare(scene(), changed);
    if (const PointDetail detail = detailFor(m_painter->drawn()); detail != m_detail) {
        m_detail = detail;
        m_painter->prepare(scene(), true);
    }
}

PointDetail PointLayer::detailFor(int drawn) const
{
    const double room = camera()->width() * camera()->height() / (m_unit * m_unit) / std::max(1, drawn);
    const auto below = [room](double limit, bool already) { return room < (already ? limit * Reluctance : limit); };
    if (below(RoomForDots, m_detail == PointDetail::Grains))
        return PointDetail::Grains;
    return below(RoomForSymbols, m_detail != PointDetail::Symbols) ? PointDetail::Dots : PointDetail::Symbols;
}

void PointLayer::updatePolish()
{
    update();
    placeFocus();
    if (m_wanted == Backend::Auto && m_isSoftware)
        use(fitting());
    if (!m_painter || !camera() || !window())
        return;
    const double ratio = window()->effectiveDevicePixelRatio();
    if (!m_atlas || ratio != m_ratio) {
        m_ratio = ratio;
        const SymbolPalette palette{.tones = m_tones, .severities = m_severities, .ground = m_ground};
        m_atlas = std::make_shared<const SymbolAtlas>(palette, ratio * m_unit);
        m_pointsChanged = true;
    }
    const bool changed = m_pointsChanged;
    prepare(changed);
    m_pointsChanged = false;
    if (changed || m_drawn != m_painter->drawn()) {
        m_drawn = m_painter->drawn();
        Q_EMIT drawnChanged();
    }
}

QSGNode *PointLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_isSoftware) {
        m_isSoftware = isSoftware(window());
        QMetaObject::invokeMethod(this, &PointLayer::polish, Qt::QueuedConnection);
    }
    if (m_dropNode) {
        delete old;
        old = nullptr;
        m_dropNode = false;
    }
    if (!m_painter || !m_atlas || !camera())
        return old;
    return m_painter->paint(old, scene(), window());
}

int PointLayer::pick(double x, double y, double radius) const
{
    if (!camera())
        return -1;
    const MercatorPoint at = camera()->mercatorAt({x, y});
    const auto found = m_grid.nearest(points(), at.x, at.y, radius / worldPixels(camera()->zoom()));
    return found && *found < points().size() ? static_cast<int>(points()[*found].row) : -1;
}

QPointF PointLayer::positionOf(int row) const
{
    if (camera() && row >= 0) {
        for (const MapPoint &point : points()) {
            if (point.row == static_cast<quint32>(row))
                return camera()->toScreen(MercatorPoint{.x = point.x, .y = point.y});
        }
    }
    return {-1, -1};
}

} // namespace yiping
