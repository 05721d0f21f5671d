// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_watch.h"

#include <QPointer>

#include <utility>

namespace yiping {

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
    m_timer.setInterval(pause);
    beginRound();
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
    m_found.clear();
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
            if (!source.silence || *source.silence > m_tolerance)
                m_found.insert({.stream = stream, .domain = source.domain});
        }
    }
    if (--m_open == 0)
        endRound();
}

void SourceWatch::endRound()
{
    m_timer.start();
    if (m_answered && std::exchange(m_silent, m_found) != m_found)
        Q_EMIT changed();
}

} // namespace yiping
