// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_record.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr std::string_view CanonicalForm = "yiping-audit-1";
constexpr std::size_t LongestChainId = 64;

void putNumber(std::string &bytes, quint64 number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xffU));
}

void putText(std::string &bytes, std::string_view text)
{
    putNumber(bytes, text.size());
    bytes.append(text);
}

} // namespace

std::string canonicalBytes(const AuditRecord &record)
{
    const AuditAction &what = record.what;
    std::string bytes;
    putText(bytes, CanonicalForm);
    putText(bytes, record.chain);
    putNumber(bytes, record.sequence);
    putNumber(bytes, static_cast<quint64>(what.timeMs));
    for (const std::string *text :
         {&what.person, &what.organisation, &what.terminal, &what.action, &what.target, &what.result, &what.region})
        putText(bytes, *text);
    putNumber(bytes, what.exercise ? 1 : 0);
    putText(bytes, {reinterpret_cast<const char *>(record.previous.data()), record.previous.size()});
    return bytes;
}

Sm3Digest digestOf(const AuditRecord &record)
{
    return sm3(canonicalBytes(record));
}

bool isChainId(std::string_view text)
{
    return !text.empty() && text.size() <= LongestChainId && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
    });
}

} // namespace yiping
