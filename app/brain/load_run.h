// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/endpoint.h"
#include "brain/places.h"
#include "transport/connection.h"

#include <yiping/v1/message.pb.h>

#include <QTimer>

namespace yiping::brain {

struct LoadOptions
{
    int entities = 20'000;
    double rate = 10'000;
    double seconds = 30;
    quint64 seed = 1;
    nats::ConnectionOptions broker;
};

/**
 * A bounded load of moving entities in the state lane all over Guangxi, evenly paced on the monotonic clock: ticks of a
 * few milliseconds, each sending what is due. Messages are built once; only position and time are set again.
 */
class LoadRun : public QObject
{
    Q_OBJECT
public:
    LoadRun(LoadOptions options, const Clock &clock, const Places &places, QObject *parent = nullptr);

    void start();
    [[nodiscard]] qint64 published() const { return m_published; }
    [[nodiscard]] double elapsedS() const;

Q_SIGNALS:
    void finished();
    void failed(const QString &sentence);

private:
    struct Entity
    {
        std::string subject;
        v1::Message message;
        double eastM = 0;
        double northM = 0;
    };

    void makeEntities(const Places &places);
    void tick();
    bool sendOne();

    LoadOptions m_options;
    const Clock &m_clock;
    nats::Connection m_connection;
    std::vector<Entity> m_entities;
    std::string m_buffer;
    QTimer m_tick;
    QTimer m_patience;
    QString m_problem;
    qint64 m_startedNs = 0;
    qint64 m_endedNs = 0;
    qint64 m_published = 0;
};

} // namespace yiping::brain
