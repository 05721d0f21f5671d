// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_message.h"

#include "domain/subject.h"

#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/message_differencer.h>
#include <yiping/v1/message.pb.h>

#include <algorithm>
#include <limits>

namespace yiping {

namespace {

constexpr std::string_view AuditDomain = "gov";
constexpr std::size_t DigestDigitsInId = 16;

std::string toBytes(const Sm3Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

bool readDigest(const std::string &bytes, Sm3Digest &digest)
{
    if (bytes.size() != digest.size())
        return false;
    std::ranges::copy(bytes, digest.begin());
    return true;
}

std::string idOf(const AuditRecord &record)
{
    return record.chain + '-' + std::to_string(record.sequence) + '-'
        + toHex(record.digest).substr(0, DigestDigitsInId);
}

std::string subjectOf(const AuditRecord &record)
{
    const auto region = RegionCode::parse(record.what.region);
    if (!region)
        return {};
    return Subject{.lane = Lane::Order,
                   .domain = std::string(AuditDomain),
                   .region = *region,
                   .kind = std::string(kind::Audit),
                   .id = record.chain}
        .toString();
}

v1::Message toProto(const AuditRecord &record)
{
    constexpr qint64 UsPerMs = 1000;
    const AuditAction &what = record.what;
    v1::Message message;
    v1::Header &header = *message.mutable_header();
    header.set_id(idOf(record));
    header.set_source_agency(what.organisation);
    header.set_event_time_ms(what.timeMs);
    header.set_published_time_us(what.timeMs * UsPerMs);
    header.set_region(what.region);
    header.set_exercise(what.exercise);
    header.set_sensitivity(v1::SENSITIVITY_PERSONAL);
    v1::AuditRecord &body = *message.mutable_audit_record();
    body.mutable_actor()->set_person(what.person);
    body.mutable_actor()->set_organisation(what.organisation);
    body.mutable_actor()->set_terminal(what.terminal);
    body.set_action(what.action);
    body.set_target_id(what.target);
    body.set_result(what.result);
    body.set_chain_id(record.chain);
    body.set_sequence(record.sequence);
    body.set_time_ms(what.timeMs);
    body.set_previous_digest(toBytes(record.previous));
    body.set_digest(toBytes(record.digest));
    return message;
}

std::optional<AuditRecord> fromProto(const v1::Message &message)
{
    if (!message.has_audit_record())
        return std::nullopt;
    const v1::AuditRecord &body = message.audit_record();
    AuditRecord record{.chain = body.chain_id(),
                       .sequence = body.sequence(),
                       .what = {.timeMs = body.time_ms(),
                                .person = body.actor().person(),
                                .organisation = body.actor().organisation(),
                                .terminal = body.actor().terminal(),
                                .action = body.action(),
                                .target = body.target_id(),
                                .result = body.result(),
                                .region = message.header().region(),
                                .exercise = message.header().exercise()}};
    if (!isChainId(record.chain) || !readDigest(body.previous_digest(), record.previous)
        || !readDigest(body.digest(), record.digest))
        return std::nullopt;
    return record;
}

/** Beyond this a time in microseconds would not fit: the year 200 000 and something. */
bool isTime(qint64 ms)
{
    constexpr qint64 Latest = std::numeric_limits<qint64>::max() / 1000;
    return ms > 0 && ms <= Latest;
}

} // namespace

AuditMessage auditMessage(const AuditRecord &record)
{
    return {.messageId = idOf(record),
            .subject = subjectOf(record),
            .payload = toProto(record).SerializeAsString(),
            .signature = {}};
}

StoredRecord readAuditMessage(std::string_view subject, std::string_view payload)
{
    const google::protobuf::LogSilencer silence;
    v1::Message message;
    StoredRecord stored;
    const bool fits = payload.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max());
    if (!fits || !message.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        return stored;
    stored.record = fromProto(message);
    if (stored.record) {
        stored.consistent = isTime(stored.record->what.timeMs) && subject == subjectOf(*stored.record)
            && google::protobuf::util::MessageDifferencer::Equals(message, toProto(*stored.record));
    }
    return stored;
}

std::string auditSubjects()
{
    return std::string("yp.").append(laneToken(Lane::Order)).append(".*.*.*.*.*.").append(kind::Audit).append(".>");
}

} // namespace yiping
