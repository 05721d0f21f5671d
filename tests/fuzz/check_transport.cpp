// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/checks.h"
#include "fuzz/findings.h"
#include "fuzz/parser_check.h"
#include "transport/header_block.h"
#include "transport/jetstream_codec.h"
#include "transport/server_info.h"

namespace yiping::fuzz {

namespace {

using nats::Error;

std::string headerBlock(const nats::Headers &headers, const nats::HeaderStatus &status)
{
    std::string block = "NATS/1.0";
    if (status.code != 0)
        block += ' ' + std::to_string(status.code) + ' ' + std::string(status.text);
    for (const auto &[name, value] : headers.lines)
        block += "\r\n" + name + ": " + value;
    return block + "\r\n\r\n";
}

template<typename T>
const T *checkReply(Findings &findings, const std::variant<T, Error> &reply)
{
    if (const auto *error = std::get_if<Error>(&reply)) {
        findings.sentence(error->text, "an error");
        findings.require(error->kind == Error::Kind::Malformed || error->kind == Error::Kind::Refused,
                         "an answer that came counts as one that did not");
        return nullptr;
    }
    return &std::get<T>(reply);
}

template<typename T>
const T *checkReply(Findings &, std::variant<T, Error> &&) = delete; // it would not live long enough

void checkDelivery(Findings &findings, std::string_view input)
{
    const auto delivery = nats::parseDelivery(input);
    if (!delivery)
        return;
    const std::string again = "$JS.ACK.s.c.1." + std::to_string(delivery->streamSequence) + '.'
        + std::to_string(delivery->consumerSequence) + '.' + std::to_string(delivery->storedTimeNs) + '.'
        + std::to_string(delivery->pending);
    const auto second = nats::parseDelivery(again);
    findings.require(second && second->streamSequence == delivery->streamSequence
                         && second->consumerSequence == delivery->consumerSequence
                         && second->storedTimeNs == delivery->storedTimeNs && second->pending == delivery->pending,
                     "a delivery does not read the same again");
}

} // namespace

std::string checkNatsParser(std::string_view input)
{
    const std::size_t step = 1 + input.size() / 256;
    if (!sameHoweverCut(input, SmallLimits, step))
        return "with small limits another cut gives other operations";
    if (!sameHoweverCut(input, {}, step))
        return "another cut gives other operations";
    return {};
}

std::string checkNatsHeaders(std::string_view input)
{
    Findings findings;
    nats::Headers headers;
    headers.add("Left", "over from the message before");
    nats::HeaderStatus status;
    const bool whole = nats::parseHeaderBlock(input, headers, status);
    findings.require(status.code == 0 || (status.code >= 100 && status.code <= 999), "a status outside 100..999");
    findings.require(whole || status.code == 0 || !input.empty(), "a status out of nothing");
    for (const auto &[name, value] : headers.lines) {
        findings.require(name.find(':') == std::string::npos && name.find("\r\n") == std::string::npos,
                         "a name with a colon or a line end");
        findings.require(value.find("\r\n") == std::string::npos, "a value of two lines");
        findings.require(headers.value(name).has_value(), "a header that is there is not found");
    }
    if (!whole)
        return findings.first();
    nats::Headers again;
    nats::HeaderStatus statusAgain;
    const std::string written = headerBlock(headers, status);
    findings.require(nats::parseHeaderBlock(written, again, statusAgain),
                     "a whole block is damaged when written again");
    findings.require(again.lines == headers.lines && statusAgain.code == status.code && statusAgain.text == status.text,
                     "a block does not read the same again");
    return findings.first();
}

std::string checkJetStream(std::string_view input)
{
    Findings findings;
    const QString what = QStringLiteral("Asking");
    const auto reply = nats::readApiReply(input, what);
    checkReply(findings, reply);
    const auto stream = nats::readStreamInfo(reply, what);
    if (const auto *info = checkReply(findings, stream)) {
        findings.require(!info->name.empty(), "a stream without a name");
        findings.require(info->messages > 0 || info->firstStoredTimeUs == 0, "an empty stream with a first message");
    }
    const auto stored = nats::readPublishAck(input, what);
    if (const auto *ack = checkReply(findings, stored))
        findings.require(!ack->stream.empty() && ack->sequence > 0, "an acknowledgement of nothing counts");
    if (const auto info = nats::parseServerInfo(input)) {
        findings.require(info->maxPayload > 0, "a server that takes no payload");
        findings.text(info->version, "the server's version");
    }
    findings.sentence(nats::explainServerError(input).sentence, "a complaint of the server");
    checkDelivery(findings, input);
    findings.require(nats::parseTimeUs(QString::fromUtf8(input.data(), static_cast<qsizetype>(input.size())))
                         <= 253'402'300'800'000'000,
                     "a time after the year 9999");
    return findings.first();
}

} // namespace yiping::fuzz
