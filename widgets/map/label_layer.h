// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/area_layer.h"
#include "widgets/map/point_source.h"

#include <QTextLayout>

namespace yiping {

/**
 * Names of divisions. Where two would touch, the lower rank gives way, and every name gives way to the markers of the
 * layers it knows: it moves below its place, above it, or is left out.
 */
class LabelLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY geometryChanged)
    Q_PROPERTY(yiping::AreaLayer::Level level MEMBER m_level NOTIFY styleChanged)
    Q_PROPERTY(QString within MEMBER m_within NOTIFY styleChanged)
    Q_PROPERTY(yiping::PointSource *obstacles READ obstacles WRITE setObstacles NOTIFY obstaclesChanged)
    /** Logical pixels around an obstacle's centre that stay free. */
    Q_PROPERTY(double clearance MEMBER m_clearance NOTIFY styleChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY styleChanged)
    /** Names shown at the last frame. */
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged)
public:
    explicit LabelLayer(QQuickItem *parent = nullptr);
    ~LabelLayer() override;

    [[nodiscard]] MapGeometry *geometry() const { return m_geometry; }
    void setGeometry(MapGeometry *geometry);
    [[nodiscard]] PointSource *obstacles() const { return m_obstacles; }
    void setObstacles(PointSource *source);
    [[nodiscard]] int shown() const { return m_shown; }
    /** Where names are drawn, in this item: for tests and for what must keep off them. */
    [[nodiscard]] std::vector<QRectF> boxes() const;

Q_SIGNALS:
    void geometryChanged();
    void styleChanged();
    void obstaclesChanged();
    void shownChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    struct Label;
    void rebuild();
    void place();
    void markChanged();
    [[nodiscard]] std::vector<QPointF> obstaclesIn(const QRectF &view) const;
    [[nodiscard]] bool isFree(const QRectF &box, const std::vector<QRectF> &taken,
                              const std::vector<QPointF> &markers) const;

    QPointer<MapGeometry> m_geometry;
    QPointer<PointSource> m_obstacles;
    AreaLayer::Level m_level = AreaLayer::Level::City;
    QString m_within;
    double m_clearance = 13;
    QFont m_font;
    QColor m_color{0x9d, 0xb0, 0xbf};
    QColor m_haloColor{0x10, 0x18, 0x20};
    std::vector<std::unique_ptr<Label>> m_labels;
    bool m_dirty = true;
    bool m_rebuilt = true;
    int m_shown = 0;
};

} // namespace yiping
