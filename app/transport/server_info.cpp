// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/server_info.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiping::nats {

namespace {

struct InfoTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::ServerInfo)
};

} // namespace

std::optional<ServerInfo> parseServerInfo(std::string_view json)
{
    const QByteArray bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const ServerInfo info{.version = object.value(QLatin1String("version")).toString(),
                          .maxPayload = object.value(QLatin1String("max_payload")).toInteger(),
                          .headers = object.value(QLatin1String("headers")).toBool(),
                          .authRequired = object.value(QLatin1String("auth_required")).toBool()};
    if (info.maxPayload <= 0)
        return std::nullopt;
    return info;
}

ServerComplaint explainServerError(std::string_view text)
{
    const QString said = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto has = [&said](QLatin1String word) { return said.contains(word, Qt::CaseInsensitive); };
    if (has(QLatin1String("authorization violation")) || has(QLatin1String("authentication revoked")))
        return {.sentence =
                    InfoTexts::tr("The server refused these credentials. Check the token, or the user and password."),
                .refusedCredentials = true};
    if (has(QLatin1String("authentication expired")))
        return {.sentence = InfoTexts::tr("The server says that these credentials have expired. New ones are needed."),
                .refusedCredentials = true};
    if (has(QLatin1String("authentication timeout")))
        return {.sentence = InfoTexts::tr("The server waited too long for the credentials and closed the connection.")};
    if (has(QLatin1String("permissions violation")))
        return {.sentence = InfoTexts::tr("The server does not permit this account: %1").arg(said),
                .endsConnection = false};
    if (has(QLatin1String("slow consumer")))
        return {.sentence = InfoTexts::tr("The server closed the connection: data came faster than it was taken.")};
    if (has(QLatin1String("stale connection")))
        return {.sentence = InfoTexts::tr("The server closed the connection: it had no answer to its pings.")};
    if (has(QLatin1String("maximum connections exceeded")))
        return {.sentence = InfoTexts::tr("The server takes no more connections.")};
    return {.sentence = InfoTexts::tr("The server says: %1").arg(said), .endsConnection = false};
}

} // namespace yiping::nats
