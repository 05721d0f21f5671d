// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/tile_source.h"
#include "widgets/scenegraph/tile_node.h"

#include <QColor>

namespace yiping {

/**
 * Pictures of a tile source under the map. A place is never empty while anything coarser or finer is there for it.
 * One node a tile; a camera that moves within its tiles changes one matrix.
 */
class TileLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::TileSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** What the pictures are dimmed towards and what is seen where they are transparent. */
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged)
    /** The screen is dark: a source whose tone is another has light and dark changed. */
    Q_PROPERTY(bool darkScreen MEMBER m_darkScreen NOTIFY lookChanged)
    /** Tiles drawn, and the share of the screen that they cover, 0..1. */
    Q_PROPERTY(int drawn READ drawn NOTIFY drawnChanged)
    Q_PROPERTY(double coverage READ coverage NOTIFY drawnChanged)
public:
    explicit TileLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] TileSource *source() const { return m_source; }
    void setSource(TileSource *source);
    [[nodiscard]] int drawn() const { return static_cast<int>(m_tiles.size()); }
    [[nodiscard]] double coverage() const { return m_coverage; }

Q_SIGNALS:
    void sourceChanged();
    void lookChanged();
    void drawnChanged();

protected:
    void cameraMoved() override { polish(); }
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Root;
    void syncTiles(Root &root);
    [[nodiscard]] TilePlan plan();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] TileLook look() const;

    QPointer<TileSource> m_source;
    QColor m_ground{0x0c, 0x13, 0x1a};
    bool m_darkScreen = true;
    double m_coverage = 0;
    /** In drawing order; the pictures are shared with the source. */
    std::vector<std::pair<TileId, QImage>> m_tiles;
    bool m_tilesChanged = false;
    /** The nodes' pictures are those of a source before. */
    bool m_otherSource = false;
    MercatorPoint m_origin;
};

} // namespace yiping
