// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/login.h"

#include "crypto/nkey.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace yiping::nats {

namespace {

struct LoginTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::Login)
};

constexpr std::string_view DefaultInbox = "_INBOX";

QString asQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/** The middle one of a JWT's three parts; empty where it is none. */
QJsonObject claimsOf(const Secret &jwt)
{
    const std::string_view text = jwt.reveal();
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos)
        return {};
    const QByteArray part(text.data() + first + 1, static_cast<qsizetype>(second - first - 1));
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

bool isOneToken(std::string_view text)
{
    return isPublishSubject(text) && text.find('.') == std::string_view::npos;
}

QString timeText(qint64 secondsSince1970)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(secondsSince1970), QLocale::ShortFormat);
}

/** Who logs in: a user's name or a public key; empty for a token or nobody. */
std::string whoOf(const ConnectionOptions &options)
{
    if (!options.jwt.isEmpty())
        return claimsOf(options.jwt).value(QLatin1String("sub")).toString().toStdString();
    if (!options.nkeySeed.isEmpty()) {
        const auto key = NKey::fromSeed(options.nkeySeed.reveal());
        return std::holds_alternative<NKey>(key) ? std::get<NKey>(key).publicKey().toString() : std::string();
    }
    if (!options.user.isEmpty())
        return options.user.toStdString();
    if (options.token.isEmpty() && !options.url.password().isEmpty())
        return options.url.userName(QUrl::FullyDecoded).toStdString();
    return {};
}

std::variant<ConnectFields, QString> signedFields(const ConnectionOptions &options, const QUrl &server,
                                                  const ServerInfo &info)
{
    const auto read = NKey::fromSeed(options.nkeySeed.reveal());
    if (const auto *sentence = std::get_if<QString>(&read))
        return *sentence;
    const NKey &key = std::get<NKey>(read);
    if (info.nonce.empty())
        return LoginTexts::tr(
                   "%1 lets nobody in by key: no user of its configuration has one. Use a token or a password, "
                   "or have the key %2 entered there.")
            .arg(server.toDisplayString(QUrl::RemoveUserInfo), asQString(key.publicKey().toString()));
    const NKeySignature signature = key.sign(info.nonce);
    ConnectFields fields{.name = options.name, .jwt = options.jwt};
    fields.signature =
        QString::fromLatin1(QByteArray(bytesOf(signature).data(), static_cast<qsizetype>(signature.size()))
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    if (options.jwt.isEmpty())
        fields.nkey = asQString(key.publicKey().toString());
    return fields;
}

} // namespace

std::variant<ConnectFields, QString> answerGreeting(const ConnectionOptions &options, const QUrl &server,
                                                    const ServerInfo &info)
{
    if (!options.nkeySeed.isEmpty())
        return signedFields(options, server, info);
    ConnectFields fields{
        .token = options.token, .user = options.user, .password = options.password, .name = options.name};
    if (!fields.token.isEmpty() || !fields.user.isEmpty())
        return fields;
    const QString user = server.userName(QUrl::FullyDecoded);
    const QString password = server.password(QUrl::FullyDecoded);
    if (password.isEmpty()) {
        fields.token = user;
    } else {
        fields.user = user;
        fields.password = password;
    }
    return fields;
}

std::string inboxPrefixOf(const ConnectionOptions &options)
{
    if (!options.inboxPrefix.empty() && isPublishSubject(options.inboxPrefix))
        return options.inboxPrefix;
    const std::string who = whoOf(options);
    std::string prefix(DefaultInbox);
    return isOneToken(who) ? prefix.append(".").append(who) : prefix;
}

QString explainExpiry(const Secret &jwt, qint64 nowMs)
{
    const QJsonObject claims = claimsOf(jwt);
    const qint64 expires = claims.value(QLatin1String("exp")).toInteger();
    const qint64 begins = claims.value(QLatin1String("nbf")).toInteger();
    if (expires > 0 && expires * 1000 <= nowMs)
        return LoginTexts::tr("These credentials expired on %1. Ask whoever gave you the .creds file for a new one.")
            .arg(timeText(expires));
    if (begins > 0 && begins * 1000 > nowMs)
        return LoginTexts::tr(
                   "These credentials count from %1 on. If that is past, the clock of this machine is wrong.")
            .arg(timeText(begins));
    return {};
}

} // namespace yiping::nats
