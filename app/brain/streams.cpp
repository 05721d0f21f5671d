// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/streams.h"

#include "domain/subject.h"

#include <memory>

namespace yiping::brain {

namespace {
constexpr std::chrono::hours SeriesAge{14 * 24};
constexpr std::chrono::minutes DuplicateWindow{10};

nats::StreamConfig streamFor(Lane lane)
{
    return {.name = std::string(streamOf(lane)), .subjects = {"yp." + std::string(laneToken(lane)) + ".>"}};
}
} // namespace

std::vector<nats::StreamConfig> laneStreams()
{
    nats::StreamConfig state = streamFor(Lane::State);
    state.inMemory = true;
    state.maxMessagesPerSubject = 1;
    nats::StreamConfig series = streamFor(Lane::Series);
    series.maxAge = SeriesAge;
    std::vector<nats::StreamConfig> all{state, series};
    for (const Lane lane : {Lane::Event, Lane::Order}) {
        nats::StreamConfig kept = streamFor(lane);
        kept.duplicateWindow = DuplicateWindow;
        kept.denyDelete = true;
        // Orders carry the audit records.
        kept.denyPurge = lane == Lane::Order;
        all.push_back(kept);
    }
    return all;
}

void ensureStreams(nats::JetStream &jetStream, std::function<void(const QString &sentence)> done)
{
    struct Progress
    {
        std::size_t left = 0;
        QString problem;
        std::function<void(const QString &)> done;
    };
    const auto all = laneStreams();
    auto progress = std::make_shared<Progress>(Progress{.left = all.size(), .problem = {}, .done = std::move(done)});
    for (const nats::StreamConfig &config : all) {
        jetStream.ensureStream(
            config, [progress, name = config.name](const std::variant<nats::StreamInfo, nats::Error> &answer) {
                if (const auto *error = std::get_if<nats::Error>(&answer))
                    progress->problem = QStringLiteral("the stream %1 cannot be made: %2")
                                            .arg(QString::fromStdString(name), error->text);
                if (--progress->left == 0)
                    progress->done(progress->problem);
            });
    }
}

} // namespace yiping::brain
