// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/key_value.h"

#include "transport/header_block.h"
#include "transport/jetstream_codec.h"

#include <QPointer>

#include <algorithm>

namespace yiping::nats {

namespace {

constexpr int NotFound = 404;
/** JetStream's err_codes: "stream name already in use with a different configuration", "no message found". */
constexpr int BucketNameInUse = 10058;
constexpr int NoMessageFound = 10037;

bool isKey(const std::string &key)
{
    const auto mayStand = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || c == '/' || c == '=' || c == '.';
    };
    return !key.empty() && std::ranges::all_of(key, mayStand) && key.front() != '.' && key.back() != '.'
        && key.find("..") == std::string::npos;
}

bool saysDeleted(const Headers &headers)
{
    const auto operation = headers.value("KV-Operation");
    return operation == "DEL" || operation == "PURGE";
}

quint64 toNumber(std::optional<std::string_view> text)
{
    return text ? QByteArray(text->data(), static_cast<qsizetype>(text->size())).toULongLong() : 0;
}

} // namespace

KeyValue::KeyValue(JetStream &jetStream, std::string bucket, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_bucket(std::move(bucket))
{
}

KeyValue::~KeyValue() = default;

std::string KeyValue::streamName() const
{
    return "KV_" + m_bucket;
}

std::string KeyValue::subjectOf(const std::string &key) const
{
    return "$KV." + m_bucket + '.' + key;
}

std::string_view KeyValue::keyOf(std::string_view subject) const
{
    return subject.substr(std::min(subjectOf({}).size(), subject.size()));
}

template<typename T>
bool KeyValue::refusedKey(const std::string &key, const JetStream::Handler<T> &handler)
{
    if (isKey(key))
        return false;
    const Error error{
        .kind = Error::Kind::Refused,
        .text = tr("'%1' is no key: letters, digits and - _ / = . may stand in it.").arg(QString::fromStdString(key))};
    QMetaObject::invokeMethod(this, [handler, error] { handler(error); }, Qt::QueuedConnection);
    return true;
}

void KeyValue::ensure(bool inMemory, JetStream::Handler<StreamInfo> handler)
{
    const StreamConfig config{.name = streamName(),
                              .subjects = {subjectOf(">")},
                              .inMemory = inMemory,
                              .maxMessagesPerSubject = 1,
                              .denyDelete = true,
                              .allowRollup = true,
                              .discardNew = true};
    const QString what = tr("Making the bucket %1").arg(QString::fromStdString(m_bucket));
    m_jetStream.api(
        "STREAM.CREATE." + config.name, toJson(config), what,
        [self = QPointer(this), what, handler = std::move(handler)](std::variant<QJsonObject, Error> result) {
            const auto *error = std::get_if<Error>(&result);
            if (!self)
                return;
            // Whoever made it chose its settings; it is only to be there.
            if (error && error->code == BucketNameInUse)
                self->m_jetStream.streamInfo(self->streamName(), handler);
            else
                handler(readStreamInfo(std::move(result), what));
        });
}

void KeyValue::get(const std::string &key, JetStream::Handler<KeyValueEntry> handler)
{
    if (refusedKey(key, handler))
        return;
    m_jetStream.connection().request(
        "$JS.API.DIRECT.GET." + streamName() + '.' + subjectOf(key), {}, m_jetStream.timeout(),
        [self = QPointer(this), key, handler = std::move(handler)](std::variant<Connection::Reply, Error> result) {
            if (!self)
                return;
            if (auto *error = std::get_if<Error>(&result)) {
                // A bucket that another program made may not allow the direct way.
                if (error->kind == Error::Kind::NoResponders)
                    self->getThroughApi(key, handler);
                else
                    handler(std::move(*error));
                return;
            }
            auto &reply = std::get<Connection::Reply>(result);
            if (reply.status == NotFound) {
                handler(KeyValueEntry{.key = key, .value = {}});
                return;
            }
            const quint64 revision = toNumber(reply.headers.value("Nats-Sequence"));
            if (reply.status != 0 || revision == 0) {
                handler(Error{
                    .kind = Error::Kind::Malformed,
                    .text =
                        tr("The server's answer about the key '%1' cannot be read.").arg(QString::fromStdString(key))});
                return;
            }
            handler(KeyValueEntry{.key = key,
                                  .value = std::move(reply.payload),
                                  .revision = revision,
                                  .deleted = saysDeleted(reply.headers)});
        });
}

void KeyValue::getThroughApi(const std::string &key, JetStream::Handler<KeyValueEntry> handler)
{
    const QString what = tr("Asking for the key %1").arg(QString::fromStdString(key));
    m_jetStream.api(
        "STREAM.MSG.GET." + streamName(), {{QStringLiteral("last_by_subj"), QString::fromStdString(subjectOf(key))}},
        what, [key, handler = std::move(handler)](std::variant<QJsonObject, Error> result) {
            if (auto *error = std::get_if<Error>(&result)) {
                if (error->code == NoMessageFound)
                    handler(KeyValueEntry{.key = key, .value = {}});
                else
                    handler(std::move(*error));
                return;
            }
            const QJsonObject message = std::get<QJsonObject>(result).value(QLatin1String("message")).toObject();
            const auto bytes = [&message](QLatin1String name) {
                return QByteArray::fromBase64(message.value(name).toString().toLatin1()).toStdString();
            };
            Headers headers;
            HeaderStatus status;
            parseHeaderBlock(bytes(QLatin1String("hdrs")), headers, status);
            handler(KeyValueEntry{.key = key,
                                  .value = bytes(QLatin1String("data")),
                                  .revision = static_cast<quint64>(message.value(QLatin1String("seq")).toInteger()),
                                  .deleted = saysDeleted(headers)});
        });
}

void KeyValue::put(const std::string &key, std::string_view value, JetStream::Handler<PublishAck> handler)
{
    if (!refusedKey(key, handler))
        m_jetStream.publish(subjectOf(key), value, {}, std::move(handler));
}

void KeyValue::watch(const std::string &keys, std::function<void(const KeyValueEntry &)> handler)
{
    m_watch = std::make_unique<OrderedConsumer>(
        m_jetStream,
        OrderedConsumerConfig{
            .stream = streamName(), .filterSubjects = {subjectOf(keys)}, .from = DeliverFrom::LastPerSubject},
        [this, handler = std::move(handler)](const StreamMessage &message) {
            handler(KeyValueEntry{.key = std::string(keyOf(message.subject)),
                                  .value = std::string(message.payload),
                                  .revision = message.streamSequence,
                                  .deleted = message.headers && saysDeleted(*message.headers)});
        });
    m_watch->start();
}

void KeyValue::stopWatching()
{
    m_watch.reset();
}

} // namespace yiping::nats
