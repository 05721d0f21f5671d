// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/jetstream.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <optional>
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

/** For how long each was not heard when it was found; nothing: never since the broker's start. */
using SilentSources = std::map<SilentSource, std::optional<std::chrono::milliseconds>>;

/**
 * Watches what feeds the streams that a client reads: with a leaf link cut the client's own connection is fine, and yet
 * nothing comes from beyond. A stream that may not be asked for, or is not there, is passed over. Where no stream has a
 * source it asks seldom. Link thread.
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

    /** Asks this long after now and after each round's last answer. */
    void start(std::chrono::milliseconds pause = std::chrono::seconds(2));
    void stop();
    /** From the next round on. */
    void setStreams(std::vector<std::string> streams) { m_streams = std::move(streams); }

    /** As of the last round; kept while the connection is away, when nothing can be known. */
    [[nodiscard]] const SilentSources &silent() const { return m_silent; }

Q_SIGNALS:
    /** After the first round, and when one falls silent or is heard again. */
    void changed();

private:
    void beginRound();
    void ask(const std::string &stream);
    void onAnswer(const std::string &stream, const std::variant<nats::StreamInfo, nats::Error> &answer);
    [[nodiscard]] bool isSilent(const SilentSource &source, std::optional<std::chrono::milliseconds> silence);
    void endRound();

    nats::JetStream &m_jetStream;
    std::vector<std::string> m_streams;
    std::chrono::milliseconds m_tolerance;
    std::chrono::milliseconds m_pause{0};
    QTimer m_timer;
    /** Answers to an older round are ignored. */
    quint64 m_round = 0;
    int m_open = 0;
    SilentSources m_found;
    SilentSources m_silent;
    /** For how many rounds. */
    std::map<SilentSource, int> m_neverHeard;
    bool m_answered = false;
    bool m_hasSources = false;
    bool m_told = false;
};

} // namespace yiping
