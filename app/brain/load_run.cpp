// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/load_run.h"

#include "brain/compose.h"
#include "brain/import_run.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr std::chrono::milliseconds LoadTickEvery{2};
constexpr std::chrono::seconds ConnectPatience{6};
/** At most this share of a second's messages in one tick, so that a stall is not answered with a burst. */
constexpr double MostBacklogS = 0.05;
constexpr double NsPerS = 1e9;
constexpr quint32 LoadStaleS = 60;
} // namespace

LoadRun::LoadRun(LoadOptions options, const Clock &clock, const Places &places, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_connection(named(m_options.broker, QStringLiteral("yiping-brain load")), clock)
{
    makeEntities(places);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(LoadTickEvery);
    m_patience.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &LoadRun::tick);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_connection.isConnected())
            Q_EMIT failed(QStringLiteral("no connection to %1: %2")
                              .arg(m_options.broker.url.toString(),
                                   m_problem.isEmpty() ? QStringLiteral("no answer") : m_problem));
    });
    connect(&m_connection, &nats::Connection::problem, this, [this](const QString &sentence) { m_problem = sentence; });
    connect(&m_connection, &nats::Connection::stateChanged, this, [this](nats::Connection::State state) {
        if (state == nats::Connection::State::Connected && m_startedNs == 0) {
            m_startedNs = m_clock.steadyNs();
            m_tick.start();
        } else if (state != nats::Connection::State::Connected && m_startedNs != 0 && m_endedNs == 0) {
            Q_EMIT failed(QStringLiteral("the link to %1 broke during the load: %2")
                              .arg(m_options.broker.url.toString(), m_problem));
        }
    });
}

void LoadRun::makeEntities(const Places &places)
{
    Rng rng(m_options.seed, "load");
    std::vector<const County *> counties;
    for (const City &city : places.cities()) {
        for (const County &county : city.counties)
            counties.push_back(&county);
    }
    m_entities.reserve(static_cast<std::size_t>(m_options.entities));
    for (int i = 0; i < m_options.entities; ++i) {
        const County &county = *counties[rng.below(counties.size())];
        const double radius = 25'000 * std::sqrt(rng.unit());
        const double angle = rng.between(0, 2 * std::numbers::pi);
        const std::string id = "L" + std::to_string(i);
        v1::Message message;
        v1::EntityState *state = message.mutable_entity();
        state->set_entity_id(id);
        state->set_kind(static_cast<v1::EntityKind>(1 + rng.below(7)));
        state->set_name("负载" + std::to_string(i));
        setPoint(state->mutable_position(), moved(county.centre, radius * std::cos(angle), radius * std::sin(angle)));
        state->set_heading_deg(static_cast<float>(rng.between(0, 360)));
        state->set_speed_mps(12);
        state->set_status(v1::UNIT_STATUS_AVAILABLE);
        const Stamp stamp{.region = county.code,
                          .agency = "负载发生器（模拟）",
                          .eventMs = m_clock.nowMs(),
                          .staleAfterS = LoadStaleS,
                          .exercise = true};
        Outgoing out = compose(Lane::State, stamp, kind::Entity, id, std::move(message), id);
        const double course = out.message.entity().heading_deg() * std::numbers::pi / 180.0;
        m_entities.push_back({.subject = std::move(out.subject),
                              .message = std::move(out.message),
                              .eastM = 30 * std::sin(course),
                              .northM = 30 * std::cos(course)});
    }
}

void LoadRun::start()
{
    m_patience.start(ConnectPatience);
    m_connection.open();
}

double LoadRun::elapsedS() const
{
    return static_cast<double>((m_endedNs == 0 ? m_clock.steadyNs() : m_endedNs) - m_startedNs) / NsPerS;
}

void LoadRun::tick()
{
    const double elapsed = elapsedS();
    const double total = m_options.rate * m_options.seconds;
    const double due = std::min(total, elapsed * m_options.rate);
    const auto most = static_cast<qint64>(std::max(1.0, m_options.rate * MostBacklogS));
    for (qint64 sent = 0; static_cast<double>(m_published) < due && sent < most; ++sent) {
        if (!sendOne())
            break;
    }
    if (elapsed >= m_options.seconds || static_cast<double>(m_published) >= total) {
        m_tick.stop();
        m_endedNs = m_clock.steadyNs();
        // close() writes out what is buffered.
        m_connection.close();
        Q_EMIT finished();
    }
}

bool LoadRun::sendOne()
{
    const auto round = m_published / static_cast<qint64>(m_entities.size());
    Entity &entity = m_entities[static_cast<std::size_t>(m_published % static_cast<qint64>(m_entities.size()))];
    // There and back again, so that an entity stays in its county.
    const double direction = (round / 100) % 2 == 0 ? 1 : -1;
    v1::GeoPoint *point = entity.message.mutable_entity()->mutable_position();
    const LonLat next =
        moved({.lon = point->lon(), .lat = point->lat()}, direction * entity.eastM, direction * entity.northM);
    point->set_lon(next.lon);
    point->set_lat(next.lat);
    const qint64 nowUs = m_clock.nowUs();
    entity.message.mutable_header()->set_id(entity.message.entity().entity_id() + "-" + std::to_string(round));
    entity.message.mutable_header()->set_event_time_ms(nowUs / 1000);
    entity.message.mutable_header()->set_published_time_us(nowUs);
    entity.message.SerializeToString(&m_buffer);
    if (!m_connection.publish(entity.subject, m_buffer))
        return false;
    ++m_published;
    return true;
}

} // namespace yiping::brain
