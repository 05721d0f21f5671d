// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/stream_lane.h"

#include <algorithm>

namespace yiping {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds SeriesReach = 48h;
} // namespace

StreamLane::StreamLane(nats::JetStream &jetStream, Lane lane, const Clock &clock, Intake &intake, SeenSequences &seen,
                       QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_lane(lane)
    , m_clock(clock)
    , m_intake(intake)
    , m_seen(seen)
{
}

void StreamLane::setRegions(const Regions &regions)
{
    std::map<RegionCode, Reader> former;
    for (auto reader = m_readers.begin(); reader != m_readers.end();) {
        const auto next = std::next(reader);
        if (!regions.contains(reader->first))
            former.insert(m_readers.extract(reader));
        reader = next;
    }
    for (const RegionCode &region : regions) {
        if (m_readers.contains(region))
            continue;
        const auto wider =
            std::ranges::find_if(former, [&region](const auto &entry) { return entry.first.contains(region); });
        start(region, wider == former.end() ? 0 : wider->second.lastSequence);
    }
    for (auto &[region, reader] : former)
        end(reader, this);
}

void StreamLane::start(const RegionCode &region, quint64 goOnBehind)
{
    Reader &reader = m_readers[region];
    reader.lastSequence = goOnBehind;
    reader.consumer = new nats::OrderedConsumer(
        m_jetStream, configFor(region, goOnBehind),
        [this, &reader](const nats::StreamMessage &message) { onMessage(reader, message); }, this);
    connect(reader.consumer, &nats::OrderedConsumer::caughtUp, this, &StreamLane::caughtUp);
    connect(reader.consumer, &nats::OrderedConsumer::lost, this, [this, region, &reader](quint64 from, quint64 to) {
        reader.lastSequence = std::max(reader.lastSequence, to);
        onLost(region, from, to);
    });
    connect(reader.consumer, &nats::OrderedConsumer::restarted, this, &StreamLane::restarted);
    reader.consumer->setPaused(m_paused);
    reader.consumer->start();
}

nats::OrderedConsumerConfig StreamLane::configFor(const RegionCode &region, quint64 goOnBehind) const
{
    nats::OrderedConsumerConfig config{.stream = std::string(streamOf(m_lane)),
                                       .filterSubjects = {subjectsBelow(m_lane, region)}};
    if (goOnBehind > 0) {
        config.from = nats::DeliverFrom::Sequence;
        config.startSequence = goOnBehind + 1;
    } else if (m_lane == Lane::Series) {
        config.from = nats::DeliverFrom::Time;
        config.startTimeMs = m_clock.nowMs() - SeriesReach.count();
    }
    return config;
}

void StreamLane::onMessage(Reader &reader, const nats::StreamMessage &message)
{
    reader.lastSequence = message.streamSequence;
    reader.pending = message.pending;
    m_storedTimeUs = std::max(m_storedTimeUs, message.storedTimeUs);
    if (m_lane != Lane::Series && !m_seen.insert(message.streamSequence, message.payload))
        return;
    m_intake.take(message.subject, message.payload, message.streamSequence, message.headers);
    if (!m_paused && m_intake.queue().isFull())
        Q_EMIT queueFull();
}

/** What is gone from the stream is gone for every region, and told once. */
void StreamLane::onLost(const RegionCode &teller, quint64 from, quint64 to)
{
    if (m_lastGap.teller != teller && from >= m_lastGap.from && to <= m_lastGap.to)
        return;
    m_lastGap = {.teller = teller, .from = from, .to = to};
    Q_EMIT lost(from, to);
}

void StreamLane::setPaused(bool paused)
{
    m_paused = paused;
    for (const auto &[region, reader] : m_readers)
        reader.consumer->setPaused(paused);
}

bool StreamLane::isCaughtUp() const
{
    return std::ranges::all_of(m_readers, [](const auto &entry) { return entry.second.consumer->isCaughtUp(); });
}

quint64 StreamLane::lastSequence() const
{
    quint64 last = 0;
    for (const auto &[region, reader] : m_readers)
        last = std::max(last, reader.lastSequence);
    return last;
}

quint64 StreamLane::pending() const
{
    quint64 sum = 0;
    for (const auto &[region, reader] : m_readers)
        sum += reader.pending;
    return sum;
}

void StreamLane::end(Reader &reader, QObject *receiver)
{
    reader.consumer->stop();
    reader.consumer->disconnect(receiver);
    reader.consumer->deleteLater();
}

} // namespace yiping
