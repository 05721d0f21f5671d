// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/server_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <array>
#include <chrono>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace yiping::brain {

namespace {
constexpr std::chrono::milliseconds PollEvery{10};
constexpr int MostPolls = 1000;
constexpr int TokenWords = 8;
constexpr int StopWithinMs = 2000;

QString randomToken()
{
    std::array<quint32, TokenWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), TokenWords);
    QString token;
    for (const quint32 word : words)
        token += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0'));
    return token;
}
} // namespace

ServerProcess::ServerProcess(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_token(randomToken())
{
    m_poll.setInterval(PollEvery);
    connect(&m_poll, &QTimer::timeout, this, &ServerProcess::lookForPorts);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(QStringLiteral("nats-server does not start: %1").arg(m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        fail(QStringLiteral("nats-server ended with code %1: %2").arg(code).arg(lastLogLine()));
    });
}

ServerProcess::~ServerProcess()
{
    m_failed = true;
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(StopWithinMs)) {
            m_process.kill();
            m_process.waitForFinished(StopWithinMs);
        }
    }
    if (!m_runDir.isEmpty())
        QDir(m_runDir).removeRecursively();
}

std::optional<QString> ServerProcess::findProgram()
{
    QString program = QStandardPaths::findExecutable(QStringLiteral("nats-server"));
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(QStringLiteral("nats-server"),
                                                 {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    return program.isEmpty() ? std::nullopt : std::optional(program);
}

void ServerProcess::start()
{
    const auto program = findProgram();
    if (!program) {
        fail(QStringLiteral(
            "nats-server is not installed (looked in PATH and /usr/sbin); install the package nats-server"));
        return;
    }
    if (const QString problem = prepareFolder(); !problem.isEmpty()) {
        fail(problem);
        return;
    }
    const pid_t parent = getpid();
    m_process.setChildProcessModifier([parent] {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        // The parent may have ended before the call above.
        if (getppid() != parent)
            _exit(1);
    });
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(*program, {QStringLiteral("-c"), QDir(m_runDir).filePath(QStringLiteral("nats.conf"))});
    m_poll.start();
}

QString ServerProcess::prepareFolder()
{
    QDir data(m_dataDir);
    if (!data.mkpath(QStringLiteral(".")))
        return QStringLiteral("cannot make the data folder %1; name another with --data-dir").arg(m_dataDir);
    QFile::setPermissions(m_dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    removeEndedRuns();
    const QString name = QStringLiteral("run-%1").arg(QCoreApplication::applicationPid());
    m_lock = std::make_unique<QLockFile>(data.filePath(name + QStringLiteral(".lock")));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock())
        return QStringLiteral("cannot lock %1; is the folder writable?").arg(data.filePath(name));
    QDir(data.filePath(name)).removeRecursively();
    if (!data.mkpath(name + QStringLiteral("/store")))
        return QStringLiteral("cannot make the folder %1").arg(data.filePath(name));
    m_runDir = data.filePath(name);
    if (!writeConfiguration(QDir(m_runDir).filePath(QStringLiteral("nats.conf"))))
        return QStringLiteral("cannot write into %1; is the disk full?").arg(m_runDir);
    return {};
}

void ServerProcess::removeEndedRuns()
{
    const QDir data(m_dataDir);
    const QStringList runs = data.entryList({QStringLiteral("run-*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &run : runs) {
        QLockFile lock(data.filePath(run + QStringLiteral(".lock")));
        lock.setStaleLockTime(0);
        if (lock.tryLock())
            QDir(data.filePath(run)).removeRecursively();
    }
}

bool ServerProcess::writeConfiguration(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    const auto quoted = [](QString text) {
        text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        return u'"' + text + u'"';
    };
    const QString text = QStringLiteral("host: \"127.0.0.1\"\n"
                                        "port: -1\n"
                                        "server_name: \"yiping-brain\"\n"
                                        "ports_file_dir: %1\n"
                                        "log_file: %2\n"
                                        "max_payload: 1MB\n"
                                        "max_pending: 256MB\n"
                                        "authorization { token: \"%3\" }\n"
                                        "websocket { host: \"127.0.0.1\", port: -1, no_tls: true }\n"
                                        "jetstream { store_dir: %4, max_memory_store: 1GB, max_file_store: 8GB }\n")
                             .arg(quoted(m_runDir), quoted(QDir(m_runDir).filePath(QStringLiteral("nats.log"))),
                                  m_token, quoted(QDir(m_runDir).filePath(QStringLiteral("store"))));
    return file.write(text.toUtf8()) > 0 && file.flush();
}

void ServerProcess::lookForPorts()
{
    const QDir run(m_runDir);
    const QStringList found = run.entryList({QStringLiteral("*.ports")}, QDir::Files);
    QFile file(found.isEmpty() ? QString() : run.filePath(found.first()));
    if (!found.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QJsonObject ports = QJsonDocument::fromJson(file.readAll()).object();
        const QUrl url(ports.value(QStringLiteral("websocket")).toArray().first().toString());
        if (url.isValid() && url.port() > 0) {
            m_poll.stop();
            Q_EMIT ready(url, m_token);
            return;
        }
    }
    if (++m_polls > MostPolls)
        fail(QStringLiteral("nats-server does not come up within 10 s: %1").arg(lastLogLine()));
}

QString ServerProcess::lastLogLine() const
{
    QFile log(QDir(m_runDir).filePath(QStringLiteral("nats.log")));
    if (m_runDir.isEmpty() || !log.open(QIODevice::ReadOnly))
        return QStringLiteral("it wrote no log");
    return QString::fromUtf8(log.readAll().trimmed().split('\n').last());
}

void ServerProcess::fail(const QString &sentence)
{
    m_poll.stop();
    if (!std::exchange(m_failed, true))
        Q_EMIT failed(sentence);
}

} // namespace yiping::brain
