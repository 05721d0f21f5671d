// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQmlIntegration>

#include <vector>

namespace yiping {

/**
 * What an officer draws on the map to select or to measure. Places are degrees, lengths metres on the ground, areas
 * square metres. Knows nothing of pixels, mice or keys: those tell it where the cursor is and when a point is set.
 * GUI thread.
 */
class MapTool : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Kind kind READ kind NOTIFY kindChanged)
    /** Rectangle, circle and lasso select; distance and area measure. */
    Q_PROPERTY(bool selecting READ isSelecting NOTIFY kindChanged)
    /** True once nothing follows the cursor any more. */
    Q_PROPERTY(bool finished READ isFinished NOTIFY finishedChanged)
    /** Points that were set; a circle's is its centre. */
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** Of the circle; LeastRadius to GreatestRadius. */
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY changed)
    /** Centre of the circle, x longitude, y latitude. */
    Q_PROPERTY(QPointF centre READ centre NOTIFY changed)
    /** Corners with the cursor as the last one, each x longitude, y latitude; of a circle none. */
    Q_PROPERTY(QVariantList outline READ outline NOTIFY changed)
    /** {longitude, latitude (middle), metres} of each edge, cursor and closing edge included; only while measuring. */
    Q_PROPERTY(QVariantList segments READ segments NOTIFY changed)
    /** Along the line; of a ring or circle all round. */
    Q_PROPERTY(double length READ length NOTIFY changed)
    /** From the last point set to the cursor; 0 once finished. */
    Q_PROPERTY(double reach READ reach NOTIFY changed)
    Q_PROPERTY(double area READ area NOTIFY changed)
    /** A finished ring crosses itself: its area is what is left after overlaps are taken off. */
    Q_PROPERTY(bool crossing READ isCrossing NOTIFY changed)

public:
    enum Kind { None, Rectangle, Circle, Lasso, Distance, Area };
    Q_ENUM(Kind)

    static constexpr double LeastRadius = 10;
    static constexpr double GreatestRadius = 1'000'000;
    static constexpr int MostPoints = 4000;

    using QObject::QObject;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isSelecting() const { return m_kind == Rectangle || m_kind == Circle || m_kind == Lasso; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] int count() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] double radius() const { return m_radius; }
    void setRadius(double metres);
    [[nodiscard]] QPointF centre() const;
    [[nodiscard]] QVariantList outline() const;
    [[nodiscard]] QVariantList segments() const;
    [[nodiscard]] double length() const;
    [[nodiscard]] double reach() const;
    [[nodiscard]] double area() const;
    [[nodiscard]] bool isCrossing() const { return m_crossing; }
    /** The ring that is selected or measured, as it stands; empty while there is none. */
    [[nodiscard]] std::vector<LonLat> ring() const;

    /** Starts anew; None puts the tool away. The radius stays. */
    Q_INVOKABLE void begin(yiping::MapTool::Kind kind);
    /** Where the cursor is. Places that are not on the globe change nothing, here and below. */
    Q_INVOKABLE void moveTo(double longitude, double latitude);
    /** Sets a point; the last one that a kind can take finishes it. On a finished one it starts anew. */
    Q_INVOKABLE void add(double longitude, double latitude);
    /** Sets a circle's centre and goes on: from now on the cursor stands on its edge. */
    Q_INVOKABLE void anchor(double longitude, double latitude);
    /** Takes the last point back, and the end of a finished one. False when there is none. */
    Q_INVOKABLE bool undo();
    /** False when there are too few points. */
    Q_INVOKABLE bool finish();
    /** The next round radius: 100, 200, 500 m, 1, 2, 5 km. Steps up or down. */
    Q_INVOKABLE void stepRadius(int steps);

Q_SIGNALS:
    void kindChanged();
    void changed();
    void finishedChanged();

private:
    void setFinished(bool finished);
    /** Points set and, while unfinished, the cursor. */
    [[nodiscard]] std::vector<LonLat> line() const;

    Kind m_kind = None;
    bool m_finished = false;
    bool m_anchored = false;
    bool m_crossing = false;
    bool m_hasCursor = false;
    double m_radius = 1000;
    LonLat m_cursor;
    std::vector<LonLat> m_points;
};

} // namespace yiping
