// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/storm_source.h"
#include "widgets/scenegraph/fill_node.h"

#include <QColor>

namespace yiping {

/**
 * Tracks of tropical cyclones: a line in the colour of each stretch's grade, a mark in the shape of the grade at each fix,
 * and the wind areas true to scale, filled faintly and outlined.
 */
class StormLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::StormSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** By grade: 0 not stated, 1 depression, 2 storm, 3 severe storm, 4 typhoon, 5 severe, 6 super, 7 extratropical. */
    Q_PROPERTY(QList<QColor> gradeColors MEMBER m_grades NOTIFY styleChanged)
    /** By rank of a wind area; the last one serves for all above. */
    Q_PROPERTY(QList<QColor> areaColors MEMBER m_areaColors NOTIFY styleChanged)
    /** Behind every mark, so that it stands out. */
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY styleChanged)
    /** Scales lines and marks; the theme's unit. */
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)
public:
    explicit StormLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] StormSource *source() const { return m_source; }
    void setSource(StormSource *source);

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    void rebuild();
    void addAreas(const Storm &storm);
    void addTrack(const Storm &storm);
    [[nodiscard]] LocalPoint local(MercatorPoint point) const;
    [[nodiscard]] QColor gradeColor(int grade) const { return m_grades.value(grade, Qt::lightGray); }

    QPointer<StormSource> m_source;
    QList<QColor> m_grades;
    QList<QColor> m_areaColors;
    QColor m_ground{0x0a, 0x10, 0x16};
    double m_unit = 1;
    bool m_dirty = true;
    bool m_changed = false;
    MercatorPoint m_origin;
    FillMesh m_fill;
    StrokeMesh m_strokes;
    FillNode *m_fillNode = nullptr; // both belong to the scene graph
    StrokeNode *m_strokeNode = nullptr;
};

/** The mark of a grade for legends: its shape and colour, in the middle of the item. */
class StormMark : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int grade MEMBER m_grade NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)
public:
    explicit StormMark(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void styleChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    int m_grade = 0;
    QColor m_color;
    double m_unit = 1;
};

} // namespace yiping
