// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The application killed while orders are leaving: whatever the desk took must stand in the stream exactly once.
#include "bench/faults/campaign.h"

#include "transport/ordered_consumer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <map>

namespace yiping::bench {

namespace {

using namespace std::chrono_literals;

constexpr int OrdersInARun = 100'000;

/** How often each order stands in the stream, by the message id that the broker keeps. */
[[nodiscard]] std::optional<std::map<std::string, int>> ordersInStream(const Scene &scene)
{
    const SystemClock clock;
    nats::Connection connection(scene.direct(), clock);
    nats::JetStream jetStream(connection);
    std::map<std::string, int> found;
    nats::OrderedConsumer consumer(
        jetStream, {.stream = std::string(streamOf(Lane::Order))}, [&found](const nats::StreamMessage &message) {
            const auto id = message.headers ? message.headers->value("Nats-Msg-Id") : std::nullopt;
            ++found[std::string(id.value_or(""))];
        });
    connection.open();
    consumer.start();
    return within(*scene.reader, 60s, [&consumer] { return consumer.isCaughtUp(); }) ? std::optional(found)
                                                                                     : std::nullopt;
}

[[nodiscard]] std::vector<std::string> ledgerIn(const QString &folder)
{
    std::vector<std::string> ids;
    QFile file(folder + QStringLiteral("/ledger"));
    if (!file.open(QIODevice::ReadOnly))
        return ids;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            ids.push_back(line.toStdString());
    }
    return ids;
}

[[nodiscard]] bool runOfficerUntilDone(LedgerReader &reader, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    const bool ended = within(reader, 60s, [&process] { return process.state() == QProcess::NotRunning; });
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

bool killApplication(int rounds, const QString &program)
{
    if (rounds == 0)
        return true;
    Scene scene({.states = 400, .events = 100, .orders = 0});
    const QTemporaryDir folder;
    QFile token(folder.filePath(QStringLiteral("token")));
    if (!scene.isReady() || !token.open(QIODevice::WriteOnly))
        return false;
    token.write(scene.server.token().toUtf8());
    token.close();
    const auto arguments = [&](int orders) {
        return QStringList{QStringLiteral("officer"), scene.server.webSocketUrl().toString(), token.fileName(),
                           folder.path(), QString::number(orders)};
    };
    bool good = true;
    std::size_t before = 0;
    for (int round = 1; round <= rounds; ++round) {
        QProcess officer;
        officer.setProcessChannelMode(QProcess::ForwardedChannels);
        officer.start(program, arguments(OrdersInARun));
        turn(*scene.reader, between(150ms, 900ms));
        officer.kill();
        officer.waitForFinished();
        QElapsedTimer timer;
        timer.start();
        if (!runOfficerUntilDone(*scene.reader, program, arguments(0)))
            return failed(QStringLiteral("the outbox was not emptied after the application was killed"));
        const qint64 recovered = timer.elapsed();
        const auto inStream = ordersInStream(scene);
        if (!inStream)
            return failed(QStringLiteral("the order lane could not be read"));
        const auto given = ledgerIn(folder.path());
        Outcome outcome{.fault = QStringLiteral("application_killed"),
                        .round = round,
                        .sent = static_cast<int>(given.size() - before),
                        .recoverMs = recovered};
        for (std::size_t i = before; i < given.size(); ++i)
            outcome.applied += inStream->contains(given[i]) ? 1 : 0;
        outcome.lost = outcome.sent - outcome.applied;
        for (const auto &[id, times] : *inStream)
            outcome.doubled += times - 1;
        before = given.size();
        good = report(outcome) && good;
    }
    return good;
}

} // namespace yiping::bench
