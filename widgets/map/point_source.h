// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

#include <span>

namespace yiping {

/** One point of a dense layer, ready to draw. */
struct MapPoint
{
    /** Web-Mercator unit square, see base/mercator.h. */
    double x = 0;
    double y = 0;
    /** The row that it stands for; handed back by picking. */
    quint32 row = 0;
    /** Index of a symbol, see widgets/map/symbol.h. */
    quint8 symbol = 0;
    /** Index into the layer's palette. */
    quint8 tone = 0;
    /** Nonzero: drawn faint because its content is out of date. */
    quint8 stale = 0;
    /** Degrees clockwise from north; negative: no heading. */
    float headingDeg = -1;
    /** Radius in metres within which it surely lies; 0: not known. */
    float errorM = 0;
    /** A figure of its own: what it weighs in a density, what a station's mark prints. */
    float value = 1;

    bool operator==(const MapPoint &) const = default;
};

/** What a point layer draws. Implemented outside of widgets; read in the GUI thread only. */
class PointSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Abstract: comes from a view model")
public:
    using QObject::QObject;

    /** Valid until the next pointsChanged(). Later points are drawn over earlier ones; what is grave over any crowd. */
    [[nodiscard]] virtual std::span<const MapPoint> points() const = 0;
    /** What a row is called beside its symbol, as it may be read here; empty: nothing. */
    [[nodiscard]] virtual QString nameOf(int row) const
    {
        Q_UNUSED(row)
        return {};
    }

Q_SIGNALS:
    void pointsChanged();
};

} // namespace yiping
