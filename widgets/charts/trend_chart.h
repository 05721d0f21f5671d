// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/trend_layout.h"
#include "widgets/charts/trend_series.h"

#include <QQmlListProperty>
#include <QQuickItem>
#include <QVariantList>

namespace yiping {

/**
 * Lines over time in a plot area; labels are laid out around it in QML from the lists that it hands out.
 * Times are milliseconds since 1970 UTC; texts are Beijing time.
 */
class TrendChart : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "series")
    Q_PROPERTY(QQmlListProperty<yiping::TrendSeries> series READ series)
    Q_PROPERTY(double fromMs MEMBER m_fromMs NOTIFY inputChanged)
    Q_PROPERTY(double toMs MEMBER m_toMs NOTIFY inputChanged)
    /** Each {value, label, color}: a dashed line across. */
    Q_PROPERTY(QVariantList thresholds MEMBER m_thresholds NOTIFY inputChanged)
    /** Ends that the axis reaches at least; NaN: from the values, thresholds included. */
    Q_PROPERTY(double low MEMBER m_low NOTIFY inputChanged)
    Q_PROPERTY(double high MEMBER m_high NOTIFY inputChanged)
    Q_PROPERTY(int valueTickCount MEMBER m_valueTickCount NOTIFY inputChanged)
    Q_PROPERTY(int timeTickCount MEMBER m_timeTickCount NOTIFY inputChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY inputChanged)
    Q_PROPERTY(QColor hatchColor MEMBER m_hatchColor NOTIFY inputChanged)
    Q_PROPERTY(QColor groundColor MEMBER m_groundColor NOTIFY inputChanged)
    /** {hasData, values: [{y, text}], times: [{x, text}], thresholds: [{y, text, color}],
        gaps: [{x, width, text}], current: {x, y, value} or absent}, in logical pixels of this item. */
    Q_PROPERTY(QVariantMap layout READ layout NOTIFY layoutChanged)
public:
    explicit TrendChart(QQuickItem *parent = nullptr);

    [[nodiscard]] QQmlListProperty<TrendSeries> series();
    [[nodiscard]] QVariantMap layout() const;

    /** What stands under x: {x, text, entries: [{name, color, value, text}]}; lines without a value are left out. */
    Q_INVOKABLE [[nodiscard]] QVariantMap readout(double x) const;

Q_SIGNALS:
    void inputChanged();
    void layoutChanged();

protected:
    /** A line alone: no grid, no ticks, the whole height. */
    void setSparse() { m_sparse = true; }
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Nodes;
    void addSeries(TrendSeries *series);
    [[nodiscard]] TrendInput input() const;
    [[nodiscard]] TimeSpan timeWindow() const;
    [[nodiscard]] std::vector<TrendThreshold> thresholdList() const;

    QList<TrendSeries *> m_series; // each owned by the QML engine
    double m_fromMs = 0;
    double m_toMs = 0;
    QVariantList m_thresholds;
    double m_low = qQNaN();
    double m_high = qQNaN();
    int m_valueTickCount = 4;
    int m_timeTickCount = 6;
    QColor m_gridColor{0x1a, 0x25, 0x30};
    QColor m_hatchColor{0x3a, 0x4b, 0x59};
    QColor m_groundColor{0x10, 0x18, 0x20};
    bool m_sparse = false;
    bool m_changed = false;
    TrendLayout m_layout;
};

/** A small line without axes, for a row of figures. */
class Sparkline : public TrendChart
{
    Q_OBJECT
    QML_ELEMENT
public:
    explicit Sparkline(QQuickItem *parent = nullptr);
};

} // namespace yiping
