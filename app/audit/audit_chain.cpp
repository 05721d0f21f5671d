// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_chain.h"

#include <algorithm>
#include <set>

namespace yiping {

namespace {

using Kind = AuditFault::Kind;
using Fault = std::optional<AuditFault>;

struct Link
{
    const AuditRecord *record = nullptr;
    /** Place in the stream. */
    std::size_t at = 0;
};

/** The records of one chain whose content is what their own digest says. */
class ChainWalk
{
public:
    ChainWalk(std::string chain, std::size_t end)
        : m_chain(std::move(chain))
        , m_end(end)
    {
    }

    void add(const Link &link) { m_byNumber[link.record->sequence].push_back(link); }
    [[nodiscard]] Fault firstFault(const KnownHead *known);

private:
    [[nodiscard]] Fault step(quint64 number, const std::vector<Link> &candidates);
    [[nodiscard]] Fault gap(quint64 number, const Link &behind) const;
    [[nodiscard]] Fault unlinked(const std::vector<Link> &candidates) const;
    [[nodiscard]] Fault rivals(const Link &one, const Link &other) const;
    [[nodiscard]] bool isContinued(const Link &link) const;
    [[nodiscard]] Fault against(const KnownHead &known) const;
    [[nodiscard]] AuditFault fault(Kind kind, const Link &link, std::optional<std::size_t> witness = {}) const
    {
        return {.kind = kind,
                .chain = m_chain,
                .first = link.record->sequence,
                .last = link.record->sequence,
                .at = link.at,
                .witness = witness};
    }

    std::string m_chain;
    std::size_t m_end;
    std::map<quint64, std::vector<Link>> m_byNumber;
    std::vector<Link> m_walked;
    ChainHead m_head;
};

Fault ChainWalk::firstFault(const KnownHead *known)
{
    for (const auto &[number, candidates] : m_byNumber) {
        if (const Fault found = step(number, candidates))
            return found;
    }
    return known ? against(*known) : std::nullopt;
}

Fault ChainWalk::step(quint64 number, const std::vector<Link> &candidates)
{
    if (number != m_head.sequence + 1)
        return gap(number, candidates.front());
    std::vector<Link> fitting;
    std::ranges::copy_if(candidates, std::back_inserter(fitting),
                         [this](const Link &link) { return link.record->previous == m_head.digest; });
    if (fitting.empty())
        return unlinked(candidates);
    if (fitting.size() > 1)
        return rivals(fitting[0], fitting[1]);
    const Link &next = fitting.front();
    if (candidates.size() > 1) {
        const Link &other = candidates[0].at == next.at ? candidates[1] : candidates[0];
        return fault(Kind::PutIn, other, next.at);
    }
    if (!m_walked.empty() && next.at < m_walked.back().at)
        return fault(Kind::OutOfOrder, next, m_walked.back().at);
    m_walked.push_back(next);
    m_head = headOf(*next.record);
    return std::nullopt;
}

/** Numbers are missing before this record, or it has a number that it should not have. */
Fault ChainWalk::gap(quint64 number, const Link &behind) const
{
    const bool namesTheHead = !m_walked.empty() && behind.record->previous == m_head.digest;
    const bool standsBefore = !m_walked.empty() && behind.at < m_walked.back().at;
    if (number == 0 || namesTheHead || standsBefore)
        return fault(Kind::PutIn, behind, m_walked.empty() ? std::nullopt : std::optional(m_walked.back().at));
    AuditFault missing = fault(m_walked.empty() ? Kind::BrokenStart : Kind::Removed, behind);
    missing.first = m_head.sequence + 1;
    missing.last = number - 1;
    return missing;
}

/** None of the records with the next number remembers the one before. */
Fault ChainWalk::unlinked(const std::vector<Link> &candidates) const
{
    const Link &next = candidates.front();
    if (m_walked.empty())
        return fault(Kind::BrokenStart, next);
    return fault(Kind::Changed, m_walked.back(), next.at);
}

/** Two records follow the same one. Where only one of them goes on, the other was put in. */
Fault ChainWalk::rivals(const Link &one, const Link &other) const
{
    const bool oneGoesOn = isContinued(one);
    const bool otherGoesOn = isContinued(other);
    if (oneGoesOn == otherGoesOn)
        return fault(Kind::Fork, other, one.at);
    return oneGoesOn ? fault(Kind::PutIn, other, one.at) : fault(Kind::PutIn, one, other.at);
}

bool ChainWalk::isContinued(const Link &link) const
{
    const auto next = m_byNumber.find(link.record->sequence + 1);
    return next != m_byNumber.end() && std::ranges::any_of(next->second, [&link](const Link &candidate) {
               return candidate.record->previous == link.record->digest;
           });
}

/** What only the writer can tell: the chain goes as far as its writer went, and ends as it ended. */
Fault ChainWalk::against(const KnownHead &known) const
{
    if (known.latest > 0 && m_head.sequence > known.latest)
        return fault(Kind::PutIn, m_walked[known.latest]);
    const quint64 published = known.published.sequence;
    if (m_head.sequence < published)
        return AuditFault{
            .kind = Kind::Removed, .chain = m_chain, .first = m_head.sequence + 1, .last = published, .at = m_end};
    if (published > 0 && m_walked[published - 1].record->digest != known.published.digest)
        return fault(Kind::Changed, m_walked[published - 1]);
    return std::nullopt;
}

/** One chain: sorts out what is wrong by itself and copies, walks the rest. */
Fault judgeChain(const std::string &chain, const std::vector<std::size_t> &places, const AuditEvidence &evidence,
                 std::size_t &repeated)
{
    ChainWalk walk(chain, evidence.records.size());
    std::set<Sm3Digest> seen;
    Fault spoilt;
    for (const std::size_t at : places) {
        const StoredRecord &stored = evidence.records[at];
        const AuditRecord &record = *stored.record;
        const bool changed = !stored.consistent || digestOf(record) != record.digest;
        if (changed || !stored.trusted) {
            if (!spoilt)
                spoilt = {.kind = changed ? Kind::Changed : Kind::NotSigned,
                          .chain = chain,
                          .first = record.sequence,
                          .last = record.sequence,
                          .at = at};
        } else if (!seen.insert(record.digest).second) {
            ++repeated;
        } else {
            walk.add({.record = &record, .at = at});
        }
    }
    const auto known = evidence.heads.find(chain);
    const Fault walked = walk.firstFault(known == evidence.heads.end() ? nullptr : &known->second);
    // What lacks behind a spoilt record lacks because of it.
    return spoilt && (!walked || spoilt->at < walked->at) ? spoilt : walked;
}

Fault judgeExtent(const StreamExtent &extent, std::size_t end)
{
    const quint64 wanted = extent.lastSequence;
    if (extent.messages >= wanted)
        return std::nullopt;
    return AuditFault{.kind = Kind::StreamIsShort, .first = wanted - extent.messages, .last = wanted, .at = end};
}

} // namespace

AuditRecord follow(const ChainHead &head, std::string chain, AuditAction what)
{
    AuditRecord record{
        .chain = std::move(chain), .sequence = head.sequence + 1, .what = std::move(what), .previous = head.digest};
    record.digest = digestOf(record);
    return record;
}

ChainHead headOf(const AuditRecord &record)
{
    return {.sequence = record.sequence, .digest = record.digest};
}

AuditVerdict verify(const AuditEvidence &evidence)
{
    AuditVerdict verdict;
    std::map<std::string, std::vector<std::size_t>> chains;
    for (std::size_t at = 0; at < evidence.records.size(); ++at) {
        if (const auto &record = evidence.records[at].record)
            chains[record->chain].push_back(at);
        else
            verdict.faults.push_back({.kind = Kind::Unreadable, .at = at});
    }
    for (const auto &[chain, head] : evidence.heads)
        chains.try_emplace(chain);
    verdict.chains = chains.size();
    for (const auto &[chain, places] : chains) {
        if (const Fault found = judgeChain(chain, places, evidence, verdict.repeated))
            verdict.faults.push_back(*found);
    }
    if (evidence.extent) {
        if (const Fault found = judgeExtent(*evidence.extent, evidence.records.size()))
            verdict.faults.push_back(*found);
    }
    std::ranges::stable_sort(verdict.faults, {}, &AuditFault::at);
    return verdict;
}

} // namespace yiping
