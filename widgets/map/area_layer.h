// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_geometry.h"
#include "widgets/map/map_layer.h"
#include "widgets/scenegraph/fill_node.h"

#include <QVariantMap>

namespace yiping {

/**
 * Divisions as filled areas with borders: a choropleth with hover, selection and a part in focus.
 * Codes are taken padded ("450100") or plain ("4501") and given plain.
 */
class AreaLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY geometryChanged)
    /** What is drawn: two layers may share the work, with something between them. */
    Q_PROPERTY(yiping::AreaLayer::Part part MEMBER m_part NOTIFY styleChanged)
    /** What is filled and picked: cities or counties. */
    Q_PROPERTY(Level level MEMBER m_level WRITE setLevel NOTIFY styleChanged)
    /** Only what lies in this division speaks; the rest is dimmed. Empty: everything. */
    Q_PROPERTY(QString within MEMBER m_within WRITE setWithin NOTIFY styleChanged)
    /** Code to class: 0..5 is a step of the ramp; what is missing or negative has no value. */
    Q_PROPERTY(QVariantMap values MEMBER m_values WRITE setValues NOTIFY styleChanged)
    Q_PROPERTY(QString hovered MEMBER m_hovered WRITE setHovered NOTIFY outlineChanged)
    Q_PROPERTY(QString selected MEMBER m_selected WRITE setSelected NOTIFY outlineChanged)
    /** Scales every line; the theme's unit. */
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)
    Q_PROPERTY(QList<QColor> ramp MEMBER m_ramp NOTIFY styleChanged)
    Q_PROPERTY(QColor noneColor MEMBER m_noneColor NOTIFY styleChanged)
    Q_PROPERTY(QColor dimColor MEMBER m_dimColor NOTIFY styleChanged)
    /** Borders in dashes: among streets, lines would be taken for some. */
    Q_PROPERTY(bool dashed MEMBER m_dashed NOTIFY outlineChanged)
    Q_PROPERTY(QColor countyBorder MEMBER m_countyBorder NOTIFY styleChanged)
    Q_PROPERTY(QColor cityBorder MEMBER m_cityBorder NOTIFY styleChanged)
    Q_PROPERTY(QColor provinceBorder MEMBER m_provinceBorder NOTIFY styleChanged)
    Q_PROPERTY(QColor hoverColor MEMBER m_hoverColor NOTIFY outlineChanged)
    Q_PROPERTY(QColor selectColor MEMBER m_selectColor NOTIFY outlineChanged)
public:
    enum class Level { City, County };
    Q_ENUM(Level)
    enum class Part { Everything, Fills, Borders };
    Q_ENUM(Part)

    explicit AreaLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] MapGeometry *geometry() const { return m_geometry; }
    void setGeometry(MapGeometry *geometry);
    void setLevel(Level level);
    void setWithin(const QString &code);
    void setValues(const QVariantMap &values);
    void setHovered(const QString &code);
    void setSelected(const QString &code);

    /** The division under a place of this item, at the layer's level; empty outside of all. */
    Q_INVOKABLE [[nodiscard]] QString pick(double x, double y) const;

Q_SIGNALS:
    void geometryChanged();
    void styleChanged();
    void outlineChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Nodes;
    void markStyle();
    void markOutline();
    void buildFill(const MapData &data);
    void buildBorders(const MapData &data);
    void buildOutlines(const MapData &data);
    [[nodiscard]] QColor fillOf(const MapArea &area) const;
    [[nodiscard]] std::shared_ptr<const MapData> data() const;

    QPointer<MapGeometry> m_geometry;
    double m_unit = 1;
    bool m_dashed = false;
    Part m_part = Part::Everything;
    Level m_level = Level::City;
    QString m_within;
    QVariantMap m_values;
    QHash<QString, int> m_classes;
    QString m_hovered;
    QString m_selected;
    QList<QColor> m_ramp;
    QColor m_noneColor{0x14, 0x20, 0x2a};
    QColor m_dimColor{0x0e, 0x16, 0x1e};
    QColor m_countyBorder{0x0e, 0x17, 0x20};
    QColor m_cityBorder{0x3b, 0x55, 0x68};
    QColor m_provinceBorder{0x5b, 0x7f, 0x99};
    QColor m_hoverColor{0x9d, 0xb0, 0xbf};
    QColor m_selectColor{0x58, 0xa6, 0xff};

    bool m_styleDirty = true;
    bool m_outlineDirty = true;
    bool m_meshChanged = false;
    bool m_outlineChanged = false;
    FillMesh m_fill;
    StrokeMesh m_borders;
    StrokeMesh m_outlines;
};

} // namespace yiping
