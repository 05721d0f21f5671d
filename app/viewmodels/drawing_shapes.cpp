// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/drawing_shapes.h"

#include "analysis/drawing_outline.h"
#include "base/mercator.h"
#include "viewmodels/follow.h"

#include <algorithm>

namespace yiping {

namespace {

struct PurposeStyle
{
    double width = 1;
    double fill = 0;
};

PurposeStyle styleOf(DrawingPurpose purpose)
{
    switch (purpose) {
    case DrawingPurpose::Cordon:
        return {.width = 1.8, .fill = 0.16};
    case DrawingPurpose::EvacuationRoute:
        return {.width = 2.6, .fill = 0};
    case DrawingPurpose::ControlZone:
        return {.width = 1, .fill = 0.09};
    default:
        return {.width = 1, .fill = 0.05};
    }
}

double spanOf(const LonLatBox &box)
{
    return std::max(distanceMetres({box.west, box.south}, {box.east, box.south}),
                    distanceMetres({box.west, box.south}, {box.west, box.north}));
}

} // namespace

DrawingShapes::DrawingShapes(QObject *parent)
    : QObject(parent)
{
    connect(this, &DrawingShapes::styleChanged, this, &DrawingShapes::rebuild);
}

void DrawingShapes::setLive(Live *live)
{
    if (m_live && m_live != live) {
        m_live->disconnect(this);
        m_live->drawings()->disconnect(this);
    }
    if (!follow(m_live, live, this, &DrawingShapes::onStoreChanged))
        return;
    if (m_live) {
        connect(m_live, &Live::sightChanged, this, &DrawingShapes::rebuild);
        connect(m_live->drawings(), &DrawingDesk::pendingChanged, this, &DrawingShapes::rebuild);
    }
    Q_EMIT liveChanged();
    rebuild();
}

void DrawingShapes::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    rebuild();
}

void DrawingShapes::onStoreChanged(const ChangeSet &changes)
{
    if (!changes.drawings.empty())
        rebuild();
}

void DrawingShapes::rebuild()
{
    m_shapes.clear();
    m_names.clear();
    const auto isHere = [this](const RegionCode &code) { return m_region.contains(code) || code.contains(m_region); };
    if (m_live) {
        const std::vector<PendingDrawing> &pending = m_live->drawings()->pending();
        const auto isReplaced = [&pending](const DrawingRow &row) {
            return std::ranges::any_of(pending, [&row](const PendingDrawing &waiting) {
                return !waiting.drawing.removed && waiting.drawing.id == row.drawing.id
                    && waiting.region == row.header.region && waiting.drawing.points == row.drawing.points;
            });
        };
        for (const DrawingRow &row : m_live->store().drawings().rows()) {
            if (row.phase != DrawingPhase::Over && isHere(row.header.region) && !isReplaced(row))
                add(row.drawing, row.header, row.phase == DrawingPhase::Expired ? State::Expired : State::Standing);
        }
        for (const PendingDrawing &waiting : pending) {
            if (!waiting.drawing.removed && isHere(waiting.region))
                add(waiting.drawing, {.region = waiting.region, .exercise = m_live->clock()->isExercise()},
                    State::Pending);
        }
    }
    Q_EMIT shapesChanged();
}

void DrawingShapes::add(const MapDrawing &drawing, const Header &header, State state)
{
    const std::vector<LonLat> outline = outlineOf(drawing);
    if (outline.empty())
        return;
    const bool isLine = drawing.kind == DrawingKind::Line;
    const bool isPin = drawing.kind == DrawingKind::Pin;
    if (!isPin) {
        const PurposeStyle style = styleOf(drawing.purpose);
        QVariantList points;
        points.reserve(static_cast<qsizetype>(outline.size()));
        for (const LonLat &point : outline)
            points.append(QPointF(point.lon, point.lat));
        m_shapes.append(QVariantMap{{QStringLiteral("kind"), isLine ? QStringLiteral("line") : QStringLiteral("ring")},
                                    {QStringLiteral("points"), points},
                                    {QStringLiteral("color"), state == State::Expired ? m_expiredColor : m_color},
                                    {QStringLiteral("fill"), state == State::Standing && !isLine ? style.fill : 0},
                                    {QStringLiteral("width"), style.width * m_lineWidth},
                                    {QStringLiteral("dashed"), state == State::Pending}});
    }
    const LonLat place = labelPlaceOf(drawing);
    m_names.append(QVariantMap{{QStringLiteral("longitude"), place.lon},
                               {QStringLiteral("latitude"), place.lat},
                               {QStringLiteral("title"), m_live->redactor().text(header, drawing.title)},
                               {QStringLiteral("purpose"), static_cast<int>(drawing.purpose)},
                               {QStringLiteral("author"), m_live->redactor().actor(header, drawing.drawnBy)},
                               {QStringLiteral("drawnMs"), header.eventTimeMs},
                               {QStringLiteral("untilMs"), drawing.validUntilMs},
                               {QStringLiteral("exercise"), header.exercise},
                               {QStringLiteral("expired"), state == State::Expired},
                               {QStringLiteral("pending"), state == State::Pending},
                               {QStringLiteral("pin"), isPin},
                               {QStringLiteral("line"), isLine},
                               {QStringLiteral("watches"), drawing.fence.has_value()},
                               {QStringLiteral("spanM"), spanOf(boxOf(drawing))}});
}

} // namespace yiping
