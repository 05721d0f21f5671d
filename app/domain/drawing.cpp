// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawing.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Letters as a reader counts them: a character beyond the basic plane is one. */
qsizetype lettersIn(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

bool isRadiusRight(const MapDrawing &drawing)
{
    if (drawing.kind != DrawingKind::Circle)
        return drawing.radiusM == 0;
    return std::isfinite(drawing.radiusM) && drawing.radiusM >= SmallestDrawingRadiusM
        && drawing.radiusM <= LargestDrawingRadiusM;
}

bool isRuleRight(const MapDrawing &drawing)
{
    const bool hasInside = drawing.kind == DrawingKind::Area || drawing.kind == DrawingKind::Circle;
    return !drawing.fence || (hasInside && (drawing.fence->onEnter || drawing.fence->onLeave));
}

} // namespace

PointCount pointsOf(DrawingKind kind)
{
    switch (kind) {
    case DrawingKind::Area:
        return {.least = 3, .most = MostDrawingPoints};
    case DrawingKind::Line:
        return {.least = 2, .most = MostDrawingPoints};
    case DrawingKind::Circle:
    case DrawingKind::Pin:
        return {.least = 1, .most = 1};
    case DrawingKind::Unspecified:
        break;
    }
    return {};
}

DrawingFault faultOf(const MapDrawing &drawing)
{
    if (drawing.id.empty() || drawing.revision == 0 || drawing.kind == DrawingKind::Unspecified)
        return DrawingFault::Incomplete;
    if (lettersIn(drawing.title) > LongestDrawingTitle)
        return DrawingFault::TitleTooLong;
    if (drawing.removed)
        return drawing.points.size() <= MostDrawingPoints ? DrawingFault::None : DrawingFault::TooManyPoints;
    const PointCount count = pointsOf(drawing.kind);
    if (drawing.points.size() < count.least)
        return DrawingFault::TooFewPoints;
    if (drawing.points.size() > count.most)
        return DrawingFault::TooManyPoints;
    if (!isRadiusRight(drawing))
        return DrawingFault::BadRadius;
    if (drawing.purpose == DrawingPurpose::Unspecified || drawing.madeAtMs <= 0)
        return DrawingFault::Incomplete;
    if (drawing.title.trimmed().isEmpty())
        return DrawingFault::NoTitle;
    if (drawing.validUntilMs != 0 && drawing.validUntilMs <= drawing.madeAtMs)
        return DrawingFault::EndsBeforeItBegins;
    return isRuleRight(drawing) ? DrawingFault::None : DrawingFault::BadRule;
}

DrawingPhase phaseAt(const MapDrawing &drawing, qint64 nowMs)
{
    if (drawing.removed)
        return DrawingPhase::Over;
    if (drawing.validUntilMs == 0 || nowMs < drawing.validUntilMs)
        return DrawingPhase::Current;
    return nowMs < drawing.validUntilMs + DrawingFadeMs ? DrawingPhase::Expired : DrawingPhase::Over;
}

qint64 nextPhaseMs(const MapDrawing &drawing, qint64 nowMs)
{
    if (drawing.validUntilMs == 0)
        return 0;
    switch (phaseAt(drawing, nowMs)) {
    case DrawingPhase::Current:
        return drawing.validUntilMs;
    case DrawingPhase::Expired:
        return drawing.validUntilMs + DrawingFadeMs;
    case DrawingPhase::Over:
        break;
    }
    return 0;
}

} // namespace yiping
