// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_chain.h"

namespace yiping::test {

inline AuditAction auditAction(quint64 number, std::string person = "值班员甲")
{
    return {.timeMs = 1'750'000'000'000 + static_cast<qint64>(number) * 1000,
            .person = std::move(person),
            .organisation = "市运行中心",
            .terminal = "T1",
            .action = "dispatch",
            .target = "order-" + std::to_string(number),
            .result = "sent",
            .region = "450103"};
}

/** A stream in memory in which writers take turns. */
struct Chains
{
    std::vector<StoredRecord> stored;
    std::map<std::string, ChainHead> heads;

    AuditRecord &write(const std::string &chain)
    {
        ChainHead &head = heads[chain];
        StoredRecord &added = stored.emplace_back();
        added.streamSequence = stored.size();
        added.record = follow(head, chain, auditAction(head.sequence + 1, chain));
        head = headOf(*added.record);
        return *added.record;
    }

    /** `each` records for every chain, by turns. */
    void write(const std::vector<std::string> &chains, int each)
    {
        for (int i = 0; i < each; ++i) {
            for (const std::string &chain : chains)
                write(chain);
        }
    }

    [[nodiscard]] AuditRecord &at(std::size_t index) { return *stored[index].record; }
    void insert(std::size_t index, const AuditRecord &record)
    {
        stored.insert(stored.begin() + static_cast<std::ptrdiff_t>(index), {.record = record});
    }
    void erase(std::size_t index) { stored.erase(stored.begin() + static_cast<std::ptrdiff_t>(index)); }
    void renew(std::size_t index) { at(index).digest = digestOf(at(index)); }

    [[nodiscard]] AuditVerdict verdict() const { return verify({.records = stored}); }
    /** With what the writers remember. */
    [[nodiscard]] AuditVerdict verdictWithHeads() const
    {
        std::map<std::string, KnownHead> known;
        for (const auto &[chain, head] : heads)
            known[chain] = {.published = head, .latest = head.sequence};
        return verify({.records = stored, .heads = known});
    }
};

} // namespace yiping::test
