// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::test;

namespace {

constexpr qint64 Minute = 60'000;

} // namespace

/** Who sits here, over a server that knows three people, with a clock that is moved by hand. */
class AccessTest : public TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FakeDoor> m_door;
    std::unique_ptr<House> m_house;

    Access &access() { return *m_house->live.access(); }
    TwoPersonDesk &two() { return *m_house->live.twoPersons(); }
    void settle()
    {
        QTRY_VERIFY(!access().isBusy());
        QTRY_VERIFY(!two().isBusy());
    }
    void logIn(const char *user, const char *password)
    {
        access().logIn(QString::fromLatin1(user), QString::fromLatin1(password));
        settle();
    }
    void openHouse(const QString &file = {})
    {
        m_house = std::make_unique<House>(SceneLibrary({}), m_door.get(), file);
        access().beginOpen(
            {.person = {}, .organisation = QStringLiteral("市运行中心"), .terminal = QStringLiteral("T1")});
        access().onLoginRefused({});
        m_house->live.navigator()->enter(QStringLiteral("4501"));
    }
    void confirmBoth()
    {
        two().confirmFirst(QStringLiteral("pw-cheng"));
        settle();
        two().confirmSecond(QStringLiteral("li"), QStringLiteral("pw-li"));
        settle();
    }
    /** The broker gave it back: now it stands. */
    void stand(EarlyWarning warning, const char *id, const char *at)
    {
        warning.id = id;
        warning.status = CapStatus::Actual;
        if (warning.sender.isEmpty())
            warning.sender = access().organisation();
        m_house->apply({m_house->update(Lane::Order, id, at, std::move(warning))});
    }
    QString file() const { return m_folder.filePath(QStringLiteral("logins.ini")); }

private Q_SLOTS:
    void init()
    {
        QFile::remove(file());
        m_door = std::make_unique<FakeDoor>();
        m_door->people = {{QStringLiteral("wang"), {"pw-wang", officerOf("wang")}},
                          {QStringLiteral("cheng"), {"pw-cheng", leaderOf("cheng")}},
                          {QStringLiteral("li"), {"pw-li", leaderOf("li")}},
                          {QStringLiteral("qin"), {"pw-qin", leaderOf("qin", "45.02")}},
                          {QStringLiteral("mute"), {"pw-mute", std::nullopt}}};
        openHouse();
    }

    void nobodyActsBeforeTheLogin()
    {
        QCOMPARE(access().state(), Access::Nobody);
        QVERIFY(!access().may("dispatch", region("4501")));
        QVERIFY(!m_house->live.desk()->isEnabled());
        logIn("wang", "wrong");
        QCOMPARE(access().state(), Access::Nobody);
        QVERIFY(access().problem().contains(QLatin1Char('4')));
        QVERIFY(m_door->inside.isEmpty());
        logIn(" wang ", "pw-wang");
        QCOMPARE(access().state(), Access::Working);
        QCOMPARE(m_door->inside, QStringLiteral("wang"));
        QCOMPARE(access().person(), QStringLiteral("wang"));
        QVERIFY(access().may("dispatch", region("450103")));
        QVERIFY(!access().may("dispatch", region("4502")));
        QVERIFY(!access().may("mode", region("4501")));
        QVERIFY(access().sees({2}, QStringLiteral("45")));
        QVERIFY(!access().sees({2}, QStringLiteral("4502")));
        // A name that never came in may be a password: it is not written down.
        QCOMPARE(m_house->seats.lines, (std::vector<std::string>{"in? ? ", "in wang 4501"}));
    }

    void aServerThatIsAwayIsNobodysFault()
    {
        m_door->away = true;
        for (int i = 0; i < 2 * MostFailures; ++i)
            logIn("wang", "pw-wang");
        QCOMPARE(access().problem(), QStringLiteral("nobody answers"));
        QCOMPARE(access().waitSeconds(), 0);
        m_door->away = false;
        logIn("wang", "pw-wang");
        QCOMPARE(access().state(), Access::Working);
    }

    void fiveFailuresLockOverARestart()
    {
        openHouse(file());
        for (int i = 0; i < MostFailures; ++i)
            logIn(i % 2 == 0 ? "wang" : "cheng", "wrong");
        QCOMPARE(access().waitSeconds(), 15 * 60);
        const int asked = m_door->checks;
        logIn("wang", "pw-wang");
        QCOMPARE(m_door->checks, asked);
        QCOMPARE(access().state(), Access::Nobody);

        m_house->clock.advanceMs(5 * Minute);
        QCOMPARE(access().waitSeconds(), 10 * 60);
        // Ended, an hour set back, started again.
        const qint64 wallMs = m_house->clock.nowMs();
        m_house.reset();
        const QString path = file();
        const auto left = [&path](qint64 nowMs) {
            const ManualClock clock(nowMs * 1000);
            return LoginMemory(path, clock).lockedForMs();
        };
        QCOMPARE(left(wallMs - 60 * Minute), LoginLockMs);
        QCOMPARE(left(wallMs), LoginLockMs - 5 * Minute);
        QCOMPARE(left(wallMs + 10 * Minute), 0);
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("wrong"));
    }

    void theDeskLocksByItself()
    {
        logIn("wang", "pw-wang");
        m_house->clock.advanceMs(10 * Minute - 1);
        access().tick();
        QCOMPARE(access().state(), Access::Working);
        access().noteInput();
        m_house->clock.advanceMs(10 * Minute - 1);
        access().tick();
        QCOMPARE(access().state(), Access::Working);
        m_house->clock.advanceMs(1);
        access().tick();
        QCOMPARE(access().state(), Access::Locked);
        QVERIFY(!m_house->live.desk()->isEnabled());
        QCOMPARE(m_door->inside, QStringLiteral("wang"));

        access().unlock(QStringLiteral("pw-cheng"));
        settle();
        QCOMPARE(access().state(), Access::Locked);
        access().unlock(QStringLiteral("pw-wang"));
        settle();
        QCOMPARE(access().state(), Access::Working);
        QCOMPARE(m_door->entered, 1);
        QCOMPARE(m_house->seats.lines,
                 (std::vector<std::string>{"in wang 4501", "lock wang 4501", "unlock? wang 4501", "unlock wang 4501"}));
    }

    /** A machine that slept: the monotonic clock stood. */
    void aSleepLocksToo()
    {
        logIn("wang", "pw-wang");
        m_house->clock.jumpMs(10 * Minute);
        access().tick();
        QCOMPARE(access().state(), Access::Locked);
    }

    void whatCannotBePutOnRecordDoesNotHappen()
    {
        m_house->seats.problem = QStringLiteral("the disk is full");
        logIn("wang", "pw-wang");
        QCOMPARE(access().state(), Access::Nobody);
        QCOMPARE(access().problem(), QStringLiteral("the disk is full"));
        QVERIFY(m_door->inside.isEmpty());
        m_house->seats.problem.clear();
        logIn("wang", "pw-wang");
        access().lock();
        m_house->seats.problem = QStringLiteral("the disk is full");
        access().unlock(QStringLiteral("pw-wang"));
        settle();
        QCOMPARE(access().state(), Access::Locked);
    }

    void aChangeOfShiftKeepsTheScreen()
    {
        logIn("wang", "pw-wang");
        access().changeShift();
        QVERIFY(access().isChangingShift());
        logIn("cheng", "wrong");
        QCOMPARE(access().person(), QStringLiteral("wang"));
        QCOMPARE(access().state(), Access::Working);
        logIn("cheng", "pw-cheng");
        QVERIFY(!access().isChangingShift());
        QCOMPARE(access().person(), QStringLiteral("cheng"));
        QCOMPARE(m_door->inside, QStringLiteral("cheng"));
        QVERIFY(access().may("mode", region("4501")));
        QCOMPARE(m_house->seats.lines,
                 (std::vector<std::string>{"in wang 4501", "in? ? 4501", "out wang 4501", "in cheng 4501"}));
    }

    /** Of another city: what is on the screen is not for those eyes. */
    void nobodyInheritsWhatIsNotTheirs()
    {
        logIn("wang", "pw-wang");
        access().changeShift();
        logIn("qin", "pw-qin");
        QCOMPARE(access().person(), QStringLiteral("wang"));
        QVERIFY(access().problem().contains(QStringLiteral("qin")));
        access().logOut();
        QCOMPARE(access().state(), Access::Nobody);
        QVERIFY(m_door->inside.isEmpty());
        logIn("qin", "pw-qin");
        QCOMPARE(access().state(), Access::Nobody);
        logIn("li", "pw-li");
        QCOMPARE(access().state(), Access::Working);
    }

    void aRefusedPersonIsLockedNotThrownOut()
    {
        logIn("wang", "pw-wang");
        access().onLoginRefused(QStringLiteral("expired"));
        QCOMPARE(access().state(), Access::Locked);
        QCOMPARE(access().problem(), QStringLiteral("expired"));
        m_door->people[QStringLiteral("wang")].password = "new";
        access().unlock(QStringLiteral("new"));
        settle();
        QCOMPARE(access().state(), Access::Working);
        QCOMPARE(m_door->entered, 2);
    }

    void aWallKnowsNoPersons()
    {
        m_house = std::make_unique<House>(SceneLibrary({}), m_door.get());
        access().beginAsWall(QStringLiteral("W-01"));
        access().onLoginRefused(QStringLiteral("no"));
        m_house->clock.advanceMs(60 * Minute);
        access().tick();
        access().changeShift();
        logIn("cheng", "pw-cheng");
        QCOMPARE(access().state(), Access::Wall);
        QVERIFY(!access().isChangingShift() && !access().mayAct() && !access().hasDoor());
        QVERIFY(!m_house->live.desk()->isEnabled());
        QCOMPARE(m_door->checks, 0);
    }

    void twoPersonsSwitchTheMode()
    {
        logIn("cheng", "pw-cheng");
        QVERIFY(two().begin(TwoPersonDesk::SwitchMode));
        two().sayMode(QStringLiteral(" "));
        QCOMPARE(two().step(), TwoPersonDesk::What);
        two().sayMode(QStringLiteral("超设防"));
        two().confirmFirst(QStringLiteral("pw-li"));
        settle();
        QCOMPARE(two().step(), TwoPersonDesk::First);
        two().confirmFirst(QStringLiteral("pw-cheng"));
        settle();
        QCOMPARE(two().step(), TwoPersonDesk::Second);
        for (const auto &[user, password] : {std::pair("cheng", "pw-cheng"),
                                             {"wang", "pw-wang"},
                                             {"li", "wrong"},
                                             {"qin", "pw-qin"},
                                             {"mute", "pw-mute"}}) {
            two().confirmSecond(QString::fromLatin1(user), QString::fromLatin1(password));
            settle();
            QCOMPARE(two().step(), TwoPersonDesk::Second);
            QVERIFY2(!two().problem().isEmpty(), user);
            QVERIFY2(m_house->sink.modes.empty(), user);
        }
        two().confirmSecond(QStringLiteral("li"), QStringLiteral("pw-li"));
        settle();
        QCOMPARE(two().step(), TwoPersonDesk::Away);
        QCOMPARE(m_house->sink.modes.size(), std::size_t(1));
        QVERIFY(m_house->sink.modes[0].emergency);
        const TwoPersons both = m_house->sink.persons.back();
        QCOMPARE(judge(both, m_house->clock.steadyNs() / 1'000'000), TwoPersonFault::None);
        QCOMPARE(both.second.person, std::string("li"));
        QVERIFY(m_house->live.desk()->notice().contains(QStringLiteral("li")));
    }

    void theSecondHasTwoMinutes()
    {
        logIn("cheng", "pw-cheng");
        QVERIFY(two().begin(TwoPersonDesk::StartResponse));
        two().sayStart(QStringLiteral("防汛"), 3, QStringLiteral("南防指〔2025〕7号"));
        two().confirmFirst(QStringLiteral("pw-cheng"));
        settle();
        m_house->clock.advanceMs(TwoPersonWindowMs - 1000);
        two().tick();
        QCOMPARE(two().step(), TwoPersonDesk::Second);
        QCOMPARE(two().secondsLeft(), 1);
        m_house->clock.advanceMs(1000);
        two().tick();
        QCOMPARE(two().step(), TwoPersonDesk::First);
        QVERIFY(!two().problem().isEmpty());
    }

    /** Issued, raised to a graver level, lifted: each step names what it replaces. */
    void aWarningIsIssuedChangedAndLifted()
    {
        logIn("cheng", "pw-cheng");
        QVERIFY(two().begin(TwoPersonDesk::IssueWarning));
        for (const auto &[type, level, hours] :
             {std::tuple("", 2, 24), std::tuple("rain", 0, 24), std::tuple("rain", 5, 24), std::tuple("rain", 2, 0),
              std::tuple("rain", 2, 241)}) {
            two().sayWarning(QString::fromLatin1(type), level, hours, {});
            QCOMPARE(two().step(), TwoPersonDesk::What);
            QVERIFY(!two().problem().isEmpty());
        }
        two().sayWarning(QStringLiteral("rain"), 2, 6, QStringLiteral("leave the cellars"));
        QVERIFY(two().summary().contains(QStringLiteral("rain")));
        confirmBoth();
        QCOMPARE(m_house->sink.warnings.size(), std::size_t(1));
        EarlyWarning first = m_house->sink.warnings[0];
        QCOMPARE(first.messageType, CapMessageType::Alert);
        QCOMPARE(first.expiresMs - first.effectiveMs, qint64(6) * 3'600'000);
        QVERIFY(first.references.empty());
        stand(first, "w-1", "4501");

        QVERIFY(two().begin(TwoPersonDesk::IssueWarning));
        two().sayWarning(QStringLiteral("rain"), 1, 6, {});
        confirmBoth();
        EarlyWarning second = m_house->sink.warnings[1];
        QCOMPARE(second.messageType, CapMessageType::Update);
        QCOMPARE(second.references, std::vector<std::string>{"w-1"});
        stand(second, "w-2", "4501");
        QVERIFY(!m_house->store.warnings().at(*m_house->store.warnings().indexOf("w-1")).inForce);

        QVERIFY(two().begin(TwoPersonDesk::IssueWarning));
        two().setAction(TwoPersonDesk::EndResponse);
        QCOMPARE(two().action(), TwoPersonDesk::IssueWarning);
        two().setAction(TwoPersonDesk::LiftWarning);
        QCOMPARE(two().standing().size(), 1);
        two().sayEnd(1);
        QCOMPARE(two().step(), TwoPersonDesk::What);
        two().sayEnd(0);
        confirmBoth();
        QCOMPARE(m_house->sink.warnings[2].messageType, CapMessageType::Cancel);
        QCOMPARE(m_house->sink.warnings[2].references, std::vector<std::string>{"w-2"});
    }

    /** Another's warning, and one of another place, is neither changed nor lifted here. */
    void onlyOwnWarningsAreLifted()
    {
        logIn("cheng", "pw-cheng");
        const EarlyWarning rain{
            .messageType = CapMessageType::Alert, .eventType = QStringLiteral("rain"), .level = Severity::III};
        stand(rain, "of-a-county", "450103");
        EarlyWarning weather = rain;
        weather.sender = QStringLiteral("气象局");
        stand(weather, "of-the-weather-service", "4501");
        QVERIFY(two().begin(TwoPersonDesk::IssueWarning));
        QVERIFY(two().standing().isEmpty());
        two().sayWarning(QStringLiteral("rain"), 2, 6, {});
        confirmBoth();
        QCOMPARE(m_house->sink.warnings.back().messageType, CapMessageType::Alert);
    }

    void nothingOfItSurvivesALock()
    {
        logIn("cheng", "pw-cheng");
        QVERIFY(two().begin(TwoPersonDesk::SwitchMode));
        two().sayMode(QStringLiteral("超设防"));
        two().confirmFirst(QStringLiteral("pw-cheng"));
        settle();
        access().lock();
        QCOMPARE(two().step(), TwoPersonDesk::Away);
        // An answer that was under way when it was taken back counts for nothing.
        access().unlock(QStringLiteral("pw-cheng"));
        settle();
        QVERIFY(two().begin(TwoPersonDesk::SwitchMode));
        two().sayMode(QStringLiteral("超设防"));
        two().confirmFirst(QStringLiteral("pw-cheng"));
        two().cancel();
        QVERIFY(two().begin(TwoPersonDesk::SwitchMode));
        QTRY_COMPARE(m_door->answered, m_door->checks);
        QCOMPARE(two().step(), TwoPersonDesk::What);
    }

    void anOfficerIsNotOfferedIt()
    {
        logIn("wang", "pw-wang");
        QVERIFY(!two().maySwitchMode());
        QVERIFY(!two().mayRespond());
        QVERIFY(!two().mayWarn());
        QVERIFY(!two().begin(TwoPersonDesk::SwitchMode));
        QVERIFY(m_house->live.desk()->notice().contains(QStringLiteral("wang")));
        access().changeShift();
        logIn("cheng", "pw-cheng");
        QVERIFY(two().maySwitchMode());
        // Of the whole province he is not the leader.
        m_house->live.navigator()->enter(QStringLiteral("45"));
        QVERIFY(!two().maySwitchMode());
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
