// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_proxy.h"
#include "support/test_case.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace yiping::test;
using Mode = FaultProxy::Mode;

namespace {

/** Says everything again; counts who came. */
class Echo : public QTcpServer
{
public:
    Echo()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++came;
                connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
                connect(socket, &QTcpSocket::disconnected, this, [this] { ++left; });
                if (!greeting.isEmpty()) {
                    socket->write(greeting);
                    socket->disconnectFromHost();
                }
            }
        });
    }
    /** When set: said to who comes, and then it hangs up. */
    QByteArray greeting;
    int came = 0;
    int left = 0;
};

struct Client
{
    explicit Client(quint16 port)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { heard += socket.readAll(); });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    [[nodiscard]] bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isGone() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray heard;
};

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xff);
    return bytes;
}

} // namespace

class FaultProxyTest : public TestCase
{
    Q_OBJECT

    std::unique_ptr<Echo> m_echo;
    std::unique_ptr<FaultProxy> m_proxy;

    /** A round on another proxy: whatever the faulty one would have let through had its time to come. */
    void aRoundElsewhere()
    {
        FaultProxy other;
        QVERIFY(other.start(m_echo->serverPort()));
        Client client(other.port());
        client.socket.write("once around");
        QTRY_COMPARE(client.heard, "once around");
    }

    [[nodiscard]] bool start()
    {
        m_echo = std::make_unique<Echo>();
        m_proxy = std::make_unique<FaultProxy>();
        return m_proxy->start(m_echo->serverPort());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_proxy.reset();
        m_echo.reset();
    }

    void passesBothWays()
    {
        QVERIFY(start());
        Client client(m_proxy->port());
        const QByteArray sent = pattern(8 << 20);
        client.socket.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(client.heard.size(), sent.size(), 20'000);
        QVERIFY(client.heard == sent);
        QCOMPARE(m_proxy->forwarded(), 2 * sent.size());
        QCOMPARE(m_proxy->linkCount(), 1);
        client.socket.disconnectFromHost();
        QTRY_COMPARE(m_echo->left, 1);
        QTRY_COMPARE(m_proxy->linkCount(), 0);
    }

    /** What a peer said before it hung up still arrives. */
    void anEndComesBehindTheLastByte()
    {
        QVERIFY(start());
        m_echo->greeting = pattern(1 << 20);
        Client client(m_proxy->port());
        QTRY_VERIFY(client.heard.size() > 0 && client.isGone());
        QVERIFY(client.heard == m_echo->greeting);
    }

    void nobodyBehindItIsAnEnd()
    {
        QVERIFY(start());
        m_echo->close();
        Client client(m_proxy->port());
        QTRY_VERIFY(client.isGone());
    }

    void cutClosesAndRefuses()
    {
        QVERIFY(start());
        Client client(m_proxy->port());
        client.socket.write("a");
        QTRY_COMPARE(client.heard, "a");
        m_proxy->setMode(Mode::Cut);
        QTRY_VERIFY(client.isGone());
        QTRY_COMPARE(m_echo->left, 1);
        Client refused(m_proxy->port());
        QTRY_VERIFY(refused.isGone());
        QCOMPARE(m_echo->came, 1);
        m_proxy->setMode(Mode::Pass);
        Client next(m_proxy->port());
        next.socket.write("b");
        QTRY_COMPARE(next.heard, "b");
    }

    void stallKeepsEverythingForLater()
    {
        QVERIFY(start());
        Client client(m_proxy->port());
        client.socket.write("a");
        QTRY_COMPARE(client.heard, "a");
        m_proxy->setMode(Mode::Stall);
        const QByteArray sent = pattern(32 << 20); // more than all buffers on the way
        client.socket.write(sent);
        Client late(m_proxy->port());
        QTRY_VERIFY(late.isConnected());
        aRoundElsewhere();
        QCOMPARE(client.heard, "a");
        QVERIFY(client.socket.bytesToWrite() > 0);
        QVERIFY(client.isConnected() && late.isConnected());
        m_proxy->setMode(Mode::Pass);
        QTRY_COMPARE_WITH_TIMEOUT(client.heard.size(), 1 + sent.size(), 30'000);
        QVERIFY(client.heard.endsWith(sent));
        late.socket.write("c");
        QTRY_COMPARE(late.heard, "c");
    }

    void halfOpenSwallows()
    {
        QVERIFY(start());
        Client client(m_proxy->port());
        Client quiet(m_proxy->port());
        client.socket.write("a");
        QTRY_COMPARE(client.heard, "a");
        QTRY_COMPARE(m_echo->came, 2);
        m_proxy->setMode(Mode::HalfOpen);
        client.socket.write(pattern(32 << 20));
        QTRY_COMPARE_WITH_TIMEOUT(client.socket.bytesToWrite(), 0, 20'000); // taken, and gone
        aRoundElsewhere();
        QCOMPARE(client.heard, "a");
        QVERIFY(client.isConnected());
        m_proxy->setMode(Mode::Pass);
        QTRY_VERIFY(client.isGone()); // its stream has a hole
        quiet.socket.write("b");      // this one's has not
        QTRY_COMPARE(quiet.heard, "b");
    }

    void throttleKeepsToItsRate()
    {
        QVERIFY(start());
        m_proxy->setMode(Mode::Throttle, 100'000);
        Client client(m_proxy->port());
        const QByteArray sent = pattern(50'000);
        QElapsedTimer timer;
        timer.start();
        client.socket.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(client.heard.size(), sent.size(), 20'000);
        QVERIFY2(timer.elapsed() >= 300, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(client.heard == sent);
    }
};

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "tst_fault_proxy.moc"
