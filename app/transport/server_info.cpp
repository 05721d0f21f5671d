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

/** The subject that the server wrote in quotes behind `lead`; nothing where that does not stand in the text. */
std::optional<std::string> quotedAfter(std::string_view text, std::string_view lead)
{
    const std::size_t found = text.find(lead);
    if (found == std::string_view::npos)
        return std::nullopt;
    std::string subject;
    for (std::size_t i = found + lead.size(); i < text.size(); ++i) {
        if (text[i] == '"')
            return subject;
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        subject.push_back(text[i]);
    }
    return std::nullopt;
}

std::optional<ServerComplaint> explainRefusal(std::string_view text)
{
    if (auto subject = quotedAfter(text, "Permissions Violation for Publish to \""))
        return ServerComplaint{.sentence = InfoTexts::tr("The server does not permit this user to publish on '%1'.")
                                               .arg(QString::fromStdString(*subject)),
                               .endsConnection = false,
                               .refusal = Refusal{.way = Refusal::Way::Publish, .subject = std::move(*subject)}};
    if (auto subject = quotedAfter(text, "Permissions Violation for Subscription to \""))
        return ServerComplaint{.sentence = InfoTexts::tr("The server does not permit this user to subscribe to '%1'.")
                                               .arg(QString::fromStdString(*subject)),
                               .endsConnection = false,
                               .refusal = Refusal{.way = Refusal::Way::Subscribe, .subject = std::move(*subject)}};
    return std::nullopt;
}

} // namespace

std::optional<ServerInfo> parseServerInfo(std::string_view json)
{
    const QByteArray bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const ServerInfo info{.version = object.value(QLatin1String("version")).toString(),
                          .maxPayload = object.value(QLatin1String("max_payload")).toInteger(),
                          .headers = object.value(QLatin1String("headers")).toBool(),
                          .authRequired = object.value(QLatin1String("auth_required")).toBool(),
                          .nonce = object.value(QLatin1String("nonce")).toString().toStdString()};
    if (info.maxPayload <= 0)
        return std::nullopt;
    return info;
}

ServerComplaint explainServerError(std::string_view text)
{
    if (auto refusal = explainRefusal(text))
        return std::move(*refusal);
    const QString said = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto has = [&said](QLatin1String word) { return said.contains(word, Qt::CaseInsensitive); };
    if (has(QLatin1String("authorization violation")) || has(QLatin1String("authentication revoked")))
        return {.sentence =
                    InfoTexts::tr("The server refused these credentials. Check the user, its password, token or key."),
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
