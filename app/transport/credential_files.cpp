// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/credential_files.h"

#include "crypto/nkey.h"
#include "crypto/secret_file.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

namespace yiping::nats {

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::CredentialFiles)
};

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view Blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(Blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

QString readFirstLine(const QString &path, const QString &what, Secret &secret)
{
    Secret whole;
    if (QString problem = readSecretFile(path, whole); !problem.isEmpty())
        return problem;
    const std::string_view text = whole.reveal();
    secret = Secret::copyOf(withoutBlanks(text.substr(0, text.find('\n'))));
    return secret.isEmpty() ? FileTexts::tr("%1 is empty; its first line must be the %2.").arg(path, what) : QString();
}

/** What stands between -----BEGIN name----- and ------END name------; the number of dashes is not looked at. */
std::string_view block(std::string_view text, std::string_view name)
{
    const std::string begin = "-----BEGIN " + std::string(name) + "-----";
    const std::size_t start = text.find(begin);
    if (start == std::string_view::npos)
        return {};
    const std::size_t lineEnd = text.find('\n', start);
    const std::size_t end = text.find("-----END " + std::string(name) + "-----", start);
    if (lineEnd == std::string_view::npos || end == std::string_view::npos || end < lineEnd)
        return {};
    std::string_view inside = text.substr(lineEnd, end - lineEnd);
    while (inside.ends_with('-'))
        inside.remove_suffix(1);
    return withoutBlanks(inside);
}

/** A user's seed, or a sentence. */
QString checkUserSeed(const QString &path, const Secret &seed)
{
    const auto key = NKey::fromSeed(seed.reveal());
    if (const auto *sentence = std::get_if<QString>(&key))
        return FileTexts::tr("%1: %2").arg(path, *sentence);
    if (std::get<NKey>(key).publicKey().kind() != NKeyKind::User)
        return FileTexts::tr("%1 has the key of an operator or an account; a user's (SU…) is wanted here.").arg(path);
    return {};
}

QString readCreds(const QString &path, ConnectionOptions &options)
{
    Secret whole;
    if (QString problem = readSecretFile(path, whole); !problem.isEmpty())
        return problem;
    options.jwt = Secret::copyOf(block(whole.reveal(), "NATS USER JWT"));
    options.nkeySeed = Secret::copyOf(block(whole.reveal(), "USER NKEY SEED"));
    const std::string_view jwt = options.jwt.reveal();
    if (jwt.empty() || std::ranges::count(jwt, '.') != 2)
        return FileTexts::tr("%1 is no .creds file: the block 'NATS USER JWT' is missing or damaged.").arg(path);
    if (options.nkeySeed.isEmpty())
        return FileTexts::tr("%1 is no .creds file: the block 'USER NKEY SEED' is missing.").arg(path);
    return checkUserSeed(path, options.nkeySeed);
}

QString readNKey(const QString &path, ConnectionOptions &options)
{
    if (QString problem = readFirstLine(path, FileTexts::tr("NKey seed"), options.nkeySeed); !problem.isEmpty())
        return problem;
    return checkUserSeed(path, options.nkeySeed);
}

QString readLogin(const CredentialFiles &files, ConnectionOptions &options)
{
    const int ways = int(!files.creds.isEmpty()) + int(!files.nkey.isEmpty()) + int(!files.token.isEmpty())
        + int(!files.user.isEmpty());
    if (ways > 1)
        return FileTexts::tr("Only one of --creds, --nkey-file, --token-file and --user can say who logs in.");
    if (files.user.isEmpty() != files.passwordFile.isEmpty())
        return FileTexts::tr("--user and --password-file belong together.");
    if (!files.creds.isEmpty())
        return readCreds(files.creds, options);
    if (!files.nkey.isEmpty())
        return readNKey(files.nkey, options);
    if (!files.token.isEmpty())
        return readFirstLine(files.token, FileTexts::tr("token"), options.token);
    if (files.user.isEmpty())
        return {};
    options.user = files.user;
    return readFirstLine(files.passwordFile, FileTexts::tr("password"), options.password);
}

QString readOwnCertificate(const CredentialFiles &files, QSslConfiguration &tls)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(files.certificate);
    if (chain.isEmpty())
        return FileTexts::tr("%1 cannot be read as a certificate in PEM form.").arg(files.certificate);
    Secret secret;
    if (QString problem = readSecretFile(files.privateKey, secret); !problem.isEmpty())
        return problem;
    const std::string_view text = secret.reveal();
    const auto pem = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    QSslKey key(pem, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Rsa);
    if (key.isNull())
        return FileTexts::tr(
                   "%1 cannot be read as a private key: RSA or EC in PEM form without a passphrase is wanted.")
            .arg(files.privateKey);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return {};
}

QString readFiles(const CredentialFiles &files, ConnectionOptions &options)
{
    if (QString problem = readLogin(files, options); !problem.isEmpty())
        return problem;
    if (files.certificate.isEmpty() != files.privateKey.isEmpty())
        return FileTexts::tr("--cert and --key belong together.");
    if (files.authorities.isEmpty() && files.certificate.isEmpty())
        return {};
    QSslConfiguration tls = options.tls.value_or(QSslConfiguration::defaultConfiguration());
    if (!files.authorities.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(files.authorities);
        if (authorities.isEmpty())
            return FileTexts::tr("%1 cannot be read as certificates in PEM form.").arg(files.authorities);
        tls.setCaCertificates(authorities);
    }
    if (!files.certificate.isEmpty()) {
        if (QString problem = readOwnCertificate(files, tls); !problem.isEmpty())
            return problem;
    }
    options.tls = tls;
    return {};
}

/** Whoever renews a file may do so in two steps: what cannot be read now leaves the old in place. */
void readAgain(const CredentialFiles &files, ConnectionOptions &options)
{
    ConnectionOptions fresh;
    if (!readFiles(files, fresh).isEmpty())
        return;
    if (!fresh.nkeySeed.isEmpty()) {
        options.jwt = fresh.jwt;
        options.nkeySeed = fresh.nkeySeed;
    }
    if (!fresh.token.isEmpty())
        options.token = fresh.token;
    if (!fresh.password.isEmpty())
        options.password = fresh.password;
    if (fresh.tls)
        options.tls = fresh.tls;
}

} // namespace

QString readCredentials(const CredentialFiles &files, ConnectionOptions &options)
{
    QString problem = readFiles(files, options);
    if (problem.isEmpty())
        options.renew = [files](ConnectionOptions &present) { readAgain(files, present); };
    return problem;
}

} // namespace yiping::nats
