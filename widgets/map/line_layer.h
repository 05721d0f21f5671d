// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_geometry.h"
#include "widgets/map/map_layer.h"

#include <QColor>
#include <QVariantMap>

namespace yiping {

/** Rivers and coast: the lines of a MapGeometry, widest for the lowest level. */
class LineLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY geometryChanged)
    /** Which object of the file: "rivers" or "coast". */
    Q_PROPERTY(QString object MEMBER m_object NOTIFY styleChanged)
    /** Lines of a higher level number are left out. */
    Q_PROPERTY(int maxLevel MEMBER m_maxLevel NOTIFY styleChanged)
    /** Pixels at level 0 and 1; each further level is thinner, down to one pixel. */
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

private:
    void rebuild();

    QPointer<MapGeometry> m_geometry;
    QString m_object = QStringLiteral("rivers");
    int m_maxLevel = 9;
    double m_width = 2;
    QColor m_color{0x23, 0x3f, 0x52};
    bool m_dirty = true;
    bool m_changed = false;
    StrokeMesh m_mesh;
    StrokeNode *m_node = nullptr; // belongs to the scene graph
};

} // namespace yiping
