// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/decoder.h"

#include "decode/bodies.h"
#include "decode/checked.h"

#include <google/protobuf/arena.h>
#include <google/protobuf/stubs/logging.h>

#include <algorithm>
#include <array>

namespace yiping {

namespace {

using Pb = v1::Message;

constexpr std::size_t ArenaBlock = 32 * 1024;
constexpr qint64 ToleratedAheadMs = 5 * 60 * 1000;

constexpr std::array<std::string_view, DecodeErrorCount> ErrorNames{
    "bad_subject",    "bad_protobuf", "kind_mismatch", "bad_header",    "unknown_region", "unknown_enum",
    "bad_coordinate", "future_time",  "bad_value",     "bad_signature", "too_large",      "not_shown"};

/** The subject's kind token of a body; empty for bodies without a screen. */
std::string_view kindOf(Pb::BodyCase body)
{
    switch (body) {
    case Pb::kEntity:
        return kind::Entity;
    case Pb::kResponseUnit:
        return kind::ResponseUnit;
    case Pb::kSensor:
        return kind::Sensor;
    case Pb::kAggregate:
        return kind::Aggregate;
    case Pb::kScenarioClock:
        return kind::ScenarioClock;
    case Pb::kIndicatorDefinition:
        return kind::IndicatorDefinition;
    case Pb::kObservation:
        return kind::Observation;
    case Pb::kIncident:
        return kind::Incident;
    case Pb::kIncidentTransition:
        return kind::IncidentTransition;
    case Pb::kAlarm:
        return kind::Alarm;
    case Pb::kEarlyWarning:
        return kind::EarlyWarning;
    case Pb::kEmergencyResponse:
        return kind::EmergencyResponse;
    case Pb::kOperationModeSwitch:
        return kind::OperationMode;
    case Pb::kWorkOrder:
        return kind::WorkOrder;
    case Pb::kWorkOrderTransition:
        return kind::WorkOrderTransition;
    case Pb::kAcknowledgement:
        return kind::Acknowledgement;
    case Pb::kMapDrawing:
        return kind::Drawing;
    default:
        return {};
    }
}

/** What is coalesced or thinned must never hold what happened once, and the other way round. */
bool mayTravelIn(Pb::BodyCase body, Lane lane)
{
    const bool happened = body >= Pb::kIncident;
    const bool kept = lane == Lane::Event || lane == Lane::Order;
    return happened == kept;
}

template<typename Body, typename From>
Verdict readAs(UpdateBody &body, const From &from)
{
    return read(from, body.emplace<Body>());
}

Verdict readBody(const Pb &message, UpdateBody &body)
{
    switch (message.body_case()) {
    case Pb::kEntity:
        return readAs<EntityState>(body, message.entity());
    case Pb::kResponseUnit:
        return readAs<ResponseUnit>(body, message.response_unit());
    case Pb::kSensor:
        return readAs<SensorValue>(body, message.sensor());
    case Pb::kAggregate:
        return readAs<Aggregate>(body, message.aggregate());
    case Pb::kScenarioClock:
        return readAs<ScenarioClock>(body, message.scenario_clock());
    case Pb::kIndicatorDefinition:
        return readAs<IndicatorDefinition>(body, message.indicator_definition());
    case Pb::kObservation:
        return readAs<Observation>(body, message.observation());
    case Pb::kIncident:
        return readAs<Incident>(body, message.incident());
    case Pb::kIncidentTransition:
        return readAs<IncidentTransition>(body, message.incident_transition());
    case Pb::kAlarm:
        return readAs<Alarm>(body, message.alarm());
    case Pb::kEarlyWarning:
        return readAs<EarlyWarning>(body, message.early_warning());
    case Pb::kEmergencyResponse:
        return readAs<EmergencyResponse>(body, message.emergency_response());
    case Pb::kOperationModeSwitch:
        return readAs<OperationModeSwitch>(body, message.operation_mode_switch());
    case Pb::kWorkOrder:
        return readAs<WorkOrder>(body, message.work_order());
    case Pb::kWorkOrderTransition:
        return readAs<WorkOrderTransition>(body, message.work_order_transition());
    case Pb::kAcknowledgement:
        return readAs<Acknowledgement>(body, message.acknowledgement());
    case Pb::kMapDrawing:
        return readAs<MapDrawing>(body, message.map_drawing());
    default:
        return DecodeError::NotShown;
    }
}

/** A forecast speaks of the future, and the scenario's clock defines it. */
bool mayBeAhead(const UpdateBody &body)
{
    const auto *sensor = std::get_if<SensorValue>(&body);
    return (sensor && sensor->forecast) || std::holds_alternative<ScenarioClock>(body);
}

} // namespace

std::string_view nameOf(DecodeError error)
{
    return ErrorNames.at(static_cast<std::size_t>(error));
}

/** Memory for one message at a time; bodies of usual size never reach the heap's free list. */
class Decoder::Scratch
{
public:
    Scratch()
        : m_arena(options(m_block))
    {
    }

    const Pb *parse(std::string_view payload)
    {
        m_arena.Reset();
        auto *message = google::protobuf::Arena::CreateMessage<Pb>(&m_arena);
        const bool fits = payload.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max());
        return fits && message->ParseFromArray(payload.data(), static_cast<int>(payload.size())) ? message : nullptr;
    }

private:
    static google::protobuf::ArenaOptions options(std::array<char, ArenaBlock> &block)
    {
        google::protobuf::ArenaOptions result;
        result.initial_block = block.data();
        result.initial_block_size = block.size();
        return result;
    }

    // Bad text inside a message is counted as BadProtobuf, not printed once for each message of a flood.
    google::protobuf::LogSilencer m_silence;
    alignas(std::max_align_t) std::array<char, ArenaBlock> m_block{};
    google::protobuf::Arena m_arena;
};

Decoder::Decoder(const RegionCatalog &catalog, const Clock &clock)
    : m_catalog(catalog)
    , m_clock(clock)
    , m_scratch(std::make_unique<Scratch>())
{
    (void)realNowMs();
}

Decoder::~Decoder() = default;

std::variant<Update, DecodeError> Decoder::decode(std::string_view subject, std::string_view payload,
                                                  quint64 streamSequence)
{
    const auto parsed = Subject::parse(subject);
    if (!parsed)
        return DecodeError::BadSubject;
    const Pb *message = m_scratch->parse(payload);
    if (!message)
        return DecodeError::BadProtobuf;
    const Pb::BodyCase bodyCase = message->body_case();
    if (bodyCase == Pb::BODY_NOT_SET)
        return DecodeError::KindMismatch;
    const std::string_view expectedKind = kindOf(bodyCase);
    if (expectedKind.empty())
        return DecodeError::NotShown;
    if (parsed->kind != expectedKind || !mayTravelIn(bodyCase, parsed->lane))
        return DecodeError::KindMismatch;

    std::variant<Update, DecodeError> result;
    Update &update = std::get<Update>(result);
    update.lane = parsed->lane;
    update.streamSequence = streamSequence;
    if (const Verdict verdict = readHeader(message->header(), parsed->region, m_catalog, update.header))
        return *verdict;
    if (const Verdict verdict = readBody(*message, update.body))
        return *verdict;
    const qint64 publishedMs = update.header.publishedTimeUs / 1000;
    if (publishedMs > realNowMs() + ToleratedAheadMs)
        return DecodeError::FutureTime;
    const qint64 limitMs = mayBeAhead(update.body) ? LatestTimeMs : latestNowMs() + ToleratedAheadMs;
    if (update.header.eventTimeMs > limitMs)
        return DecodeError::FutureTime;
    if (const auto *scenario = std::get_if<ScenarioClock>(&update.body))
        setScenario(update.header, *scenario);
    return result;
}

qint64 Decoder::realNowMs()
{
    const qint64 steadyUs = m_clock.steadyNs() / 1000;
    m_aheadUs = std::max(m_aheadUs, m_clock.nowUs() - steadyUs);
    return (steadyUs + m_aheadUs) / 1000;
}

qint64 Decoder::latestNowMs()
{
    const double elapsedMs = static_cast<double>(m_clock.steadyNs() - m_scenarioSetSteadyNs) / 1e6;
    const auto scenario = m_scenarioMs + static_cast<qint64>(elapsedMs * m_scenarioSpeed);
    return m_scenarioMs == 0 ? realNowMs() : std::max(realNowMs(), scenario);
}

void Decoder::setScenario(const Header &header, const ScenarioClock &scenario)
{
    if (scenario.scenarioId.empty()) {
        m_scenarioMs = 0;
        return;
    }
    // The clock may come out of a snapshot, long after it was published.
    const double ageMs = static_cast<double>(std::max<qint64>(0, m_clock.nowUs() - header.publishedTimeUs)) / 1000;
    m_scenarioMs = header.eventTimeMs + static_cast<qint64>(ageMs * scenario.speed);
    m_scenarioSpeed = scenario.speed;
    m_scenarioSetSteadyNs = m_clock.steadyNs();
}

} // namespace yiping
