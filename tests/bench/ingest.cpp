// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one state message costs behind the socket: decoding, the batch queue, the store. Peer: protobuf's own parse of
// the same bytes in the same run, below which no decoder of ours can get. JSON lines.
#include "decode/decoder.h"
#include "ingest/batch_queue.h"
#include "store/store.h"
#include "unit/decode/message_builder.h"

#include <QElapsedTimer>

#include <google/protobuf/arena.h>

#include <cstdio>

using namespace yiping;

namespace {

constexpr int Entities = 20'000;
constexpr int Messages = 200'000;
constexpr int BatchSize = 2'000;

struct Raw
{
    std::string subject;
    std::string payload;
};

std::vector<Raw> makeMessages(qint64 nowUs)
{
    std::vector<Raw> all;
    all.reserve(Entities);
    for (int i = 0; i < Entities; ++i) {
        const std::string id = "L" + std::to_string(i);
        const std::string_view region = i % 2 == 0 ? "450103" : "450181";
        v1::Message message = test::message(id, region, nowUs / 1000, nowUs);
        message.mutable_header()->set_stale_after_s(60);
        v1::EntityState &state = *message.mutable_entity();
        state.set_entity_id(id);
        state.set_kind(v1::ENTITY_KIND_POLICE);
        state.set_name("负载" + std::to_string(i));
        test::setPoint(*state.mutable_position(), 108 + i * 1e-5, 22.8);
        state.set_heading_deg(static_cast<float>(i % 360));
        state.set_status(v1::UNIT_STATUS_AVAILABLE);
        all.push_back({test::subject(Lane::State, kind::Entity, id, region), message.SerializeAsString()});
    }
    return all;
}

double perMessageNs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / Messages;
}

void report(const char *name, double value, double peer)
{
    std::printf("{\"name\":\"%s\",\"value\":%.0f,\"unit\":\"ns/message\",\"peer\":%.0f}\n", name, value, peer);
    std::fflush(stdout);
}

double parseOnly(const std::vector<Raw> &all)
{
    google::protobuf::Arena arena;
    quint64 sum = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Messages; ++i) {
        arena.Reset();
        auto *message = google::protobuf::Arena::CreateMessage<v1::Message>(&arena);
        if (message->ParseFromString(all[static_cast<std::size_t>(i % Entities)].payload))
            sum += message->header().id().size();
    }
    return sum > 0 ? perMessageNs(timer) : -1;
}

double decodeOnly(const std::vector<Raw> &all, Decoder &decoder)
{
    int good = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Messages; ++i) {
        const Raw &raw = all[static_cast<std::size_t>(i % Entities)];
        good += std::holds_alternative<Update>(decoder.decode(raw.subject, raw.payload, 0)) ? 1 : 0;
    }
    return good == Messages ? perMessageNs(timer) : -1;
}

/** Of the heap for each entity. */
constexpr double BytesGoal = 96;

struct Stages
{
    double queueNs = 0;
    double storeNs = 0;
};

Stages queueAndStore(const std::vector<Raw> &all, Decoder &decoder, Store &store)
{
    BatchQueue queue;
    Stages stages;
    for (int from = 0; from < Messages; from += BatchSize) {
        std::vector<Update> updates;
        for (int i = from; i < from + BatchSize; ++i) {
            const Raw &raw = all[static_cast<std::size_t>(i % Entities)];
            updates.push_back(std::get<Update>(decoder.decode(raw.subject, raw.payload, 0)));
        }
        QElapsedTimer timer;
        timer.start();
        for (Update &update : updates)
            queue.push(std::move(update));
        stages.queueNs += static_cast<double>(timer.nsecsElapsed()) / Messages;
        timer.start();
        store.apply(queue.take());
        stages.storeNs += static_cast<double>(timer.nsecsElapsed()) / Messages;
    }
    return stages;
}

} // namespace

int main()
{
    const SystemClock clock;
    const RegionCatalog catalog = test::smallCatalog();
    const auto all = makeMessages(clock.nowUs());
    Decoder decoder(catalog, clock);
    Store store(clock);
    // Twice each, the better of both: whichever ran first would otherwise pay for the caches.
    const double bare = std::min(parseOnly(all), parseOnly(all));
    const double decoded = std::min(decodeOnly(all, decoder), decodeOnly(all, decoder));
    report("ingest.decode", decoded, bare);
    (void)queueAndStore(all, decoder, store);
    const Stages stages = queueAndStore(all, decoder, store);
    report("ingest.queue", stages.queueNs, bare);
    report("ingest.store", stages.storeNs, bare);
    const double bytes = double(store.units().bytes()) / Entities;
    const bool small = bytes <= BytesGoal;
    std::printf("{\"name\": \"store.entity\", \"value\": %.1f, \"unit\": \"bytes\", \"goal\": %.0f, \"met\": %s}\n",
                bytes, BytesGoal, small ? "true" : "false");
    return store.units().size() == Entities && decoded > 0 && small ? 0 : 1;
}
