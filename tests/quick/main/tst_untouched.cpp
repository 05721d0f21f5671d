// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>

#include <algorithm>

using namespace yiping;

/** A wall: the whole screen over a store that the test fills, and nobody ever touches it. */
class UntouchedTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->shelf.setCurrent(QStringLiteral("overview"));
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    // The newest orders come in above those that are shown, and a list that stays with its rows would hide them.
    void theNewestOrderIsAlwaysInSight()
    {
        order(30);
        QQuickItem *list = nullptr;
        QTRY_VERIFY((list = listIn(m_window->contentItem())));
        showAll();
        for (int i = 0; i < 5; ++i) {
            order(3);
            showAll();
            QTRY_COMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
        }
    }

    // The same for incidents, through moves and a banner that takes some of the height.
    void theGravestIncidentIsAlwaysInSight()
    {
        arrive("slight", Severity::IV, 30);
        QQuickItem *list = nullptr;
        QTRY_VERIFY((list = listIn(m_window->contentItem())));
        for (int i = 0; i < 5; ++i) {
            arrive("graver-" + std::to_string(i), Severity::III, 12);
            arrive("grave-" + std::to_string(i), Severity::I, 1);
            showAll();
            // What stood at the top moves down, and the list would move down with it.
            arrive("grave-" + std::to_string(i), Severity::IV, 1);
            showAll();
            QTRY_COMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
        }
        // The link goes: the banner takes some of the height.
        Batch down;
        down.link = LinkState::Connecting;
        down.linkProblem = QStringLiteral("gone");
        m_house->store.apply(std::move(down));
        m_house->apply({m_house->incident("last", Severity::I)});
        QTRY_COMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
        QCOMPARE(m_house->live.selection()->incidentId(), QStringLiteral("last"));
    }

    // The own link is fine, and yet nothing comes from a county: said in the header, and for how long on the health page.
    void aLevelThatIsNotHeardIsNamed()
    {
        m_house->shelf.setCurrent(QStringLiteral("health"));
        Batch batch;
        batch.link = LinkState::Live;
        batch.caughtUp = true;
        batch.outages = {{.number = 1,
                          .lane = Lane::Order,
                          .cause = OutageCause::SourceSilent,
                          .source = "d450103",
                          .fromMs = m_house->clock.nowMs() - 180'000}};
        m_house->store.apply(std::move(batch));
        QTRY_VERIFY(shows(QStringLiteral("not heard: 青秀区")));
        QTRY_VERIFY(shows(QStringLiteral("Not heard: 青秀区 for 3 min")));
        Batch heard;
        heard.link = LinkState::Live;
        heard.caughtUp = true;
        heard.outages = m_house->store.outages();
        heard.outages.front().toMs = m_house->clock.nowMs();
        heard.outages.front().backfill = Backfill::Complete;
        m_house->store.apply(std::move(heard));
        QTRY_VERIFY(!shows(QStringLiteral("not heard: 青秀区")));
        QVERIFY(!shows(QStringLiteral("Not heard: 青秀区")));
    }

private:
    [[nodiscard]] bool shows(const QString &words) const
    {
        return anyBelow(m_window->contentItem(), [&words](const QQuickItem *item) {
            return item->isVisible() && item->property("text").toString().contains(words);
        });
    }
    /** Delegates are nobody's QObject children. */
    template<typename Predicate>
    static bool anyBelow(const QQuickItem *item, const Predicate &holds)
    {
        return std::ranges::any_of(
            item->childItems(), [&holds](const QQuickItem *child) { return holds(child) || anyBelow(child, holds); });
    }

    void order(int count)
    {
        std::vector<Update> updates;
        for (int i = 0; i < count; ++i) {
            m_house->clock.advanceMs(1000);
            const std::string id = "o-" + std::to_string(++m_orders);
            updates.push_back(
                m_house->update(Lane::Order, id, "450103", WorkOrder{.id = id, .title = QStringLiteral("工单")}));
        }
        m_house->apply(std::move(updates));
    }

    /** So many in one batch, as after a reconnect. */
    void arrive(const std::string &name, Severity severity, int count)
    {
        std::vector<Update> updates;
        for (int i = 0; i < count; ++i)
            updates.push_back(m_house->incident(name + '-' + std::to_string(i), severity));
        m_house->apply(std::move(updates));
    }

    /** A frame with all that was said so far. */
    void showAll()
    {
        QSignalSpy swapped(m_window, &QQuickWindow::frameSwapped);
        m_window->update();
        QVERIFY(swapped.wait());
    }

    /** The list that stays at its top and has the many rows; items have their children apart from QObject's. */
    static QQuickItem *listIn(QQuickItem *item)
    {
        if (item->metaObject()->indexOfProperty("staysAtTop") >= 0 && item->property("count").toInt() >= 30)
            return item;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *list = listIn(child))
                return list;
        }
        return nullptr;
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
    int m_orders = 0;
};

QTEST_MAIN(UntouchedTest)
#include "tst_untouched.moc"
