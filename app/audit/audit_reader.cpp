// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_reader.h"

#include "audit/audit_message.h"
#include "domain/subject.h"

#include <QPointer>

namespace yiping {

namespace {
constexpr std::chrono::seconds LongestSilence{15};
} // namespace

AuditReader::AuditReader(nats::Connection &connection, std::string stream, std::size_t servers, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_jetStream(connection)
    , m_archive({.stream = std::move(stream), .extent = {}, .messages = {}})
    , m_serversLeft(servers)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("the broker has not said anything for %1 s").arg(LongestSilence.count())); });
    connect(&connection, &nats::Connection::problem, this, &AuditReader::onProblem);
    connect(&connection, &nats::Connection::stateChanged, this, &AuditReader::ask);
}

void AuditReader::start()
{
    m_silence.start(LongestSilence);
    m_connection.open();
    ask();
}

void AuditReader::onProblem(const QString &sentence)
{
    if (m_asked || m_serversLeft <= 1) {
        fail(sentence);
        return;
    }
    --m_serversLeft;
    m_silence.start(LongestSilence);
}

void AuditReader::ask()
{
    if (!m_connection.isConnected() || std::exchange(m_asked, true))
        return;
    // The extent first: what is stored while we read can only be more.
    m_jetStream.streamInfo(m_archive.stream,
                           [self = QPointer(this)](const std::variant<nats::StreamInfo, nats::Error> &answer) {
                               if (!self)
                                   return;
                               if (const auto *error = std::get_if<nats::Error>(&answer))
                                   self->fail(error->text);
                               else
                                   self->read(std::get<nats::StreamInfo>(answer));
                           });
}

void AuditReader::read(const nats::StreamInfo &info)
{
    m_archive.extent = {
        .firstSequence = info.firstSequence, .lastSequence = info.lastSequence, .messages = info.messages};
    m_consumer = std::make_unique<nats::OrderedConsumer>(
        m_jetStream, nats::OrderedConsumerConfig{.stream = m_archive.stream, .filterSubjects = {auditSubjects()}},
        [this](const nats::StreamMessage &message) {
            m_silence.start(LongestSilence);
            const auto signature = message.headers ? message.headers->value(nats::SignatureHeader) : std::nullopt;
            m_archive.messages.push_back({.sequence = message.streamSequence,
                                          .storedTimeUs = message.storedTimeUs,
                                          .subject = std::string(withoutMark(message.subject)),
                                          .payload = std::string(message.payload),
                                          .signature = std::string(signature.value_or(std::string_view()))});
        });
    connect(m_consumer.get(), &nats::OrderedConsumer::caughtUp, this, &AuditReader::end);
    m_consumer->start();
}

void AuditReader::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_silence.stop();
    m_consumer->stop();
    Q_EMIT finished();
}

void AuditReader::fail(const QString &sentence)
{
    if (std::exchange(m_ended, true))
        return;
    m_silence.stop();
    if (m_consumer)
        m_consumer->stop();
    Q_EMIT failed(sentence);
}

} // namespace yiping
