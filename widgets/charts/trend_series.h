// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/sample_source.h"

#include <QColor>
#include <QPointer>

namespace yiping {

/** How one line of a trend looks and where its samples come from. */
class TrendSeries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::SampleSource *source READ source WRITE setSource NOTIFY changed)
    /** For the readout and the legend. */
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    /** Logical pixels. */
    Q_PROPERTY(double width MEMBER m_width NOTIFY changed)
    /** Forecasts and other values that are not measured. */
    Q_PROPERTY(bool dashed MEMBER m_dashed NOTIFY changed)
    /** Fills down to the axis. */
    Q_PROPERTY(bool filled MEMBER m_filled NOTIFY changed)
    /** Both set: the area between them is shaded, for a usual range or a forecast's interval. */
    Q_PROPERTY(yiping::SampleSource *bandLow READ bandLow WRITE setBandLow NOTIFY changed)
    Q_PROPERTY(yiping::SampleSource *bandHigh READ bandHigh WRITE setBandHigh NOTIFY changed)
    Q_PROPERTY(QColor bandColor MEMBER m_bandColor NOTIFY changed)
    /** Marks the latest point with a dot. */
    Q_PROPERTY(bool dot MEMBER m_dot NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] SampleSource *source() const { return m_source; }
    [[nodiscard]] SampleSource *bandLow() const { return m_bandLow; }
    [[nodiscard]] SampleSource *bandHigh() const { return m_bandHigh; }
    void setSource(SampleSource *source) { follow(m_source, source); }
    void setBandLow(SampleSource *source) { follow(m_bandLow, source); }
    void setBandHigh(SampleSource *source) { follow(m_bandHigh, source); }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QColor &color() const { return m_color; }
    [[nodiscard]] const QColor &bandColor() const { return m_bandColor; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] bool isDashed() const { return m_dashed; }
    [[nodiscard]] bool isFilled() const { return m_filled; }
    [[nodiscard]] bool hasDot() const { return m_dot; }

Q_SIGNALS:
    /** Looks or samples; many changes between two frames cost one computation. */
    void changed();

private:
    void follow(QPointer<SampleSource> &slot, SampleSource *source);

    QPointer<SampleSource> m_source;
    QPointer<SampleSource> m_bandLow;
    QPointer<SampleSource> m_bandHigh;
    QString m_name;
    QColor m_color{0x8f, 0xb8, 0xd4};
    QColor m_bandColor{0x1c, 0x2a, 0x36};
    double m_width = 2;
    bool m_dashed = false;
    bool m_filled = false;
    bool m_dot = false;
};

} // namespace yiping
