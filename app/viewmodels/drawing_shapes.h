// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QColor>
#include <QPointer>
#include <QVariantList>

namespace yiping {

struct ChangeSet;

/**
 * The drawings in and around a region for a ShapeLayer, and their names. What stands is solid, what has left and is not
 * back is dashed, what ran out is grey. The purpose is told by the outline's width and the share of colour inside, and in
 * words by the name. GUI thread.
 */
class DrawingShapes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor expiredColor MEMBER m_expiredColor NOTIFY styleChanged)
    /** Logical pixels of the thinnest outline. */
    Q_PROPERTY(double lineWidth MEMBER m_lineWidth NOTIFY styleChanged)
    /** As ShapeLayer::shapes; pins have none. */
    Q_PROPERTY(QVariantList shapes READ shapes NOTIFY shapesChanged)
    /**
     * Each {longitude, latitude, title, purpose, author, drawnMs, untilMs, exercise, expired, pending, pin, line, watches,
     * spanM}: a place in degrees, texts as the viewer may read them, and the larger side of the drawing in metres.
     */
    Q_PROPERTY(QVariantList names READ names NOTIFY shapesChanged)

public:
    explicit DrawingShapes(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] QVariantList shapes() const { return m_shapes; }
    [[nodiscard]] QVariantList names() const { return m_names; }

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void styleChanged();
    void shapesChanged();

private:
    enum class State { Standing, Expired, Pending };

    void onStoreChanged(const ChangeSet &changes);
    void rebuild();
    void add(const MapDrawing &drawing, const Header &header, State state);

    QPointer<Live> m_live;
    RegionCode m_region;
    QColor m_color;
    QColor m_expiredColor;
    double m_lineWidth = 1.5;
    QVariantList m_shapes;
    QVariantList m_names;
};

} // namespace yiping
