// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/live_latency.h"
#include "shell/options.h"
#include "shell/report.h"
#include "store/store.h"
#include "support/test_case.h"

#include <QTemporaryDir>

using namespace yiping;

class ShellTest : public test::TestCase
{
    Q_OBJECT

    static std::variant<Options, OptionsExit> read(QStringList arguments)
    {
        arguments.prepend(QStringLiteral("yiping"));
        return readOptions(arguments);
    }

private Q_SLOTS:
    void wrongOptionsGetASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("positional") << QStringList{QStringLiteral("overview")};
        QTest::newRow("server without scheme") << QStringList{QStringLiteral("--server"), QStringLiteral("brain:8443")};
        QTest::newRow("server of another kind")
            << QStringList{QStringLiteral("--server"), QStringLiteral("http://brain")};
        QTest::newRow("server with a password")
            << QStringList{QStringLiteral("--server"), QStringLiteral("wss://me:secret@brain")};
        QTest::newRow("one of several servers wrong")
            << QStringList{QStringLiteral("--server"), QStringLiteral("wss://a:1,,wss://b:1")};
        QTest::newRow("one of several servers not ciphered")
            << QStringList{QStringLiteral("--server"), QStringLiteral("wss://a:1"), QStringLiteral("--server"),
                           QStringLiteral("ws://b:1")};
        QTest::newRow("no server") << QStringList{QStringLiteral("--server"), QString()};
        QTest::newRow("user without password") << QStringList{QStringLiteral("--user"), QStringLiteral("me")};
        QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("1920*1080")};
        QTest::newRow("tiny") << QStringList{QStringLiteral("--size"), QStringLiteral("1x1")};
        QTest::newRow("seconds") << QStringList{QStringLiteral("--seconds"), QStringLiteral("0")};
        QTest::newRow("speed") << QStringList{QStringLiteral("--speed"), QStringLiteral("-1")};
        QTest::newRow("language") << QStringList{QStringLiteral("--lang"), QStringLiteral("fr")};
        QTest::newRow("no SM2 key") << QStringList{QStringLiteral("--sm2-key-file"), QStringLiteral("/nowhere/key")};
        QTest::newRow("signers") << QStringList{QStringLiteral("--signers"), QStringLiteral("/nowhere/signers")};
        QTest::newRow("token file") << QStringList{QStringLiteral("--token-file"), QStringLiteral("/nowhere/token")};
        QTest::newRow("value missing") << QStringList{QStringLiteral("--out")};
    }

    void wrongOptionsGetASentence()
    {
        QFETCH(QStringList, arguments);
        const auto result = read(arguments);
        const auto *end = std::get_if<OptionsExit>(&result);
        QVERIFY(end);
        QCOMPARE(end->code, 2);
        QVERIFY(end->text.size() > 10);
        QVERIFY(!end->text.contains(QStringLiteral("secret")));
    }

    void rightOptions()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("secret\nsecond line\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();
        const auto result = read({QStringLiteral("--server"), QStringLiteral("wss://brain.example:8443"),
                                  QStringLiteral("--token-file"), file.fileName(), QStringLiteral("--scene"),
                                  QStringLiteral("city"), QStringLiteral("--size"), QStringLiteral("3840x2160"),
                                  QStringLiteral("--headless"), QStringLiteral("--seconds"), QStringLiteral("5")});
        const auto *options = std::get_if<Options>(&result);
        QVERIFY(options);
        QCOMPARE(options->login.token.reveal(), "secret");
        QCOMPARE(options->login.url, QUrl(QStringLiteral("wss://brain.example:8443")));
        QCOMPARE(options->size, QSize(3840, 2160));
        QCOMPARE(options->scenes, QStringList{QStringLiteral("city")});
        QVERIFY(options->headless);
    }

    void theTiandituKeyComesFromAFileOrTheEnvironment()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from-file\r\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();
        qputenv("YIPING_TIANDITU_KEY", "from-environment ");
        const QStringList asked{QStringLiteral("--tianditu-key-file"), file.fileName(), QStringLiteral("--basemap"),
                                QStringLiteral("my.json")};
        const auto named = read(asked);
        QVERIFY(std::holds_alternative<Options>(named));
        QCOMPARE(std::get<Options>(named).tiandituKey.reveal(), "from-file");
        QCOMPARE(std::get<Options>(named).basemap, QStringLiteral("my.json"));
        const auto plain = read({});
        QCOMPARE(std::get<Options>(plain).tiandituKey.reveal(), "from-environment");
        QVERIFY(!qEnvironmentVariableIsSet("YIPING_TIANDITU_KEY"));
        QVERIFY(std::get<Options>(read({})).tiandituKey.isEmpty());
        // Whoever may read it may use it.
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(std::holds_alternative<OptionsExit>(read(asked)));
    }

    void theServersOfACluster()
    {
        const auto result =
            read({QStringLiteral("--server"), QStringLiteral("wss://one:1, wss://two:1"), QStringLiteral("--server"),
                  QStringLiteral("wss://three:1"), QStringLiteral("--server"), QStringLiteral("wss://one:1")});
        const auto *options = std::get_if<Options>(&result);
        QVERIFY(options);
        QCOMPARE(options->login.url, QUrl(QStringLiteral("wss://one:1")));
        QCOMPARE(options->login.otherUrls,
                 (std::vector<QUrl>{QUrl(QStringLiteral("wss://two:1")), QUrl(QStringLiteral("wss://three:1"))}));
    }

    void theReportHasWhatTheContractNames()
    {
        ManualClock clock;
        Store store(clock);
        Batch batch;
        batch.counters.decodeErrors[static_cast<std::size_t>(DecodeError::UnknownRegion)] = 3;
        batch.counters.decodeErrors[static_cast<std::size_t>(DecodeError::NotShown)] = 5;
        batch.counters.received = {10, 20, 30, 40};
        batch.counters.statesLeftOut = 7;
        batch.outages.push_back({.number = 1, .lane = Lane::Event, .fromSequence = 4, .toSequence = 6, .missing = 3});
        store.apply(std::move(batch));
        const QJsonObject report = makeReport(store, FrameFigures{}, {QStringLiteral("overview")});
        for (const char *key : {"events_received", "events_lost", "duplicates", "decode_errors", "gaps", "reconnects",
                                "latency_ms", "fps", "rss_mb", "startup_ms", "lanes", "scenes"})
            QVERIFY2(report.contains(QLatin1StringView(key)), key);
        QCOMPARE(report.value(QStringLiteral("decode_errors")).toInt(), 3);
        QCOMPARE(report.value(QStringLiteral("events_received")).toInt(), 100);
        QCOMPARE(report.value(QStringLiteral("gaps")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("states_left_out")).toInt(), 7);
        QVERIFY(!writeReport(report, QStringLiteral("/nowhere/report.json")).isEmpty());
    }

    // A snapshot is as old as it is: it must not look like delay.
    void historyDoesNotCountAsDelay()
    {
        ManualClock clock;
        FrameMeter meter(clock);
        LiveLatency latency(meter, clock);
        const auto batchOf = [&](qint64 ageMs, bool caughtUp) {
            Batch batch;
            Update update;
            update.header.publishedTimeUs = clock.nowUs() - ageMs * 1000;
            batch.updates.push_back(update);
            batch.caughtUp = caughtUp;
            return batch;
        };
        latency.note(batchOf(3'600'000, false));
        latency.note(batchOf(3'600'000, true));
        QCOMPARE(meter.waiting(), std::size_t(0));
        clock.advanceMs(100);
        latency.note(batchOf(20, true));
        QCOMPARE(meter.waiting(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ShellTest)
#include "tst_shell.moc"
