// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/parser_check.h"
#include "support/test_case.h"
#include "transport/header_block.h"

using namespace yiping;
using fuzz::operations;
using fuzz::SmallLimits;

class NatsParserTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyOperation()
    {
        const std::vector<std::string> found =
            operations({"INFO {\"a\":1} \r\nPING\r\nPONG\r\n+OK\r\n-ERR 'Stale Connection'\r\n"
                        "MSG a.b 7 5\r\nhello\r\nMSG a.b 7 re.ply 0\r\n\r\n"
                        "HMSG h 8 22 26\r\nNATS/1.0\r\nX: y\r\nZ:\r\n\r\nbody\r\n"
                        "HMSG h 8 r 30 30\r\nNATS/1.0 503 No Responders\r\n\r\n\r\n"},
                       {});
        const std::vector<std::string> expected{"INFO {\"a\":1}",
                                                "PING",
                                                "PONG",
                                                "+OK",
                                                "-ERR Stale Connection",
                                                "MSG a.b|7||0||sound|hello",
                                                "MSG a.b|7|re.ply|0||sound|",
                                                "MSG h|8||0||sound|X=y|Z=|body",
                                                "MSG h|8|r|503|No Responders|sound|"};
        QCOMPARE(found, expected);
    }

    void violationsEndTheStream_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &stream, const char *says) {
            QTest::newRow(name) << stream << QString::fromLatin1(says);
        };
        row("no operation", "GET / HTTP/1.1\r\n", "no NATS operation");
        row("ping with argument", "PING x\r\n", "no NATS operation");
        row("info without json", "INFO\r\n", "no NATS operation");
        row("empty line", "\r\n", "empty");
        row("no CR", "PING\n", "CR LF");
        row("no size", "MSG a 1\r\n", "cannot be read");
        row("bare MSG", "MSG\r\n", "no NATS operation");
        row("too many", "MSG a 1 r x 1\r\n", "cannot be read");
        row("far too many", "MSG a 1 r x y z 1\r\n", "cannot be read");
        row("sid no number", "MSG a x 1\r\n", "cannot be read");
        row("negative", "MSG a 1 -1\r\n", "cannot be read");
        row("overflow", "MSG a 1 99999999999999999999\r\n", "cannot be read");
        row("hex", "MSG a 1 0x5\r\n", "cannot be read");
        row("headers longer than all", "HMSG a 1 10 5\r\n", "cannot be read");
        row("no headers", "HMSG a 1 0 5\r\n", "cannot be read");
        row("payload shorter than said", "MSG a 1 9\r\nhello\r\nPING\r\n", "not as long");
        row("payload longer than said", "MSG a 1 2\r\nhello\r\n", "not as long");
        row("payload over all limits", "MSG a 1 3001\r\n", "3001 bytes");
        row("headers over all limits", "HMSG a 1 3001 3002\r\n", "3002 bytes");
        row("line over the limit", "MSG " + QByteArray(200, 'a'), "more than 120 bytes");
        row("info over the limit", "INFO " + QByteArray(500, 'a'), "more than 400 bytes");
    }

    void violationsEndTheStream()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QString, says);
        const QByteArray good = "PING\r\n" + stream;
        const std::vector<std::string> found = operations({good.toStdString()}, SmallLimits);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY2(found.back().starts_with("error "), found.back().c_str());
        QVERIFY2(QString::fromStdString(found.back()).contains(says), found.back().c_str());
        QVERIFY(fuzz::sameHoweverCut(good.toStdString(), SmallLimits));
    }

    /** One message too large costs itself, not the stream. */
    void whatIsTooLargeIsPassedOver()
    {
        const std::string large = "MSG big 7 re.ply 2001\r\n" + std::string(2001, 'x') + "\r\n";
        const std::string headers = "HMSG h 8 201 300\r\n" + std::string(300, 'h') + "\r\n";
        const std::string stream = "PING\r\n" + large + headers + "MSG a 1 2\r\nhi\r\n";
        QCOMPARE(operations({stream}, SmallLimits),
                 (std::vector<std::string>{"PING", "MSG big|7|re.ply|0||sound|passed over 2001|",
                                           "MSG h|8||0||sound|passed over 300|", "MSG a|1||0||sound|hi"}));
        QVERIFY(fuzz::sameHoweverCut(stream, SmallLimits));
        // It has to be as long as was said all the same.
        const std::string lie = "MSG big 7 2001\r\n" + std::string(2000, 'x') + "\r\nPING\r\n";
        QVERIFY(operations({lie}, SmallLimits).back().ends_with("not as long as the server announced."));
        QVERIFY(fuzz::sameHoweverCut(lie, SmallLimits));
    }

    void limitsThemselvesAreTaken()
    {
        const std::string line = "MSG " + std::string(112, 'a') + " 1 0\r\n\r\n";
        QCOMPARE(operations({line}, SmallLimits).size(), std::size_t(1));
        QVERIFY(operations({line}, SmallLimits).front().starts_with("MSG a"));
        const std::string body(2000, 'x');
        QVERIFY(operations({"MSG a 1 2000\r\n" + body + "\r\n"}, SmallLimits).front().ends_with(body));
        const std::string info = "INFO " + std::string(395, 'a') + "\r\n";
        QVERIFY(operations({info}, SmallLimits).front().starts_with("INFO a"));
    }

    void messagesOfOnePieceAreNotCopied()
    {
        struct Sink final : nats::ParserSink
        {
            void onInfo(std::string_view) override { }
            void onMessage(const nats::MessageView &message) override { payload = message.payload.data(); }
            void onPing() override { }
            void onPong() override { }
            void onOk() override { }
            void onServerError(std::string_view) override { }
            const char *payload = nullptr;
        } sink;
        nats::Parser parser(sink);
        const std::string stream = "MSG a 1 2\r\nhi\r\n";
        QVERIFY(parser.feed(stream));
        QCOMPARE(sink.payload, stream.data() + 11);
    }

    void stopsWhenAsked()
    {
        struct Sink final : nats::ParserSink
        {
            void onInfo(std::string_view) override { }
            void onMessage(const nats::MessageView &) override { }
            void onPing() override
            {
                ++pings;
                parser->stop();
            }
            void onPong() override { }
            void onOk() override { }
            void onServerError(std::string_view) override { }
            nats::Parser *parser = nullptr;
            int pings = 0;
        } sink;
        nats::Parser parser(sink);
        sink.parser = &parser;
        QVERIFY(parser.feed("PING\r\nPING\r\n"));
        QVERIFY(parser.feed("PING\r\n"));
        QCOMPARE(sink.pings, 1);
        parser.reset();
        QVERIFY(parser.feed("PING\r\n"));
        QCOMPARE(sink.pings, 2);
    }

    void damagedHeadersKeepTheMessage()
    {
        const std::vector<std::string> found =
            operations({"HMSG h 1 35 36\r\nNATS/1.0\r\nno colon\r\nA: b\r\n: c\r\n\r\n\r\nx\r\n"}, {});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front(), "MSG h|1||0||damaged|A=b|x");
    }

    void headerLookupIgnoresCase()
    {
        nats::Headers headers;
        headers.add("Nats-Msg-Id", "7");
        QCOMPARE(headers.value("nats-msg-ID"), std::optional<std::string_view>("7"));
        QVERIFY(!headers.value("nats-msg"));
        QVERIFY(nats::isSendable(headers));
        for (const auto &[name, value] : std::vector<std::pair<std::string, std::string>>{
                 {"", "x"}, {"a b", "x"}, {"a:b", "x"}, {"a", "x\r\ny"}, {"a\n", "x"}}) {
            nats::Headers bad;
            bad.add(name, value);
            QVERIFY(!nats::isSendable(bad));
        }
    }
};

QTEST_GUILESS_MAIN(NatsParserTest)
#include "tst_nats_parser.moc"
