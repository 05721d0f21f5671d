// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/jetstream.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace yiping {

/** A stream that is not fed at present, though the client's own link is up. */
struct SilentSource
{
    /** The stream that is not fed: "YP_ORDER". */
    std::string stream;
    /** JetStream domain that is not heard: "d450103". Empty: a stream of the same server or cluster. */
    std::string domain;

    auto operator<=>(const SilentSource &) const = default;
};

/**
 * Watches what feeds the streams that a client reads: with a leaf link cut the client's own connection is fine, and yet
 * nothing comes from beyond. A stream that may not be asked for, or is not there, is passed over. Link thread.
 */
class SourceWatch : public QObject
{
    Q_OBJECT
public:
    /** A source that can be reached is heard every second (nats-server). */
    static constexpr std::chrono::milliseconds DefaultTolerance{5000};

    /** The JetStream must outlive it. */
    SourceWatch(nats::JetStream &jetStream, std::vector<std::string> streams,
                std::chrono::milliseconds tolerance = DefaultTolerance, QObject *parent = nullptr);

    /** Asks now and again, this long after each round's last answer. */
    void start(std::chrono::milliseconds pause = std::chrono::seconds(2));
    void stop();

    /** As of the last round; kept while the connection is away, when nothing can be known. */
    [[nodiscard]] const std::set<SilentSource> &silent() const { return m_silent; }

Q_SIGNALS:
    void changed();

private:
    void beginRound();
    void ask(const std::string &stream);
    void onAnswer(const std::string &stream, const std::variant<nats::StreamInfo, nats::Error> &answer);
    void endRound();

    nats::JetStream &m_jetStream;
    std::vector<std::string> m_streams;
    std::chrono::milliseconds m_tolerance;
    QTimer m_timer;
    /** Answers to an older round are ignored. */
    quint64 m_round = 0;
    int m_open = 0;
    std::set<SilentSource> m_found;
    std::set<SilentSource> m_silent;
    bool m_answered = false;
};

} // namespace yiping
