// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/jetstream.h"

#include "transport/jetstream_codec.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace yiping::nats {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::JetStream)
};

/** "Stream name already in use with a different configuration." */
constexpr int NameInUse = 10058;

} // namespace

JetStream::JetStream(Connection &connection, std::chrono::milliseconds timeout)
    : m_connection(connection)
    , m_timeout(timeout)
{
}

void JetStream::api(const std::string &verb, const QJsonObject &body, const QString &what, Handler<QJsonObject> handler,
                    std::chrono::milliseconds timeout)
{
    const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_connection.request("$JS.API." + verb, {json.constData(), static_cast<std::size_t>(json.size())}, timeout,
                         [what, handler = std::move(handler)](std::variant<Connection::Reply, Error> result) {
                             if (auto *error = std::get_if<Error>(&result)) {
                                 if (error->kind == Error::Kind::NoResponders)
                                     error->text =
                                         Texts::tr("%1: JetStream does not answer. Is it enabled on the server, "
                                                   "and may this account use it?")
                                             .arg(what);
                                 else
                                     error->text = Texts::tr("%1: %2").arg(what, error->text);
                                 handler(std::move(*error));
                                 return;
                             }
                             handler(readApiReply(std::get<Connection::Reply>(result).payload, what));
                         });
}

void JetStream::ensureStream(const StreamConfig &config, Handler<StreamInfo> handler)
{
    ensureStream(toJson(config), std::move(handler));
}

void JetStream::ensureStream(const QJsonObject &config, Handler<StreamInfo> handler)
{
    const QString shown = config.value(QLatin1String("name")).toString();
    const QString what = Texts::tr("Making the stream %1").arg(shown);
    const auto finish = [what, handler](std::variant<QJsonObject, Error> result) {
        handler(readStreamInfo(std::move(result), what));
    };
    api("STREAM.CREATE." + shown.toStdString(), config, what,
        [this, name = shown.toStdString(), config, what, finish](std::variant<QJsonObject, Error> result) {
            const auto *error = std::get_if<Error>(&result);
            if (error && error->code == NameInUse)
                api("STREAM.UPDATE." + name, config, what, finish);
            else
                finish(std::move(result));
        });
}

void JetStream::streamInfo(const std::string &name, Handler<StreamInfo> handler)
{
    const QString what = Texts::tr("Asking for the stream %1").arg(QString::fromStdString(name));
    api("STREAM.INFO." + name, {}, what, [what, handler = std::move(handler)](std::variant<QJsonObject, Error> result) {
        handler(readStreamInfo(std::move(result), what));
    });
}

void JetStream::publish(std::string_view subject, std::string_view payload, std::string_view messageId,
                        Handler<PublishAck> handler, Headers headers)
{
    const QString shown = QString::fromUtf8(subject.data(), static_cast<qsizetype>(subject.size()));
    if (!messageId.empty())
        headers.add("Nats-Msg-Id", std::string(messageId));
    m_connection.request(
        subject, payload, m_timeout,
        [shown, handler = std::move(handler)](std::variant<Connection::Reply, Error> result) {
            if (auto *error = std::get_if<Error>(&result)) {
                if (error->kind == Error::Kind::NoResponders)
                    error->text = Texts::tr("No stream on the server takes messages on '%1'.").arg(shown);
                handler(std::move(*error));
                return;
            }
            handler(
                readPublishAck(std::get<Connection::Reply>(result).payload, Texts::tr("Publishing on %1").arg(shown)));
        },
        headers);
}

} // namespace yiping::nats
