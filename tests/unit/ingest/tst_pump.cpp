// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/region_catalog.h"
#include "ingest/pump.h"
#include "support/test_case.h"

using namespace yiping;

/** A pump of a feed that is not connected: only when batches are handed on matters here. */
class PumpTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_batches = 0;
        m_open = true;
        m_asked = 0;
    }

    void handsOnAtItsPaceWithoutAGate()
    {
        Pump pump(m_feed, [this](Batch) { ++m_batches; });
        QTRY_VERIFY(m_batches >= 3);
    }

    void aClosedGatePutsABatchOffUntilItOpens()
    {
        // Turns so far apart that none comes by itself in this test after the first.
        Pump pump(m_feed, [this](Batch) { ++m_batches; }, nullptr, Pump::LongestWait - std::chrono::milliseconds(1));
        pump.setGate([this] { return ask(); });
        m_open = false;
        QTRY_COMPARE(m_asked, 1);
        QCOMPARE(m_batches, 0);
        pump.proceed();
        QCOMPARE(m_batches, 1);
        // Nothing was put off since: opening again hands nothing on.
        pump.proceed();
        QCOMPARE(m_batches, 1);
    }

    void aGateThatStaysClosedDoesNotStopIt()
    {
        Pump pump(m_feed, [this](Batch) { ++m_batches; });
        pump.setGate([this] { return ask(); });
        m_open = false;
        QTRY_VERIFY(m_batches >= 2);
        // Each batch waited for all the turns that fit into the longest wait.
        QVERIFY2(m_asked >= 6 * m_batches, qPrintable(QString::number(m_asked)));
    }

    void heldItHandsOnNothing()
    {
        Pump pump(m_feed, [this](Batch) { ++m_batches; });
        pump.setGate([this] { return ask(); });
        m_open = false;
        QTRY_VERIFY(m_asked >= 1);
        pump.setHeld(true);
        const int before = m_batches;
        pump.proceed();
        QCOMPARE(m_batches, before);
        pump.setHeld(false);
        QTRY_VERIFY(m_batches > before);
    }

private:
    bool ask()
    {
        ++m_asked;
        return m_open;
    }

    ManualClock m_clock;
    RegionCatalog m_catalog;
    Feed m_feed{m_catalog, m_clock};
    int m_batches = 0;
    int m_asked = 0;
    bool m_open = true;
};

QTEST_GUILESS_MAIN(PumpTest)
#include "tst_pump.moc"
