// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame_meter.h"
#include "shell/headless_run.h"
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"
#include "widgets/overlay/watermark_layer.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;

namespace {

Seat officer()
{
    return {.person = QStringLiteral("韦小宝"),
            .organisation = QStringLiteral("市运行中心"),
            .terminal = QStringLiteral("T-07")};
}

/** Where two pictures differ: in how many pixels of a part, and by how much at most. */
struct Difference
{
    int pixels = 0;
    int most = 0;
};

Difference difference(const QImage &one, const QImage &other, const QRect &part)
{
    Difference result;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int by =
                std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
            result.pixels += by > 2 ? 1 : 0;
            result.most = std::max(result.most, by);
        }
    }
    return result;
}

} // namespace

/** What a picture of the whole screen tells of where it was taken. */
class WatermarkTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->live.access()->beginOpen(officer());
        m_house->shelf.setCurrent(QStringLiteral("city"));
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        m_layer = m_window->findChild<WatermarkLayer *>();
        QVERIFY(m_layer);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_house->apply({m_house->incident("grave", Severity::I), m_house->incident("slight", Severity::IV)});
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("grave"));
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    // No part of a desk's picture is without it, none of it disturbs, and it lies over help and all.
    void aDeskIsMarkedAllOver()
    {
        QTRY_VERIFY(!m_layer->places().empty());
        QCOMPARE(m_layer->text(), m_house->live.seat()->watermark());
        for (const bool help : {false, true}) {
            if (help)
                QTest::keyClick(m_window, Qt::Key_F1);
            m_layer->setVisible(true);
            const QImage marked = m_window->grabWindow();
            m_layer->setVisible(false);
            const QImage bare = m_window->grabWindow();
            for (int column = 0; column < 4; ++column) {
                for (int row = 0; row < 3; ++row) {
                    const Difference part = difference(marked, bare, QRect(column * 400, row * 300, 400, 300));
                    QVERIFY2(part.pixels > 300, qPrintable(QString::number(part.pixels)));
                    QVERIFY2(part.pixels < 400 * 300 / 12, qPrintable(QString::number(part.pixels)));
                    QVERIFY2(part.most <= 32, qPrintable(QString::number(part.most)));
                }
            }
        }
    }

    void aWallIsMarkedInOneCornerOnly()
    {
        m_house->live.access()->beginAsWall(QStringLiteral("W-01"));
        QVERIFY(!m_layer->isVisible());
        const QImage marked = m_window->grabWindow();
        QQuickItem *mark = m_layer->parentItem();
        QVERIFY(mark);
        mark->setVisible(false);
        const QImage bare = m_window->grabWindow();
        const QRect corner(1584, 450, 16, 425);
        QVERIFY(difference(marked, bare, corner).pixels > 100);
        // Read on a photograph: well above the noise of a camera, and far below what is to be read from the hall.
        QVERIFY(difference(marked, bare, corner).most > 40);
        QVERIFY(difference(marked, bare, corner).most < 110);
        QCOMPARE(difference(marked, bare, QRect(0, 0, 1584, 900)).pixels, 0);
        QCOMPARE(difference(marked, bare, QRect(1584, 0, 16, 450)).pixels, 0);
    }

    // It lies over everything and in the way of nothing.
    void theMouseGoesThrough()
    {
        QTRY_VERIFY(!m_layer->places().empty());
        QQuickItem *row = rowOf(QStringLiteral("slight"));
        QVERIFY(row);
        QTest::mouseClick(m_window, Qt::LeftButton, {},
                          row->mapToScene({row->width() / 2, row->height() / 2}).toPoint());
        QCOMPARE(m_house->live.selection()->incidentId(), QStringLiteral("slight"));
    }

    // Once a minute, and not once a frame.
    void itIsDrawnOnceAMinute()
    {
        QTRY_VERIFY(!m_layer->places().empty());
        const int before = m_layer->drawings();
        for (int second = 0; second < 120; ++second) {
            m_house->clock.advanceMs(1000);
            Q_EMIT m_house->live.clock()->ticked();
            m_window->grabWindow();
        }
        QCOMPARE(m_layer->drawings() - before, 2);
        QCOMPARE(m_layer->text(), m_house->live.seat()->watermark());
        QCOMPARE(m_layer->childItems().size(), 0);
    }

    void exportedPicturesBearIt()
    {
        QTRY_VERIFY(!m_layer->places().empty());
        const auto exported = [this](const QString &directory) {
            FrameMeter meter(m_house->clock);
            HeadlessRun run({.seconds = 1, .directory = directory, .scenes = {QStringLiteral("city")}}, *m_window,
                            m_house->shelf, m_house->store, meter);
            QSignalSpy finished(&run, &HeadlessRun::finished);
            if (const QString problem = run.start(); !problem.isEmpty() || !finished.wait())
                return QImage();
            return QImage(directory + QStringLiteral("/city.png"));
        };
        QTemporaryDir directory;
        const QImage marked = exported(directory.filePath(QStringLiteral("a")));
        m_layer->setVisible(false);
        const QImage bare = exported(directory.filePath(QStringLiteral("b")));
        QCOMPARE(marked.size(), QSize(1600, 900));
        QCOMPARE(bare.size(), marked.size());
        QVERIFY(difference(marked, bare, QRect(400, 300, 800, 300)).pixels > 1000);
    }

    // The officer's key, on the whole screen.
    void theKeyShowsAndMasksAgain()
    {
        Update personal = m_house->incident("p", Severity::I);
        personal.header.sensitivity = Sensitivity::Personal;
        std::get<Incident>(personal.body).title = QStringLiteral("联系人：张三 13800001234");
        m_house->apply({personal});
        m_house->live.selection()->choose(QStringLiteral("p"));
        QVERIFY(shows(QStringLiteral("联系人：张* 138****1234")));
        QVERIFY(shows(QStringLiteral("Masked · show")));
        QVERIFY(!shows(QStringLiteral("13800001234")));
        QTest::keyClick(m_window, Qt::Key_V);
        QCOMPARE(m_house->sink.revealed, std::vector<std::string>{"p"});
        QVERIFY(shows(QStringLiteral("联系人：张三 13800001234")));
        m_house->clock.advanceMs(Disclosure::ShownMs);
        Q_EMIT m_house->live.clock()->ticked();
        QVERIFY(!shows(QStringLiteral("13800001234")));
        // A wall has the key and no right.
        m_house->live.access()->beginAsWall(QStringLiteral("W-01"));
        QTest::keyClick(m_window, Qt::Key_V);
        QCOMPARE(m_house->sink.revealed.size(), std::size_t(1));
        QVERIFY(!shows(QStringLiteral("1234")));
        QVERIFY(!shows(QStringLiteral("Masked · show")));
    }

private:
    /** The text of something on the screen has it. */
    bool shows(const QString &text) const
    {
        for (const QQuickItem *item : items(m_window->contentItem())) {
            if (item->property("text").toString().contains(text) && item->isVisible())
                return true;
        }
        return false;
    }

    static QList<QQuickItem *> items(QQuickItem *parent)
    {
        QList<QQuickItem *> all{parent};
        const QList<QQuickItem *> children = parent->childItems();
        for (QQuickItem *child : children)
            all += items(child);
        return all;
    }

    QQuickItem *rowOf(const QString &incidentId) const
    {
        for (QQuickItem *item : items(m_window->contentItem())) {
            if (item->property("incidentId").toString() == incidentId && item->property("severity").isValid())
                return item;
        }
        return nullptr;
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
    WatermarkLayer *m_layer = nullptr;
};

QTEST_MAIN(WatermarkTest)
#include "tst_watermark.moc"
