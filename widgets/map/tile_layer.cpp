// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/tile_layer.h"

#include <QQuickWindow>
#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <map>

namespace yiping {

namespace {

/** A frame takes so many new pictures; the rest follow in the next ones. */
constexpr int MostUploadsAFrame = 64;

/** From the tile's corners to coordinates around the origin; the same corner gives the same number for each tile. */
QRectF placeOf(TileId tile, MercatorPoint origin)
{
    const MercatorPoint from = tile.northWest();
    const MercatorPoint to = TileId{.z = tile.z, .x = tile.x + 1, .y = tile.y + 1}.northWest();
    return {QPointF(from.x - origin.x, from.y - origin.y), QPointF(to.x - origin.x, to.y - origin.y)};
}

/** Pictures in their own size are sharp only on whole pixels. */
QMatrix4x4 onWholePixels(QMatrix4x4 matrix, double zoom, double devicePixelRatio)
{
    if (std::abs(zoom - std::round(zoom)) > 1e-6)
        return matrix;
    const auto ratio = static_cast<float>(devicePixelRatio);
    for (const int row : {0, 1})
        matrix(row, 3) = std::round(matrix(row, 3) * ratio) / ratio;
    return matrix;
}

} // namespace

struct TileLayer::Root : QSGTransformNode
{
    std::map<TileId, TileNode *> tiles;
};

TileLayer::TileLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &TileLayer::lookChanged, this, &QQuickItem::update);
}

void TileLayer::setSource(TileSource *source)
{
    if (source == m_source)
        return;
    if (m_source) {
        m_source->disconnect(this);
        m_source->want(this, {}, 0);
    }
    m_source = source;
    m_tiles.clear();
    m_otherSource = true;
    m_tilesChanged = true;
    if (source) {
        connect(source, &TileSource::tilesChanged, this, &QQuickItem::polish);
        connect(source, &TileSource::changed, this, [this] {
            polish();
            update();
        });
    }
    Q_EMIT sourceChanged();
    polish();
}

void TileLayer::itemChange(ItemChange change, const ItemChangeData &data)
{
    MapLayer::itemChange(change, data);
    if (change == ItemVisibleHasChanged)
        polish();
}

bool TileLayer::isShown() const
{
    return m_source && m_source->isReady() && camera() && isVisible();
}

TilePlan TileLayer::plan()
{
    if (!isShown())
        return {};
    const MapCamera &eye = *camera();
    const TileView view{.centre = eye.centre(), .zoom = eye.zoom(), .width = eye.width(), .height = eye.height()};
    return planTiles(view, m_source->limits(), [this](TileId tile) { return m_source->state(tile); });
}

void TileLayer::updatePolish()
{
    const TilePlan next = plan();
    if (m_source) {
        const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
        m_source->want(this, next.want,
                       isShown() ? bytesForScreen(camera()->width() * ratio, camera()->height() * ratio,
                                                  m_source->limits().tileSize)
                                 : 0);
    }
    const bool same = std::ranges::equal(next.draw, m_tiles, {}, {}, &std::pair<TileId, QImage>::first);
    if (!same) {
        m_tiles.clear();
        for (const TileId &tile : next.draw)
            m_tiles.emplace_back(tile, m_source->image(tile));
        m_tilesChanged = true;
        // Near the screen's middle, so that floats are enough for what is on it.
        m_origin = camera() ? camera()->centre() : MercatorPoint{};
    }
    if (!same || m_coverage != next.coverage) {
        m_coverage = next.coverage;
        Q_EMIT drawnChanged();
    }
    update();
}

TileLook TileLayer::look() const
{
    const bool inverts = m_source && (m_darkScreen ? m_source->darkTone() : m_source->lightTone());
    return {.ground = m_ground,
            .invert = inverts ? 1.0F : 0.0F,
            .dim = m_source ? static_cast<float>(m_source->dim()) : 0.0F};
}

/** Keeps the nodes that go on, makes those that are new, in drawing order. */
void TileLayer::syncTiles(Root &root)
{
    std::map<TileId, TileNode *> before = std::exchange(root.tiles, {});
    root.removeAllChildNodes();
    if (std::exchange(m_otherSource, false)) {
        for (const auto &[tile, node] : std::exchange(before, {}))
            delete node;
    }
    int uploads = 0;
    for (auto &[tile, image] : m_tiles) {
        auto known = before.extract(tile);
        TileNode *node = known ? known.mapped() : nullptr;
        if (!node && image.isNull())
            continue;
        if (!node && ++uploads > MostUploadsAFrame) {
            m_tilesChanged = true;
            continue;
        }
        if (!node)
            node = new TileNode(window()->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
        node->setRect(placeOf(tile, m_origin));
        root.appendChildNode(node);
        root.tiles.emplace(tile, node);
    }
    for (const auto &[tile, node] : before)
        delete node;
    if (m_tilesChanged)
        QMetaObject::invokeMethod(this, &QQuickItem::update, Qt::QueuedConnection);
}

QSGNode *TileLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<Root *>(old);
    if (!root) {
        root = new Root;
        m_tilesChanged = true;
    }
    if (camera() && window()) {
        const double ratio = window()->effectiveDevicePixelRatio();
        const QMatrix4x4 matrix = onWholePixels(camera()->matrixFrom(m_origin), camera()->zoom(), ratio);
        if (root->matrix() != matrix)
            root->setMatrix(matrix);
    }
    if (std::exchange(m_tilesChanged, false))
        syncTiles(*root);
    for (const auto &[tile, node] : root->tiles)
        node->setLook(look());
    return root;
}

} // namespace yiping
