// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/panel_kinds.h"
#include "support/live_house.h"
#include "support/test_case.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

using namespace yiping;

namespace {

SceneLibrary shippedScenes()
{
    SceneLibrary library(panelKinds());
    library.addDirectory(QStringLiteral(YIPING_SOURCE_DIR "/resources/scenes"), SceneLibrary::Presence::Required);
    return library;
}

} // namespace

/** A wall: the whole screen over a store that the test fills, and nobody ever touches it. */
class UntouchedTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(shippedScenes());
        m_house->shelf.setCurrent(QStringLiteral("overview"));
        m_engine = std::make_unique<QQmlApplicationEngine>();
        Live::publish(&m_house->live, *m_engine);
        m_engine->setInitialProperties({{QStringLiteral("width"), 1600}, {QStringLiteral("height"), 900}});
        m_engine->loadFromModule("Yiping.Main", "Main");
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }

    void cleanup()
    {
        m_engine.reset();
        m_house.reset();
    }

    // A list stays with the rows that it shows, so that graver incidents used to come in above them, unseen.
    void theGravestIncidentIsAlwaysInSight()
    {
        for (int i = 0; i < 30; ++i)
            m_house->apply({m_house->incident("slight-" + std::to_string(i), Severity::IV)});
        QQuickItem *list = incidentList();
        QVERIFY(list);
        for (int i = 0; i < 5; ++i) {
            m_house->apply({m_house->incident("grave-" + std::to_string(i), Severity::I)});
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

private:
    QQuickItem *incidentList() const
    {
        for (QObject *child : m_window->findChildren<QObject *>()) {
            if (child->metaObject()->indexOfProperty("staysAtTop") >= 0 && child->property("count").toInt() >= 30)
                return qobject_cast<QQuickItem *>(child);
        }
        return nullptr;
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(UntouchedTest)
#include "tst_untouched.moc"
