// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desk_state.h"
#include "domain/login_guard.h"
#include "domain/two_person.h"
#include "support/test_case.h"

#include <array>

using namespace yiping;

namespace {

constexpr qint64 Minute = 60'000;

LoginGuard lockedAt(qint64 nowMs)
{
    LoginGuard guard;
    for (int i = 0; i < MostFailures; ++i)
        noteFailure(guard, nowMs);
    return guard;
}

} // namespace

class AccessRulesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    /** Every event in every state. -1: it means nothing there. */
    void theDesk()
    {
        constexpr int Wall = -1;
        constexpr int None = -1;
        constexpr auto N = static_cast<int>(DeskState::Nobody);
        constexpr auto W = static_cast<int>(DeskState::Working);
        constexpr auto L = static_cast<int>(DeskState::Locked);
        // Rows: Wall, Open, Nobody, Working, Locked. Columns: Refused, LoggedIn, LoggedOut, LeftAlone, Reauthenticated.
        constexpr std::array<std::array<int, DeskEventCount>, DeskStateCount> Expected{{{Wall, Wall, Wall, Wall, Wall},
                                                                                        {N, W, None, None, None},
                                                                                        {N, W, None, None, None},
                                                                                        {L, W, N, L, None},
                                                                                        {L, W, N, None, W}}};
        for (int state = 0; state < DeskStateCount; ++state) {
            for (int event = 0; event < DeskEventCount; ++event) {
                const auto next = deskAfter(static_cast<DeskState>(state), static_cast<DeskEvent>(event));
                QCOMPARE(next ? static_cast<int>(*next) : -1, Expected.at(state).at(event));
                // Nothing but a password opens what is closed.
                if (next && mayAct(*next))
                    QVERIFY(mayAct(static_cast<DeskState>(state)) || event == static_cast<int>(DeskEvent::LoggedIn)
                            || event == static_cast<int>(DeskEvent::Reauthenticated));
            }
        }
        QVERIFY(!mayAct(DeskState::Wall) && !mayAct(DeskState::Nobody) && !mayAct(DeskState::Locked));
        QVERIFY(mayShow(DeskState::Wall) && mayShow(DeskState::Locked) && !mayShow(DeskState::Nobody));
    }

    void fiveFailuresLockForFifteenMinutes()
    {
        LoginGuard guard;
        for (int i = 0; i < MostFailures; ++i) {
            QCOMPARE(triesLeft(guard, i * Minute), MostFailures - i);
            QCOMPARE(lockedForMs(guard, i * Minute), 0);
            noteFailure(guard, i * Minute);
        }
        QCOMPARE(triesLeft(guard, 4 * Minute), 0);
        QCOMPARE(lockedForMs(guard, 4 * Minute), LoginLockMs);
        QCOMPARE(lockedForMs(guard, 4 * Minute + LoginLockMs - 1), 1);
        QCOMPARE(lockedForMs(guard, 4 * Minute + LoginLockMs), 0);
        QCOMPARE(triesLeft(guard, 4 * Minute + LoginLockMs), MostFailures);
    }

    /** Every way to spread five failures by whole minutes: locked exactly where they lie within the window. */
    void onlyWithinTheWindow()
    {
        for (qint64 gap = 0; gap <= 20; ++gap) {
            LoginGuard guard;
            for (int i = 0; i < 4; ++i)
                noteFailure(guard, i);
            const qint64 fifth = gap * Minute;
            noteFailure(guard, fifth);
            QCOMPARE(lockedForMs(guard, fifth) > 0, fifth < FailureWindowMs);
        }
    }

    void hammeringMakesItNoLonger()
    {
        LoginGuard guard = lockedAt(0);
        noteFailure(guard, 5 * Minute);
        QCOMPARE(lockedForMs(guard, 5 * Minute), LoginLockMs - 5 * Minute);
    }

    /** Whatever the wall clock did over a restart, the lock lasts no shorter than what has passed by it, and no longer. */
    void overARestart()
    {
        const LoginGuard guard = lockedAt(1000);
        for (qint64 jump = -100; jump <= 100; ++jump) {
            const qint64 now = resumedMs(1000, 500'000'000, 500'000'000 + jump * Minute);
            const qint64 left = lockedForMs(guard, now);
            QVERIFY(left <= LoginLockMs);
            QCOMPARE(left, jump < 0 ? LoginLockMs : std::max<qint64>(0, LoginLockMs - jump * Minute));
        }
    }

    /** All who may be there, permitted or not, at all edges of the window. */
    void twoPersons()
    {
        constexpr qint64 Now = 10'000'000;
        const std::array<std::string, 3> names{"", "a", "b"};
        const std::array<qint64, 5> ages{-1, 0, 1, TwoPersonWindowMs, TwoPersonWindowMs + 1};
        int permitted = 0;
        for (int i = 0; i < 3 * 3 * 2 * 2 * 5 * 5; ++i) {
            const std::string &first = names.at(i % 3);
            const std::string &second = names.at(i / 3 % 3);
            const bool firstMay = i / 9 % 2 == 1;
            const bool secondMay = i / 18 % 2 == 1;
            const qint64 firstAge = ages.at(i / 36 % 5);
            const qint64 secondAge = ages.at(i / 180);
            const TwoPersonFault fault = judge(
                {.first = {first, Now - firstAge, firstMay}, .second = {second, Now - secondAge, secondMay}}, Now);
            const auto inTime = [](qint64 age) { return age >= 0 && age <= TwoPersonWindowMs; };
            const bool good = !first.empty() && !second.empty() && first != second && firstMay && secondMay
                && inTime(firstAge) && inTime(secondAge);
            QCOMPARE(fault == TwoPersonFault::None, good);
            permitted += good ? 1 : 0;
        }
        QCOMPARE(permitted, 2 * 3 * 3);
    }

    void theFirstFaultIsToldFirst()
    {
        TwoPersons both;
        QCOMPARE(judge(both, 0), TwoPersonFault::FirstMissing);
        both.first = {.person = "a"};
        QCOMPARE(judge(both, 0), TwoPersonFault::FirstNotPermitted);
        both.first.permitted = true;
        QCOMPARE(judge(both, 0), TwoPersonFault::SecondMissing);
        both.second = {.person = "a", .permitted = true};
        QCOMPARE(judge(both, 0), TwoPersonFault::SamePerson);
        both.second = {.person = "b"};
        QCOMPARE(judge(both, 0), TwoPersonFault::SecondNotPermitted);
        both.second.permitted = true;
        QCOMPARE(judge(both, TwoPersonWindowMs), TwoPersonFault::None);
        QCOMPARE(judge(both, TwoPersonWindowMs + 1), TwoPersonFault::TooLate);
        QCOMPARE(windowLeftMs(both, TwoPersonWindowMs - 1), 1);
        QCOMPARE(windowLeftMs(both, 2 * TwoPersonWindowMs), 0);
        QCOMPARE(windowLeftMs({}, 0), 0);
    }
};

QTEST_APPLESS_MAIN(AccessRulesTest)
#include "tst_access_rules.moc"
