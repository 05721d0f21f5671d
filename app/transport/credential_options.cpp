// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/credential_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <variant>

namespace yiping::nats {

namespace {

struct OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::CredentialOptions)
};

std::variant<QUrl, QString> readServer(const QString &text)
{
    QUrl url(text);
    if (!url.userInfo().isEmpty())
        return OptionTexts::tr("--server takes no user and no password: everybody on this machine could read them. Use "
                               "--user and --password-file, --nkey-file, --creds or --token-file.");
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QStringLiteral("ws") && url.scheme() != QStringLiteral("wss")))
        return OptionTexts::tr("--server wants an address such as wss://brain.example:8443, not '%1'.").arg(text);
    return url;
}

} // namespace

void addCredentialOptions(QCommandLineParser &parser)
{
    const QString file = QStringLiteral("FILE");
    parser.addOptions({
        {QStringLiteral("creds"), OptionTexts::tr("A .creds file: a user's JWT and key."), file},
        {QStringLiteral("nkey-file"), OptionTexts::tr("File with an NKey seed, the identity of a device."), file},
        {QStringLiteral("token-file"), OptionTexts::tr("File whose first line is the broker's token."), file},
        {QStringLiteral("user"), OptionTexts::tr("Name to log in with, together with --password-file."),
         QStringLiteral("NAME")},
        {QStringLiteral("password-file"), OptionTexts::tr("File whose first line is the password."), file},
        {QStringLiteral("ca"), OptionTexts::tr("PEM file of the authorities to trust instead of the system's."), file},
        {QStringLiteral("cert"), OptionTexts::tr("PEM file of this client's certificate, together with --key."), file},
        {QStringLiteral("key"), OptionTexts::tr("PEM file of its private key."), file},
    });
}

CredentialFiles credentialFiles(const QCommandLineParser &parser)
{
    return {.creds = parser.value(QStringLiteral("creds")),
            .nkey = parser.value(QStringLiteral("nkey-file")),
            .token = parser.value(QStringLiteral("token-file")),
            .user = parser.value(QStringLiteral("user")),
            .passwordFile = parser.value(QStringLiteral("password-file")),
            .authorities = parser.value(QStringLiteral("ca")),
            .certificate = parser.value(QStringLiteral("cert")),
            .privateKey = parser.value(QStringLiteral("key"))};
}

QString readServers(const QStringList &values, ConnectionOptions &options)
{
    QList<QUrl> servers;
    for (const QString &value : values) {
        for (const QString &text : value.split(u',')) {
            auto url = readServer(text.trimmed());
            if (auto *problem = std::get_if<QString>(&url))
                return std::move(*problem);
            if (!servers.contains(std::get<QUrl>(url)))
                servers.append(std::get<QUrl>(std::move(url)));
        }
    }
    // Where one of them is not ciphered a cut line would send what logs in over the wire for all to read.
    const auto sameScheme = [&servers](const QUrl &url) { return url.scheme() == servers.constFirst().scheme(); };
    if (!std::ranges::all_of(servers, sameScheme))
        return OptionTexts::tr("--server wants wss:// for all servers of a cluster, or ws:// for all of them.");
    if (servers.isEmpty())
        return {};
    options.url = servers.takeFirst();
    options.otherUrls.assign(servers.cbegin(), servers.cend());
    return {};
}

} // namespace yiping::nats
