// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/live_publisher.h"
#include "brain/server_process.h"
#include "brain/world.h"
#include "transport/message_signature.h"
#include "transport/ordered_consumer.h"

namespace yiping::brain {

struct ServeOptions
{
    QString scenario;
    ScenarioFolders folders;
    QString dataDir;
    WorldOptions world;
    /** The scenario's own speed when absent. */
    std::optional<double> speed;
    /** Whose orders the field obeys. Empty: everybody's that are not badly signed. */
    nats::KnownSigners signers = {};
};

/** The embedded city brain: broker, streams, played world, answers. Main thread. */
class BrainServer : public QObject
{
    Q_OBJECT
public:
    BrainServer(ServeOptions options, const Clock &clock, QObject *parent = nullptr);
    ~BrainServer() override;

    /** A sentence when the scenario or the places cannot be read; otherwise starting, and ready() or failed() comes. */
    [[nodiscard]] QString start();

Q_SIGNALS:
    /** The streams exist; the world is published right after. */
    void ready(const yiping::brain::Endpoint &endpoint);
    void failed(const QString &sentence);
    /** For the log; the brain goes on. */
    void problem(const QString &sentence);

private:
    void connectTo(const QUrl &url, const QString &token);
    void makeStreams();
    void play();
    void onOrder(const nats::StreamMessage &message);
    void tick();

    ServeOptions m_options;
    const Clock &m_clock;
    Places m_places;
    Scenario m_scenario;
    Endpoint m_endpoint;
    ServerProcess m_server;
    std::unique_ptr<nats::Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
    std::unique_ptr<AckedPublisher> m_acked;
    std::unique_ptr<LivePublisher> m_publisher;
    std::unique_ptr<World> m_world;
    std::unique_ptr<nats::OrderedConsumer> m_orders;
    QTimer m_tick;
    qint64 m_startedNs = 0;
    bool m_started = false;
};

/** regions.csv and townships.csv from these folders; a sentence where they are missing or wrong. */
[[nodiscard]] QString loadPlaces(const ScenarioFolders &folders, Places &places);

} // namespace yiping::brain
