// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_proxy.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <limits>
#include <list>

namespace yiping::test {

namespace {

constexpr qint64 Held = qint64(64) * 1024;
constexpr std::chrono::milliseconds Tick{20};

} // namespace

class FaultProxy::Worker : public QObject
{
public:
    Worker();

    [[nodiscard]] quint16 listen(quint16 port, quint16 target);
    void setMode(Mode next, qint64 bytesPerSecond);
    [[nodiscard]] int linkCount() const;
    [[nodiscard]] qint64 forwarded() const { return m_forwarded; }
    void close();

private:
    struct Link
    {
        QTcpSocket *client;
        QTcpSocket *server;
        bool hasHole = false;
    };

    void onConnection();
    void pump(Link &link);
    void move(QTcpSocket &from, QTcpSocket &to, qint64 &budget);
    void endWhenDrained(Link &link);
    void end(const Link &link);
    void endIf(const std::function<bool(const Link &)> &condition);
    void endAll();
    void onTick();

    QTcpServer m_listener;
    QTimer m_tick;
    quint16 m_target = 0;
    Mode m_mode = Mode::Pass;
    qint64 m_bytesPerSecond = 0;
    /** What may still go this tick, towards the server and towards the client. */
    qint64 m_up = 0;
    qint64 m_down = 0;
    qint64 m_forwarded = 0;
    std::list<Link> m_links;
};

FaultProxy::Worker::Worker()
    : m_listener(this)
    , m_tick(this)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &Worker::onConnection);
    connect(&m_tick, &QTimer::timeout, this, &Worker::onTick);
}

quint16 FaultProxy::Worker::listen(quint16 port, quint16 target)
{
    m_target = target;
    if (!m_listener.isListening() && !m_listener.listen(QHostAddress::LocalHost, port))
        return 0;
    return m_listener.serverPort();
}

void FaultProxy::Worker::setMode(Mode next, qint64 bytesPerSecond)
{
    m_mode = next;
    m_bytesPerSecond = std::max<qint64>(1, bytesPerSecond);
    m_up = 0;
    m_down = 0;
    if (next == Mode::Throttle)
        m_tick.start(Tick);
    else
        m_tick.stop();
    if (next == Mode::Cut)
        endAll();
    else if (next != Mode::HalfOpen)
        endIf([](const Link &link) { return link.hasHole; });
    // Pumping may end a link.
    for (auto link = m_links.begin(); link != m_links.end();)
        pump(*link++);
}

int FaultProxy::Worker::linkCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_links, [](const Link &link) { return link.client->state() == QAbstractSocket::ConnectedState; }));
}

void FaultProxy::Worker::onConnection()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        if (m_mode == Mode::Cut) {
            client->abort();
            client->deleteLater();
            continue;
        }
        Link &link = m_links.emplace_back(Link{.client = client, .server = new QTcpSocket(this)});
        for (QTcpSocket *socket : {link.client, link.server}) {
            socket->setReadBufferSize(Held);
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, [this, &link] { pump(link); });
            connect(socket, &QTcpSocket::bytesWritten, this, [this, &link] { pump(link); });
            connect(socket, &QTcpSocket::disconnected, this, [this, &link] { pump(link); });
            connect(socket, &QTcpSocket::errorOccurred, this, [this, &link] { pump(link); });
        }
        connect(link.server, &QTcpSocket::connected, this, [this, &link] { pump(link); });
        link.server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }
}

void FaultProxy::Worker::pump(Link &link)
{
    if (m_mode == Mode::Stall)
        return;
    if (m_mode == Mode::HalfOpen) {
        for (QTcpSocket *socket : {link.client, link.server})
            link.hasHole =
                !socket->readAll().isEmpty() || link.hasHole || socket->state() == QAbstractSocket::UnconnectedState;
        return;
    }
    qint64 unlimited = std::numeric_limits<qint64>::max();
    move(*link.client, *link.server, m_mode == Mode::Throttle ? m_up : unlimited);
    move(*link.server, *link.client, m_mode == Mode::Throttle ? m_down : unlimited);
    endWhenDrained(link);
}

void FaultProxy::Worker::move(QTcpSocket &from, QTcpSocket &to, qint64 &budget)
{
    if (to.state() != QAbstractSocket::ConnectedState)
        return;
    const qint64 count = std::min({from.bytesAvailable(), Held - to.bytesToWrite(), budget});
    if (count <= 0)
        return;
    const QByteArray bytes = from.read(count);
    to.write(bytes);
    budget -= bytes.size();
    m_forwarded += bytes.size();
}

/** A peer's end reaches the other one behind the last byte. */
void FaultProxy::Worker::endWhenDrained(Link &link)
{
    const auto isGone = [](const QTcpSocket &socket) { return socket.state() == QAbstractSocket::UnconnectedState; };
    const auto isDone = [&isGone](const QTcpSocket &one, const QTcpSocket &other) {
        return isGone(one) && (isGone(other) || (one.bytesAvailable() == 0 && other.bytesToWrite() == 0));
    };
    if (isDone(*link.client, *link.server) || isDone(*link.server, *link.client))
        endIf([&link](const Link &other) { return &other == &link; });
}

void FaultProxy::Worker::end(const Link &link)
{
    for (QTcpSocket *socket : {link.client, link.server}) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void FaultProxy::Worker::endIf(const std::function<bool(const Link &)> &condition)
{
    m_links.remove_if([this, &condition](const Link &link) {
        if (!condition(link))
            return false;
        end(link);
        return true;
    });
}

void FaultProxy::Worker::endAll()
{
    endIf([](const Link &) { return true; });
}

void FaultProxy::Worker::close()
{
    m_tick.stop();
    m_listener.close();
    endAll();
}

void FaultProxy::Worker::onTick()
{
    // What a quiet link did not use is saved for a second at most.
    const auto refill = [this](qint64 &budget) {
        budget = std::min(m_bytesPerSecond, budget + std::max<qint64>(1, m_bytesPerSecond * Tick.count() / 1000));
    };
    refill(m_up);
    refill(m_down);
    for (auto link = m_links.begin(); link != m_links.end();)
        pump(*link++);
}

FaultProxy::FaultProxy()
    : m_worker(std::make_unique<Worker>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("fault proxy"));
    m_thread.start();
}

FaultProxy::~FaultProxy()
{
    // Sockets end on their own thread.
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool FaultProxy::start(quint16 targetPort)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, targetPort] { m_port = m_worker->listen(m_port, targetPort); },
        Qt::BlockingQueuedConnection);
    return m_port != 0;
}

void FaultProxy::setMode(Mode mode, qint64 bytesPerSecond)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, mode, bytesPerSecond] { m_worker->setMode(mode, bytesPerSecond); },
        Qt::BlockingQueuedConnection);
}

int FaultProxy::linkCount() const
{
    int count = 0;
    QMetaObject::invokeMethod(
        m_worker.get(), [this, &count] { count = m_worker->linkCount(); }, Qt::BlockingQueuedConnection);
    return count;
}

qint64 FaultProxy::forwarded() const
{
    qint64 bytes = 0;
    QMetaObject::invokeMethod(
        m_worker.get(), [this, &bytes] { bytes = m_worker->forwarded(); }, Qt::BlockingQueuedConnection);
    return bytes;
}

} // namespace yiping::test
