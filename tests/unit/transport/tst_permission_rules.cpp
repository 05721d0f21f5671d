// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "transport/permissions.h"

using namespace yiping;
using nats::Permissions;
using nats::SubjectRules;

class PermissionRulesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void covering_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<bool>("covered");
        const auto row = [](const char *pattern, const char *subject, bool covered) {
            QTest::addRow("%s over %s", pattern, subject) << QByteArray(pattern) << QByteArray(subject) << covered;
        };
        row("a.b", "a.b", true);
        row("a.b", "a.c", false);
        row("a.b", "a", false);
        row("a", "a.b", false);
        row("a.*", "a.b", true);
        row("a.*", "a.*", true);
        row("a.*", "a", false);
        row("a.*", "a.b.c", false);
        row("a.*", "a.>", false); // more than one token may follow
        row("a.>", "a.b", true);
        row("a.>", "a.b.c", true);
        row("a.>", "a.*", true);
        row("a.>", "a.>", true);
        row("a.>", "a", false);
        row("a.>", "b.a", false);
        row(">", "a", true);
        row(">", ">", true);
        row("*", ">", false);
        row("a.b", "a.*", false);
        row("a.b", "a.>", false);
        row("*.b", "a.b", true);
        row("yp.*.*.45.01.>", "yp.event.*.45.01.03.>", true);
        row("yp.*.*.45.01.>", "yp.event.*.45.02.>", false);
        row("yp.*.*.45.01.>", "yp.event.*.45.>", false);
        row("yp.*.*.45.01.>", "yp.event.*.45.*.>", false);
        row("yp.*.*.45.01.>", "yp.>", false);
        row("yp.*.*.45.01.>", ">", false);
        row("a.>.b", "a.x.b", false); // no pattern of NATS
        row("", "a", false);
        row("a", "", false);
    }

    void covering()
    {
        QFETCH(const QByteArray, pattern);
        QFETCH(const QByteArray, subject);
        QFETCH(const bool, covered);
        QCOMPARE(nats::covers(pattern.toStdString(), subject.toStdString()), covered);
    }

    void allowAndDeny()
    {
        QVERIFY(SubjectRules().permits("any.thing"));
        const SubjectRules rules{.allow = {"a.>", "b.*"}, .deny = {"a.secret.>"}};
        QVERIFY(rules.permits("a.x"));
        QVERIFY(rules.permits("a.>")); // what is denied is left out of it
        QVERIFY(!rules.permits("a.secret.x"));
        QVERIFY(rules.permits("b.x"));
        QVERIFY(!rules.permits("b.x.y"));
        QVERIFY(!rules.permits("c"));
        const SubjectRules nothing{.allow = {}, .deny = {">"}};
        QVERIFY(!nothing.permits("a"));
    }

    void readsWhatTheServerSays()
    {
        const auto read = Permissions::parse(
            R"({"server":{"name":"n"},"data":{"user":"wall","account":"YP","permissions":{"publish":{"allow":["$JS.API.CONSUMER.CREATE.YP_EVENT.*.yp.event.*.45.01.>"]},"subscribe":{"allow":["yp.state.*.45.01.>"],"deny":["x"]}}}})");
        QVERIFY(read.has_value());
        QCOMPARE(read->user(), "wall");
        QVERIFY(read->maySubscribe("yp.state.*.45.01.03.>"));
        QVERIFY(!read->maySubscribe("yp.state.*.45.02.>"));
        QVERIFY(!read->mayPublish("yp.order.city.45.01._._.dispatch.o"));
        QVERIFY(read->mayReadStream("YP_EVENT", "yp.event.*.45.01.03.>"));
        QVERIFY(!read->mayReadStream("YP_EVENT", "yp.event.*.45.>"));
        QVERIFY(!read->mayReadStream("YP_ORDER", "yp.order.*.45.01.>"));
        // Without permissions everything is allowed; without data nothing is known.
        const auto free = Permissions::parse(R"({"data":{"user":"me","account":"$G"}})");
        QVERIFY(free && free->mayPublish("a") && free->maySubscribe(">"));
        for (const char *other : {"", "{}", "[]", "nonsense", R"({"error":{"code":401}})", R"({"data":7})"})
            QVERIFY(!Permissions::parse(other));
    }
};

QTEST_APPLESS_MAIN(PermissionRulesTest)
#include "tst_permission_rules.moc"
