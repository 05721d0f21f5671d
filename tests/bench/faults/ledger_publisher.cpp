// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/faults/ledger_publisher.h"

#include "unit/decode/message_builder.h"

#include <algorithm>
#include <chrono>
#include <future>

namespace yiping::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds TickEvery = 5ms;
constexpr std::chrono::milliseconds AnswerWithin = 2s;
constexpr std::chrono::milliseconds AgainAfter = 50ms;
constexpr int Entities = 2000;
/** Given and not yet acknowledged: beyond it nothing new is given, as a source holds back when its broker is away. */
constexpr std::size_t MostWaiting = 5000;
constexpr int Window = 200;
/** At most this much of a second is made up for after a stall. */
constexpr double MostDebtS = 0.05;

nats::StreamConfig streamOfLane(Lane lane)
{
    nats::StreamConfig config{.name = std::string(streamOf(lane)),
                              .subjects = {"yp." + std::string(laneToken(lane)) + ".>"}};
    if (lane == Lane::State) {
        config.inMemory = true;
        config.maxMessagesPerSubject = 1;
    }
    return config;
}

} // namespace

class LedgerPublisher::Work final : public QObject
{
public:
    Work(LedgerPublisher &owner, nats::ConnectionOptions broker, Rates rates)
        : m_owner(owner)
        , m_broker(std::move(broker))
        , m_rates(rates)
    {
    }

    void start()
    {
        m_connection = std::make_unique<nats::Connection>(m_broker, m_clock);
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection, AnswerWithin);
        m_tick = std::make_unique<QTimer>();
        connect(m_connection.get(), &nats::Connection::stateChanged, this, [this](nats::Connection::State state) {
            if (state == nats::Connection::State::Connected)
                makeStreams();
        });
        connect(m_tick.get(), &QTimer::timeout, this, &Work::tick);
        m_tick->setTimerType(Qt::PreciseTimer);
        m_tick->start(TickEvery);
        m_lastNs = m_clock.steadyNs();
        m_connection->open();
    }

    void end()
    {
        m_tick.reset();
        m_connection->close();
        m_jetStream.reset();
        m_connection.reset();
    }

    void makeStreams()
    {
        for (const Lane lane : AllLanes)
            m_jetStream->ensureStream(streamOfLane(lane), [](const auto &) { });
    }

    void ask(const std::string &verb, const QJsonObject &body, std::promise<QJsonObject> *promise)
    {
        m_jetStream->api(verb, body, QString::fromStdString(verb), [promise](const auto &answer) {
            const auto *object = std::get_if<QJsonObject>(&answer);
            promise->set_value(object ? *object : QJsonObject());
        });
    }

private:
    struct Entry
    {
        std::string id;
        std::string subject;
        std::string payload;
        bool underWay = false;
        bool acknowledged = false;
    };

    void tick()
    {
        const qint64 now = m_clock.steadyNs();
        const double seconds = std::min(static_cast<double>(now - std::exchange(m_lastNs, now)) / 1e9, MostDebtS);
        if (!m_owner.m_paused) {
            if (m_connection->isConnected())
                publishStates(seconds);
            m_eventDebt += seconds * m_rates.events;
            m_orderDebt += seconds * m_rates.orders;
            for (; m_eventDebt >= 1 && m_line.size() < MostWaiting; --m_eventDebt)
                giveEvent();
            for (; m_orderDebt >= 1 && m_line.size() < MostWaiting; --m_orderDebt)
                giveOrder();
            m_eventDebt = std::min(m_eventDebt, 1.0);
            m_orderDebt = std::min(m_orderDebt, 1.0);
        }
        send();
    }

    void publishStates(double seconds)
    {
        m_stateDebt += seconds * m_rates.states;
        for (; m_stateDebt >= 1; --m_stateDebt) {
            const std::string id = "u" + std::to_string(m_states++ % Entities);
            v1::Message m =
                test::message(id + "-" + std::to_string(m_states), "450103", m_clock.nowMs(), m_clock.nowUs());
            m.mutable_entity()->set_entity_id(id);
            m.mutable_entity()->set_kind(v1::ENTITY_KIND_POLICE);
            test::setPoint(*m.mutable_entity()->mutable_position());
            (void)m_connection->publish(test::subject(Lane::State, kind::Entity, id), m.SerializeAsString());
        }
    }

    void giveEvent()
    {
        const std::string id = "e" + std::to_string(++m_owner.m_events);
        v1::Message m = test::message(id, "450103", m_clock.nowMs(), m_clock.nowUs());
        m.mutable_alarm()->set_alarm_id(id);
        m.mutable_alarm()->set_active(true);
        add(id, test::subject(Lane::Event, kind::Alarm, id), m);
    }

    void giveOrder()
    {
        const std::string id = "o" + std::to_string(++m_owner.m_orders);
        v1::Message m = test::message(id, "450103", m_clock.nowMs(), m_clock.nowUs());
        m.mutable_work_order()->set_order_id(id);
        add(id, test::subject(Lane::Order, kind::WorkOrder, id), m);
    }

    void add(const std::string &id, std::string subject, const v1::Message &m)
    {
        m_line.push_back(
            std::make_shared<Entry>(Entry{.id = id, .subject = std::move(subject), .payload = m.SerializeAsString()}));
        ++m_owner.m_waiting;
    }

    void send()
    {
        while (!m_line.empty() && m_line.front()->acknowledged)
            m_line.pop_front();
        if (!m_connection->isConnected() || m_clock.steadyNs() < m_notBeforeNs)
            return;
        int open = 0;
        for (const auto &entry : m_line) {
            if (++open > Window)
                return;
            if (!entry->underWay && !entry->acknowledged)
                sendOne(entry);
        }
    }

    void sendOne(const std::shared_ptr<Entry> &entry)
    {
        entry->underWay = true;
        m_jetStream->publish(entry->subject, entry->payload, entry->id, [this, entry](const auto &answer) {
            entry->underWay = false;
            if (answer.index() == 0) {
                m_owner.m_waiting -= entry->acknowledged ? 0 : 1;
                entry->acknowledged = true;
            } else {
                m_notBeforeNs = m_clock.steadyNs() + std::chrono::nanoseconds(AgainAfter).count();
            }
        });
    }

    LedgerPublisher &m_owner;
    nats::ConnectionOptions m_broker;
    Rates m_rates;
    SystemClock m_clock;
    std::unique_ptr<nats::Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
    std::unique_ptr<QTimer> m_tick;
    std::deque<std::shared_ptr<Entry>> m_line;
    qint64 m_lastNs = 0;
    qint64 m_notBeforeNs = 0;
    double m_stateDebt = 0;
    double m_eventDebt = 0;
    double m_orderDebt = 0;
    quint64 m_states = 0;
};

LedgerPublisher::LedgerPublisher(const nats::ConnectionOptions &broker, Rates rates)
    : m_work(new Work(*this, broker, rates))
{
    m_work->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_work, [work = m_work] { work->start(); }, Qt::QueuedConnection);
}

LedgerPublisher::~LedgerPublisher()
{
    QMetaObject::invokeMethod(m_work, [work = m_work] { work->end(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_work;
}

void LedgerPublisher::makeStreams()
{
    QMetaObject::invokeMethod(m_work, [work = m_work] { work->makeStreams(); }, Qt::BlockingQueuedConnection);
}

QJsonObject LedgerPublisher::ask(const std::string &verb, const QJsonObject &body)
{
    std::promise<QJsonObject> promise;
    auto answer = promise.get_future();
    QMetaObject::invokeMethod(
        m_work, [work = m_work, &verb, &body, &promise] { work->ask(verb, body, &promise); }, Qt::QueuedConnection);
    return answer.get();
}

} // namespace yiping::bench
