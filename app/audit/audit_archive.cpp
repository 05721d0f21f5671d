// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_archive.h"

#include "audit/audit_message.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yiping {

namespace {

constexpr QLatin1StringView Format("yiping-audit 1");
/** A line that is longer than any message that a broker takes. */
constexpr qint64 LongestLine = 16 * 1024 * 1024;

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

quint64 toCount(const QJsonValue &value)
{
    return static_cast<quint64>(std::max<qint64>(0, value.toInteger()));
}

StoredMessage toStored(const QJsonObject &line)
{
    const auto decoded = QByteArray::fromBase64Encoding(line.value(QLatin1StringView("message")).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return {.sequence = toCount(line.value(QLatin1StringView("sequence"))),
            .storedTimeUs = line.value(QLatin1StringView("stored_us")).toInteger(),
            .subject = line.value(QLatin1StringView("subject")).toString().toStdString(),
            .payload = decoded ? (*decoded).toStdString() : std::string(),
            .signature = line.value(QLatin1StringView("signature")).toString().toStdString()};
}

} // namespace

QByteArray archiveHeadLine(const AuditArchive &archive)
{
    return toLine({{QStringLiteral("format"), Format},
                   {QStringLiteral("stream"), QString::fromStdString(archive.stream)},
                   {QStringLiteral("first_sequence"), static_cast<qint64>(archive.extent.firstSequence)},
                   {QStringLiteral("last_sequence"), static_cast<qint64>(archive.extent.lastSequence)},
                   {QStringLiteral("messages"), static_cast<qint64>(archive.extent.messages)}});
}

QByteArray archiveLine(const StoredMessage &message)
{
    const QByteArray payload =
        QByteArray::fromRawData(message.payload.data(), static_cast<qsizetype>(message.payload.size()));
    QJsonObject line{{QStringLiteral("sequence"), static_cast<qint64>(message.sequence)},
                     {QStringLiteral("stored_us"), message.storedTimeUs},
                     {QStringLiteral("subject"), QString::fromStdString(message.subject)},
                     {QStringLiteral("message"), QString::fromLatin1(payload.toBase64())}};
    if (!message.signature.empty())
        line.insert(QStringLiteral("signature"), QString::fromStdString(message.signature));
    return toLine(line);
}

std::variant<AuditArchive, QString> readArchive(QIODevice &device)
{
    const QJsonObject head = QJsonDocument::fromJson(device.readLine(LongestLine)).object();
    if (head.value(QLatin1StringView("format")).toString() != Format)
        return QStringLiteral("its first line is not the head of a yiping-audit export; make one with 'yiping-audit "
                              "export'");
    AuditArchive archive{.stream = head.value(QLatin1StringView("stream")).toString().toStdString(),
                         .extent = {.firstSequence = toCount(head.value(QLatin1StringView("first_sequence"))),
                                    .lastSequence = toCount(head.value(QLatin1StringView("last_sequence"))),
                                    .messages = toCount(head.value(QLatin1StringView("messages")))},
                         .messages = {}};
    while (!device.atEnd()) {
        const QByteArray line = device.readLine(LongestLine);
        if (line.isEmpty())
            return QStringLiteral("it cannot be read to its end: %1").arg(device.errorString());
        archive.messages.push_back(toStored(QJsonDocument::fromJson(line).object()));
    }
    return archive;
}

std::vector<StoredRecord> recordsOf(const AuditArchive &archive, const nats::KnownSigners &signers)
{
    std::vector<StoredRecord> records;
    records.reserve(archive.messages.size());
    for (const StoredMessage &message : archive.messages) {
        StoredRecord &stored = records.emplace_back(readAuditMessage(message.subject, message.payload));
        stored.streamSequence = message.sequence;
        stored.storedTimeUs = message.storedTimeUs;
        stored.trusted = signers.isEmpty()
            || signers.judge(message.subject, message.payload, message.signature) == nats::SignatureVerdict::Verified;
    }
    return records;
}

} // namespace yiping
