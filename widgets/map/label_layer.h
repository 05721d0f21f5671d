// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/area_layer.h"
#include "widgets/map/label_placement.h"
#include "widgets/map/point_source.h"

#include <QTextLayout>

namespace yiping {

/**
 * Names of divisions, and of places from the zoom of their rank on. Where two would touch, the lower rank gives way, and
 * every name gives way to the markers of the layers it knows: it moves beside its place or is left out. What has a place
 * keeps it while the map is panned, and within half a zoom level.
 */
class LabelLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY geometryChanged)
    /** Towns and villages, from a file of their own; may be null. */
    Q_PROPERTY(yiping::MapGeometry *places READ places WRITE setPlaces NOTIFY placesChanged)
    Q_PROPERTY(yiping::AreaLayer::Level level MEMBER m_level NOTIFY styleChanged)
    Q_PROPERTY(QString within MEMBER m_within NOTIFY styleChanged)
    Q_PROPERTY(yiping::PointSource *obstacles READ obstacles WRITE setObstacles NOTIFY obstaclesChanged)
    /** Parts of this item that names keep off, as a legend's. */
    Q_PROPERTY(QList<QRectF> reserved MEMBER m_reserved NOTIFY obstaclesChanged)
    /** Logical pixels around an obstacle's centre that stay free. */
    Q_PROPERTY(double clearance MEMBER m_clearance NOTIFY styleChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY styleChanged)
    Q_PROPERTY(QFont placeFont MEMBER m_placeFont NOTIFY styleChanged)
    Q_PROPERTY(QColor placeColor MEMBER m_placeColor NOTIFY styleChanged)
    /** Names shown at the last frame. */
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged)
public:
    explicit LabelLayer(QQuickItem *parent = nullptr);
    ~LabelLayer() override;

    [[nodiscard]] MapGeometry *geometry() const { return m_geometry; }
    void setGeometry(MapGeometry *geometry);
    [[nodiscard]] MapGeometry *places() const { return m_places; }
    void setPlaces(MapGeometry *places);
    [[nodiscard]] PointSource *obstacles() const { return m_obstacles; }
    void setObstacles(PointSource *source);
    [[nodiscard]] int shown() const { return m_shown; }
    /** Where names are drawn, in this item: for tests and for what must keep off them. */
    [[nodiscard]] std::vector<QRectF> boxes() const;
    /** The names that are drawn, in the order of boxes(). */
    Q_INVOKABLE [[nodiscard]] QStringList names() const;
    /** From this zoom on places of a rank (MapPlace::rank) have names. */
    [[nodiscard]] static double zoomOfRank(int rank)
    {
        return rank == DivisionRank ? 0 : rank <= 1 ? 9 : rank == 2 ? 11 : 12.5;
    }

Q_SIGNALS:
    void geometryChanged();
    void placesChanged();
    void styleChanged();
    void obstaclesChanged();
    void shownChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    /** Divisions come before every place. */
    static constexpr int DivisionRank = -1;
    struct Label;
    bool follow(QPointer<MapGeometry> &kept, MapGeometry *geometry);
    void rebuild();
    void addPlaceLabels(const MapData &map);
    void measure(Label &label) const;
    void place();
    void take(const std::vector<Label *> &asked, const std::vector<LabelSpot> &spots);
    void markChanged();
    [[nodiscard]] std::vector<Label *> labelsIn(const QRectF &view) const;
    [[nodiscard]] std::vector<QPointF> obstaclesIn(const QRectF &view) const;
    [[nodiscard]] QSGTransformNode *nodeOf(const Label &label) const;

    QPointer<MapGeometry> m_geometry;
    QPointer<MapGeometry> m_places;
    QPointer<PointSource> m_obstacles;
    AreaLayer::Level m_level = AreaLayer::Level::City;
    QString m_within;
    QList<QRectF> m_reserved;
    double m_clearance = 13;
    QFont m_font;
    QFont m_placeFont;
    QColor m_color{0x9d, 0xb0, 0xbf};
    QColor m_placeColor{0x9d, 0xb0, 0xbf};
    QColor m_haloColor{0x10, 0x18, 0x20};
    /** Divisions, then places, each in the order of their rank. */
    std::vector<std::unique_ptr<Label>> m_labels;
    /** What has a spot, and what had one at the last picture. */
    std::vector<Label *> m_shownLabels;
    std::vector<Label *> m_drawn;
    double m_placedZoom = -1;
    bool m_dirty = true;
    bool m_rebuilt = true;
    int m_shown = 0;
};

} // namespace yiping
