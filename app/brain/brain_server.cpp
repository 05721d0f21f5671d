// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/brain_server.h"

#include "brain/streams.h"
#include "domain/subject.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>

namespace yiping::brain {

namespace {
constexpr std::chrono::milliseconds TickEvery{50};
constexpr double NsPerMs = 1e6;
} // namespace

QString loadPlaces(const ScenarioFolders &folders, Places &places)
{
    const auto regions = readFrom(folders, QStringLiteral("regions.csv"));
    const auto townships = readFrom(folders, QStringLiteral("townships.csv"));
    if (!regions || !townships)
        return QStringLiteral("regions.csv or townships.csv is missing in %1")
            .arg(QStringList(folders.begin(), folders.end()).join(QStringLiteral(", ")));
    return places.load(*regions, *townships);
}

BrainServer::BrainServer(ServeOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_server(m_options.dataDir)
{
    m_tick.setInterval(TickEvery);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &BrainServer::tick);
    connect(&m_server, &ServerProcess::failed, this, &BrainServer::failed);
    connect(&m_server, &ServerProcess::ready, this, &BrainServer::connectTo);
}

BrainServer::~BrainServer()
{
    if (!m_endpoint.url.isEmpty())
        removeEndpoint(m_options.dataDir);
    m_orders.reset();
    m_acked.reset();
    if (m_connection)
        m_connection->close();
}

QString BrainServer::start()
{
    if (QString problem = loadPlaces(m_options.folders, m_places); !problem.isEmpty())
        return problem;
    auto loaded = loadScenario(m_options.scenario, m_options.folders, m_clock.nowMs());
    if (const auto *problem = std::get_if<QString>(&loaded))
        return *problem;
    m_scenario = std::move(std::get<Scenario>(loaded));
    m_options.world.speed = m_options.speed.value_or(m_scenario.speed);
    m_server.start();
    return {};
}

void BrainServer::connectTo(const QUrl &url, const QString &token)
{
    m_endpoint = {.url = url, .token = token, .pid = QCoreApplication::applicationPid()};
    nats::ConnectionOptions options;
    options.url = url;
    options.token = token;
    options.name = QStringLiteral("yiping-brain");
    m_connection = std::make_unique<nats::Connection>(options, m_clock);
    m_jetStream = std::make_unique<nats::JetStream>(*m_connection);
    m_acked = std::make_unique<AckedPublisher>(*m_jetStream, m_clock);
    m_publisher = std::make_unique<LivePublisher>(*m_connection, *m_acked, m_clock);
    connect(m_connection.get(), &nats::Connection::problem, this, &BrainServer::problem);
    connect(m_acked.get(), &AckedPublisher::problem, this, &BrainServer::problem);
    connect(m_connection.get(), &nats::Connection::stateChanged, this, [this](nats::Connection::State state) {
        if (state == nats::Connection::State::Connected && !std::exchange(m_started, true))
            makeStreams();
    });
    m_connection->open();
}

void BrainServer::makeStreams()
{
    ensureStreams(*m_jetStream, [this](const QString &sentence) {
        if (!sentence.isEmpty()) {
            Q_EMIT failed(sentence);
            return;
        }
        if (const QString written = writeEndpoint(m_options.dataDir, m_endpoint); !written.isEmpty()) {
            Q_EMIT failed(written);
            return;
        }
        Q_EMIT ready(m_endpoint);
        // Let whoever waits for that line read it before the snapshot is made.
        QTimer::singleShot(0, this, &BrainServer::play);
    });
}

void BrainServer::play()
{
    m_orders = std::make_unique<nats::OrderedConsumer>(
        *m_jetStream, nats::OrderedConsumerConfig{.stream = std::string(streamOf(Lane::Order)), .filterSubjects = {}},
        [this](const nats::StreamMessage &message) { onOrder(message); });
    m_world = std::make_unique<World>(m_scenario, m_places, m_options.world, *m_publisher);
    m_startedNs = m_clock.steadyNs();
    m_world->start();
    m_orders->start();
    m_tick.start();
}

/** Orders are obeyed, audit records are not for the field, and what nobody known has signed is not done. */
void BrainServer::onOrder(const nats::StreamMessage &message)
{
    v1::Message order;
    if (!order.ParseFromArray(message.payload.data(), static_cast<int>(message.payload.size())))
        return;
    const auto verdict = m_options.signers.judge(withoutMark(message.subject), message.payload, message.headers);
    if (verdict == nats::SignatureVerdict::Bad)
        Q_EMIT problem(
            QStringLiteral("a message on %1 is badly signed, and not obeyed").arg(QString::fromUtf8(message.subject)));
    const bool obeyed = m_options.signers.isEmpty() ? verdict != nats::SignatureVerdict::Bad
                                                    : verdict == nats::SignatureVerdict::Verified;
    if (obeyed)
        m_world->onOrderMessage(order);
    else
        m_world->onUntrustedOrderMessage(order);
}

void BrainServer::tick()
{
    const double elapsedMs = static_cast<double>(m_clock.steadyNs() - m_startedNs) / NsPerMs;
    m_world->advanceTo(m_scenario.startMs + std::llround(elapsedMs * m_options.world.speed));
}

} // namespace yiping::brain
