// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sm3.h"
#include "support/test_case.h"

#include <QTest>

using namespace yiping;

class TestSm3 final : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    // GB/T 32905-2016, annex A.
    void agreesWithTheStandard()
    {
        QCOMPARE(toHex(sm3("abc")), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        std::string repeated;
        for (int i = 0; i < 16; ++i)
            repeated += "abcd";
        QCOMPARE(toHex(sm3(repeated)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    void oneBitChangesIt() { QVERIFY(sm3("order 1") != sm3("order 0")); }
};

QTEST_APPLESS_MAIN(TestSm3)
#include "tst_sm3.moc"
