// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

namespace yiping {

namespace {

FenceRule fenceFrom(const v1::FenceRule &from, Checked &field)
{
    FenceRule rule{.watched = {}, .onEnter = from.on_enter(), .onLeave = from.on_leave()};
    for (const int kind : from.watched()) {
        rule.watched.push_back(field.stated<EntityKind>(kind, v1::EntityKind_IsValid));
        field.require(from.watched_size() <= v1::EntityKind_ARRAYSIZE);
        if (field.error())
            break;
    }
    return rule;
}

DecodeError errorOf(DrawingFault fault)
{
    const bool ofPlaces = fault == DrawingFault::TooFewPoints || fault == DrawingFault::TooManyPoints;
    return ofPlaces ? DecodeError::BadCoordinate : DecodeError::BadValue;
}

} // namespace

Verdict read(const v1::MapDrawing &from, MapDrawing &to)
{
    Checked field;
    to.id = field.id(from.drawing_id());
    to.kind = field.stated<DrawingKind>(from.kind(), v1::DrawingKind_IsValid);
    to.purpose = field.known<DrawingPurpose>(from.purpose(), v1::DrawingPurpose_IsValid);
    to.radiusM = field.finite(from.radius_m());
    to.title = Checked::text(from.title());
    to.drawnBy = shownActor(from.drawn_by());
    to.organisation = Checked::text(from.drawn_by().organisation());
    to.madeAtMs = field.time(from.made_at_ms());
    to.validUntilMs = field.time(from.valid_until_ms());
    to.revision = from.revision();
    to.removed = from.removed();
    if (static_cast<std::size_t>(from.point_size()) > MostDrawingPoints)
        return DecodeError::BadCoordinate;
    to.points.reserve(static_cast<std::size_t>(from.point_size()));
    for (const v1::GeoPoint &point : from.point())
        to.points.push_back(field.point(point));
    if (from.has_fence())
        to.fence = fenceFrom(from.fence(), field);
    if (const DrawingFault fault = faultOf(to); fault != DrawingFault::None)
        field.fail(errorOf(fault));
    return field.error();
}

} // namespace yiping
