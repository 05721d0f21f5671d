// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/describe_update.h"

#include "decode/checked.h"

#include <charconv>
#include <cmath>

namespace yiping::fuzz {

namespace {

constexpr std::size_t LongestId = 128;

class Writer
{
public:
    explicit Writer(Findings &findings)
        : m_findings(findings)
    {
    }

    [[nodiscard]] const std::string &written() const { return m_written; }

    void add(std::string_view text) { m_written.append(text).push_back('|'); }
    void name(const std::string &id)
    {
        m_findings.require(!id.empty() && id.size() <= LongestId, "an identifier that is empty or too long");
        add(id);
    }
    void text(const QString &text)
    {
        m_findings.text(text, "a text");
        add(text.toStdString());
    }
    void number(double value)
    {
        m_findings.require(std::isfinite(value), "a number that is not finite");
        std::array<char, 40> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        add({digits.data(), end});
    }
    void number(const std::optional<double> &value) { value ? number(*value) : add("-"); }
    void whole(qint64 value) { add(std::to_string(value)); }
    void time(qint64 ms)
    {
        m_findings.require(ms >= 0 && ms <= LatestTimeMs, "a time before 1970 or after 2200");
        whole(ms);
    }
    void choice(int value, int last)
    {
        m_findings.require(value >= 0 && value <= last, "a choice that this version does not know");
        whole(value);
    }
    void severity(Severity value) { choice(static_cast<int>(value), static_cast<int>(Severity::IV)); }
    void stage(CaseStage value) { choice(static_cast<int>(value), static_cast<int>(CaseStage::Archived)); }
    void point(LonLat where)
    {
        m_findings.require(isOnGlobe(where), "a place outside the world");
        number(where.lon);
        number(where.lat);
    }
    void point(const std::optional<LonLat> &where) { where ? point(*where) : add("-"); }

    void operator()(const EntityState &body)
    {
        name(body.id);
        choice(static_cast<int>(body.kind), static_cast<int>(EntityKind::Typhoon));
        text(body.name);
        point(body.position);
        number(body.headingDeg ? std::optional<double>(*body.headingDeg) : std::nullopt);
        number(body.speedMps ? std::optional<double>(*body.speedMps) : std::nullopt);
        choice(static_cast<int>(body.status), static_cast<int>(UnitStatus::OutOfService));
        add(body.orderId);
        number(body.positionErrorM);
        if (body.cyclone)
            cyclone(*body.cyclone);
    }
    void cyclone(const Cyclone &body)
    {
        choice(static_cast<int>(body.grade), static_cast<int>(CycloneGrade::Extratropical));
        number(body.pressureHpa ? std::optional<double>(*body.pressureHpa) : std::nullopt);
        number(body.windMps ? std::optional<double>(*body.windMps) : std::nullopt);
        m_findings.require(body.windAreas.size() <= WindArea::Limit, "more wind areas than the .proto allows");
        for (const WindArea &area : body.windAreas) {
            m_findings.require(area.shortestKm <= area.longestKm, "a shortest radius above the longest");
            number(area.thresholdMps);
            number(area.longestKm);
            number(area.shortestKm);
        }
    }
    void operator()(const ResponseUnit &body)
    {
        name(body.id);
        choice(static_cast<int>(body.kind), static_cast<int>(EntityKind::Typhoon));
        text(body.name);
        point(body.station);
        whole(body.crew);
        for (const QString &capability : body.capabilities)
            text(capability);
    }
    void operator()(const SensorValue &body)
    {
        name(body.id);
        choice(static_cast<int>(body.kind), static_cast<int>(SensorKind::Waterlogging));
        text(body.name);
        point(body.position);
        for (const auto &value : {body.value, body.stages.alert, body.stages.warning, body.stages.guarantee})
            number(value);
        whole(body.forecast);
    }
    void operator()(const Aggregate &body)
    {
        name(body.metric);
        number(body.value);
        text(body.unit);
        whole(body.periodS);
        number(body.baseline);
    }
    void operator()(const ScenarioClock &body)
    {
        add(body.scenarioId);
        text(body.titleZh);
        text(body.titleEn);
        number(body.speed);
        m_findings.require(body.speed >= 0, "a clock that runs backwards");
    }
    void operator()(const IndicatorDefinition &body)
    {
        name(body.id);
        for (const QString &part : {body.nameZh, body.nameEn, body.unit, body.scopeNote, body.sourceAgency, body.group})
            text(part);
        whole(body.order);
        choice(body.decimals, 6);
        for (const auto &[year, target] : body.targets) {
            whole(year);
            number(target);
        }
    }
    void operator()(const Observation &body)
    {
        name(body.indicatorId);
        text(body.period);
        m_findings.require(periodEnd(body.period).has_value(), "a period that is none");
        number(body.value);
        whole(body.vintage);
        number(body.yearOnYearPercent);
    }
    void operator()(const Incident &body)
    {
        name(body.id);
        for (const QString &part : {body.title, body.category, body.address, body.channel, body.description})
            text(part);
        severity(body.severity);
        point(body.position);
        stage(body.stage);
        m_findings.require(body.stage != CaseStage::Unspecified, "an incident without a stage");
        time(body.deadlineMs);
    }
    void operator()(const IncidentTransition &body)
    {
        name(body.incidentId);
        stage(body.stage);
        for (const QString &part : {body.actor, body.organisation, body.reason})
            text(part);
    }
    void operator()(const Alarm &body)
    {
        name(body.id);
        add(body.sourceId);
        text(body.title);
        severity(body.severity);
        whole(body.active);
        text(body.guidance);
    }
    void operator()(const EarlyWarning &body)
    {
        name(body.id);
        choice(static_cast<int>(body.status), static_cast<int>(CapStatus::System));
        choice(static_cast<int>(body.messageType), static_cast<int>(CapMessageType::Error));
        for (const std::string &reference : body.references)
            add(reference);
        for (const QString &part :
             {body.sender, body.eventType, body.headline, body.description, body.instruction, body.areaDescription})
            text(part);
        severity(body.level);
        time(body.effectiveMs);
        time(body.expiresMs);
        for (const std::vector<LonLat> &ring : body.areas) {
            m_findings.require(ring.size() >= 3, "an area of fewer than three corners");
            for (const LonLat &corner : ring)
                point(corner);
        }
    }
    void operator()(const EmergencyResponse &body)
    {
        name(body.id);
        severity(body.level);
        whole(body.active);
        for (const QString &part : {body.plan, body.documentNumber, body.organisation})
            text(part);
    }
    void operator()(const OperationModeSwitch &body)
    {
        whole(body.emergency);
        text(body.reason);
    }
    void operator()(const WorkOrder &body)
    {
        name(body.id);
        add(body.incidentId);
        add(body.unitId);
        for (const QString &part : {body.title, body.instruction, body.issuedBy, body.organisation})
            text(part);
        time(body.deadlineMs);
    }
    void operator()(const WorkOrderTransition &body)
    {
        name(body.orderId);
        stage(body.stage);
        choice(static_cast<int>(body.step), static_cast<int>(FieldStep::OnScene));
        text(body.actor);
        text(body.note);
        whole(body.urged);
        whole(body.supervised);
    }
    void operator()(const Acknowledgement &body)
    {
        name(body.subjectId);
        text(body.actor);
        text(body.note);
    }
    void operator()(const MapDrawing &body)
    {
        name(body.id);
        choice(static_cast<int>(body.kind), static_cast<int>(DrawingKind::Pin));
        choice(static_cast<int>(body.purpose), static_cast<int>(DrawingPurpose::Other));
        m_findings.require(faultOf(body) == DrawingFault::None, "a drawing that should have been refused");
        for (const LonLat &place : body.points)
            point(place);
        number(body.radiusM);
        for (const QString &part : {body.title, body.drawnBy, body.organisation})
            text(part);
        time(body.madeAtMs);
        time(body.validUntilMs);
        whole(body.revision);
        whole(body.removed);
        whole(body.fence.has_value());
        for (const EntityKind watched : body.fence ? body.fence->watched : std::vector<EntityKind>())
            choice(static_cast<int>(watched), static_cast<int>(EntityKind::Typhoon));
    }

private:
    Findings &m_findings;
    std::string m_written;
};

} // namespace

std::string describe(const Update &update, Findings &findings)
{
    Writer writer(findings);
    const Header &header = update.header;
    writer.whole(static_cast<qint64>(update.lane));
    writer.name(header.id);
    writer.text(header.sourceAgency);
    findings.require(header.eventTimeMs > 0, "an event without a time");
    writer.time(header.eventTimeMs);
    findings.require(header.publishedTimeUs > 0, "a message that was never published");
    writer.whole(header.publishedTimeUs);
    writer.add(header.region.digits());
    writer.whole(header.staleAfterS);
    writer.whole(header.exercise);
    writer.choice(static_cast<int>(header.sensitivity), static_cast<int>(Sensitivity::Restricted));
    writer.text(header.replayedFrom);
    writer.whole(static_cast<qint64>(update.body.index()));
    std::visit(writer, update.body);
    return writer.written();
}

} // namespace yiping::fuzz
