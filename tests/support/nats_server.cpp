// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nats_server.h"

#include "support/programs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace yiping::test {

namespace {

constexpr int StartTimeoutMs = 15000;

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

quint16 portOf(const QJsonObject &ports, const QString &name)
{
    const QUrl url(ports.value(name).toArray().at(0).toString());
    return static_cast<quint16>(url.port(0));
}

} // namespace

NatsServer::NatsServer(NatsServerOptions options)
    : m_options(std::move(options))
    , m_token(QString::number(QRandomGenerator::system()->generate64(), 36))
{
}

NatsServer::~NatsServer()
{
    kill9();
}

bool NatsServer::fail(const QString &sentence)
{
    m_error = sentence.toUtf8();
    return false;
}

QUrl NatsServer::webSocketUrl() const
{
    QUrl url;
    url.setScheme(m_options.tls ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_webSocketPort);
    return url;
}

QString NatsServer::certificatePath() const
{
    return m_folder.filePath(QStringLiteral("cert.pem"));
}

bool NatsServer::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

bool NatsServer::renewCertificate()
{
    m_options.expired = false;
    const QString problem = makeCertificate(certificatePath(), m_folder.filePath(QStringLiteral("key.pem")));
    return problem.isEmpty() || fail(problem);
}

QByteArray NatsServer::configuration() const
{
    const auto port = [](quint16 known) { return known == 0 ? QStringLiteral("-1") : QString::number(known); };
    QString text =
        QStringLiteral("host: 127.0.0.1\nport: %1\nports_file_dir: \"%2\"\n").arg(port(m_tcpPort), m_folder.path());
    text += m_options.authorization.isEmpty() ? QStringLiteral("authorization { token: \"%1\" }\n").arg(m_token)
                                              : m_options.authorization + u'\n';
    if (m_options.jetStream)
        text += QStringLiteral("jetstream { store_dir: \"%1\", max_mem: 256M, max_file: 1G }\n")
                    .arg(m_folder.filePath(QStringLiteral("store")));
    text += QStringLiteral("websocket {\n host: 127.0.0.1\n port: %1\n").arg(port(m_webSocketPort));
    if (!m_options.webSocketTls.isEmpty())
        text += QStringLiteral(" tls { %1 }\n}\n").arg(m_options.webSocketTls);
    else if (m_options.tls)
        text += QStringLiteral(" tls { cert_file: \"%1\", key_file: \"%2\" }\n}\n")
                    .arg(certificatePath(), m_folder.filePath(QStringLiteral("key.pem")));
    else
        text += QStringLiteral(" no_tls: true\n}\n");
    return (text + m_options.extraConfig).toUtf8();
}

bool NatsServer::start()
{
    const QString program = findProgram(QStringLiteral("nats-server"));
    if (program.isEmpty())
        return fail(QStringLiteral("this test needs the program nats-server (Debian package nats-server)"));
    if (!m_folder.isValid())
        return fail(m_folder.errorString());
    if (m_options.tls && m_options.webSocketTls.isEmpty() && !QFile::exists(certificatePath())) {
        const QString problem = makeCertificate(certificatePath(), m_folder.filePath(QStringLiteral("key.pem")),
                                                m_options.expired ? Validity::Expired : Validity::Now);
        if (!problem.isEmpty())
            return fail(problem);
    }
    QFile config(m_folder.filePath(QStringLiteral("nats.conf")));
    if (!config.open(QIODevice::WriteOnly) || config.write(configuration()) < 0)
        return fail(config.errorString());
    config.close();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("log.txt")), QIODevice::Append);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program, {QStringLiteral("-c"), config.fileName()});
    if (!m_process->waitForStarted(StartTimeoutMs))
        return fail(m_process->errorString());
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < StartTimeoutMs && !m_process->waitForFinished(20)) {
        if (m_webSocketPort == 0 && !readPorts())
            continue;
        if (accepts(m_webSocketPort))
            return true;
    }
    QFile log(m_folder.filePath(QStringLiteral("log.txt")));
    const QString said = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    return fail(QStringLiteral("nats-server did not start: ") + said);
}

/** nats-server writes nats-server_<pid>.ports once it listens. */
bool NatsServer::readPorts()
{
    QFile file(m_folder.filePath(QStringLiteral("nats-server_%1.ports").arg(m_process->processId())));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject ports = QJsonDocument::fromJson(file.readAll()).object();
    m_tcpPort = portOf(ports, QStringLiteral("nats"));
    m_webSocketPort = portOf(ports, QStringLiteral("websocket"));
    return m_tcpPort != 0 && m_webSocketPort != 0;
}

void NatsServer::stop()
{
    if (!isRunning())
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(StartTimeoutMs))
        kill9();
}

void NatsServer::kill9()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished(StartTimeoutMs);
}

bool NatsServer::restart()
{
    stop();
    return start();
}

void NatsServer::freeze(bool frozen)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process->processId()), frozen ? SIGSTOP : SIGCONT);
}

} // namespace yiping::test
