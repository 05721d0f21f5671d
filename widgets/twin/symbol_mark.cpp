// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/symbol_mark.h"

#include "widgets/map/symbol_painter.h"

#include <QPainter>

#include <algorithm>

namespace yiping {

SymbolMark::SymbolMark(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SymbolMark::styleChanged, this, [this] {
        setImplicitSize(32 * m_unit, 32 * m_unit);
        update();
    });
}

void SymbolMark::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(width() / 2, height() / 2);
    painter->scale(m_unit, m_unit);
    const int symbol = std::clamp(m_symbol, 0, int(MapSymbol::SymbolCount) - 1);
    paintSymbol(*painter, static_cast<MapSymbol::Symbol>(symbol), m_color, m_ground);
}

} // namespace yiping
