// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_geometry.h"
#include "widgets/map/map_layer.h"

#include <QColor>
#include <QVariantMap>

namespace yiping {

/** Rivers, coast, roads: the lines of one object of a MapGeometry, widest for the lowest level. */
class LineLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY geometryChanged)
    /** Which object of the file: "rivers", "coast" or "roads". */
    Q_PROPERTY(QString object MEMBER m_object NOTIFY styleChanged)
    /** Lines of a level below and above these are left out. */
    Q_PROPERTY(int minLevel MEMBER m_minLevel NOTIFY styleChanged)
    Q_PROPERTY(int maxLevel MEMBER m_maxLevel NOTIFY styleChanged)
    /** From this zoom on there is something to see; its mesh is made when it is first reached. */
    Q_PROPERTY(double minZoom MEMBER m_minZoom NOTIFY styleChanged)
    /** Pixels at level 0 and 1, or at minLevel; each further level is thinner, down to one pixel. */
    Q_PROPERTY(double lineWidth MEMBER m_width NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
public:
    explicit LineLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] MapGeometry *geometry() const { return m_geometry; }
    void setGeometry(MapGeometry *geometry);

Q_SIGNALS:
    void geometryChanged();
    void styleChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override;

private:
    void rebuild();
    [[nodiscard]] bool isNear() const { return camera() && camera()->zoom() >= m_minZoom; }

    QPointer<MapGeometry> m_geometry;
    QString m_object = QStringLiteral("rivers");
    int m_minLevel = 0;
    int m_maxLevel = 9;
    double m_minZoom = 0;
    double m_width = 2;
    QColor m_color{0x23, 0x3f, 0x52};
    bool m_dirty = true;
    bool m_changed = false;
    StrokeMesh m_mesh;
    StrokeNode *m_node = nullptr; // belongs to the scene graph
};

} // namespace yiping
