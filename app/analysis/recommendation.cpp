// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/recommendation.h"

#include "base/mercator.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace yiping {

namespace {

constexpr double DetourFactor = 1.4;
constexpr double TurnOutSeconds = 60;

double speedMps(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Fire:
    case EntityKind::Ambulance:
    case EntityKind::Police:
    case EntityKind::Rescue:
        return 50 / 3.6;
    case EntityKind::GridWorker:
        return 12 / 3.6;
    default:
        return 35 / 3.6;
    }
}

struct Speciality
{
    EntityKind kind;
    std::u16string_view word;
};

constexpr std::array Specialities{
    Speciality{EntityKind::Fire, u"火"},
    Speciality{EntityKind::Fire, u"山洪"},
    Speciality{EntityKind::Fire, u"被困"},
    Speciality{EntityKind::Fire, u"危化"},
    Speciality{EntityKind::Fire, u"泄漏"},
    Speciality{EntityKind::Rescue, u"山洪"},
    Speciality{EntityKind::Rescue, u"滑坡"},
    Speciality{EntityKind::Rescue, u"内涝"},
    Speciality{EntityKind::Rescue, u"被困"},
    Speciality{EntityKind::Rescue, u"转移"},
    Speciality{EntityKind::Ambulance, u"伤"},
    Speciality{EntityKind::Ambulance, u"医疗"},
    Speciality{EntityKind::Ambulance, u"被困"},
    Speciality{EntityKind::Police, u"交通"},
    Speciality{EntityKind::Police, u"治安"},
    Speciality{EntityKind::Police, u"群体"},
    Speciality{EntityKind::Police, u"噪"},
    Speciality{EntityKind::CityMaintenance, u"内涝"},
    Speciality{EntityKind::CityMaintenance, u"积水"},
    Speciality{EntityKind::CityMaintenance, u"泵站"},
    Speciality{EntityKind::CityMaintenance, u"设施"},
    Speciality{EntityKind::CityMaintenance, u"停电"},
    Speciality{EntityKind::CityMaintenance, u"井盖"},
    Speciality{EntityKind::CityMaintenance, u"树"},
    Speciality{EntityKind::GridWorker, u"环境"},
    Speciality{EntityKind::GridWorker, u"堆放"},
    Speciality{EntityKind::GridWorker, u"占道"},
    Speciality{EntityKind::GridWorker, u"异味"},
    Speciality{EntityKind::GridWorker, u"纠纷"},
};

} // namespace

double travelSeconds(double metres, EntityKind kind)
{
    return TurnOutSeconds + metres * DetourFactor / speedMps(kind);
}

bool kindFits(EntityKind kind, const Incident &incident)
{
    return std::ranges::any_of(Specialities, [&](const Speciality &speciality) {
        const QStringView word(speciality.word.data(), static_cast<qsizetype>(speciality.word.size()));
        return speciality.kind == kind && (incident.category.contains(word) || incident.title.contains(word));
    });
}

std::vector<Recommendation> recommend(const Incident &incident, std::span<const UnitCandidate> units, std::size_t limit)
{
    std::vector<Recommendation> best;
    if (!incident.position)
        return best;
    for (const UnitCandidate &unit : units) {
        if (unit.status != UnitStatus::Available)
            continue;
        const double metres = distanceMetres(unit.position, *incident.position);
        best.push_back({.row = unit.row,
                        .metres = metres,
                        .seconds = travelSeconds(metres, unit.kind),
                        .kindFits = kindFits(unit.kind, incident)});
    }
    const auto order = [](const Recommendation &r) { return std::tuple(!r.kindFits, r.seconds, r.row); };
    const std::size_t count = std::min(limit, best.size());
    std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(count), {}, order);
    best.resize(count);
    return best;
}

} // namespace yiping
