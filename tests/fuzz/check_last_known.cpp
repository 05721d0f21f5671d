// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "fuzz/checks.h"
#include "fuzz/findings.h"
#include "fuzz/small_city.h"
#include "ingest/intake.h"
#include "ingest/last_known.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace yiping::fuzz {

namespace {

/** Qt finds its SQLite driver through an application. */
void needApplication()
{
    static int argc = 1;
    static std::array<char, 5> name{"fuzz"};
    static std::array<char *, 2> argv{name.data(), nullptr};
    static const std::unique_ptr<QCoreApplication> application =
        QCoreApplication::instance() ? nullptr : std::make_unique<QCoreApplication>(argc, argv.data());
}

std::string_view take(std::string_view &input, std::size_t most)
{
    const std::string_view taken = input.substr(0, most);
    input.remove_prefix(taken.size());
    return taken;
}

/** Records: lane, sequence, length of the subject, subject, length of the payload, payload; lengths of one byte. */
std::vector<KeptMessage> messagesIn(std::string_view input)
{
    constexpr std::array Kept{Lane::State, Lane::Event, Lane::Order};
    const auto byte = [&input] {
        const std::string_view one = take(input, 1);
        return one.empty() ? std::size_t(0) : static_cast<std::size_t>(static_cast<unsigned char>(one.front()));
    };
    std::vector<KeptMessage> messages;
    while (!input.empty()) {
        KeptMessage message;
        message.lane = Kept.at(byte() % Kept.size());
        message.sequence = byte();
        message.subject = take(input, byte());
        message.payload = take(input, byte());
        messages.push_back(std::move(message));
    }
    return messages;
}

std::string written(const KeptMessage &message)
{
    return std::to_string(static_cast<int>(message.lane)) + '|' + std::to_string(message.sequence) + '|'
        + message.subject + '|' + message.payload;
}

/** The newest of each state's subject, then each event and order, the repeated ones at the place of the repeat. */
std::vector<std::string> expected(const std::vector<KeptMessage> &messages)
{
    std::map<std::string, KeptMessage> states;
    std::vector<KeptMessage> events;
    for (const KeptMessage &message : messages) {
        if (message.lane == Lane::State) {
            states[message.subject] = message;
            continue;
        }
        std::erase_if(events, [&message](const KeptMessage &other) {
            return other.lane == message.lane && other.sequence == message.sequence;
        });
        events.push_back(message);
    }
    std::vector<std::string> result;
    for (const auto &[subject, message] : states)
        result.push_back(written(message));
    for (const KeptMessage &message : events)
        result.push_back(written(message));
    return result;
}

void checkMessages(std::string_view input, Findings &findings)
{
    const std::vector<KeptMessage> messages = messagesIn(input);
    LastKnownFile file(QStringLiteral(":memory:"));
    findings.require(file.problem().isEmpty() && file.isUsable(), "a new file is not usable");
    findings.require(file.write(messages), "messages cannot be written");
    std::vector<std::string> read;
    findings.require(file.readAll([&read](const KeptMessage &message) { read.push_back(written(message)); }),
                     "what was written cannot be read");
    findings.require(read == expected(messages), "what is read is not what was written");
}

void checkFile(std::string_view bytes, Findings &findings)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("known.sqlite"));
    for (const QString &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral(".damaged")})
        QFile::remove(path + suffix);
    QFile damaged(path);
    findings.require(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes.data(), qint64(bytes.size())) >= 0,
                     "no place for the file");
    damaged.close();
    const ManualClock clock(CityNowUs);
    BatchQueue queue;
    Intake intake(smallCity(), clock, queue);
    LastKnownFile file(path);
    if (!file.problem().isEmpty())
        findings.sentence(file.problem(), "a damaged file");
    findings.require(file.isUsable(), "a folder that can be written and no file to use");
    file.readAll(
        [&intake](const KeptMessage &message) { intake.restore(message.subject, message.payload, message.sequence); });
    findings.require(queue.take().counters.received == IngestCounters().received,
                     "what was restored counts as received");
    const KeptMessage fresh{.lane = Lane::State, .subject = "yp.state.x", .payload = "new", .sequence = 1};
    findings.require(file.write({fresh}), "a file that counts as good cannot be written");
    bool found = false;
    file.readAll([&](const KeptMessage &message) { found = found || written(message) == written(fresh); });
    findings.require(found, "what was written into a file that counts as good is not there");
}

} // namespace

std::string checkLastKnown(std::string_view input)
{
    needApplication();
    Findings findings;
    if (input.starts_with('m'))
        checkMessages(input.substr(1), findings);
    else
        checkFile(input, findings);
    return findings.first();
}

} // namespace yiping::fuzz
