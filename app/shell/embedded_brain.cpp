// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/embedded_brain.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiping {

namespace {
constexpr int EndWithinMs = 3000;
}

EmbeddedBrain::EmbeddedBrain(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &EmbeddedBrain::readReadyLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(
                tr("The city brain %1 could not be started: %2.").arg(m_process.program(), m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        Q_EMIT failed(tr("The city brain ended with code %1; start again, or give --server.").arg(code));
    });
}

EmbeddedBrain::~EmbeddedBrain()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(EndWithinMs)) {
        m_process.kill();
        m_process.waitForFinished(EndWithinMs);
    }
}

void EmbeddedBrain::start(const QString &scenario, double speed, quint32 seed)
{
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--scenario"), scenario, QStringLiteral("--seed"),
                          QString::number(seed)};
    if (speed > 0)
        arguments << QStringLiteral("--speed") << QString::number(speed);
    m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("yiping-brain")), arguments);
}

void EmbeddedBrain::readReadyLine()
{
    while (!m_isReady && m_process.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        const QUrl server(line.value(QStringLiteral("url")).toString());
        if (!server.isValid() || server.isEmpty())
            continue;
        m_isReady = true;
        Q_EMIT ready(server, line.value(QStringLiteral("token")).toString());
    }
}

} // namespace yiping
