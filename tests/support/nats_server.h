// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace yiping::test {

struct NatsServerOptions
{
    bool jetStream = true;
    /** wss:// with a certificate of our own (NatsServer::certificatePath) instead of ws://. */
    bool tls = false;
    /** The certificate ran out in 2020; see renewCertificate(). */
    bool expired = false;
    /** More lines for the configuration file. */
    QString extraConfig = {};
    /** Who may enter and do what, in the server's own words, instead of the token. */
    QString authorization = {};
    /** What stands in the WebSocket's tls block, with tls; empty: certificatePath(). */
    QString webSocketTls = {};
};

/**
 * A real nats-server on free loopback ports with a random token, ended with this object and, whatever happens, with
 * this process. The JetStream store survives stop(), kill9() and restart().
 */
class NatsServer
{
public:
    explicit NatsServer(NatsServerOptions options = {});
    ~NatsServer();
    NatsServer(const NatsServer &) = delete;
    NatsServer &operator=(const NatsServer &) = delete;

    /** False with errorString() when there is no nats-server or it does not start. On free ports the first time. */
    [[nodiscard]] bool start();
    /** Ends it in an orderly way (SIGTERM) and waits. */
    void stop();
    /** Ends it as a power failure would (SIGKILL) and waits. */
    void kill9();
    /** On the same ports with the same store. */
    [[nodiscard]] bool restart();
    /** Stops its threads (SIGSTOP) and lets them go on: a peer that is there and says nothing. */
    void freeze(bool frozen);

    [[nodiscard]] QUrl webSocketUrl() const;
    [[nodiscard]] quint16 tcpPort() const { return m_tcpPort; }
    [[nodiscard]] QString token() const { return m_token; }
    /** For QVERIFY2; valid until the next call. */
    [[nodiscard]] const char *errorString() const { return m_error.constData(); }
    [[nodiscard]] bool isRunning() const;
    /** Makes one that is valid now, for the next start. */
    [[nodiscard]] bool renewCertificate();
    /** PEM file of the certificate that a client has to trust, when tls is on. */
    [[nodiscard]] QString certificatePath() const;

private:
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] bool readPorts();
    bool fail(const QString &sentence);

    NatsServerOptions m_options;
    QTemporaryDir m_folder;
    QString m_token;
    std::unique_ptr<QProcess> m_process;
    quint16 m_tcpPort = 0;
    quint16 m_webSocketPort = 0;
    QByteArray m_error;
};

} // namespace yiping::test
