// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "support/tile_server.h"
#include "tiles/network_tiles.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace yiping;
using namespace std::chrono_literals;
using test::TileServer;

namespace {

constexpr TileId Nanning{.z = 7, .x = 102, .y = 55};
const auto KeyText = QStringLiteral("0123secret4567");

/** So fast that a test need not wait long for what a server does not do. */
NetworkManners quick()
{
    return {.timeout = 300ms, .firstWait = 20ms, .longestWait = 40ms};
}

NetworkTiles tilesOf(const QStringList &layers)
{
    NetworkTiles tiles;
    tiles.layers = layers;
    tiles.key = Secret(KeyText);
    tiles.cacheBytes = 10 << 20;
    return tiles;
}

QColor answeredColor(const QSignalSpy &answered, int index = 0)
{
    return answered[index][1].value<QImage>().pixelColor(100, 100);
}

} // namespace

class TileNetworkTest : public test::TestCase
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void addressesOfTianditu_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("names");
        QTest::newRow("vec") << QStringLiteral("vec") << QStringLiteral("cva");
        QTest::newRow("img") << QStringLiteral("img") << QStringLiteral("cia");
        QTest::newRow("ter") << QStringLiteral("ter") << QStringLiteral("cta");
    }

    void addressesOfTianditu()
    {
        QFETCH(QString, layer);
        QFETCH(QString, names);
        RasterGround ground;
        ground.type = RasterGround::Type::Tianditu;
        ground.layer = layer;
        const NetworkTiles tiles = networkTiles(ground, Secret(QStringLiteral("a key")));
        QCOMPARE(tiles.layers.size(), 2);
        QCOMPARE(
            tileUrl(tiles, 0, Nanning, QStringLiteral("3")).toString(QUrl::FullyEncoded),
            QStringLiteral("https://t3.tianditu.gov.cn/%1_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1"
                           "&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=7&TILEROW=55&TILECOL=102"
                           "&tk=a%20key")
                .arg(layer));
        QVERIFY(tileUrl(tiles, 1, Nanning, QStringLiteral("0")).path().contains(names + QStringLiteral("_w")));
        std::set<QString> hosts;
        for (int x = 0; x < 8; ++x)
            hosts.insert(subdomainFor(tiles, {.z = 7, .x = x, .y = 55}, 0));
        QCOMPARE(hosts.size(), std::size_t(8));
        ground.annotation = false;
        QCOMPARE(networkTiles(ground, {}).layers.size(), 1);
    }

    void addressesOfAServer()
    {
        RasterGround ground;
        ground.type = RasterGround::Type::Server;
        ground.url = QStringLiteral("https://{s}.example/{z}/{x}/{y}@2x.png?a={z}");
        ground.subdomains = {QStringLiteral("a"), QStringLiteral("b")};
        ground.maxZoom = 16;
        NetworkTiles tiles = networkTiles(ground, {});
        QCOMPARE(tileUrl(tiles, 0, Nanning, subdomainFor(tiles, Nanning, 0)).toString(),
                 QStringLiteral("https://b.example/7/102/55@2x.png?a=7"));
        QCOMPARE(subdomainFor(tiles, Nanning, 1), QStringLiteral("a"));
        QCOMPARE(tiles.limits.maxZoom, 16);
        tiles.scheme = RasterGround::Scheme::Tms;
        QVERIFY(tileUrl(tiles, 0, Nanning, {}).path().startsWith(QStringLiteral("/7/102/72")));
    }

    void layersArePaintedOntoEachOther()
    {
        TileServer server;
        server.picture = [](const QByteArray &path) {
            return path.startsWith("/names") ? test::pngOf(QColor(0, 0, 255, 128)) : test::pngOf(Qt::red);
        };
        NetworkTileWorker worker(tilesOf({server.address(QStringLiteral("base/{z}/{x}/{y}")),
                                          server.address(QStringLiteral("names/{z}/{x}/{y}?tk={k}"))}),
                                 m_clock, {}, quick());
        QSignalSpy answered(&worker, &TileWorker::answered);
        worker.open();
        worker.want({Nanning}, 0);
        QTRY_COMPARE(answered.size(), 1);
        const QColor color = answeredColor(answered);
        QVERIFY2(std::abs(color.red() - 127) < 3 && std::abs(color.blue() - 128) < 3, qPrintable(color.name()));
        QVERIFY(server.requests.contains("/base/7/102/55"));
        QVERIFY(server.requests.contains(QByteArray("/names/7/102/55?tk=") + KeyText.toLatin1()));
        // Not asked for twice while the answer is under way, asked again once it was seen and forgotten.
        worker.want({Nanning}, 0);
        worker.want({Nanning}, 1);
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(server.requests.size(), 4);
    }

    void whatAServerDoesWrongIsOneSentence_data()
    {
        QTest::addColumn<TileServer::Mood>("mood");
        QTest::addColumn<QString>("says");
        QTest::newRow("403") << TileServer::Mood::Forbidden << QStringLiteral("HTTP 403");
        QTest::newRow("404") << TileServer::Mood::Missing << QStringLiteral("HTTP 404");
        QTest::newRow("500") << TileServer::Mood::Broken << QStringLiteral("HTTP 500");
        QTest::newRow("garbage") << TileServer::Mood::Garbage << QStringLiteral("no picture");
        QTest::newRow("endless") << TileServer::Mood::Endless << QStringLiteral("no picture");
        QTest::newRow("hangs") << TileServer::Mood::Hanging << QStringLiteral("did not answer");
    }

    void whatAServerDoesWrongIsOneSentence()
    {
        QFETCH(TileServer::Mood, mood);
        QFETCH(QString, says);
        TileServer server;
        server.mood = mood;
        NetworkTileWorker worker(tilesOf({server.address(QStringLiteral("{z}/{x}/{y}?tk={k}"))}), m_clock, {}, quick());
        QSignalSpy answered(&worker, &TileWorker::answered);
        QSignalSpy problems(&worker, &TileWorker::problem);
        worker.open();
        QList<TileId> wanted;
        for (int x = 100; x < 110; ++x)
            wanted.append({.z = 7, .x = x, .y = 55});
        worker.want(wanted, 0);
        QTRY_COMPARE(problems.size(), 1);
        const QString sentence = problems[0][0].toString();
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("127.0.0.1")) && sentence.contains(QStringLiteral("7/10")),
                 qPrintable(sentence));
        QVERIFY2(!sentence.contains(KeyText) && !sentence.contains(QStringLiteral("tk=")), qPrintable(sentence));
        // It is asked again and again, and the sentence stays one until the server is well.
        QTRY_VERIFY(server.requests.size() > 8);
        QCOMPARE(problems.size(), 1);
        server.mood = TileServer::Mood::Picture;
        if (mood == TileServer::Mood::Missing) {
            QTRY_COMPARE(answered.size(), 10);
            QVERIFY(answered[0][1].value<QImage>().isNull());
            return;
        }
        QTRY_COMPARE(answered.size(), 10);
        QTRY_COMPARE(problems.last()[0].toString(), QString());
    }

    void nobodyThere()
    {
        TileServer server;
        const QString address = server.address(QStringLiteral("{z}/{x}/{y}?tk={k}"));
        server.close();
        NetworkTileWorker worker(tilesOf({address}), m_clock, {}, quick());
        QSignalSpy problems(&worker, &TileWorker::problem);
        worker.open();
        worker.want({Nanning}, 0);
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("cannot be reached")));
        QVERIFY(!problems[0][0].toString().contains(KeyText));
    }

    void sixAtOnceAndNoneThatNobodyWants()
    {
        TileServer server;
        server.mood = TileServer::Mood::Hanging;
        NetworkManners manners = quick();
        manners.timeout = 60s;
        NetworkTileWorker worker(tilesOf({server.address(QStringLiteral("{z}/{x}/{y}"))}), m_clock, {}, manners);
        QSignalSpy problems(&worker, &TileWorker::problem);
        worker.open();
        QList<TileId> wanted;
        for (int x = 100; x < 120; ++x)
            wanted.append({.z = 7, .x = x, .y = 55});
        worker.want(wanted, 0);
        QTRY_COMPARE(server.requests.size(), 6);
        // Another place: the old questions are hung up, and the new one gets through.
        server.mood = TileServer::Mood::Picture;
        QSignalSpy answered(&worker, &TileWorker::answered);
        worker.want({{.z = 9, .x = 1, .y = 1}}, 0);
        QTRY_COMPARE(answered.size(), 1);
        QTRY_COMPARE(server.open, 0);
        QCOMPARE(server.requests.size(), 7);
        QVERIFY(server.mostOpen <= 7);
        QCOMPARE(problems.size(), 0);
    }

    void onDiskWhenTheServerIsAway()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache/tiles.sqlite"));
        ManualClock clock;
        TileServer server;
        const NetworkTiles tiles = tilesOf({server.address(QStringLiteral("{z}/{x}/{y}?tk={k}"))});
        {
            NetworkTileWorker worker(tiles, clock, path, quick());
            QSignalSpy answered(&worker, &TileWorker::answered);
            worker.open();
            worker.want({Nanning}, 0);
            QTRY_COMPARE(answered.size(), 1);
        }
        NetworkTileWorker worker(tiles, clock, path, quick());
        QSignalSpy answered(&worker, &TileWorker::answered);
        QSignalSpy problems(&worker, &TileWorker::problem);
        worker.open();
        worker.want({Nanning}, 0);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(server.requests.size(), 1);
        // A month later the server is asked, refuses, and what is there serves.
        clock.advanceMs(30LL * 24 * 3600 * 1000);
        server.mood = TileServer::Mood::Forbidden;
        worker.want({Nanning}, 1);
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answeredColor(answered, 1), QColor(Qt::red));
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(problems.size(), 1);

        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(KeyText.toLatin1()));
            ++looked;
        }
        QVERIFY(looked > 0);
    }

    void theStoreIsBoundedAndForgetsTheOldest()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tiles.sqlite"));
        const QString source = QStringLiteral("s");
        constexpr qint64 Day = 24LL * 3600 * 1000;
        TileStore store;
        store.open(path, 10'000);
        qint64 now = 1'000 * Day;
        for (int x = 0; x < 9; ++x)
            store.put(source, {.z = 5, .x = x, .y = 0}, QByteArray(1'000, 'x'), now += 1'000);
        now += 2 * Day;
        QVERIFY(store.find(source, {.z = 5, .x = 0, .y = 0}, now));
        store.put(source, {.z = 5, .x = 9, .y = 0}, QByteArray(2'500, 'x'), now);
        QVERIFY(store.bytes() <= 10'000);
        QVERIFY(store.find(source, {.z = 5, .x = 0, .y = 0}, now));
        QVERIFY(!store.find(source, {.z = 5, .x = 1, .y = 0}, now));
        QVERIFY(store.find(source, {.z = 5, .x = 9, .y = 0}, now));
        // The same tile again takes no more room.
        const qint64 bytes = store.bytes();
        store.put(source, {.z = 5, .x = 9, .y = 0}, QByteArray(2'500, 'y'), now);
        QCOMPARE(store.bytes(), bytes);
        TileStore again;
        again.open(path, 10'000);
        QCOMPARE(again.bytes(), bytes);
    }

    void aSpoiltStoreIsBegunAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tiles.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4'000, 'x'));
        file.close();
        TileStore store;
        store.open(path, 10'000);
        store.put(QStringLiteral("s"), Nanning, "picture", 1);
        QVERIFY(store.find(QStringLiteral("s"), Nanning, 1));
        TileStore nowhere;
        nowhere.open(QStringLiteral("/proc/none/tiles.sqlite"), 10'000);
        nowhere.put(QStringLiteral("s"), Nanning, "picture", 1);
        QVERIFY(!nowhere.find(QStringLiteral("s"), Nanning, 1));
    }

    void patienceDoubles()
    {
        constexpr qint64 Second = 1'000'000'000;
        Patience<QString> patience(1s, 60s);
        const QString host = QStringLiteral("h");
        qint64 now = 5 * Second;
        QVERIFY(patience.mayTry(host, now));
        for (const int wait : {1, 2, 4, 8, 16, 32, 60, 60}) {
            patience.failed(host, now);
            patience.failed(host, now);
            QCOMPARE(patience.nextNs(now), now + wait * Second);
            QVERIFY(!patience.mayTry(host, now + wait * Second - 1));
            now += wait * Second;
            QVERIFY(patience.mayTry(host, now));
        }
        patience.worked(host);
        patience.failed(host, now);
        QCOMPARE(patience.nextNs(now), now + Second);
    }
};

QTEST_GUILESS_MAIN(TileNetworkTest)
#include "tst_tile_network.moc"
