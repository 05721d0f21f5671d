// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"

using namespace yiping;

/** The whole screen over a store that the test fills: what an officer does without a mouse. */
class KeyboardTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->shelf.setCurrent(QStringLiteral("city"));
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        // Shortcuts are the active window's, and no window manager makes it that here.
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_house->apply({m_house->incident("grave", Severity::I), m_house->incident("slight", Severity::IV),
                        m_house->unit("far", 108.60), m_house->unit("near", 108.34)});
        QTRY_COMPARE(selected(), QStringLiteral("grave"));
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    void twoEntersSendTheNearestUnit()
    {
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.dispatched.size(), std::size_t(0));
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.dispatched.size(), std::size_t(1));
        QCOMPARE(m_house->sink.dispatched[0].incidentId, std::string("grave"));
        QCOMPARE(m_house->sink.dispatched[0].unitId, std::string("near"));
        // Nothing on the screen changed by itself: no order is there before it comes back.
        QCOMPARE(m_house->store.orders().size(), std::size_t(0));
    }

    void escapeTakesTheQuestionBack()
    {
        press(Qt::Key_2);
        press(Qt::Key_Return);
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.dispatched.size(), std::size_t(0));
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.dispatched.size(), std::size_t(1));
        QCOMPARE(m_house->sink.dispatched[0].unitId, std::string("far"));
    }

    void theListIsWalkedAndAcknowledged()
    {
        press(Qt::Key_L);
        press(Qt::Key_Down);
        QCOMPARE(selected(), QStringLiteral("slight"));
        press(Qt::Key_A);
        QCOMPARE(m_house->sink.acknowledged.size(), std::size_t(1));
        QCOMPARE(m_house->sink.acknowledged[0].subjectId, std::string("slight"));
        press(Qt::Key_Up);
        QCOMPARE(selected(), QStringLiteral("grave"));
    }

    void functionKeysChangeTheScene()
    {
        press(Qt::Key_F2);
        QCOMPARE(m_house->shelf.current(), QStringLiteral("overview"));
        press(Qt::Key_F3);
        QCOMPARE(m_house->shelf.current(), QStringLiteral("city"));
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
        press(Qt::Key_Backspace);
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("45"));
    }

    void aWallCannotAct()
    {
        m_house->live.desk()->setEnabled(false);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        press(Qt::Key_A);
        QVERIFY(m_house->sink.dispatched.empty());
        QVERIFY(m_house->sink.acknowledged.empty());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_window, key); }
    QString selected() const { return m_house->live.selection()->incidentId(); }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
