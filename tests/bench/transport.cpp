// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One WebSocket through a real nats-server, 200-byte messages: our Connection against a QWebSocket that only counts
// bytes, one after the other in the same run. JSON lines; peer is the bare loop's figure.
#include "support/nats_server.h"
#include "transport/connection.h"
#include "transport/nats_parser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <atomic>
#include <cstdio>

using namespace yiping;

namespace {

constexpr int MessageBytes = 200;
constexpr int WarmUpMs = 500;
constexpr int MeasureMs = 3000;
constexpr const char *Subject = "yp.state.city.45.01.03._.unit.bench";

/** Floods the server over TCP from a thread of its own; the socket's back-pressure sets its pace. */
class Publisher final : public QThread
{
public:
    Publisher(quint16 port, QString token)
        : m_port(port)
        , m_token(std::move(token))
    {
    }
    ~Publisher() override
    {
        m_stop = true;
        wait();
    }

protected:
    void run() override
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForReadyRead(5000))
            return;
        socket.write("CONNECT {\"verbose\":false,\"auth_token\":\"" + m_token.toUtf8() + "\"}\r\n");
        const QByteArray one = QByteArray("PUB ") + Subject + " 200\r\n" + QByteArray(MessageBytes, 'x') + "\r\n";
        const QByteArray many = one.repeated(256);
        while (!m_stop && socket.state() == QAbstractSocket::ConnectedState) {
            socket.write(many);
            while (!m_stop && socket.bytesToWrite() > many.size() && socket.waitForBytesWritten(1000)) { }
            if (socket.bytesAvailable() > 0 && socket.readAll().contains("PING"))
                socket.write("PONG\r\n");
        }
    }

private:
    quint16 m_port;
    QString m_token;
    std::atomic<bool> m_stop = false;
};

void turn(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void report(const char *name, double value, const char *unit, double peer)
{
    std::printf("{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"peer\":%.1f}\n", name, value, unit, peer);
    std::fflush(stdout);
}

/** Messages a second, by bytes, of a WebSocket that does nothing with them. */
double bareLoop(const test::NatsServer &server)
{
    const double lineBytes =
        5.0 + static_cast<double>(qstrlen(Subject)) + 8 + MessageBytes + 2; // "MSG " ... " 1 200\r\n"
    qint64 bytes = 0;
    QWebSocket socket;
    QObject::connect(&socket, &QWebSocket::binaryFrameReceived, &socket,
                     [&bytes](const QByteArray &frame) { bytes += frame.size(); });
    QEventLoop opening;
    QObject::connect(&socket, &QWebSocket::connected, &opening, &QEventLoop::quit);
    socket.open(server.webSocketUrl());
    opening.exec();
    socket.sendBinaryMessage("CONNECT {\"verbose\":false,\"auth_token\":\"" + server.token().toUtf8() + "\"}\r\nSUB "
                             + Subject + " 1\r\n");
    Publisher publisher(server.tcpPort(), server.token());
    publisher.start();
    turn(WarmUpMs);
    const qint64 before = bytes;
    QElapsedTimer timer;
    timer.start();
    turn(MeasureMs);
    return static_cast<double>(bytes - before) / lineBytes * 1e3 / static_cast<double>(timer.elapsed());
}

double ourLoop(const test::NatsServer &server, const Clock &clock)
{
    quint64 messages = 0;
    nats::Connection connection({.url = server.webSocketUrl(), .token = server.token()}, clock);
    connection.subscribe(Subject, [&messages](const nats::MessageView &message) {
        messages += message.payload.size() == MessageBytes ? 1 : 0;
    });
    QEventLoop opening;
    QObject::connect(&connection, &nats::Connection::stateChanged, &opening, [&](nats::Connection::State state) {
        if (state == nats::Connection::State::Connected)
            opening.quit();
    });
    connection.open();
    opening.exec();
    Publisher publisher(server.tcpPort(), server.token());
    publisher.start();
    turn(WarmUpMs);
    const quint64 before = messages;
    QElapsedTimer timer;
    timer.start();
    turn(MeasureMs);
    return static_cast<double>(messages - before) * 1e3 / static_cast<double>(timer.elapsed());
}

class Counter final : public nats::ParserSink
{
public:
    void onInfo(std::string_view) override { }
    void onMessage(const nats::MessageView &message) override { bytes += message.payload.size(); }
    void onPing() override { }
    void onPong() override { }
    void onOk() override { }
    void onServerError(std::string_view) override { }
    std::size_t bytes = 0;
};

/** The parser alone, frames of 64 KiB that end anywhere. */
double parserAlone()
{
    constexpr int Messages = 100'000;
    constexpr int Rounds = 10;
    const QByteArray one = QByteArray("MSG ") + Subject + " 1 200\r\n" + QByteArray(MessageBytes, 'x') + "\r\n";
    const std::string stream = one.repeated(Messages).toStdString();
    constexpr std::size_t Frame = 65536;
    Counter counter;
    nats::Parser parser(counter);
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < Rounds; ++round) {
        for (std::size_t at = 0; at < stream.size(); at += Frame)
            parser.feed(std::string_view(stream).substr(at, Frame));
    }
    return static_cast<double>(counter.bytes) / MessageBytes * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    report("transport.parser", parserAlone(), "msg/s", 0);
    test::NatsServer server({.jetStream = false});
    if (!server.start()) {
        std::fprintf(stderr, "bench-transport: %s\n", server.errorString());
        return 1;
    }
    // Twice each, best of both: whichever ran first would otherwise pay for the caches.
    const double bare = std::max(bareLoop(server), bareLoop(server));
    const double ours = std::max(ourLoop(server, clock), ourLoop(server, clock));
    report("transport.websocket", ours, "msg/s", bare);
    report("transport.share_of_bare_loop", bare > 0 ? 100 * ours / bare : 0, "%", 80);
    return 0;
}
