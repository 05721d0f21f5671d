// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/user_jwt.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

namespace yiping::test {

namespace {

constexpr auto UrlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString shown(const NKey &key)
{
    return QString::fromStdString(key.publicKey().toString());
}

QJsonObject unlimited()
{
    return {{QStringLiteral("subs"), -1}, {QStringLiteral("data"), -1}, {QStringLiteral("payload"), -1}};
}

} // namespace

QByteArray makeJwt(const NKey &issuer, const NKeyPublic &subject, const QString &name, QJsonObject claims,
                   qint64 expires)
{
    claims.insert(QStringLiteral("version"), 2);
    QJsonObject body{{QStringLiteral("iat"), QDateTime::currentSecsSinceEpoch()},
                     {QStringLiteral("iss"), shown(issuer)},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("sub"), QString::fromStdString(subject.toString())},
                     {QStringLiteral("nats"), claims}};
    if (expires > 0)
        body.insert(QStringLiteral("exp"), expires);
    body.insert(QStringLiteral("jti"),
                QString::fromLatin1(
                    QCryptographicHash::hash(QJsonDocument(body).toJson(), QCryptographicHash::Sha256).toHex()));
    const QByteArray text = QByteArray(R"({"typ":"JWT","alg":"ed25519-nkey"})").toBase64(UrlForm) + '.'
        + QJsonDocument(body).toJson(QJsonDocument::Compact).toBase64(UrlForm);
    const NKeySignature signature = issuer.sign({text.constData(), static_cast<std::size_t>(text.size())});
    return text + '.' + QByteArray(bytesOf(signature).data(), signature.size()).toBase64(UrlForm);
}

Operator::Operator()
    : m_operator(NKey::generate(NKeyKind::Operator))
    , m_account(NKey::generate(NKeyKind::Account))
{
}

QString Operator::serverConfig() const
{
    const QByteArray own = makeJwt(m_operator, m_operator.publicKey(), QStringLiteral("operator"),
                                   {{QStringLiteral("type"), QStringLiteral("operator")}});
    QJsonObject limits = unlimited();
    for (const char *name : {"imports", "exports", "conn", "leaf"})
        limits.insert(QLatin1StringView(name), -1);
    limits.insert(QStringLiteral("wildcards"), true);
    const QByteArray account =
        makeJwt(m_operator, m_account.publicKey(), QStringLiteral("city"),
                {{QStringLiteral("type"), QStringLiteral("account")}, {QStringLiteral("limits"), limits}});
    return QStringLiteral("operator: %1\nresolver: MEMORY\nresolver_preload: { %2: %3 }\n")
        .arg(QString::fromLatin1(own), shown(m_account), QString::fromLatin1(account));
}

QByteArray Operator::creds(const NKey &user, const QJsonObject &permissions, qint64 expires) const
{
    QJsonObject claims = unlimited();
    claims.insert(QStringLiteral("type"), QStringLiteral("user"));
    for (auto entry = permissions.begin(); entry != permissions.end(); ++entry)
        claims.insert(entry.key(), entry.value());
    const QByteArray jwt = makeJwt(m_account, user.publicKey(), QStringLiteral("user"), claims, expires);
    const Secret seed = user.seed();
    return "-----BEGIN NATS USER JWT-----\n" + jwt
        + "\n------END NATS USER JWT------\n\n"
          "-----BEGIN USER NKEY SEED-----\n"
        + QByteArray(seed.reveal().data(), static_cast<qsizetype>(seed.reveal().size()))
        + "\n------END USER NKEY SEED------\n";
}

} // namespace yiping::test
