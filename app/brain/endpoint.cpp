// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/endpoint.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>

namespace yiping::brain {

namespace {
QString pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("endpoint.json"));
}
} // namespace

QByteArray Endpoint::toJson() const
{
    const QJsonObject object{
        {QStringLiteral("url"), url.toString()}, {QStringLiteral("token"), token}, {QStringLiteral("pid"), pid}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString defaultDataDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/yiping/brain");
}

QString writeEndpoint(const QString &dataDir, const Endpoint &endpoint)
{
    QSaveFile file(pathIn(dataDir));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(endpoint.toJson() + '\n') < 0 || !file.commit())
        return QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString());
    return {};
}

std::variant<Endpoint, QString> readEndpoint(const QString &dataDir)
{
    QFile file(pathIn(dataDir));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no city brain runs here (there is no %1); start one with 'yiping-brain serve' or name a "
                              "server with --server")
            .arg(file.fileName());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const Endpoint endpoint{.url = QUrl(object.value(QStringLiteral("url")).toString()),
                            .token = object.value(QStringLiteral("token")).toString(),
                            .pid = object.value(QStringLiteral("pid")).toInteger()};
    if (!endpoint.url.isValid() || endpoint.url.isEmpty() || endpoint.pid <= 0)
        return QStringLiteral("%1 names no server; end the brain that wrote it and start it again")
            .arg(file.fileName());
    if (kill(static_cast<pid_t>(endpoint.pid), 0) != 0 && errno == ESRCH)
        return QStringLiteral(
                   "the city brain of %1 has ended; start one with 'yiping-brain serve' or name a server with --server")
            .arg(file.fileName());
    return endpoint;
}

void removeEndpoint(const QString &dataDir)
{
    QFile::remove(pathIn(dataDir));
}

} // namespace yiping::brain
