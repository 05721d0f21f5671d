// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "transport/jetstream_codec.h"

using namespace yiping;
using namespace std::chrono_literals;

class StreamInfoTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void sourcesAreToldWithTheirSilence()
    {
        const auto result = nats::readStreamInfo(nats::readApiReply(R"({
            "config": {"name": "YP_ORDER"}, "state": {"messages": 3, "first_seq": 1, "last_seq": 3},
            "sources": [
                {"name": "YP_ORDER_OWN", "lag": 0, "active": 219384039},
                {"name": "YP_ORDER_UP", "external": {"api": "$JS.d4501.API", "deliver": ""}, "lag": 7,
                 "active": 61000000000, "filter_subject": "yp.order.*.45.01.>"},
                {"name": "FAR", "external": {"api": "odd"}, "lag": -1, "active": -1}]})",
                                                                    QStringLiteral("asking")),
                                                 QStringLiteral("asking"));
        const auto *info = std::get_if<nats::StreamInfo>(&result);
        QVERIFY(info);
        QCOMPARE(info->sources.size(), 3U);
        QCOMPARE(info->sources[0].domain, "");
        QCOMPARE(info->sources[0].silence.value(), 219ms);
        QCOMPARE(info->sources[1].name, "YP_ORDER_UP");
        QCOMPARE(info->sources[1].domain, "d4501");
        QCOMPARE(info->sources[1].filterSubject, "yp.order.*.45.01.>");
        QCOMPARE(info->sources[1].lag, 7U);
        QCOMPARE(info->sources[1].silence.value(), 61s);
        QCOMPARE(info->sources[2].domain, "");
        QCOMPARE(info->sources[2].lag, 0U);
        QVERIFY(!info->sources[2].silence);
    }

    void aStreamWithoutSourcesHasNone()
    {
        const auto result = nats::readStreamInfo(
            nats::readApiReply(R"({"config": {"name": "A"}, "sources": "odd"})", QStringLiteral("asking")),
            QStringLiteral("asking"));
        QVERIFY(std::get<nats::StreamInfo>(result).sources.empty());
    }
};

QTEST_GUILESS_MAIN(StreamInfoTest)
#include "tst_stream_info.moc"
