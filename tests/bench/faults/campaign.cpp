// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/faults/campaign.h"

#include "unit/decode/message_builder.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cstdio>

namespace yiping::bench {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds Frame = 16ms;
constexpr std::chrono::milliseconds MeetsWithin = 120s;
} // namespace

void turn(LedgerReader &reader, std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time);
    do {
        QEventLoop loop;
        QTimer::singleShot(Frame, &loop, &QEventLoop::quit);
        loop.exec();
        reader.take();
    } while (!end.hasExpired());
}

bool within(LedgerReader &reader, std::chrono::milliseconds time, const std::function<bool()> &condition)
{
    const QDeadlineTimer end(time);
    while (!condition()) {
        if (end.hasExpired())
            return false;
        turn(reader, Frame);
    }
    return true;
}

std::chrono::milliseconds between(std::chrono::milliseconds low, std::chrono::milliseconds high)
{
    return low + (high - low) * QRandomGenerator::global()->bounded(1000) / 1000;
}

bool report(const Outcome &outcome)
{
    const QJsonObject line{{QStringLiteral("name"), QStringLiteral("faults.") + outcome.fault},
                           {QStringLiteral("round"), outcome.round},
                           {QStringLiteral("sent"), outcome.sent},
                           {QStringLiteral("applied"), outcome.applied},
                           {QStringLiteral("lost"), outcome.lost},
                           {QStringLiteral("doubled"), outcome.doubled},
                           {QStringLiteral("recover_ms"), outcome.recoverMs},
                           {QStringLiteral("stale_ms"), outcome.staleMs},
                           {QStringLiteral("known_gone"), static_cast<double>(outcome.knownGone)},
                           {QStringLiteral("outages"), static_cast<double>(outcome.outages)}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return outcome.lost == 0 && outcome.doubled == 0;
}

bool failed(const QString &sentence)
{
    std::fprintf(stderr, "fault-campaign: %s\n", sentence.toUtf8().constData());
    return false;
}

Scene::Scene(Rates rates)
    : catalog(test::smallCatalog())
{
    if (!server.start()) {
        (void)failed(QString::fromUtf8(server.errorString()));
        return;
    }
    if (!proxy.start(static_cast<quint16>(server.webSocketUrl().port()))) {
        (void)failed(QStringLiteral("there is no free port for the proxy"));
        return;
    }
    publisher = std::make_unique<LedgerPublisher>(direct(), rates);
    reader = std::make_unique<LedgerReader>(catalog, proxied());
    started = true;
}

bool Scene::isReady()
{
    if (!started)
        return false;
    publisher->setPaused(false);
    return within(*reader, 20s, [this] { return reader->isLive() && reader->hasEvent(1); })
        || failed(QStringLiteral("the screen did not become live at the start"));
}

nats::ConnectionOptions Scene::direct() const
{
    return {.url = server.webSocketUrl(), .token = server.token(), .reconnectFirst = 50ms, .reconnectMax = 1s};
}

nats::ConnectionOptions Scene::proxied() const
{
    // The application's own waits and pings: what is measured is what a user gets.
    nats::ConnectionOptions options{.url = server.webSocketUrl(), .token = server.token()};
    options.url.setPort(proxy.port());
    return options;
}

Since::Since(Scene &scene)
    : m_scene(scene)
    , m_sent(scene.publisher->ledger().sent())
    , m_applied(scene.reader->applied())
    , m_doubled(scene.reader->doubled())
    , m_gone(scene.reader->knownGone())
    , m_outages(scene.reader->outages())
{
    (void)scene.reader->takeStaleMs();
}

Outcome Since::outcome(const QString &fault, int round, qint64 recoverMs)
{
    LedgerReader &reader = *m_scene.reader;
    m_scene.publisher->setPaused(true);
    (void)within(reader, MeetsWithin, [&] {
        return m_scene.publisher->isSettled() && reader.isLive() && reader.lost(m_scene.publisher->ledger()) == 0;
    });
    const Ledger ledger = m_scene.publisher->ledger();
    Outcome outcome{.fault = fault,
                    .round = round,
                    .sent = ledger.sent() - m_sent,
                    .applied = reader.applied() - m_applied,
                    .lost = reader.lost(ledger),
                    .doubled = reader.doubled() - m_doubled,
                    .recoverMs = recoverMs,
                    .staleMs = reader.takeStaleMs(),
                    .knownGone = reader.knownGone() - m_gone,
                    .outages = reader.outages() - m_outages};
    m_scene.publisher->setPaused(false);
    return outcome;
}

qint64 recoveryMs(Scene &scene)
{
    QElapsedTimer timer;
    timer.start();
    const Ledger given = scene.publisher->ledger();
    const bool recovered =
        within(*scene.reader, MeetsWithin, [&] { return scene.reader->isLive() && scene.reader->lost(given) == 0; });
    return recovered ? timer.elapsed() : -1;
}

} // namespace yiping::bench
