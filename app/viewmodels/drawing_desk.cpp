// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/drawing_desk.h"

#include "base/geodesy.h"
#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/drawing_text.h"
#include "viewmodels/region_navigator.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

constexpr int MostHours = 24 * 30;
constexpr std::array<double, 14> RoundRadii{50,   100,  200,  300,   500,   1000,  1500,
                                            2000, 3000, 5000, 10000, 20000, 50000, 100000};

/** The forms that a purpose can have, the usual one first. */
std::vector<DrawingKind> kindsFor(DrawingPurpose purpose)
{
    using enum DrawingKind;
    switch (purpose) {
    case DrawingPurpose::Cordon:
    case DrawingPurpose::ControlZone:
        return {Area, Circle};
    case DrawingPurpose::EvacuationRoute:
        return {Line};
    case DrawingPurpose::AssemblyPoint:
        return {Pin, Circle, Area};
    default:
        return {Area, Line, Circle, Pin};
    }
}

/** As it will be: what the sink makes is not missing. */
MapDrawing completed(MapDrawing drawing)
{
    if (drawing.id.empty())
        drawing.id = "-";
    drawing.revision = std::max(drawing.revision, 1U);
    drawing.madeAtMs = std::max<qint64>(drawing.madeAtMs, 1);
    return drawing;
}

bool hasInside(DrawingKind kind)
{
    return kind == DrawingKind::Area || kind == DrawingKind::Circle;
}

bool outlineCrosses(const std::vector<LonLat> &points)
{
    std::vector<MercatorPoint> ring;
    ring.reserve(points.size());
    for (const LonLat &point : points)
        ring.push_back(toMercator(point));
    return crossesItself(ring);
}

} // namespace

DrawingDesk::DrawingDesk(DrawingParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.store, &Store::changed, this, &DrawingDesk::noteChanges);
    connect(&parts.access, &Access::rightsChanged, this, &DrawingDesk::rightsChanged);
    connect(&parts.navigator, &RegionNavigator::codeChanged, this, &DrawingDesk::rightsChanged);
    connect(&parts.access, &Access::seatChanged, this, &DrawingDesk::forgetPerson);
    connect(&parts.access, &Access::stateChanged, this, [this] {
        cancel();
        Q_EMIT rightsChanged();
    });
}

RegionCode DrawingDesk::regionLookedAt() const
{
    return RegionCode::parse(m_parts.navigator.code().toStdString()).value_or(RegionCode());
}

bool DrawingDesk::mayDraw() const
{
    return m_parts.access.may(kind::Drawing, regionLookedAt());
}

QString DrawingDesk::regionName() const
{
    return m_parts.navigator.nameOf(m_region.toString());
}

bool DrawingDesk::isPermitted(const RegionCode &region)
{
    if (m_parts.access.may(kind::Drawing, region))
        return true;
    Q_EMIT done(tr("Drawing in %1 is not permitted here. An officer of that region can do it.")
                    .arg(m_parts.navigator.nameOf(region.toString())));
    return false;
}

bool DrawingDesk::begin()
{
    if (m_step != Away || !isPermitted(regionLookedAt()))
        return false;
    m_region = regionLookedAt();
    m_draft = {};
    m_rule = {};
    m_hours = 24;
    enter(Choosing);
    return true;
}

void DrawingDesk::choose(Purpose purpose)
{
    if (m_step != Choosing || purpose == NoPurpose)
        return;
    m_draft.purpose = static_cast<DrawingPurpose>(purpose);
    m_draft.kind = kindsFor(m_draft.purpose).front();
    enter(Placing);
}

void DrawingDesk::nextKind()
{
    if (m_step != Placing || !m_draft.points.empty())
        return;
    const std::vector<DrawingKind> kinds = kindsFor(m_draft.purpose);
    const auto now = std::ranges::find(kinds, m_draft.kind);
    m_draft.kind = now == kinds.end() || now + 1 == kinds.end() ? kinds.front() : *(now + 1);
    setProblem({});
}

void DrawingDesk::addPoint(double longitude, double latitude)
{
    const LonLat place{.lon = longitude, .lat = latitude};
    if (m_step != Placing || !isOnGlobe(place))
        return;
    if (m_draft.kind == DrawingKind::Circle && !m_draft.points.empty()) {
        m_draft.radiusM = geodesicDistance(m_draft.points.front(), place);
        return finish();
    }
    if (m_draft.points.size() >= pointsOf(m_draft.kind).most)
        return setProblem(faultText(DrawingFault::TooManyPoints, m_draft.kind));
    if (m_draft.points.empty() || m_draft.points.back() != place)
        m_draft.points.push_back(place);
    if (m_draft.kind == DrawingKind::Pin)
        return finish();
    setProblem({});
}

void DrawingDesk::stepRadius(int steps)
{
    if (m_step != Placing || m_draft.kind != DrawingKind::Circle || m_draft.points.empty())
        return;
    if (steps > 0) {
        const auto next = std::ranges::upper_bound(RoundRadii, m_draft.radiusM);
        m_draft.radiusM = next == RoundRadii.end() ? RoundRadii.back() : *next;
    } else {
        const auto at = std::ranges::lower_bound(RoundRadii, m_draft.radiusM);
        m_draft.radiusM = at == RoundRadii.begin() ? RoundRadii.front() : *(at - 1);
    }
    setProblem({});
}

double DrawingDesk::metresFromFirst(double longitude, double latitude) const
{
    return m_draft.points.empty() ? 0 : geodesicDistance(m_draft.points.front(), {.lon = longitude, .lat = latitude});
}

void DrawingDesk::back()
{
    if (m_step == Naming) {
        enter(Placing);
    } else if (m_step == Placing && m_draft.radiusM > 0) {
        m_draft.radiusM = 0;
        setProblem({});
    } else if (m_step == Placing && !m_draft.points.empty()) {
        m_draft.points.pop_back();
        setProblem({});
    } else if (m_step == Placing && m_draft.id.empty()) {
        enter(Choosing);
    } else {
        cancel();
    }
}

void DrawingDesk::finish()
{
    if (m_step != Placing)
        return;
    MapDrawing shape = completed(m_draft);
    shape.title = QStringLiteral("-");
    shape.validUntilMs = 0;
    shape.fence.reset();
    if (const DrawingFault fault = faultOf(shape); fault != DrawingFault::None)
        return setProblem(faultText(fault, shape.kind));
    if (shape.kind == DrawingKind::Area && outlineCrosses(shape.points))
        return setProblem(tr("The outline crosses itself: what is inside? Take corners back with Backspace."));
    enter(Naming);
}

void DrawingDesk::send(const QString &title)
{
    if (m_step != Naming)
        return;
    const qint64 now = m_parts.store.dataNowMs();
    MapDrawing drawing = m_draft;
    drawing.title = title.trimmed();
    drawing.validUntilMs = m_hours == 0 ? 0 : now + m_hours * 3'600'000LL;
    if (drawing.id.empty() || drawing.madeAtMs == 0)
        drawing.madeAtMs = now;
    const bool watches = hasInside(drawing.kind) && (m_rule.onEnter || m_rule.onLeave);
    drawing.fence = watches ? std::optional(m_rule) : std::nullopt;
    QString objection = faultText(faultOf(completed(drawing)), drawing.kind);
    if (objection.isEmpty())
        objection = deliver(std::move(drawing), m_region, true);
    if (!objection.isEmpty())
        return setProblem(objection);
    enter(Away);
    Q_EMIT done(tr("Sent: %1. It stands for everybody once the broker has it.").arg(title.trimmed()));
}

bool DrawingDesk::cancel()
{
    if (m_step == Away)
        return false;
    enter(Away);
    return true;
}

QVariantList DrawingDesk::points() const
{
    QVariantList list;
    list.reserve(static_cast<qsizetype>(m_draft.points.size()));
    for (const LonLat &point : m_draft.points)
        list.append(QPointF(point.lon, point.lat));
    return list;
}

void DrawingDesk::setHours(int hours)
{
    m_hours = std::clamp(hours, 0, MostHours);
    Q_EMIT changed();
}

void DrawingDesk::setTellsEntering(bool tells)
{
    m_rule.onEnter = tells;
    Q_EMIT changed();
}

void DrawingDesk::setTellsLeaving(bool tells)
{
    m_rule.onLeave = tells;
    Q_EMIT changed();
}

void DrawingDesk::setProblem(const QString &sentence)
{
    m_problem = sentence;
    Q_EMIT changed();
}

void DrawingDesk::enter(Step step)
{
    m_step = step;
    setProblem({});
}

} // namespace yiping
