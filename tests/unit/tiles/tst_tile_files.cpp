// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "support/test_data.h"
#include "support/tile_server.h"
#include "tiles/mbtiles.h"
#include "tiles/tile_directory.h"
#include "tiles/tile_image.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlError>
#include <QTemporaryDir>

using namespace yiping;

namespace {

/** A database made by these statements. */
bool makeDatabase(const QString &path, const QStringList &statements,
                  const QList<std::pair<TileId, QByteArray>> &tiles = {})
{
    bool ok = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("make"));
        database.setDatabaseName(path);
        ok = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements)
            ok = query.exec(statement) && ok;
        for (const auto &[tile, bytes] : tiles) {
            query.prepare(QStringLiteral("INSERT INTO tiles VALUES (?, ?, ?, ?)"));
            query.addBindValue(tile.z);
            query.addBindValue(tile.x);
            query.addBindValue(tile.tmsRow());
            query.addBindValue(bytes);
            ok = query.exec() && ok;
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("make"));
    return ok;
}

const QString TilesTable =
    QStringLiteral("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
const QString MetadataTable = QStringLiteral("CREATE TABLE metadata (name TEXT, value TEXT)");

QString metadata(const QString &name, const QString &value)
{
    return QStringLiteral("INSERT INTO metadata VALUES ('%1', '%2')").arg(name, value);
}

bool put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QColor colorOf(const QByteArray &bytes)
{
    const QImage image = decodeTile(bytes);
    return image.isNull() ? QColor() : image.pixelColor(10, 10);
}

} // namespace

class TileFilesTest : public test::TestCase
{
    Q_OBJECT

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static RasterGround ground(RasterGround::Type type, const QString &path)
    {
        RasterGround result;
        result.type = type;
        result.path = path;
        if (type == RasterGround::Type::MbTiles)
            result.scheme = RasterGround::Scheme::Tms;
        return result;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void mbtilesCountFromTheSouth()
    {
        const TileId nanning{.z = 7, .x = 102, .y = 55};
        const TileId other{.z = 7, .x = 102, .y = 56};
        QVERIFY(makeDatabase(at(QStringLiteral("good.mbtiles")),
                             {TilesTable, MetadataTable, metadata(QStringLiteral("minzoom"), QStringLiteral("4")),
                              metadata(QStringLiteral("maxzoom"), QStringLiteral("7")),
                              metadata(QStringLiteral("format"), QStringLiteral("png")),
                              metadata(QStringLiteral("bounds"), QStringLiteral("104.4,20.9,112.1,26.4"))},
                             {{nanning, test::pngOf(Qt::green)}, {other, test::pngOf(Qt::blue)}}));
        MbTiles tiles(ground(RasterGround::Type::MbTiles, at(QStringLiteral("good.mbtiles"))));
        const auto opened = tiles.open();
        const auto *limits = std::get_if<TileLimits>(&opened);
        QVERIFY2(limits, qPrintable(std::get_if<QString>(&opened) ? std::get<QString>(opened) : QString()));
        QCOMPARE(limits->minZoom, 4);
        QCOMPARE(limits->maxZoom, 7);
        QVERIFY(limits->has(nanning));
        QVERIFY(!limits->has({.z = 7, .x = 1, .y = 1}));
        QCOMPARE(colorOf(tiles.read(nanning)), QColor(Qt::green));
        QCOMPARE(colorOf(tiles.read(other)), QColor(Qt::blue));
        QVERIFY(tiles.read({.z = 7, .x = 103, .y = 55}).isEmpty());
    }

    void withoutMetadataTheTilesSay()
    {
        QVERIFY(makeDatabase(at(QStringLiteral("bare.mbtiles")), {TilesTable},
                             {{{.z = 3, .x = 6, .y = 3}, test::pngOf(Qt::green)},
                              {{.z = 9, .x = 400, .y = 200}, test::pngOf(Qt::green)}}));
        auto described = ground(RasterGround::Type::MbTiles, at(QStringLiteral("bare.mbtiles")));
        const auto opened = MbTiles(described).open();
        QVERIFY(std::holds_alternative<TileLimits>(opened));
        QCOMPARE(std::get<TileLimits>(opened).minZoom, 3);
        QCOMPARE(std::get<TileLimits>(opened).maxZoom, 9);
        // What the description says stands above what the file says.
        described.maxZoom = 5;
        described.bounds = QRectF(104, 20, 9, 7);
        const auto narrow = std::get<TileLimits>(MbTiles(described).open());
        QCOMPARE(narrow.maxZoom, 5);
        QVERIFY(!narrow.has({.z = 4, .x = 0, .y = 0}));
    }

    void whatIsNoMbtilesGetsASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QVERIFY(put(at(QStringLiteral("text.mbtiles")), "this is no database, and long enough to be seen as none"));
        QVERIFY(makeDatabase(at(QStringLiteral("other.mbtiles")), {QStringLiteral("CREATE TABLE roads (a)")}));
        QVERIFY(makeDatabase(at(QStringLiteral("empty.mbtiles")), {TilesTable, MetadataTable}));
        QVERIFY(makeDatabase(at(QStringLiteral("vector.mbtiles")),
                             {TilesTable, MetadataTable, metadata(QStringLiteral("format"), QStringLiteral("pbf"))}));
        QVERIFY(put(at(QStringLiteral("cut.mbtiles")), QByteArray("SQLite format 3\0", 16) + QByteArray(50, '\1')));
        QTest::newRow("missing") << QStringLiteral("none.mbtiles") << QStringLiteral("there is no such file");
        QTest::newRow("text") << QStringLiteral("text.mbtiles") << QStringLiteral("no MBTiles file");
        QTest::newRow("cut") << QStringLiteral("cut.mbtiles") << QStringLiteral("no MBTiles file");
        QTest::newRow("other tables") << QStringLiteral("other.mbtiles") << QStringLiteral("no MBTiles file");
        QTest::newRow("empty") << QStringLiteral("empty.mbtiles") << QStringLiteral("it holds no tiles");
        QTest::newRow("vector") << QStringLiteral("vector.mbtiles") << QStringLiteral("vector tiles (pbf)");
    }

    void whatIsNoMbtilesGetsASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        MbTiles tiles(ground(RasterGround::Type::MbTiles, at(name)));
        const auto opened = tiles.open();
        const auto *sentence = std::get_if<QString>(&opened);
        QVERIFY(sentence);
        QVERIFY2(sentence->contains(says) && sentence->contains(name), qPrintable(*sentence));
    }

    void aTileThatIsNoPictureIsToldOnce()
    {
        const TileId good{.z = 2, .x = 1, .y = 1};
        QList<std::pair<TileId, QByteArray>> content{{good, test::pngOf(Qt::green)}};
        for (int x = 0; x < 4; ++x)
            content.append({{.z = 2, .x = x, .y = 3}, "not a picture"});
        QVERIFY(makeDatabase(at(QStringLiteral("spoilt.mbtiles")), {TilesTable}, content));
        LocalTileWorker worker(
            std::make_unique<MbTiles>(ground(RasterGround::Type::MbTiles, at(QStringLiteral("spoilt.mbtiles")))),
            QStringLiteral("spoilt.mbtiles"));
        QSignalSpy answered(&worker, &TileWorker::answered);
        QSignalSpy problems(&worker, &TileWorker::problem);
        worker.open();
        QList<TileId> wanted;
        for (const auto &[tile, bytes] : content)
            wanted.append(tile);
        worker.want(wanted, 0);
        QTRY_COMPARE(answered.size(), 5);
        QVERIFY(!answered[0][1].value<QImage>().isNull());
        QVERIFY(answered[1][1].value<QImage>().isNull());
        QCOMPARE(problems.size(), 1);
        const QString sentence = problems[0][0].toString();
        QVERIFY2(sentence.contains(QStringLiteral("spoilt.mbtiles")) && sentence.contains(QStringLiteral("2/0/3")),
                 qPrintable(sentence));
    }

    void foldersOfFolders()
    {
        QVERIFY(put(at(QStringLiteral("tree/7/102/55.png")), test::pngOf(Qt::green)));
        QVERIFY(put(at(QStringLiteral("tree/9/400/200.webp")), "?"));
        auto described = ground(RasterGround::Type::Directory, at(QStringLiteral("tree")));
        TileDirectory tiles(described);
        const auto limits = std::get<TileLimits>(tiles.open());
        QCOMPARE(limits.minZoom, 7);
        QCOMPARE(limits.maxZoom, 9);
        QCOMPARE(colorOf(tiles.read({.z = 7, .x = 102, .y = 55})), QColor(Qt::green));
        QVERIFY(tiles.read({.z = 7, .x = 102, .y = 72}).isEmpty());
        described.scheme = RasterGround::Scheme::Tms;
        TileDirectory flipped(described);
        QVERIFY(std::holds_alternative<TileLimits>(flipped.open()));
        QCOMPARE(colorOf(flipped.read({.z = 7, .x = 102, .y = 72})), QColor(Qt::green));
    }

    void flatFolders()
    {
        const QString folder = test::sharedData(QStringLiteral("tiles-demo/osm"));
        QVERIFY2(QDir(folder).exists(), test::missing(folder).constData());
        TileDirectory tiles(ground(RasterGround::Type::Directory, folder));
        const auto opened = tiles.open();
        QVERIFY(std::holds_alternative<TileLimits>(opened));
        QCOMPARE(std::get<TileLimits>(opened).minZoom, 0);
        QCOMPARE(std::get<TileLimits>(opened).maxZoom, 8);
        QCOMPARE(decodeTile(tiles.read({.z = 7, .x = 102, .y = 55})).size(), QSize(256, 256));
        QVERIFY(tiles.read({.z = 7, .x = 1, .y = 1}).isEmpty());
    }

    void foldersWithoutTilesGetASentence()
    {
        QVERIFY(put(at(QStringLiteral("letters/a.txt")), "a"));
        for (const QString &name : {QStringLiteral("letters"), QStringLiteral("nowhere")}) {
            const auto opened = TileDirectory(ground(RasterGround::Type::Directory, at(name))).open();
            QVERIFY(std::holds_alternative<QString>(opened));
            QVERIFY2(std::get<QString>(opened).contains(name), qPrintable(std::get<QString>(opened)));
        }
    }

    void largePicturesAreNotDecoded()
    {
        QVERIFY(!decodeTile(test::pngOf(Qt::green, 512)).isNull());
        QVERIFY(decodeTile(test::pngOf(Qt::green, 1025)).isNull());
        QVERIFY(decodeTile({}).isNull());
    }
};

QTEST_GUILESS_MAIN(TileFilesTest)
#include "tst_tile_files.moc"
