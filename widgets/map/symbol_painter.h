// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/symbol.h"

#include <QColor>

class QPainter;

namespace yiping {

/** Each draws around (0, 0), in logical pixels. */

/** A symbol with a ring of the ground's colour, which keeps neighbours apart. */
void paintSymbol(QPainter &painter, MapSymbol::Symbol symbol, const QColor &color, const QColor &ground);
/** A small wedge outside of the symbol that points to where it heads; degrees clockwise from north. */
void paintPointer(QPainter &painter, double degrees, const QColor &color);
/**
 * Six and four pixels without the ring, which would be all that is seen of many, and without soft edges, which cost most.
 */
void paintDot(QPainter &painter, const QColor &color);
void paintGrain(QPainter &painter, const QColor &color);

} // namespace yiping
