// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "unit/audit/chains.h"

#include <algorithm>
#include <functional>
#include <limits>

using namespace yiping;
using namespace yiping::test;
using Kind = AuditFault::Kind;

namespace {

constexpr int Each = 8;
const std::vector<std::string> Writers{"A", "B", "C"};

/** Three writers taking turns: index i holds number i / 3 + 1 of chain i % 3. */
Chains threeWriters()
{
    Chains chains;
    chains.write(Writers, Each);
    return chains;
}

std::size_t indexOf(std::size_t writer, quint64 number)
{
    return (number - 1) * Writers.size() + writer;
}

using Change = std::pair<const char *, std::function<void(AuditRecord &)>>;

/** What somebody may want to have been otherwise; the last moves a letter over the border between two fields. */
const std::vector<Change> &contentChanges()
{
    static const std::vector<Change> All{
        {"time", [](AuditRecord &r) { ++r.what.timeMs; }},
        {"person", [](AuditRecord &r) { r.what.person += "x"; }},
        {"organisation", [](AuditRecord &r) { r.what.organisation.clear(); }},
        {"terminal", [](AuditRecord &r) { r.what.terminal = "T2"; }},
        {"action", [](AuditRecord &r) { r.what.action = "closeCase"; }},
        {"target", [](AuditRecord &r) { r.what.target = "order-0"; }},
        {"result", [](AuditRecord &r) { r.what.result = "refused"; }},
        {"region", [](AuditRecord &r) { r.what.region = "450102"; }},
        {"exercise", [](AuditRecord &r) { r.what.exercise = !r.what.exercise; }},
        {"border",
         [](AuditRecord &r) {
             r.what.target = r.what.action.back() + r.what.target;
             r.what.action.pop_back();
         }},
    };
    return All;
}

const std::vector<Change> &linkChanges()
{
    static const std::vector<Change> All{
        {"number", [](AuditRecord &r) { r.sequence += 100; }},
        {"chain", [](AuditRecord &r) { r.chain = r.chain == "B" ? "C" : "B"; }},
        {"previous", [](AuditRecord &r) { r.previous[31] ^= 1U; }},
        {"digest", [](AuditRecord &r) { r.digest[0] ^= 0x80U; }},
    };
    return All;
}

} // namespace

class AuditChainTest : public TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeRecordIsWhole()
    {
        QVERIFY(verify({}).faults.empty());
        const Chains chains = threeWriters();
        QVERIFY(chains.verdict().faults.empty());
        QVERIFY(chains.verdictWithHeads().faults.empty());
        QCOMPARE(chains.verdict().chains, 3U);
        QCOMPARE(chains.verdict().repeated, 0U);
    }

    /** The bytes as the .proto spells them, put together by hand, and their SM3 from `openssl dgst -sm3`. */
    void theDigestIsThatOfThePublicReference()
    {
        const AuditRecord record{.chain = "T1-x",
                                 .sequence = 258,
                                 .what = {.timeMs = 1,
                                          .person = "甲",
                                          .organisation = "",
                                          .terminal = "T",
                                          .action = "urge",
                                          .target = "o",
                                          .result = "sent",
                                          .region = "45",
                                          .exercise = true}};
        const auto number = [](char low) { return std::string(7, '\0') + low; };
        std::string expected = number(14) + "yiping-audit-1" + number(4) + "T1-x";
        expected += std::string(6, '\0') + "\x01\x02" + number(1) + number(3) + "甲" + number(0) + number(1) + "T";
        expected += number(4) + "urge" + number(1) + "o" + number(4) + "sent" + number(2) + "45" + number(1);
        expected += number(32) + std::string(32, '\0');
        QCOMPARE(canonicalBytes(record), expected);
        QCOMPARE(toHex(digestOf(record)), "988eb2bf8d55c000360595a117642d1ddb7848c02eda49ff06bb85a3176b71cc");
    }

    /** Every field of every record, left with its old digest. */
    void aChangedFieldIsNamed()
    {
        std::vector<Change> changes = contentChanges();
        changes.insert(changes.end(), linkChanges().begin(), linkChanges().end());
        for (const auto &[what, change] : changes) {
            for (std::size_t i = 0; i < Writers.size() * Each; ++i) {
                Chains chains = threeWriters();
                change(chains.at(i));
                const AuditVerdict verdict = chains.verdict();
                QVERIFY2(!verdict.faults.empty(), what);
                QCOMPARE(verdict.faults[0].kind, Kind::Changed);
                QCOMPARE(verdict.faults[0].at, i);
            }
        }
    }

    /** The same with a digest made anew: the record that follows remembers the old one. */
    void aChangeWithANewDigestIsNamed()
    {
        for (const auto &[what, change] : contentChanges()) {
            for (std::size_t i = 0; i < Writers.size() * Each; ++i) {
                Chains chains = threeWriters();
                change(chains.at(i));
                chains.renew(i);
                // What nothing follows can only be told by its writer.
                QCOMPARE(chains.verdict().faults.empty(), i >= indexOf(0, Each));
                const AuditVerdict verdict = chains.verdictWithHeads();
                QVERIFY2(verdict.faults.size() == 1, what);
                QCOMPARE(verdict.faults[0].kind, Kind::Changed);
                QCOMPARE(verdict.faults[0].at, i);
                QCOMPARE(verdict.faults[0].chain, Writers[i % Writers.size()]);
                QCOMPARE(verdict.faults[0].first, i / Writers.size() + 1);
            }
        }
    }

    void aRemovedRecordIsNamed()
    {
        for (std::size_t writer = 0; writer < Writers.size(); ++writer) {
            for (quint64 number = 1; number <= Each; ++number) {
                Chains chains = threeWriters();
                chains.erase(indexOf(writer, number));
                const AuditVerdict verdict = number < Each ? chains.verdict() : chains.verdictWithHeads();
                QCOMPARE(verdict.faults.size(), 1U);
                const AuditFault &fault = verdict.faults[0];
                QCOMPARE(fault.kind, number == 1 ? Kind::BrokenStart : Kind::Removed);
                QCOMPARE(fault.chain, Writers[writer]);
                QCOMPARE(fault.first, number);
                QCOMPARE(fault.last, number);
                QCOMPARE(fault.at, number < Each ? indexOf(writer, number + 1) - 1 : chains.stored.size());
            }
        }
    }

    void aRemovedRunIsNamedWhole()
    {
        Chains chains = threeWriters();
        std::erase_if(chains.stored, [](const StoredRecord &stored) {
            return stored.record->chain == "B" && stored.record->sequence >= 3 && stored.record->sequence <= 5;
        });
        const AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Removed);
        QCOMPARE(verdict.faults[0].first, 3U);
        QCOMPARE(verdict.faults[0].last, 5U);
    }

    /** A chain that ends early, or is gone whole, looks whole by itself: only its writer's head tells. */
    void aCutEndIsSeenByTheHeadOnly()
    {
        for (quint64 left = 0; left < Each; ++left) {
            Chains chains = threeWriters();
            std::erase_if(chains.stored, [left](const StoredRecord &stored) {
                return stored.record->chain == "C" && stored.record->sequence > left;
            });
            QVERIFY(chains.verdict().faults.empty());
            const AuditVerdict verdict = chains.verdictWithHeads();
            QCOMPARE(verdict.faults.size(), 1U);
            QCOMPARE(verdict.faults[0].kind, Kind::Removed);
            QCOMPARE(verdict.faults[0].first, left + 1);
            QCOMPARE(verdict.faults[0].last, static_cast<quint64>(Each));
        }
    }

    /** Everything from a place on written anew with good digests and links. */
    void aRewrittenEndIsSeenByTheHeadOnly()
    {
        Chains chains = threeWriters();
        ChainHead head = headOf(chains.at(indexOf(0, 3)));
        for (quint64 number = 4; number <= Each; ++number) {
            AuditRecord &record = chains.at(indexOf(0, number));
            AuditAction what = record.what;
            what.person = "someone else";
            record = follow(head, "A", what);
            head = headOf(record);
        }
        QVERIFY(chains.verdict().faults.empty());
        const AuditVerdict verdict = chains.verdictWithHeads();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Changed);
        QCOMPARE(verdict.faults[0].first, static_cast<quint64>(Each));
    }

    void whatIsPutInIsNamed()
    {
        for (quint64 number = 1; number < Each; ++number) {
            for (std::size_t place = 0; place <= Writers.size() * Each; ++place) {
                // A rival: follows what the true one follows; the true one goes on, the rival does not.
                Chains rival = threeWriters();
                AuditRecord forged = rival.at(indexOf(1, number));
                forged.what.target = "another";
                forged.digest = digestOf(forged);
                rival.insert(place, forged);
                AuditVerdict verdict = rival.verdict();
                QCOMPARE(verdict.faults.size(), 1U);
                QCOMPARE(verdict.faults[0].kind, Kind::PutIn);
                QCOMPARE(verdict.faults[0].at, place);
                QCOMPARE(verdict.faults[0].first, number);

                // One that follows nothing.
                Chains stranger = threeWriters();
                forged.previous.fill(7);
                forged.digest = digestOf(forged);
                stranger.insert(place, forged);
                verdict = stranger.verdict();
                QCOMPARE(verdict.faults.size(), 1U);
                QCOMPARE(verdict.faults[0].kind, Kind::PutIn);
                QCOMPARE(verdict.faults[0].at, place);
            }
        }
    }

    /** It follows the last record with another number, or stands among lower ones: nothing was removed. */
    void aNumberFromNowhereIsPutIn()
    {
        const std::size_t end = Writers.size() * Each;
        for (const quint64 number : {quint64(0), quint64(Each + 2), std::numeric_limits<quint64>::max()}) {
            for (const std::size_t place : {std::size_t(5), end}) {
                for (const bool follows : {true, false}) {
                    Chains chains = threeWriters();
                    AuditRecord forged = chains.at(indexOf(0, Each));
                    forged.sequence = number;
                    forged.previous = follows ? forged.digest : sm3("nothing");
                    forged.digest = digestOf(forged);
                    chains.insert(place, forged);
                    const AuditVerdict verdict = chains.verdict();
                    QCOMPARE(verdict.faults.size(), 1U);
                    QCOMPARE(verdict.faults[0].at, place);
                    // Behind the end and following what nobody has, it may as well be the last of many removed.
                    const bool unclear = number > 0 && place == end && !follows;
                    QCOMPARE(verdict.faults[0].kind, unclear ? Kind::Removed : Kind::PutIn);
                }
            }
        }
    }

    void whatIsPutInBehindTheEndIsSeenByTheHeadOnly()
    {
        Chains chains = threeWriters();
        const auto heads = chains.heads;
        chains.write("A");
        chains.heads = heads;
        QVERIFY(chains.verdict().faults.empty());
        const AuditVerdict verdict = chains.verdictWithHeads();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::PutIn);
        QCOMPARE(verdict.faults[0].at, chains.stored.size() - 1);
    }

    /** Any two records of one chain change places. */
    void aSwapIsNamed()
    {
        for (quint64 one = 1; one <= Each; ++one) {
            for (quint64 other = one + 1; other <= Each; ++other) {
                Chains chains = threeWriters();
                std::swap(chains.at(indexOf(2, one)), chains.at(indexOf(2, other)));
                const AuditVerdict verdict = chains.verdict();
                QCOMPARE(verdict.faults.size(), 1U);
                QCOMPARE(verdict.faults[0].kind, Kind::OutOfOrder);
                QCOMPARE(verdict.faults[0].chain, "C");
            }
        }
    }

    /** Places of different chains may change at will: the broker puts writers in any order. */
    void theOrderBetweenChainsDoesNotMatter()
    {
        Chains chains = threeWriters();
        std::ranges::stable_sort(chains.stored, {}, [](const StoredRecord &stored) { return stored.record->chain; });
        QVERIFY(chains.verdict().faults.empty());
    }

    /** A disk image started twice: both go on from the same head. */
    void aForkIsNamed()
    {
        Chains chains = threeWriters();
        ChainHead head = headOf(chains.at(indexOf(1, 5)));
        for (int i = 0; i < 3; ++i) {
            const AuditRecord record = follow(head, "B", auditAction(100 + head.sequence));
            head = headOf(record);
            chains.insert(chains.stored.size(), record);
        }
        const AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Fork);
        QCOMPARE(verdict.faults[0].first, 6U);
        QCOMPARE(verdict.faults[0].at, Writers.size() * Each);
        QCOMPARE(verdict.faults[0].witness, std::optional(indexOf(1, 6)));
    }

    void aStartThatFollowsSomethingIsBroken()
    {
        Chains chains;
        chains.heads["A"].digest.fill(3);
        chains.write({"A"}, 4);
        const AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::BrokenStart);
        QCOMPARE(verdict.faults[0].at, 0U);
    }

    /** A send that was repeated after the broker had forgotten its id is the same record twice, and no harm. */
    void copiesAreCountedAndNoFault()
    {
        for (std::size_t i = 0; i < Writers.size() * Each; ++i) {
            Chains chains = threeWriters();
            chains.insert(chains.stored.size(), AuditRecord(chains.at(i)));
            QVERIFY(chains.verdictWithHeads().faults.empty());
            QCOMPARE(chains.verdict().repeated, 1U);
        }
    }

    void everyChainGetsItsOwnFirstFault()
    {
        Chains chains = threeWriters();
        chains.at(indexOf(2, 6)).what.person = "x";
        chains.at(indexOf(2, 7)).what.person = "x";
        chains.at(indexOf(0, 4)).what.result = "x";
        chains.stored[indexOf(1, 8)].record.reset();
        const AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 3U);
        QCOMPARE(verdict.faults[0].at, indexOf(0, 4));
        QCOMPARE(verdict.faults[1].at, indexOf(2, 6));
        QCOMPARE(verdict.faults[2].kind, Kind::Unreadable);
        QCOMPARE(verdict.faults[2].at, indexOf(1, 8));
    }

    /** Whatever comes behind in the same chain, the first in the stream is the one that is named. */
    void theFirstOfTwoFaultsIsNamed()
    {
        Chains chains = threeWriters();
        chains.at(indexOf(0, 7)).what.person = "x";
        chains.erase(indexOf(0, 3));
        AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Removed);
        QCOMPARE(verdict.faults[0].first, 3U);

        chains = threeWriters();
        chains.at(indexOf(0, 3)).what.person = "x";
        chains.erase(indexOf(0, 7));
        verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Changed);
        QCOMPARE(verdict.faults[0].first, 3U);

        // One made anew, and behind it a second one with the number that follows.
        chains = threeWriters();
        chains.at(indexOf(0, 3)).what.person = "x";
        chains.renew(indexOf(0, 3));
        AuditRecord forged = chains.at(indexOf(0, 4));
        forged.previous.fill(7);
        forged.digest = digestOf(forged);
        chains.insert(indexOf(0, 6), forged);
        verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Changed);
        QCOMPARE(verdict.faults[0].first, 3U);
    }

    void aMessageThatSaysMoreThanItsRecordIsChanged()
    {
        Chains chains = threeWriters();
        chains.stored[4].consistent = false;
        const AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::Changed);
        QCOMPARE(verdict.faults[0].at, 4U);
    }

    void whatNobodyKnownSignedIsNamed()
    {
        Chains chains = threeWriters();
        chains.stored[4].trusted = false;
        AuditVerdict verdict = chains.verdict();
        QCOMPARE(verdict.faults.size(), 1U);
        QCOMPARE(verdict.faults[0].kind, Kind::NotSigned);
        QCOMPARE(verdict.faults[0].at, 4U);
        chains.at(4).what.target = "changed";
        QCOMPARE(chains.verdict().faults[0].kind, Kind::Changed);
    }

    void aStreamWithHolesIsNamed()
    {
        const Chains chains = threeWriters();
        const auto faults = [&chains](const StreamExtent &extent) {
            return verify({.records = chains.stored, .extent = extent}).faults;
        };
        QVERIFY(faults({.firstSequence = 1, .lastSequence = 40, .messages = 40}).empty());
        QVERIFY(faults({}).empty());
        QCOMPARE(faults({.firstSequence = 1, .lastSequence = 40, .messages = 39}).size(), 1U);
        const auto purged = faults({.firstSequence = 11, .lastSequence = 40, .messages = 30});
        QCOMPARE(purged.size(), 1U);
        QCOMPARE(purged[0].kind, Kind::StreamIsShort);
        QCOMPARE(purged[0].first, 10U);
        QCOMPARE(purged[0].last, 40U);
    }
};

QTEST_GUILESS_MAIN(AuditChainTest)
#include "tst_audit_chain.moc"
