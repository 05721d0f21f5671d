// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_watch.h"

#include <QPointer>

#include <algorithm>
#include <ranges>
#include <utility>

namespace yiping {

namespace {
constexpr std::chrono::seconds PauseWithoutSources{30};
} // namespace

SourceWatch::SourceWatch(nats::JetStream &jetStream, std::vector<std::string> streams,
                         std::chrono::milliseconds tolerance, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_streams(std::move(streams))
    , m_tolerance(tolerance)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SourceWatch::beginRound);
}

void SourceWatch::start(std::chrono::milliseconds pause)
{
    m_pause = pause;
    m_timer.start(pause);
}

void SourceWatch::stop()
{
    m_timer.stop();
    ++m_round;
}

void SourceWatch::beginRound()
{
    ++m_round;
    m_open = 0;
    m_answered = false;
    m_hasSources = false;
    m_found.clear();
    if (m_streams.empty())
        endRound();
    for (const std::string &stream : m_streams)
        ask(stream);
}

void SourceWatch::ask(const std::string &stream)
{
    ++m_open;
    m_jetStream.streamInfo(
        stream,
        [self = QPointer(this), round = m_round, stream](const std::variant<nats::StreamInfo, nats::Error> &answer) {
            if (self && self->m_round == round)
                self->onAnswer(stream, answer);
        });
}

void SourceWatch::onAnswer(const std::string &stream, const std::variant<nats::StreamInfo, nats::Error> &answer)
{
    if (const auto *info = std::get_if<nats::StreamInfo>(&answer)) {
        m_answered = true;
        for (const nats::SourceInfo &source : info->sources) {
            m_hasSources = true;
            const SilentSource key{.stream = stream, .domain = source.domain};
            if (isSilent(key, source.silence))
                m_found.insert({key, source.silence});
        }
    } else {
        // Nothing is known of it this time: what was silent still is.
        std::ranges::copy_if(m_silent, std::inserter(m_found, m_found.end()),
                             [&stream](const auto &entry) { return entry.first.stream == stream; });
        m_hasSources = m_hasSources || !m_found.empty();
    }
    if (--m_open == 0)
        endRound();
}

/** A stream's new leader has not heard anyone yet: that counts only when it stays so. */
bool SourceWatch::isSilent(const SilentSource &source, std::optional<std::chrono::milliseconds> silence)
{
    if (silence) {
        m_neverHeard.erase(source);
        return *silence > m_tolerance;
    }
    const int rounds = ++m_neverHeard[source];
    return m_silent.contains(source) || rounds * m_pause > m_tolerance;
}

void SourceWatch::endRound()
{
    m_timer.start(m_hasSources ? m_pause : std::max<std::chrono::milliseconds>(m_pause, PauseWithoutSources));
    if (!m_answered)
        return;
    const bool same = std::ranges::equal(m_silent | std::views::keys, m_found | std::views::keys);
    m_silent = std::move(m_found);
    if (!std::exchange(m_told, true) || !same)
        Q_EMIT changed();
}

} // namespace yiping
