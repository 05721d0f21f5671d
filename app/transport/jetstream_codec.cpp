// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/jetstream_codec.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <charconv>

namespace yiping::nats {

namespace {

struct CodecTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::JetStream)
};

qint64 nanoseconds(std::chrono::seconds time)
{
    return std::chrono::nanoseconds(time).count();
}

QJsonObject parseObject(std::string_view payload)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), static_cast<qsizetype>(payload.size())))
        .object();
}

quint64 sequence(const QJsonValue &value)
{
    return static_cast<quint64>(std::max<qint64>(0, value.toInteger()));
}

/** A text of the server's as it may be shown: JSON lets half a character through, and nobody reads a page. */
QString shownWords(const QJsonValue &value)
{
    constexpr qsizetype Longest = 300;
    const QString text = QString::fromUtf8(value.toString().toUtf8()).simplified();
    return text.size() <= Longest ? text : text.left(Longest) + QChar(0x2026);
}

std::vector<SourceInfo> readSources(const QJsonArray &sources)
{
    std::vector<SourceInfo> all;
    for (const QJsonValue &value : sources) {
        const QJsonObject object = value.toObject();
        SourceInfo source{.name = object.value(QLatin1String("name")).toString().toStdString(),
                          .filterSubject = object.value(QLatin1String("filter_subject")).toString().toStdString(),
                          .lag = sequence(object.value(QLatin1String("lag")))};
        // "$JS.d450103.API"
        const QStringList api =
            object.value(QLatin1String("external")).toObject().value(QLatin1String("api")).toString().split(u'.');
        if (api.size() == 3)
            source.domain = api.at(1).toStdString();
        if (const qint64 active = object.value(QLatin1String("active")).toInteger(-1); active >= 0)
            source.silence = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(active));
        all.push_back(std::move(source));
    }
    return all;
}

template<typename T>
bool readNumber(std::string_view text, T &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

} // namespace

QJsonObject toJson(const StreamConfig &config)
{
    QJsonArray subjects;
    for (const std::string &subject : config.subjects)
        subjects.append(QString::fromStdString(subject));
    // The server refuses a window longer than the age.
    const std::chrono::seconds window =
        config.maxAge.count() > 0 ? std::min(config.duplicateWindow, config.maxAge) : config.duplicateWindow;
    return {{QStringLiteral("name"), QString::fromStdString(config.name)},
            {QStringLiteral("subjects"), subjects},
            {QStringLiteral("retention"), QStringLiteral("limits")},
            {QStringLiteral("storage"), config.inMemory ? QStringLiteral("memory") : QStringLiteral("file")},
            {QStringLiteral("max_consumers"), -1},
            {QStringLiteral("max_msgs"), -1},
            {QStringLiteral("max_bytes"), config.maxBytes},
            {QStringLiteral("max_msgs_per_subject"), config.maxMessagesPerSubject},
            {QStringLiteral("max_age"), nanoseconds(config.maxAge)},
            {QStringLiteral("duplicate_window"), nanoseconds(window)},
            {QStringLiteral("discard"), config.discardNew ? QStringLiteral("new") : QStringLiteral("old")},
            {QStringLiteral("num_replicas"), 1},
            {QStringLiteral("deny_delete"), config.denyDelete},
            {QStringLiteral("deny_purge"), config.denyPurge},
            {QStringLiteral("allow_rollup_hdrs"), config.allowRollup},
            {QStringLiteral("allow_direct"), true}};
}

QJsonObject toJson(const OrderedConsumerConfig &config, const std::string &name, std::optional<quint64> startSequence)
{
    constexpr std::chrono::seconds Inactive{300};
    QJsonObject json{{QStringLiteral("name"), QString::fromStdString(name)},
                     {QStringLiteral("ack_policy"), QStringLiteral("none")},
                     {QStringLiteral("replay_policy"), QStringLiteral("instant")},
                     {QStringLiteral("max_deliver"), 1},
                     {QStringLiteral("inactive_threshold"), nanoseconds(Inactive)},
                     {QStringLiteral("num_replicas"), 1},
                     {QStringLiteral("mem_storage"), true}};
    QString policy = QStringLiteral("all");
    if (startSequence) {
        policy = QStringLiteral("by_start_sequence");
        json.insert(QStringLiteral("opt_start_seq"), static_cast<qint64>(*startSequence));
    } else if (config.from == DeliverFrom::LastPerSubject) {
        policy = QStringLiteral("last_per_subject");
    } else if (config.from == DeliverFrom::Time) {
        policy = QStringLiteral("by_start_time");
        json.insert(QStringLiteral("opt_start_time"),
                    QDateTime::fromMSecsSinceEpoch(config.startTimeMs, QTimeZone::UTC).toString(Qt::ISODateWithMs));
    }
    json.insert(QStringLiteral("deliver_policy"), policy);
    if (config.filterSubjects.size() > 1) {
        QJsonArray filters;
        for (const std::string &filter : config.filterSubjects)
            filters.append(QString::fromStdString(filter));
        json.insert(QStringLiteral("filter_subjects"), filters);
    } else if (config.filterSubjects.size() == 1) {
        json.insert(QStringLiteral("filter_subject"), QString::fromStdString(config.filterSubjects.front()));
    } else if (policy == QLatin1String("last_per_subject")) {
        json.insert(QStringLiteral("filter_subject"), QStringLiteral(">")); // the server wants one
    }
    return {{QStringLiteral("stream_name"), QString::fromStdString(config.stream)},
            {QStringLiteral("config"), json},
            {QStringLiteral("action"), QStringLiteral("create")}};
}

std::variant<QJsonObject, Error> readApiReply(std::string_view payload, const QString &what)
{
    const QJsonObject object = parseObject(payload);
    if (object.isEmpty())
        return Error{.kind = Error::Kind::Malformed,
                     .text = CodecTexts::tr("%1: the answer is no JSON object.").arg(what)};
    const QJsonObject error = object.value(QLatin1String("error")).toObject();
    if (error.isEmpty())
        return object;
    return Error{.kind = Error::Kind::Refused,
                 .code = error.value(QLatin1String("err_code")).toInt(),
                 .text = CodecTexts::tr("%1: the server refused (%2).")
                             .arg(what, shownWords(error.value(QLatin1String("description"))))};
}

std::variant<StreamInfo, Error> readStreamInfo(std::variant<QJsonObject, Error> reply, const QString &what)
{
    if (auto *error = std::get_if<Error>(&reply))
        return std::move(*error);
    const QJsonObject &object = std::get<QJsonObject>(reply);
    const QJsonObject config = object.value(QLatin1String("config")).toObject();
    const QJsonObject state = object.value(QLatin1String("state")).toObject();
    StreamInfo info{.name = config.value(QLatin1String("name")).toString().toStdString(),
                    .messages = sequence(state.value(QLatin1String("messages"))),
                    .firstSequence = sequence(state.value(QLatin1String("first_seq"))),
                    .lastSequence = sequence(state.value(QLatin1String("last_seq"))),
                    .maxMessagesPerSubject = config.value(QLatin1String("max_msgs_per_subject")).toInteger(-1),
                    .created = object.value(QLatin1String("created")).toString().toStdString(),
                    .sources = readSources(object.value(QLatin1String("sources")).toArray())};
    if (info.messages > 0)
        info.firstStoredTimeUs = parseTimeUs(state.value(QLatin1String("first_ts")).toString());
    if (info.name.empty())
        return Error{.kind = Error::Kind::Malformed,
                     .text = CodecTexts::tr("%1: the answer names no stream.").arg(what)};
    return info;
}

std::variant<PublishAck, Error> readPublishAck(std::string_view payload, const QString &what)
{
    std::variant<QJsonObject, Error> reply = readApiReply(payload, what);
    if (auto *error = std::get_if<Error>(&reply))
        return std::move(*error);
    const QJsonObject &object = std::get<QJsonObject>(reply);
    PublishAck ack{.stream = object.value(QLatin1String("stream")).toString().toStdString(),
                   .sequence = sequence(object.value(QLatin1String("seq"))),
                   .duplicate = object.value(QLatin1String("duplicate")).toBool()};
    // Someone else may have answered on this subject; only a stream's word counts.
    if (ack.stream.empty() || ack.sequence == 0)
        return Error{.kind = Error::Kind::Malformed,
                     .text =
                         CodecTexts::tr("%1: what answered is no stream, so nothing says it was stored.").arg(what)};
    return ack;
}

qint64 parseTimeUs(const QString &text)
{
    // QDateTime keeps milliseconds only.
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    qsizetype end = dot + 1;
    while (dot >= 0 && end < text.size() && text.at(end).isDigit())
        ++end;
    const QString whole = dot < 0 ? text : text.left(dot) + text.mid(end);
    const QDateTime time = QDateTime::fromString(whole, Qt::ISODate);
    if (!time.isValid())
        return 0;
    const QString decimals = dot < 0 ? QString() : text.mid(dot + 1, end - dot - 1);
    return time.toMSecsSinceEpoch() * 1000 + decimals.leftJustified(6, QLatin1Char('0'), true).toLongLong();
}

std::optional<DeliveryInfo> parseDelivery(std::string_view replyTo)
{
    constexpr std::size_t OldForm = 9;
    constexpr std::size_t NewForm = 11;
    std::array<std::string_view, 12> tokens;
    std::size_t count = 0;
    while (count < tokens.size()) {
        const std::size_t dot = replyTo.find('.');
        tokens[count++] = replyTo.substr(0, dot);
        if (dot == std::string_view::npos)
            break;
        replyTo.remove_prefix(dot + 1);
    }
    if ((count != OldForm && count < NewForm) || tokens[0] != "$JS" || tokens[1] != "ACK")
        return std::nullopt;
    // ... stream, consumer, delivered, stream sequence, consumer sequence, time, pending.
    const std::size_t first = count == OldForm ? 5 : 7;
    DeliveryInfo info;
    if (!readNumber(tokens[first], info.streamSequence) || !readNumber(tokens[first + 1], info.consumerSequence)
        || !readNumber(tokens[first + 2], info.storedTimeNs) || !readNumber(tokens[first + 3], info.pending))
        return std::nullopt;
    return info;
}

} // namespace yiping::nats
