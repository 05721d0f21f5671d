// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/symbol.h"

#include <QColor>
#include <QQuickPaintedItem>

namespace yiping {

/** One symbol of the map as an item of its own, for where there are few; 32 units across, its place in the middle. */
class SymbolMark : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /** MapSymbol.Symbol. */
    Q_PROPERTY(int symbol MEMBER m_symbol NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY styleChanged)
    /** The theme's unit. */
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)

public:
    explicit SymbolMark(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void styleChanged();

private:
    int m_symbol = MapSymbol::Dot;
    QColor m_color;
    QColor m_ground;
    double m_unit = 1;
};

} // namespace yiping
