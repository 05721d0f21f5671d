// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>

namespace yiping {

namespace {

/** A CAP reference is "sender,identifier,sent"; some sources give the identifier alone. */
std::string referredIdentifier(const std::string &reference)
{
    const std::size_t first = reference.find(',');
    if (first == std::string::npos)
        return reference;
    return reference.substr(first + 1, reference.find(',', first + 1) - first - 1);
}

bool canBeInForce(const EarlyWarning &warning)
{
    const bool speaksToPeople = warning.status == CapStatus::Actual || warning.status == CapStatus::Exercise;
    return speaksToPeople
        && (warning.messageType == CapMessageType::Alert || warning.messageType == CapMessageType::Update);
}

} // namespace

void Store::take(const Header &header, EarlyWarning &body)
{
    const std::size_t index = m_warnings.indexFor(body.id);
    m_changes.warnings.push_back(index);
    const bool replaces = body.messageType == CapMessageType::Update || body.messageType == CapMessageType::Cancel;
    if (replaces) {
        for (const std::string &reference : body.references)
            m_supersededWarnings.insert(referredIdentifier(reference));
    }
    WarningRow &row = m_warnings.at(index);
    if (!row.warning.id.empty() && header.publishedTimeUs < row.header.publishedTimeUs)
        return;
    row.header = header;
    row.warning = std::move(body);
    row.inForce = canBeInForce(row.warning);
    row.acknowledged = isAcknowledged(row.warning.id, 0);
}

void Store::refreshWarnings()
{
    const qint64 now = dataNowMs();
    m_nextExpiryMs = 0;
    for (std::size_t index = 0; index < m_warnings.size(); ++index) {
        WarningRow &row = m_warnings.at(index);
        const qint64 expires = row.warning.expiresMs;
        const bool standing = canBeInForce(row.warning) && !m_supersededWarnings.contains(row.warning.id);
        const bool inForce = standing && (expires == 0 || now < expires);
        if (inForce && expires != 0)
            m_nextExpiryMs = m_nextExpiryMs == 0 ? expires : std::min(m_nextExpiryMs, expires);
        if (inForce != row.inForce) {
            row.inForce = inForce;
            m_changes.warnings.push_back(index);
        }
    }
}

void Store::take(const Header &header, EmergencyResponse &body)
{
    const std::size_t index = m_responses.indexFor(body.id);
    ResponseRow &row = m_responses.at(index);
    if (!row.response.id.empty() && header.eventTimeMs < row.header.eventTimeMs)
        return;
    row.header = header;
    row.response = std::move(body);
    m_changes.responses.push_back(index);
}

void Store::take(const Header &header, Alarm &body)
{
    const std::size_t index = m_alarms.indexFor(body.id);
    AlarmRow &row = m_alarms.at(index);
    const bool isNew = row.alarm.id.empty();
    if (!isNew && header.eventTimeMs < row.header.eventTimeMs)
        return;
    if (isNew || (body.active && !row.alarm.active))
        row.raisedMs = header.eventTimeMs;
    row.header = header;
    row.alarm = std::move(body);
    row.acknowledged = isAcknowledged(row.alarm.id, row.raisedMs);
    m_changes.alarms.push_back(index);
}

void Store::take(const Header &header, Acknowledgement &body)
{
    qint64 &newest = m_acknowledgedMs.try_emplace(body.subjectId, header.eventTimeMs).first->second;
    newest = std::max(newest, header.eventTimeMs);
    if (const auto index = m_incidents.indexOf(body.subjectId)) {
        m_incidents.at(*index).acknowledged = true;
        m_changes.incidents.push_back(*index);
    }
    if (const auto index = m_warnings.indexOf(body.subjectId)) {
        m_warnings.at(*index).acknowledged = true;
        m_changes.warnings.push_back(*index);
    }
    if (const auto index = m_alarms.indexOf(body.subjectId)) {
        AlarmRow &row = m_alarms.at(*index);
        row.acknowledged = isAcknowledged(row.alarm.id, row.raisedMs);
        m_changes.alarms.push_back(*index);
    }
}

bool Store::isAcknowledged(std::string_view id, qint64 sinceMs) const
{
    const auto found = m_acknowledgedMs.find(id);
    return found != m_acknowledgedMs.end() && found->second >= sinceMs;
}

} // namespace yiping
