// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/update_size.h"

namespace yiping {

namespace {

/** What the texts and lists of a body take beside the body itself. */
class HeapOf
{
public:
    std::size_t operator()(const EntityState &body) const
    {
        return of(body.id, body.name, body.orderId)
            + (body.cyclone ? sizeof(Cyclone) + body.cyclone->windAreas.capacity() * sizeof(WindArea) : 0);
    }
    std::size_t operator()(const ResponseUnit &body) const
    {
        return of(body.id, body.name) + ofEach(body.capabilities);
    }
    std::size_t operator()(const SensorValue &body) const { return of(body.id, body.name); }
    std::size_t operator()(const Aggregate &body) const { return of(body.metric, body.unit); }
    std::size_t operator()(const ScenarioClock &body) const { return of(body.scenarioId, body.titleZh, body.titleEn); }
    std::size_t operator()(const IndicatorDefinition &body) const
    {
        constexpr std::size_t MapNode = 48;
        return of(body.id, body.nameZh, body.nameEn, body.unit, body.scopeNote, body.sourceAgency, body.group)
            + body.targets.size() * MapNode;
    }
    std::size_t operator()(const Observation &body) const { return of(body.indicatorId, body.period); }
    std::size_t operator()(const Incident &body) const
    {
        return of(body.id, body.title, body.category, body.address, body.channel, body.description);
    }
    std::size_t operator()(const IncidentTransition &body) const
    {
        return of(body.incidentId, body.actor, body.organisation, body.reason);
    }
    std::size_t operator()(const Alarm &body) const { return of(body.id, body.sourceId, body.title, body.guidance); }
    std::size_t operator()(const EarlyWarning &body) const
    {
        std::size_t bytes = of(body.id, body.sender, body.eventType, body.headline, body.description, body.instruction,
                               body.areaDescription)
            + ofEach(body.references);
        for (const std::vector<LonLat> &ring : body.areas)
            bytes += sizeof(std::vector<LonLat>) + ring.capacity() * sizeof(LonLat);
        return bytes;
    }
    std::size_t operator()(const EmergencyResponse &body) const
    {
        return of(body.id, body.plan, body.documentNumber, body.organisation);
    }
    std::size_t operator()(const OperationModeSwitch &body) const { return of(body.reason); }
    std::size_t operator()(const WorkOrder &body) const
    {
        return of(body.id, body.incidentId, body.unitId, body.title, body.instruction, body.issuedBy,
                  body.organisation);
    }
    std::size_t operator()(const WorkOrderTransition &body) const { return of(body.orderId, body.actor, body.note); }
    std::size_t operator()(const Acknowledgement &body) const { return of(body.subjectId, body.actor, body.note); }
    std::size_t operator()(const MapDrawing &body) const
    {
        return of(body.id, body.title, body.drawnBy, body.organisation) + body.points.capacity() * sizeof(LonLat);
    }
    std::size_t operator()(const Header &header) const
    {
        return of(header.id, header.sourceAgency, header.region.digits(), header.replayedFrom);
    }

private:
    static std::size_t text(const std::string &text)
    {
        constexpr std::size_t Inside = 15;
        return text.capacity() > Inside ? text.capacity() + 1 : 0;
    }
    static std::size_t text(const QString &text)
    {
        constexpr std::size_t ArrayHeader = 16;
        return text.isEmpty() ? 0 : ArrayHeader + sizeof(QChar) * static_cast<std::size_t>(text.size());
    }
    template<typename... Texts>
    static std::size_t of(const Texts &...texts)
    {
        return (text(texts) + ...);
    }
    template<typename Text>
    static std::size_t ofEach(const std::vector<Text> &texts)
    {
        std::size_t bytes = texts.capacity() * sizeof(Text);
        for (const Text &each : texts)
            bytes += text(each);
        return bytes;
    }
};

} // namespace

std::size_t approximateSize(const Update &update)
{
    return sizeof(Update) + HeapOf()(update.header) + std::visit(HeapOf(), update.body);
}

} // namespace yiping
