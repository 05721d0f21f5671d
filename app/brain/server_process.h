// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/endpoint.h"

#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace yiping::brain {

/**
 * A private nats-server on free loopback ports with a token of its own and a store that lasts as long as the run.
 * The kernel ends it when this process ends, however that happens. Start it from the main thread, which must live on.
 */
class ServerProcess : public QObject
{
    Q_OBJECT
public:
    /** Everything is kept below dataDir, in a folder a run; folders of runs that have ended are removed. */
    explicit ServerProcess(QString dataDir, QObject *parent = nullptr);
    ~ServerProcess() override;

    void start();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /** Of nats-server; nothing where it is not installed. */
    [[nodiscard]] static std::optional<QString> findProgram();

Q_SIGNALS:
    void ready(const QUrl &url, const QString &token);
    /** A sentence: what is missing or what the server said. Once; the server is not running then. */
    void failed(const QString &sentence);

private:
    [[nodiscard]] QString prepareFolder();
    void removeEndedRuns();
    [[nodiscard]] bool writeConfiguration(const QString &path) const;
    void lookForPorts();
    void fail(const QString &sentence);
    [[nodiscard]] QString lastLogLine() const;

    QString m_dataDir;
    QString m_runDir;
    QString m_token;
    std::unique_ptr<QLockFile> m_lock;
    QProcess m_process;
    QTimer m_poll;
    int m_polls = 0;
    bool m_failed = false;
};

} // namespace yiping::brain
