// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nats_tree.h"

#include "support/programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace yiping::test {

namespace {

constexpr int StartsWithinMs = 20000;

constexpr int ScriptWithinMs = 5000;

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

QString local(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

bool copyOver(const QString &from, const QString &to)
{
    return QFile::exists(to) || QFile::copy(from, to);
}

} // namespace

NatsTree::NatsTree()
    : m_password(QStringLiteral("p") + QString::number(QRandomGenerator::system()->generate64(), 36))
{
}

NatsTree::~NatsTree()
{
    for (int node = 0; node < NodeCount; ++node)
        kill9(static_cast<Node>(node));
}

bool NatsTree::fail(const QString &sentence)
{
    m_error = sentence.toUtf8();
    return false;
}

QString NatsTree::nameOf(Node node)
{
    if (node == City)
        return QStringLiteral("d4501");
    return node == County ? QStringLiteral("d450103") : QStringLiteral("d45-%1").arg(node + 1);
}

QString NatsTree::streamsFile(Node node)
{
    const QString level = node == City ? QStringLiteral("city")
        : node == County               ? QStringLiteral("county")
                                       : QStringLiteral("province");
    return QStringLiteral("%1/%2-streams.json").arg(QStringLiteral(YIPING_NATS_SAMPLES), level);
}

QString NatsTree::certificatePath() const
{
    return m_folder.filePath(QStringLiteral("server.pem"));
}

QUrl NatsTree::webSocketUrl(Node node) const
{
    return QUrl(QStringLiteral("wss://") + local(m_ports[node].webSocket));
}

/** Each has a folder of its own, for the roles lie beside the configuration. */
QString NatsTree::folderOf(Node node) const
{
    return m_folder.filePath(nameOf(node));
}

QString NatsTree::configurationPath(Node node) const
{
    return folderOf(node) + QStringLiteral("/nats.conf");
}

/**
 * All are held at once, so that they differ; they are free again when a server wants them. Below the range from which
 * the system takes ports for connections, of which servers that find each other make some.
 */
bool NatsTree::takePorts()
{
    constexpr int Attempts = 1000;
    std::vector<std::unique_ptr<QTcpServer>> held;
    const auto take = [&held](quint16 &port) {
        held.push_back(std::make_unique<QTcpServer>());
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            port = static_cast<quint16>(QRandomGenerator::system()->bounded(15'000, 32'000));
            if (held.back()->listen(QHostAddress::LocalHost, port))
                return true;
        }
        return false;
    };
    for (Ports &ports : m_ports) {
        for (quint16 *port : {&ports.client, &ports.monitor, &ports.webSocket, &ports.leaf, &ports.route}) {
            if (!take(*port))
                return fail(QStringLiteral("there are no free ports on this machine"));
        }
    }
    return true;
}

bool NatsTree::prepare()
{
    if (!m_folder.isValid())
        return fail(m_folder.errorString());
    const QString key = m_folder.filePath(QStringLiteral("server.key"));
    if (const QString problem = makeCertificate(certificatePath(), key); !problem.isEmpty())
        return fail(problem);
    for (const char *name : {"ca.pem", "cluster.pem", "cluster-ca.pem"}) {
        if (!copyOver(certificatePath(), m_folder.filePath(QLatin1String(name))))
            return fail(QStringLiteral("cannot write into %1").arg(m_folder.path()));
    }
    if (!copyOver(key, m_folder.filePath(QStringLiteral("cluster.key"))))
        return fail(QStringLiteral("cannot write into %1").arg(m_folder.path()));
    if (!takePorts())
        return false;
    bool linked = m_countyLink.start(m_ports[City].leaf);
    for (int node = Province1; node <= Province3; ++node)
        linked =
            m_cityLinks[static_cast<std::size_t>(node)].start(m_ports[static_cast<std::size_t>(node)].leaf) && linked;
    if (!linked)
        return fail(QStringLiteral("there are no free ports on this machine"));
    for (int node = 0; node < NodeCount; ++node) {
        if (!writeConfiguration(static_cast<Node>(node)) || !writeRoles(static_cast<Node>(node)))
            return false;
    }
    return true;
}

std::vector<NatsTree::Replacement> NatsTree::replacements(Node node) const
{
    const Ports &own = m_ports[node];
    std::vector<Replacement> all{
        {QStringLiteral("port: 4222"), QStringLiteral("port: %1").arg(own.client)},
        {QStringLiteral("127.0.0.1:8222"), local(own.monitor)},
        {QStringLiteral("port: 8443"), QStringLiteral("port: %1").arg(own.webSocket)},
        {QStringLiteral("/etc/yiping/nats/tls"), m_folder.path()},
        {QStringLiteral("/var/lib/nats"), m_folder.path()},
    };
    if (node == County) {
        all.push_back({QStringLiteral("10.45.3.1"), QStringLiteral("127.0.0.1")});
        return all;
    }
    const QString address = node == City ? QStringLiteral("10.45.1.1") : QStringLiteral("10.45.0.1");
    all.push_back(
        {QStringLiteral("listen: \"%1:7422\"").arg(address), QStringLiteral("listen: \"%1\"").arg(local(own.leaf))});
    // A leaf learns what its server advertises and would go round the proxy.
    const FaultProxy &proxy = node == City ? m_countyLink : m_cityLinks[node];
    all.push_back({QStringLiteral("advertise: \"%1:7422\"").arg(address),
                   QStringLiteral("advertise: \"%1\"").arg(local(proxy.port()))});
    if (node != City) {
        all.push_back({QStringLiteral("d45-1"), nameOf(node)});
        all.push_back({QStringLiteral("listen: \"%1:6222\"").arg(address),
                       QStringLiteral("listen: \"%1\"").arg(local(own.route))});
        for (std::size_t peer = Province1; peer <= Province3; ++peer)
            all.push_back({QStringLiteral("10.45.0.%1:6222").arg(peer + 1), local(m_ports[peer].route)});
    }
    all.push_back({address, QStringLiteral("127.0.0.1")});
    return all;
}

bool NatsTree::writeConfiguration(Node node)
{
    const QString sample = node == City ? QStringLiteral("city-leaf.conf")
        : node == County                ? QStringLiteral("county-leaf.conf")
                                        : QStringLiteral("province.conf");
    QFile from(QStringLiteral(YIPING_NATS_SAMPLES) + QLatin1Char('/') + sample);
    if (!from.open(QIODevice::ReadOnly))
        return fail(QStringLiteral("%1: %2").arg(from.fileName(), from.errorString()));
    QString text = QString::fromUtf8(from.readAll());
    for (const Replacement &replacement : replacements(node)) {
        if (!text.contains(replacement.from))
            return fail(QStringLiteral("%1 has no '%2' any more").arg(sample, replacement.from));
        text.replace(replacement.from, replacement.to);
    }
    QFile to(configurationPath(node));
    if (!QDir().mkpath(folderOf(node)) || !to.open(QIODevice::WriteOnly) || to.write(text.toUtf8()) < 0)
        return fail(QStringLiteral("%1: %2").arg(to.fileName(), to.errorString()));
    return true;
}

/** As the README tells an operator to. */
bool NatsTree::writeRoles(Node node)
{
    const QString region = node == City ? QStringLiteral("45.01")
        : node == County                ? QStringLiteral("45.01.03")
                                        : QStringLiteral("45");
    QProcess script;
    script.start(QStringLiteral("sh"), {QStringLiteral(YIPING_NATS_SAMPLES "/make-roles.sh"), region, folderOf(node)});
    if (!script.waitForFinished(ScriptWithinMs) || script.exitCode() != 0)
        return fail(QStringLiteral("make-roles.sh: %1 %2")
                        .arg(script.errorString(), QString::fromUtf8(script.readAllStandardError())));
    return true;
}

QString NatsTree::nameOf(Role role)
{
    return role == Role::Setup ? QStringLiteral("setup") : QStringLiteral("officer-1");
}

QProcessEnvironment NatsTree::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const char *who :
         {"SYS", "SETUP", "OFFICER", "LEADER", "PRESENTER", "ADMIN", "AUDITOR", "LINK_4501", "LINK_450103"})
        all.insert(QLatin1String(who) + QStringLiteral("_PASSWORD"), m_password);
    const QString wall = QString::fromStdString(m_wall.publicKey().toString());
    all.insert(QStringLiteral("WALL_NKEY"), wall);
    all.insert(QStringLiteral("WALL_INBOX"), QStringLiteral("_INBOX.%1.>").arg(wall));
    const auto link = [this](const QString &user, const FaultProxy &proxy) {
        return QStringLiteral("\"nats-leaf://%1:%2@%3\"").arg(user, m_password, local(proxy.port()));
    };
    for (std::size_t node = Province1; node <= Province3; ++node)
        all.insert(QStringLiteral("UPLINK_%1").arg(node + 1), link(QStringLiteral("link-4501"), m_cityLinks[node]));
    all.insert(QStringLiteral("UPLINK"), link(QStringLiteral("link-450103"), m_countyLink));
    return all;
}

bool NatsTree::start(bool withLeaves)
{
    if (!prepare())
        return false;
    // One after the other: three that start in the same instant sometimes make a cluster of two (nats-server 2.10.27).
    for (int node = 0; node <= (withLeaves ? County : Province3); ++node) {
        if (!startNode(static_cast<Node>(node)))
            return false;
    }
    return true;
}

bool NatsTree::startNode(Node node)
{
    const QString program = findProgram(QStringLiteral("nats-server"));
    if (program.isEmpty())
        return fail(QStringLiteral("this test needs the program nats-server (Debian package nats-server)"));
    const QString logPath = m_folder.filePath(nameOf(node) + QStringLiteral(".log"));
    m_processes[node] = std::make_unique<QProcess>();
    QProcess &process = *m_processes[node];
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(logPath, QIODevice::Append);
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, {QStringLiteral("-c"), configurationPath(node)});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < StartsWithinMs && !process.waitForFinished(50)) {
        if (answers(m_ports[node].webSocket))
            return true;
    }
    QFile log(logPath);
    const QString said = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    return fail(QStringLiteral("%1 did not start: %2").arg(nameOf(node), said));
}

void NatsTree::kill9(Node node)
{
    if (!m_processes[node])
        return;
    m_processes[node]->kill();
    m_processes[node]->waitForFinished(StartsWithinMs);
    m_processes[node].reset();
}

bool NatsTree::restart(Node node)
{
    kill9(node);
    return startNode(node);
}

void NatsTree::setUplink(Node leaf, FaultProxy::Mode mode)
{
    if (leaf == County)
        m_countyLink.setMode(mode);
    for (FaultProxy &proxy : m_cityLinks) {
        if (leaf == City)
            proxy.setMode(mode);
    }
}

} // namespace yiping::test
