// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/decoder.h"
#include "fuzz/checks.h"
#include "fuzz/describe_update.h"
#include "fuzz/small_city.h"
#include "ingest/batch_queue.h"
#include "store/store.h"

namespace yiping::fuzz {

namespace {

/** What the decoder says of a message: the whole update, or the name of the error. */
std::string verdict(Decoder &decoder, std::string_view subject, std::string_view payload, Findings &findings)
{
    auto result = decoder.decode(subject, payload, 7);
    if (const auto *error = std::get_if<DecodeError>(&result)) {
        findings.require(!nameOf(*error).empty(), "an error without a name");
        return std::string(nameOf(*error));
    }
    const Update &update = std::get<Update>(result);
    const auto parsed = Subject::parse(subject);
    findings.require(parsed && parsed->lane == update.lane, "an update in a foreign lane");
    findings.require(smallCity().isKnown(update.header.region), "an update of a region that there is none of");
    return describe(update, findings);
}

/** Twice into the queue, from there into the store, and again: nothing of it may depend on how often it came. */
void passOn(const Update &update, const ManualClock &clock, Findings &findings)
{
    BatchQueue queue;
    queue.push(update);
    queue.push(update);
    Batch batch = queue.take();
    const bool coalesces = update.lane == Lane::State;
    findings.require(batch.updates.size() == (coalesces ? 1U : 2U), "the queue lost or doubled an update");
    Store store(clock);
    store.apply(std::move(batch));
    const std::size_t rows = store.units().size() + store.sensors().size() + store.incidents().size()
        + store.orders().size() + store.warnings().size() + store.responses().size() + store.alarms().size()
        + store.indicators().size() + store.regionalIndicators().size() + store.aggregates().size();
    findings.require(rows <= 1, "one message made two rows");
    findings.require(store.dataNowMs() > 0, "the data's time is before 1970");
    (void)store.isStale(update.header);
}

} // namespace

std::string checkDecode(std::string_view input)
{
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view subject = input.substr(0, end);
    const std::string_view payload = input.substr(std::min(end + 1, input.size()));
    Findings findings;
    ManualClock clock(CityNowUs);
    Decoder decoder(smallCity(), clock);
    const std::string first = verdict(decoder, subject, payload, findings);
    findings.require(verdict(decoder, subject, payload, findings) == first, "a message does not read the same again");
    const auto result = decoder.decode(subject, payload, 7);
    if (const auto *update = std::get_if<Update>(&result))
        passOn(*update, clock, findings);
    // A scenario's clock that was set runs on; whatever it said, what comes a day later can be judged.
    clock.advanceMs(86'400'000);
    (void)verdict(decoder, subject, payload, findings);
    return findings.first();
}

} // namespace yiping::fuzz
