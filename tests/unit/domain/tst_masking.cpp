// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"
#include "domain/viewer.h"
#include "support/test_case.h"

#include <QRandomGenerator>

using namespace yiping;

namespace {

/** A number with the right check digit; the digits are those of nobody. */
QString identityNumber(const QString &first17)
{
    for (const QChar check : QStringLiteral("0123456789X")) {
        if (isIdentityNumber(QString(first17 + check)))
            return first17 + check;
    }
    return {};
}

QString wide(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c.isDigit())
            c = QChar(u'０' + c.digitValue());
    }
    return result;
}

} // namespace

class MaskingTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *name, const char *masked) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(masked);
        };
        row("", "");
        row("张", "*");
        row("张三", "张*");
        row("张小三", "张**");
        row("迪丽热巴", "迪***");
        row("欧阳修", "欧阳*");
        row("欧阳小修", "欧阳**");
        row("欧阳", "欧*");
        row("阿卜杜拉·买买提", "阿***·***");
        row("阿依古丽•艾力", "阿***•**");
        row("𠮷田", "𠮷*");
        row("John Smith", "J*** *****");
        row(" 张三 ", "张*");
        row("张*", "张*");
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskName(name), masked);
        QCOMPARE(maskName(masked), masked);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *address, const char *masked) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(masked);
        };
        row("", "");
        row("南宁市青秀区民族大道100号3栋2单元501室", "南宁市青秀区民族大道****");
        row("南宁市青秀区民族大道１００号", "南宁市青秀区民族大道****");
        row("广西壮族自治区南宁市良庆区那马镇坛良村二组", "广西壮族自治区南宁市良庆区那马镇****");
        row("青秀区古城路", "青秀区古城路");
        row("翡翠园小区5栋", "****");
        row("江南区翡翠园小区5栋", "江南区****");
        row("兴宁区某某社区", "兴宁区****");
        row("12 Main Street", "****");
        row("朝阳广场", "****");
        row("青秀区古城路****", "青秀区古城路****");
        row("****", "****");
    }

    void addresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, masked);
        QCOMPARE(maskAddress(address), masked);
    }

    void checkDigits()
    {
        // The example of GB 11643-1999.
        QVERIFY(isIdentityNumber(u"11010519491231002X"));
        QVERIFY(isIdentityNumber(u"11010519491231002x"));
        QVERIFY(isIdentityNumber(u"１１０１０５１９４９１２３１００２Ｘ"));
        QVERIFY(!isIdentityNumber(u"1101051949123100"));
        QVERIFY(!isIdentityNumber(u"1101051949123100X2"));
        QVERIFY(!isIdentityNumber(u""));
        for (const QChar other : QStringLiteral("0123456789"))
            QVERIFY(!isIdentityNumber(QString(QStringLiteral("11010519491231002") + other)));
        // Any single wrong digit is seen.
        const QString good = QStringLiteral("440524188001010014");
        QVERIFY(isIdentityNumber(good));
        for (int place = 0; place < 17; ++place) {
            QString wrong = good;
            wrong[place] = QChar(u'0' + (good[place].digitValue() + 1) % 10);
            QVERIFY(!isIdentityNumber(wrong));
        }
    }

    void fields()
    {
        QCOMPARE(maskTelephone(QStringLiteral("13812341234")), QStringLiteral("138****1234"));
        QCOMPARE(maskTelephone(QStringLiteral("0771-5661234")), QStringLiteral("0771-***1234"));
        QCOMPARE(maskTelephone(QStringLiteral("5661234")), QStringLiteral("*******"));
        QCOMPARE(maskTelephone(QStringLiteral("+1 (202) 555-01")), QStringLiteral("+* (***) ***-**"));
        QCOMPARE(maskTelephone({}), QString());
        QCOMPARE(maskIdentityNumber(QStringLiteral("11010519491231002X")), QStringLiteral("110105**********2X"));
        QCOMPARE(maskIdentityNumber(QStringLiteral("110105491231002")), QStringLiteral("110105*******02"));
        QCOMPARE(maskIdentityNumber(QStringLiteral("E12345678")), QStringLiteral("*********"));
        QCOMPARE(maskIdentityNumber({}), QString());
    }

    void numbersInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *text, const char *masked) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("", "");
        row("来电13800001234称积水", "来电138****1234称积水");
        row("来电１３８００００１２３４称", "来电１３８****１２３４称");
        row("138-0000-1234、139 0000 5678", "138-****-1234、139 **** 5678");
        row("+8613800001234 0086 13800001234", "+86138****1234 0086 138****1234");
        row("13800001234/15900005678", "138****1234/159****5678");
        row("0771-5661234", "0771-***1234");
        row("(0771)56612345转801", "(0771)****2345转801");
        row("（0771）5661234", "（0771）***1234");
        row("010-12345678", "010-****5678");
        row("+86 771 5661234", "+86 771 ***1234");
        row("电话：5661234", "电话：***1234");
        row("联系方式 56612345。", "联系方式 ****2345。");
        row("身份证11010519491231002X已核", "身份证110105**********2X已核");
        row("11010519491231002X", "110105**********2X");
        row("110105 19491231 002X", "110105 ******** **2X");
        row("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５**********２Ｘ");
        // Typed wrong, but it says what it is; of the old form.
        row("身份证号：110105194912310021", "身份证号：110105**********21");
        row("身份证110105491231002", "身份证110105*******02");
        // No personal data: service numbers, longer numbers, ids, times, figures.
        row("拨打12345或110、400-800-1234", "拨打12345或110、400-800-1234");
        row("工单20260618138000012341号", "工单20260618138000012341号");
        row("113800001234", "113800001234");
        row("138000012345", "138000012345");
        row("12800001234", "12800001234");
        row("110105194912310021", "110105194912310021");
        row("211010519491231002X", "211010519491231002X");
        row("2026-06-18 14:32:07 水位76.20米，流量 13,800 m³/s", "2026-06-18 14:32:07 水位76.20米，流量 13,800 m³/s");
        row("138****1234", "138****1234");
    }

    void numbersInText()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(maskNumbers(text), masked);
        QCOMPARE(maskNumbers(masked), masked);
    }

    // Every mobile prefix and every area code, in both widths, between any two neighbours that are no digits.
    void everyNumberOfThePlan()
    {
        for (int prefix = 100; prefix < 200; ++prefix) {
            const QString number = QString::number(prefix) + QStringLiteral("00001234");
            const bool mobile = prefix >= 130;
            for (const QString &text : {number, wide(number), QStringLiteral("张") + number + QStringLiteral("号")})
                QCOMPARE(maskNumbers(text) != text, mobile);
        }
        for (int area = 0; area < 1000; ++area) {
            const QString code = QStringLiteral("0%1").arg(area, 3, 10, QLatin1Char('0'));
            const bool real = area >= 300;
            if (area >= 100 && area < 300)
                continue; // codes of three places, below
            QCOMPARE(maskNumbers(code + QStringLiteral("-5661234")).endsWith(QStringLiteral("-***1234")), real);
        }
        for (const QString &code : {QStringLiteral("010"), QStringLiteral("020"), QStringLiteral("029")})
            QCOMPARE(maskNumbers(code + QStringLiteral("-56612345")), code + QStringLiteral("-****2345"));
        QCOMPARE(maskNumbers(QStringLiteral("010-5661234")), QStringLiteral("010-5661234"));
    }

    void noRandomNumberComesThrough()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QString first17 = QStringLiteral("45010319%1").arg(random.bounded(1'000'000), 6, 10, QLatin1Char('0'));
            first17 += QStringLiteral("%1").arg(random.bounded(1000), 3, 10, QLatin1Char('0'));
            const QString identity = identityNumber(first17);
            const QString mobile = QStringLiteral("1%1%2")
                                       .arg(3 + random.bounded(7))
                                       .arg(random.bounded(1'000'000'000), 9, 10, QLatin1Char('0'));
            const QString masked = maskNumbers(QStringLiteral("甲%1乙%2丙").arg(identity, mobile));
            QCOMPARE(masked.size(), identity.size() + mobile.size() + 3);
            QVERIFY2(!masked.contains(identity.mid(6, 10)), qPrintable(masked));
            QVERIFY2(!masked.contains(mobile.mid(3, 4) + mobile.mid(7)), qPrintable(masked));
            QCOMPARE(masked.count(u'*'), 10 + 4);
        }
    }

    void announcedNames()
    {
        QCOMPARE(maskText(QStringLiteral("联系人：张三，电话13800001234")),
                 QStringLiteral("联系人：张*，电话138****1234"));
        QCOMPARE(maskText(QStringLiteral("报警人李小四称有人被困")), QStringLiteral("报警人李**称有人被困"));
        QCOMPARE(maskText(QStringLiteral("户主: 阿卜杜拉·买买提")), QStringLiteral("户主: 阿***·***"));
        QCOMPARE(maskText(QStringLiteral("民族大道积水约30厘米")), QStringLiteral("民族大道积水约30厘米"));
        QCOMPARE(maskText(QStringLiteral("患者病情稳定")), QStringLiteral("患者病情稳定"));
    }

    void officesAreNoPersons()
    {
        for (const char *office : {"市应急局", "青秀区城管局", "值班员", "值班员甲", "网格员", "12345热线", "排水公司",
                                   "消防救援支队", "指挥中心", "群众", "中队长", "规划建设科"}) {
            QVERIFY2(isOffice(QString::fromUtf8(office)), office);
            QVERIFY2(!seemsPerson(QString::fromUtf8(office)), office);
        }
        for (const char *person : {"张伟", "王登科", "欧阳修", "韦小宝", "阿卜杜拉·买买提"}) {
            QVERIFY2(!isOffice(QString::fromUtf8(person)), person);
            QVERIFY2(seemsPerson(QString::fromUtf8(person)), person);
        }
        QVERIFY(!seemsPerson(QString()));
        QVERIFY(!seemsPerson(QStringLiteral("T1")));
    }

    void whoSeesWhat_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("sights");
        QTest::addColumn<QString>("reveals");
        // Unspecified, public, internal, personal, restricted: whole, no numbers, masked, withheld.
        QTest::newRow("wall") << int(Role::Wall) << "nwnxx" << ".....";
        QTest::newRow("presenter") << int(Role::Presenter) << "nwnxx" << ".....";
        QTest::newRow("officer") << int(Role::DutyOfficer) << "wwwmm" << "...r.";
        QTest::newRow("leader") << int(Role::ShiftLeader) << "wwwmm" << "...rr";
        QTest::newRow("administrator") << int(Role::Administrator) << "nwnxx" << ".....";
        QTest::newRow("auditor") << int(Role::Auditor) << "nwnxx" << ".....";
    }

    void whoSeesWhat()
    {
        QFETCH(int, role);
        QFETCH(QString, sights);
        QFETCH(QString, reveals);
        QString seen;
        QString revealed;
        for (int sensitivity = 0; sensitivity <= 4; ++sensitivity) {
            const auto one = static_cast<Sensitivity>(sensitivity);
            seen += QStringLiteral("wnmx")[static_cast<int>(sightOf(static_cast<Role>(role), one))];
            revealed += mayReveal(static_cast<Role>(role), one) ? u'r' : u'.';
        }
        QCOMPARE(seen, sights);
        QCOMPARE(revealed, reveals);
    }

    void theStricterClassHolds()
    {
        QCOMPARE(stricter(Sensitivity::Public, Sensitivity::Personal), Sensitivity::Personal);
        QCOMPARE(stricter(Sensitivity::Restricted, Sensitivity::Personal), Sensitivity::Restricted);
        QCOMPARE(stricter(Sensitivity::Public, Sensitivity::Public), Sensitivity::Public);
        QCOMPARE(stricter(Sensitivity::Unspecified, Sensitivity::Public), Sensitivity::Internal);
    }
};

QTEST_APPLESS_MAIN(MaskingTest)
#include "tst_masking.moc"
