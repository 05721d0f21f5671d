// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/message_signature.h"

#include <QCoreApplication>
#include <QFile>

namespace yiping::nats {

namespace {

constexpr std::string_view SignedForm = "yiping-signed-1";
constexpr qint64 LongestSignerLine = 1024;

struct SignatureTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::KnownSigners)
};

std::string signedBytes(std::string_view subject, std::string_view payload)
{
    std::string bytes;
    for (const std::string_view text : {SignedForm, subject, payload}) {
        const quint64 size = text.size();
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<char>((size >> static_cast<unsigned>(shift)) & 0xffU));
        bytes.append(text);
    }
    return bytes;
}

QByteArray toView(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::string signatureOf(const SigningKey &key, std::string_view subject, std::string_view payload)
{
    const std::string signature = sign(key, signedBytes(subject, payload));
    return publicTextOf(key) + ' ' + toView(signature).toBase64().toStdString();
}

std::variant<KnownSigners, QString> KnownSigners::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return SignatureTexts::tr("The file of known signers %1 cannot be read: %2.").arg(path, file.errorString());
    KnownSigners signers;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine(LongestSignerLine).simplified();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype keySize = line.indexOf(' ') < 0 ? line.size() : line.indexOf(' ');
        const auto key = parseVerifyingKey(line.first(keySize).toStdString());
        if (const auto *problem = std::get_if<QString>(&key))
            return SignatureTexts::tr("Line %1 of the file of known signers %2 names no public key: %3")
                .arg(QString::number(number), path, *problem);
        signers.add(std::get<VerifyingKey>(key), QString::fromUtf8(line.mid(keySize).trimmed()));
    }
    if (signers.isEmpty())
        return SignatureTexts::tr(
                   "The file of known signers %1 names nobody: a line of it is a public key \"U…\" or \"SM2…\" and "
                   "a name.")
            .arg(path);
    return signers;
}

SignatureVerdict KnownSigners::judge(std::string_view subject, std::string_view payload,
                                     std::optional<std::string_view> signature) const
{
    if (!signature)
        return SignatureVerdict::Unsigned;
    const std::size_t blank = signature->find(' ');
    if (blank == std::string_view::npos)
        return SignatureVerdict::Bad;
    const std::string_view who = signature->substr(0, blank);
    const auto key = parseVerifyingKey(who);
    const auto bytes = QByteArray::fromBase64Encoding(QByteArray(toView(signature->substr(blank + 1))),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!std::holds_alternative<VerifyingKey>(key) || !bytes
        || !verify(std::get<VerifyingKey>(key), signedBytes(subject, payload), (*bytes).toStdString()))
        return SignatureVerdict::Bad;
    return m_names.contains(who) ? SignatureVerdict::Verified : SignatureVerdict::UnknownSigner;
}

SignatureVerdict KnownSigners::judge(std::string_view subject, std::string_view payload, const Headers *headers) const
{
    return judge(subject, payload, headers ? headers->value(SignatureHeader) : std::nullopt);
}

} // namespace yiping::nats
