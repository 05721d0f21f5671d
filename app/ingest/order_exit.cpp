// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/order_exit.h"

#include "domain/subject.h"
#include "transport/message_signature.h"

namespace yiping {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

OrderExit::OrderExit(nats::JetStream &jetStream, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
{
}

OrderExit::~OrderExit()
{
    m_checks.clear();
    for (const QByteArray &messageId : std::as_const(m_underWay))
        Q_EMIT publishFailed(messageId, tr("The link to the broker is closed."), true);
}

void OrderExit::answer(const QByteArray &messageId, const std::variant<nats::PublishAck, nats::Error> &result)
{
    m_underWay.remove(messageId);
    if (const auto *error = std::get_if<nats::Error>(&result))
        Q_EMIT publishFailed(messageId, error->text, error->kind != nats::Error::Kind::Refused);
    else
        Q_EMIT published(messageId, std::get<nats::PublishAck>(result).sequence);
}

void OrderExit::publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                        const QByteArray &signature)
{
    if (const qint64 most = m_jetStream.connection().maxPayload(); most > 0 && payload.size() > most) {
        Q_EMIT publishFailed(messageId, tr("It has %1 bytes and the broker takes %2").arg(payload.size()).arg(most),
                             false);
        return;
    }
    m_underWay.insert(messageId);
    nats::Headers headers;
    if (!signature.isEmpty())
        headers.add(std::string(nats::SignatureHeader), signature.toStdString());
    m_jetStream.publish(
        viewOf(subject), viewOf(payload), viewOf(messageId),
        [self = QPointer(this), messageId](const std::variant<nats::PublishAck, nats::Error> &result) {
            if (self)
                self->answer(messageId, result);
        },
        std::move(headers));
}

void OrderExit::publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                             const QByteArray &signature)
{
    const auto done = [this, subject, payload, messageId, signature](const SentCheck::Answer &answer) {
        // It is the check that calls.
        m_checks.extract(messageId).mapped().release()->deleteLater();
        m_underWay.remove(messageId);
        if (const auto *sequence = std::get_if<quint64>(&answer))
            Q_EMIT published(messageId, *sequence);
        else if (const auto *sentence = std::get_if<QString>(&answer))
            Q_EMIT publishFailed(messageId, *sentence, true);
        else
            publish(subject, payload, messageId, signature);
    };
    m_underWay.insert(messageId);
    m_checks[messageId] = std::make_unique<SentCheck>(m_jetStream, std::string(streamOf(Lane::Order)),
                                                      subject.toStdString(), messageId.toStdString(), done);
}

} // namespace yiping
