// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idle_watch.h"
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"

#include <QQuickItem>
#include <QQuickWindow>

using namespace yiping;

namespace {

constexpr qint64 TenMinutes = 600'000;

} // namespace

/** The whole screen, and people who come, go, lock and confirm by keyboard. */
class LoginScreenTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_door = std::make_unique<test::FakeDoor>();
        m_door->people = {{QStringLiteral("wang"), {"pw-wang", test::officerOf("wang")}},
                          {QStringLiteral("cheng"), {"pw-cheng", test::leaderOf("cheng")}},
                          {QStringLiteral("li"), {"pw-li", test::leaderOf("li")}},
                          {QStringLiteral("guest"), {"pw-guest", test::permissionsOf("guest", "45.01", {"audit"})}},
                          {QStringLiteral("qin"), {"pw-qin", test::leaderOf("qin", "45.02")}}};
        m_house = std::make_unique<test::House>(test::shippedScenes(), m_door.get());
        m_house->shelf.setCurrent(QStringLiteral("city"));
        access().beginOpen(
            {.person = {}, .organisation = QStringLiteral("市运行中心"), .terminal = QStringLiteral("T1")});
        access().onLoginRefused({});
        m_watch = std::make_unique<IdleWatch>([this] { access().noteInput(); });
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_house->apply({m_house->incident("grave", Severity::I), m_house->unit("near", 108.34)});
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("grave"));
    }

    void cleanup()
    {
        m_screen.reset();
        m_watch.reset();
        m_house.reset();
        m_door.reset();
    }

    void byKeyboardFromTheLoginToTheOrder()
    {
        QTRY_VERIFY(item("loginName")->hasActiveFocus());
        // No key reaches what lies behind.
        press(Qt::Key_F2);
        QCOMPARE(m_house->shelf.current(), QStringLiteral("city"));
        type("wang");
        press(Qt::Key_Return);
        type("wrong");
        press(Qt::Key_Return);
        QTRY_VERIFY(!text("loginProblem").isEmpty());
        QCOMPARE(item("loginPassword")->property("text").toString(), QString());
        QTRY_VERIFY(item("loginPassword")->hasActiveFocus());
        type("pw-wang");
        press(Qt::Key_Return);
        QTRY_COMPARE(access().state(), Access::Working);
        QTRY_VERIFY(!item("loginName")->isVisible());
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.dispatched.size(), std::size_t(1));
        QCOMPARE(m_house->sink.dispatched[0].unitId, std::string("near"));
    }

    void theLockStopsTheHandAndNotTheEyes()
    {
        enter("wang");
        m_house->clock.advanceMs(TenMinutes - 1);
        press(Qt::Key_Shift); // somebody is there
        m_house->clock.advanceMs(TenMinutes - 1);
        access().tick();
        QCOMPARE(access().state(), Access::Working);
        m_house->clock.advanceMs(1);
        access().tick();
        QCOMPARE(access().state(), Access::Locked);
        QTRY_VERIFY(item("unlockPassword")->hasActiveFocus());
        // What comes is shown, and the gravest is chosen by itself, as before.
        m_house->apply({m_house->incident("graver", Severity::I)});
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("graver"));
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_U, Qt::Key_P, Qt::Key_1, Qt::Key_F2})
            press(key);
        QVERIFY(m_house->sink.acknowledged.empty());
        QCOMPARE(m_house->shelf.current(), QStringLiteral("city"));
        QCOMPARE(m_house->live.twoPersons()->step(), TwoPersonDesk::Away);
        item("unlockPassword")->setProperty("text", QString());
        type("pw-wang");
        press(Qt::Key_Return);
        QTRY_COMPARE(access().state(), Access::Working);
        press(Qt::Key_A);
        QCOMPARE(m_house->sink.acknowledged.size(), std::size_t(1));
    }

    void whatNamesPersonsIsNotShownWhileLocked()
    {
        enter("wang");
        QVERIFY(blocked().isEmpty());
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(access().state(), Access::Locked);
        QTRY_COMPARE(blocked().size(), 2);
        enterWith("unlockPassword", "pw-wang");
        QTRY_COMPARE(access().state(), Access::Working);
        QTRY_VERIFY(blocked().isEmpty());
    }

    void theNextPersonTakesOver()
    {
        enter("wang");
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(item("loginName")->hasActiveFocus());
        press(Qt::Key_Escape);
        QVERIFY(!access().isChangingShift());
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(item("loginName")->hasActiveFocus());
        type("cheng");
        press(Qt::Key_Return);
        type("pw-cheng");
        press(Qt::Key_Return);
        QTRY_COMPARE(access().person(), QStringLiteral("cheng"));
        QVERIFY(!access().isChangingShift());
    }

    void twoPersonsByKeyboard()
    {
        enter("cheng");
        press(Qt::Key_P);
        QTRY_VERIFY(item("reason") && item("reason")->hasActiveFocus());
        type("flood");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("confirmPassword") && item("confirmPassword")->hasActiveFocus());
        type("pw-cheng");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("secondName") && item("secondName")->hasActiveFocus());
        QVERIFY(text("summary").contains(QStringLiteral("flood")));
        type("li");
        press(Qt::Key_Return);
        QVERIFY(item("confirmPassword")->hasActiveFocus());
        type("pw-li");
        press(Qt::Key_Return);
        QTRY_COMPARE(m_house->sink.modes.size(), std::size_t(1));
        QVERIFY(m_house->sink.modes[0].emergency);
        QCOMPARE(m_house->sink.persons[0].first.person, std::string("cheng"));
        QCOMPARE(m_house->sink.persons[0].second.person, std::string("li"));
        // Nothing on the screen changed by itself.
        QVERIFY(!m_house->live.clock()->isEmergencyMode());
    }

    void aResponseEndsByKeyboard()
    {
        enter("cheng");
        m_house->apply({m_house->update(Lane::Order, "r-1", "4501",
                                        EmergencyResponse{.id = "r-1",
                                                          .plan = QStringLiteral("flood"),
                                                          .level = Severity::III,
                                                          .active = true,
                                                          .documentNumber = QStringLiteral("7")})});
        press(Qt::Key_R);
        QTRY_VERIFY(item("plan") && item("plan")->hasActiveFocus());
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(m_house->live.twoPersons()->action(), TwoPersonDesk::EndResponse);
        press(Qt::Key_Return);
        QTRY_VERIFY(item("confirmPassword") && item("confirmPassword")->hasActiveFocus());
        type("pw-cheng");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("secondName") && item("secondName")->hasActiveFocus());
        press(Qt::Key_Escape);
        QVERIFY(m_house->sink.responses.empty());
        press(Qt::Key_R);
        QTRY_VERIFY(item("plan") && item("plan")->hasActiveFocus());
        type("typhoon");
        press(Qt::Key_Return);
        type("2");
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        type("pw-cheng");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("secondName") && item("secondName")->hasActiveFocus());
        enterWith("secondName", "li");
        enterWith("confirmPassword", "pw-li");
        QTRY_COMPARE(m_house->sink.responses.size(), std::size_t(1));
        QCOMPARE(m_house->sink.responses[0].level, Severity::II);
        QVERIFY(m_house->sink.responses[0].active);
    }

    void aWarningIsIssuedByKeyboard()
    {
        enter("cheng");
        press(Qt::Key_W);
        QTRY_VERIFY(item("warningType") && item("warningType")->hasActiveFocus());
        type("rainstorm");
        press(Qt::Key_Return);
        type("2");
        press(Qt::Key_Return);
        QVERIFY(item("warningHours")->hasActiveFocus());
        press(Qt::Key_Return);
        type("leave the cellars");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("confirmPassword") && item("confirmPassword")->hasActiveFocus());
        QVERIFY(text("summary").contains(QStringLiteral("rainstorm")));
        type("pw-cheng");
        press(Qt::Key_Return);
        QTRY_VERIFY(item("secondName") && item("secondName")->hasActiveFocus());
        enterWith("secondName", "li");
        enterWith("confirmPassword", "pw-li");
        QTRY_COMPARE(m_house->sink.warnings.size(), std::size_t(1));
        QCOMPARE(m_house->sink.warnings[0].level, Severity::II);
        QCOMPARE(m_house->sink.warnings[0].instruction, QStringLiteral("leave the cellars"));
        QCOMPARE(m_house->sink.warnings[0].expiresMs - m_house->sink.warnings[0].effectiveMs, qint64(24) * 3'600'000);
    }

    void nothingIsOfferedThatIsNotPermitted()
    {
        enter("guest");
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Return, Qt::Key_A, Qt::Key_P, Qt::Key_R, Qt::Key_W})
            press(key);
        QVERIFY(m_house->sink.dispatched.empty());
        QVERIFY(m_house->sink.acknowledged.empty());
        QCOMPARE(m_house->live.twoPersons()->step(), TwoPersonDesk::Away);
    }

    /** Of another city: each panel says that its data is not for this person. */
    void aPanelWithoutPermissionSaysSo()
    {
        enter("qin");
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
        QTRY_VERIFY(blocked().size() > 3);
    }

private:
    Access &access() { return *m_house->live.access(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window, key, modifiers);
    }
    void type(const char *text)
    {
        for (const char *c = text; *c; ++c)
            QTest::keyClick(m_window, *c);
    }
    void enterWith(const char *field, const char *what)
    {
        QTRY_VERIFY(item(field) && item(field)->hasActiveFocus());
        type(what);
        press(Qt::Key_Return);
    }
    void enter(const char *who)
    {
        access().logIn(QString::fromLatin1(who), QStringLiteral("pw-") + QString::fromLatin1(who));
        QTRY_COMPARE(access().state(), Access::Working);
        QTRY_VERIFY(!item("loginName")->isVisible());
    }
    QQuickItem *item(const char *name) const
    {
        QQuickItem *hidden = nullptr;
        for (QQuickItem *next : items()) {
            if (next->objectName() != QLatin1StringView(name))
                continue;
            if (next->isVisible())
                return next;
            hidden = next;
        }
        return hidden;
    }
    QString text(const char *name) const { return item(name) ? item(name)->property("text").toString() : QString(); }
    /** Panels that say why they show nothing. */
    QStringList blocked() const
    {
        QStringList sentences;
        for (const QQuickItem *next : items()) {
            const QString sentence = next->property("blockedText").toString();
            if (next->metaObject()->indexOfProperty("emptyText") >= 0 && !sentence.isEmpty())
                sentences.append(sentence);
        }
        return sentences;
    }
    /** Everything on the window; what a list or a scene makes is nobody's QObject child. */
    std::vector<QQuickItem *> items() const
    {
        std::vector<QQuickItem *> all{m_window->contentItem()};
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (QQuickItem *child : all[i]->childItems())
                all.push_back(child);
        }
        return all;
    }

    std::unique_ptr<test::FakeDoor> m_door;
    std::unique_ptr<test::House> m_house;
    std::unique_ptr<IdleWatch> m_watch;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(LoginScreenTest)
#include "tst_login_screen.moc"
