// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"

#include <QQuickItem>
#include <QSignalSpy>

#include <cmath>

using namespace yiping;

namespace {

QQuickItem *itemNamed(QQuickItem *under, const QString &name)
{
    if (under->objectName() == name)
        return under;
    for (QQuickItem *child : under->childItems()) {
        if (QQuickItem *found = itemNamed(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

/** The whole screen: an officer draws, changes and removes on the map, by keyboard and by mouse. */
class DrawingOnTheMapTest : public test::TestCase
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
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_house->apply({m_house->incident("grave", Severity::I), m_house->unit("near", 108.34)});
        press(Qt::Key_M);
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    void anAreaByKeyboard()
    {
        drawTriangle(QStringLiteral("di wa"));
        QCOMPARE(desk().problem(), QString());
        QCOMPARE(desk().step(), DrawingDesk::Away);
        QCOMPARE(m_house->sink.drawings.size(), 1U);
        const MapDrawing &sent = m_house->sink.drawings[0];
        QCOMPARE(sent.kind, DrawingKind::Area);
        QCOMPARE(sent.purpose, DrawingPurpose::Cordon);
        QCOMPARE(sent.title, QStringLiteral("di wa"));
        QCOMPARE(sent.points.size(), 3U);
        QCOMPARE(sent.revision, 1U);
        QVERIFY(!sent.fence);
        QCOMPARE(sent.validUntilMs - sent.madeAtMs, 24 * 3'600'000);
        // The second corner lies east of the first, the third south of both.
        QCOMPARE_GT(sent.points[1].lon, sent.points[0].lon);
        QCOMPARE_LT(std::abs(sent.points[1].lat - sent.points[0].lat), 1e-7);
        QVERIFY(sent.points[2].lat < sent.points[1].lat);
        // Nothing stands before it is back.
        QCOMPARE(m_house->store.drawings().size(), 0U);
        QCOMPARE(desk().pending().size(), 1U);
        echo();
        QCOMPARE(m_house->store.drawings().size(), 1U);
        QVERIFY(desk().pending().empty());
        // The keyboard is the map's again, and the shortcuts are the screen's.
        press(Qt::Key_D);
        QCOMPARE(desk().step(), DrawingDesk::Choosing);
        press(Qt::Key_Escape);
        QCOMPARE(desk().step(), DrawingDesk::Away);
    }

    /** 1 to 6, Enter and letters are shortcuts of the screen: not while one draws. */
    void nothingElseHappensMeanwhile()
    {
        drawTriangle(QStringLiteral("Aus 12 V"));
        QVERIFY(m_house->sink.dispatched.empty());
        QVERIFY(m_house->sink.acknowledged.empty());
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
        QCOMPARE(m_house->sink.drawings.back().title, QStringLiteral("Aus 12 V"));
    }

    void aCircleThatWatches()
    {
        press(Qt::Key_D);
        press(Qt::Key_1);
        press(Qt::Key_K);
        QCOMPARE(desk().kind(), DrawingDesk::Circle);
        press(Qt::Key_Space);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Plus);
        QCOMPARE(desk().radiusM(), 500);
        press(Qt::Key_Minus);
        QCOMPARE(desk().radiusM(), 300);
        press(Qt::Key_Return);
        QCOMPARE(desk().step(), DrawingDesk::Naming);
        type(QStringLiteral("leak"));
        press(Qt::Key_Down);
        QCOMPARE(desk().hours(), 72);
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QVERIFY(desk().tellsEntering());
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.drawings.size(), 1U);
        QCOMPARE(m_house->sink.drawings[0].radiusM, 300);
        QVERIFY(m_house->sink.drawings[0].fence.value().onEnter);
        QVERIFY(!m_house->sink.drawings[0].fence.value().onLeave);
    }

    void pointsAreTakenBack()
    {
        press(Qt::Key_D);
        press(Qt::Key_2);
        QCOMPARE(desk().kind(), DrawingDesk::Line);
        press(Qt::Key_Return);
        QVERIFY(!desk().problem().isEmpty());
        press(Qt::Key_Space);
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(desk().points().size(), 2);
        press(Qt::Key_Backspace);
        QCOMPARE(desk().points().size(), 1);
        press(Qt::Key_Backspace);
        QCOMPARE(desk().points().size(), 0);
        press(Qt::Key_Backspace);
        QCOMPARE(desk().step(), DrawingDesk::Choosing);
        press(Qt::Key_Escape);
        QCOMPARE(desk().step(), DrawingDesk::Away);
        QVERIFY(m_house->sink.drawings.empty());
    }

    void withoutANameItIsNotSent()
    {
        drawTriangle({});
        QCOMPARE(desk().step(), DrawingDesk::Naming);
        QVERIFY(!desk().problem().isEmpty());
        QVERIFY(m_house->sink.drawings.empty());
    }

    void changedRemovedAndBroughtBack()
    {
        drawTriangle(QStringLiteral("one"));
        echo();
        press(Qt::Key_D);
        press(Qt::Key_E);
        QCOMPARE(desk().step(), DrawingDesk::Naming);
        QVERIFY(desk().isEditing());
        type(QStringLiteral("two"));
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.drawings.size(), 2U);
        QCOMPARE(m_house->sink.drawings[1].title, QStringLiteral("onetwo"));
        QCOMPARE(m_house->sink.drawings[1].revision, 2U);
        echo();
        press(Qt::Key_D);
        press(Qt::Key_Delete);
        QCOMPARE(desk().step(), DrawingDesk::Removing);
        QCOMPARE(m_house->sink.drawings.size(), 2U);
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.drawings.size(), 3U);
        QVERIFY(m_house->sink.drawings[2].removed);
        echo();
        QCOMPARE(m_house->store.drawings().at(0).phase, DrawingPhase::Over);
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_house->sink.drawings.size(), 4U);
        QVERIFY(!m_house->sink.drawings[3].removed);
        QCOMPARE(m_house->sink.drawings[3].revision, 4U);
        QCOMPARE(m_house->sink.drawings[3].title, QStringLiteral("onetwo"));
        echo();
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_house->sink.drawings.back().title, QStringLiteral("one"));
        echo();
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_house->sink.drawings.back().removed);
        QVERIFY(!desk().canUndo());
    }

    void byMouse()
    {
        QQuickItem *button = itemNamed(m_window->contentItem(), QStringLiteral("drawButton"));
        QVERIFY(button);
        click(button->mapToScene(QPointF(button->width() / 2, button->height() / 2)));
        QTRY_COMPARE(desk().step(), DrawingDesk::Choosing);
        press(Qt::Key_3);
        QTRY_COMPARE(desk().step(), DrawingDesk::Placing);
        click(button->mapToScene(QPointF(460, 300)));
        QTRY_COMPARE(desk().step(), DrawingDesk::Naming);
        QCOMPARE(desk().points().size(), 1);
        // What is picked on the map while one draws is a point and no division.
        type(QStringLiteral("school"));
        press(Qt::Key_Return);
        QCOMPARE(m_house->sink.drawings.size(), 1U);
        QCOMPARE(m_house->sink.drawings[0].kind, DrawingKind::Pin);
    }

    void aWallOnlySees()
    {
        m_house->live.access()->beginAsWall(QStringLiteral("wall"));
        press(Qt::Key_D);
        QCOMPARE(desk().step(), DrawingDesk::Away);
        QVERIFY(!desk().mayDraw());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_window, key); }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(m_window, letter.toLatin1());
    }
    void click(QPointF place) { QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, place.toPoint()); }
    DrawingDesk &desk() const { return *m_house->live.drawings(); }

    void drawTriangle(const QString &title)
    {
        press(Qt::Key_D);
        QCOMPARE(desk().step(), DrawingDesk::Choosing);
        press(Qt::Key_1);
        QCOMPARE(desk().step(), DrawingDesk::Placing);
        press(Qt::Key_Space);
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Space);
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        QCOMPARE(desk().step(), DrawingDesk::Naming);
        type(title);
        press(Qt::Key_Return);
    }

    /** What the sink got last comes back, as from the broker. */
    void echo()
    {
        m_house->clock.advanceMs(1000);
        const MapDrawing &sent = m_house->sink.drawings.back();
        m_house->apply({m_house->update(Lane::Order, "echo-" + std::to_string(sent.revision), "4501", sent)});
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(DrawingOnTheMapTest)
#include "tst_drawing_on_the_map.moc"
