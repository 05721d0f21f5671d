// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "support/nats_server.h"
#include "transport/jetstream.h"
#include "unit/decode/message_builder.h"

#include <QTest>

namespace yiping::test {

/** A broker with the four streams and a publisher: the smallest city brain. */
class City
{
public:
    City() = default;
    /** On a server where `login` may make streams and publish everything. */
    City(NatsServerOptions options, nats::ConnectionOptions login)
        : server(std::move(options))
        , m_login(std::move(login))
    {
    }

    [[nodiscard]] bool start()
    {
        if (!server.start())
            return false;
        m_connection = std::make_unique<nats::Connection>(options(), clock);
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection);
        m_connection->open();
        return makeStreams();
    }

    /** As after a power failure: what was in memory only is gone. */
    [[nodiscard]] bool restart() { return server.restart() && makeStreams(); }

    [[nodiscard]] nats::ConnectionOptions options() const
    {
        nats::ConnectionOptions options = m_login;
        options.url = server.webSocketUrl();
        if (options.user.isEmpty())
            options.token = server.token();
        options.reconnectFirst = std::chrono::milliseconds(50);
        options.reconnectMax = std::chrono::milliseconds(200);
        return options;
    }

    void alarm(int number, std::string_view regionDigits = "4501")
    {
        const std::string id = "alarm-" + std::to_string(number);
        v1::Message m = message(id, regionDigits, clock.nowMs(), clock.nowUs());
        m.mutable_alarm()->set_alarm_id(id);
        m.mutable_alarm()->set_active(true);
        keep(subject(Lane::Event, kind::Alarm, id, regionDigits), m);
    }

    void unit(std::string_view id, v1::UnitStatus status, std::string_view regionDigits = "4501")
    {
        v1::Message m = message(id, regionDigits, clock.nowMs(), clock.nowUs());
        m.mutable_entity()->set_entity_id(std::string(id));
        m.mutable_entity()->set_kind(v1::ENTITY_KIND_FIRE);
        m.mutable_entity()->set_status(status);
        keep(subject(Lane::State, kind::Entity, id, regionDigits), m);
    }

    void level(double value, qint64 ageMs)
    {
        v1::Message m = message("level", "4501", clock.nowMs() - ageMs, clock.nowUs());
        m.mutable_sensor()->set_sensor_id("river");
        m.mutable_sensor()->set_kind(v1::SENSOR_KIND_WATER_LEVEL);
        m.mutable_sensor()->set_value(value);
        keep(subject(Lane::Series, kind::Sensor, "river", "4501"), m);
    }

    void raw(const std::string &at, std::string_view bytes, nats::Headers headers = {})
    {
        ++m_waiting;
        m_jetStream->publish(at, bytes, {}, [this](const auto &result) { settle(result); }, std::move(headers));
    }

    /** Everything that was published is on the broker. */
    [[nodiscard]] bool settled()
    {
        return QTest::qWaitFor([this] { return m_waiting == 0; }, 10'000) && m_refused == 0;
    }

    SystemClock clock;
    /** Takes more than a client does. */
    NatsServer server{{.extraConfig = QStringLiteral("max_payload: 16777216\n")}};

private:
    void keep(const std::string &at, const v1::Message &m) { raw(at, m.SerializeAsString()); }

    template<typename Result>
    void settle(const Result &result)
    {
        --m_waiting;
        m_refused += result.index() == 0 ? 0 : 1;
    }

    /** Again where the connection had not yet noticed that the server was gone. */
    [[nodiscard]] bool makeStreams()
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            m_refused = 0;
            if (!QTest::qWaitFor([this] { return m_connection->isConnected(); }, 10'000))
                return false;
            for (const Lane lane : {Lane::State, Lane::Series, Lane::Event, Lane::Order})
                makeStream(lane);
            if (settled())
                return true;
        }
        return false;
    }

    void makeStream(Lane lane)
    {
        ++m_waiting;
        m_jetStream->ensureStream({.name = std::string(streamOf(lane)),
                                   .subjects = {std::string("yp.").append(laneToken(lane)).append(".>")},
                                   .inMemory = lane == Lane::State,
                                   .maxMessagesPerSubject = lane == Lane::State ? 1 : -1},
                                  [this](const auto &result) { settle(result); });
    }

    nats::ConnectionOptions m_login;
    std::unique_ptr<nats::Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
    int m_waiting = 0;
    int m_refused = 0;
};

} // namespace yiping::test
