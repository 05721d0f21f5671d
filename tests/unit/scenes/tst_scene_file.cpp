// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene_file.h"
#include "support/test_case.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <random>

using namespace yiping;

namespace {

const QStringList Kinds{QStringLiteral("map"), QStringLiteral("incidents"), QStringLiteral("indicators")};

QByteArray fixture()
{
    QFile file(QStringLiteral(YIPING_FIXTURES "/scenes/good/overview.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SceneFile parse(const QByteArray &json)
{
    return SceneFile::parse(json, QStringLiteral("overview.json"), Kinds);
}

QString sentences(const SceneFile &file)
{
    QStringList lines;
    for (const SceneProblem &problem : file.problems)
        lines << problem.toString();
    return lines.join(u'\n');
}

/** What a screen relies on: every panel has a free place inside the grid, and every wrong one says why. */
bool holdsTogether(const Scene &scene)
{
    const QRect grid(0, 0, scene.columns, scene.rows);
    for (size_t i = 0; i < scene.panels.size(); ++i) {
        const PanelSpec &panel = scene.panels[i];
        if (panel.cells.isNull() ? panel.error.isEmpty() : !grid.contains(panel.cells))
            return false;
        if (panel.error.isEmpty() && !Kinds.contains(panel.kind))
            return false;
        for (size_t j = 0; j < i; ++j) {
            if (panel.cells.intersects(scene.panels[j].cells))
                return false;
        }
    }
    return true;
}

/** The names of every property that a JSON Schema describes. */
void collectProperties(const QJsonValue &schema, QStringList &names)
{
    if (!schema.isObject())
        return;
    const QJsonObject object = schema.toObject();
    const QJsonObject properties = object.value(QStringLiteral("properties")).toObject();
    names << properties.keys();
    for (const QJsonValue &value : properties)
        collectProperties(value, names);
    for (const QJsonValue &value : object.value(QStringLiteral("$defs")).toObject())
        collectProperties(value, names);
    collectProperties(object.value(QStringLiteral("items")), names);
}

} // namespace

Q_DECLARE_METATYPE(yiping::SceneProfile)

class SceneFileTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsAScene()
    {
        const SceneFile file = parse(fixture());
        QCOMPARE(sentences(file), QString());
        QVERIFY(file.scene);
        const Scene &scene = *file.scene;
        QCOMPARE(scene.id, QStringLiteral("overview"));
        QCOMPARE(scene.title.in(u"zh_CN"), QStringLiteral("总览"));
        QCOMPARE(scene.title.in(u"en_GB"), QStringLiteral("Overview"));
        QCOMPARE(scene.profile, SceneProfile::Both);
        QCOMPARE(scene.region.digits(), "45");
        QCOMPARE(scene.file, QStringLiteral("overview.json"));
        QCOMPARE(scene.panels.size(), 3U);
        const PanelSpec &map = scene.panels[0];
        QCOMPARE(map.kind, QStringLiteral("map"));
        QCOMPARE(map.cells, QRect(6, 0, 12, 8));
        QCOMPARE(map.options.value(QStringLiteral("zoom")).toDouble(), 6.5);
        QCOMPARE(map.options.value(QStringLiteral("layers")).toArray().size(), 2);
        QCOMPARE(map.queries.size(), 2U);
        QVERIFY(map.queries[0].followsScreen());
        QCOMPARE(map.queries[1].lane, Lane::Event);
        QCOMPARE(map.queries[1].region.digits(), "4501");
        QVERIFY(scene.panels[1].title.isEmpty());
        QVERIFY(holdsTogether(scene));
    }

    void titlesFallBackToTheOtherLanguage()
    {
        const LocalText chinese{.zhCn = QStringLiteral("总览"), .en = {}};
        QCOMPARE(chinese.in(u"en"), QStringLiteral("总览"));
        const LocalText english{.zhCn = {}, .en = QStringLiteral("Overview")};
        QCOMPARE(english.in(u"zh_CN"), QStringLiteral("Overview"));
    }

    /** The schema is the documentation: the fixture uses all that it describes, and the reader knows no less. */
    void schemaAndReaderAgree()
    {
        QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/scenes/schema/scene.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument schema = QJsonDocument::fromJson(file.readAll());
        QStringList described;
        collectProperties(schema.object(), described);
        QVERIFY(described.size() > 20);
        const QString text = QString::fromUtf8(fixture());
        for (const QString &name : std::as_const(described))
            QVERIFY2(text.contains(QStringLiteral("\"%1\":").arg(name)), qPrintable(name));
        QStringList words;
        QRegularExpressionMatchIterator keys = QRegularExpression(QStringLiteral("\"([^\"]+)\":")).globalMatch(text);
        const QStringList ownToOptions{QStringLiteral("layers"), QStringLiteral("zoom"), QStringLiteral("dim"),
                                       QStringLiteral("legend")};
        while (keys.hasNext()) {
            const QString key = keys.next().captured(1);
            QVERIFY2(described.contains(key) || ownToOptions.contains(key), qPrintable(key));
        }
    }

    void aWrongPanelBecomesACard_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *sentence) {
            QTest::newRow(name) << from << to << QString::fromUtf8(sentence);
        };
        row("word for a number", "\"w\": 12", "\"w\": \"wide\"",
            "overview.json:16:12: panel \"map\": \"w\" must be a whole number from 1 to 24, not \"wide\"");
        row("fraction", "\"h\": 8,\n", "\"h\": 8.5,\n",
            ":17:12: panel \"map\": \"h\" must be a whole number from 1 to 12, not 8.5");
        row("zero width", "\"w\": 12", "\"w\": 0", "\"w\" must be a whole number from 1 to 24, not 0");
        row("negative", "\"x\": 6,\n", "\"x\": -1,\n", "\"x\" must be a whole number from 0 to 23, not -1");
        row("huge", "\"x\": 6,\n", "\"x\": 1e300,\n", "\"x\" must be a whole number from 0 to 23, not 1e+300");
        row("place missing", "\"y\": 0,\n", "", ":10:5: panel \"map\": \"y\" is missing");
        row("beyond the right edge", "\"w\": 12", "\"w\": 20",
            "\"x\" 6 and \"w\" 20 reach beyond the grid's 24 columns");
        row("beyond the lower edge", "\"h\": 8,\n", "\"h\": 12,\n      \"y\": 3,\n", "the key \"y\"");
        row("overlap", "\"x\": 18", "\"x\": 17", ":24:5: panel \"incidents\": it overlaps the panel \"map\"");
        row("unknown kind", "\"kind\": \"map\"", "\"kind\": \"mpa\"",
            ":12:15: panel \"map\": there is no panel kind \"mpa\"; did you mean \"map\"?");
        row("a kind near none", "\"kind\": \"map\"", "\"kind\": \"video\"",
            "there is no panel kind \"video\"; the kinds are \"map\", \"incidents\", \"indicators\"");
        row("kind missing", "\"kind\": \"map\",", "", "\"kind\" must be one of");
        row("unknown key", "\"options\"", "\"optoins\"",
            ":18:7: panel \"map\": unknown key \"optoins\"; did you mean \"options\"?");
        row("key twice", "\"x\": 6,\n", "\"x\": 6, \"x\": 6,\n", "the key \"x\" is here a second time");
        row("id twice", "\"id\": \"targets\"", "\"id\": \"map\"",
            ":25:13: panel \"map\": another panel has the id \"map\" already");
        row("id with a space", "\"id\": \"targets\"", "\"id\": \"my targets\"",
            ":25:13: panel 3 of the list: \"id\" must be 1 to 64 of");
        row("id missing", "\"id\": \"targets\", ", "", "panel 3 of the list: \"id\" is missing");
        row("title as text", "{ \"zh_CN\": \"广西\", \"en\": \"Guangxi\" }", "\"广西\"",
            "\"title\" must be an object in braces, not \"广西\"");
        row("title without Chinese", "\"zh_CN\": \"广西\", ", "", "\"zh_CN\", is missing or empty");
        row("title of a number", "\"广西\"", "45", "\"zh_CN\" must be a text, not 45");
        row("options as list",
            "{ \"layers\": [\"units\", \"incidents\"], \"zoom\": 6.5, \"dim\": true, \"legend\": null }", "[1]",
            "\"options\" must be an object, not a list");
        row("unknown lane", "\"lane\": \"state\"", "\"lane\": \"status\"",
            ":20:19: panel \"map\": \"lane\" must be one of \"state\", \"series\", \"event\", \"order\", not "
            "\"status\"");
        row("lane missing", "\"lane\": \"state\", ", "", ":20:9: panel \"map\": \"lane\" is missing");
        row("region as number", "\"region\": \"4501\"", "\"region\": 4501", "or \"$region\", not 4501");
        row("region too short", "\"region\": \"4501\"", "\"region\": \"450\"", "or \"$region\", not \"450\"");
        row("query as text", "{ \"lane\": \"event\", \"region\": \"4501\" }", "\"event\"",
            "a query must be an object in braces");
        row("not an object",
            "{ \"id\": \"targets\", \"kind\": \"indicators\", \"x\": 0, \"y\": 0, \"w\": 6, \"h\": 8 }", "true",
            "panel 3 of the list: a panel must be an object in braces, not true");
    }

    void aWrongPanelBecomesACard()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, sentence);
        QByteArray json = fixture();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        const SceneFile file = parse(json.replace(at, from.size(), to));
        QVERIFY2(sentences(file).contains(sentence), qPrintable(sentences(file)));
        QVERIFY(file.scene);
        QCOMPARE(file.scene->panels.size(), 3U);
        QCOMPARE(std::ranges::count_if(file.scene->panels, [](const PanelSpec &p) { return !p.error.isEmpty(); }), 1);
        const auto wrong =
            std::ranges::find_if(file.scene->panels, [](const PanelSpec &p) { return !p.error.isEmpty(); });
        QCOMPARE(wrong->error, file.problems.front().toString());
        QVERIFY(holdsTogether(*file.scene));
    }

    void aWrongFrameIsReportedAndTheSceneShown_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *sentence) {
            QTest::newRow(name) << from << to << QString::fromUtf8(sentence);
        };
        row("profile", "\"both\"", "\"tablet\"",
            ":6:14: \"profile\" must be one of \"wall\", \"desk\", \"both\", not \"tablet\"");
        row("region", "\"45\"", "\"Guangxi\"",
            ":7:13: \"region\" must be a division code such as \"45\" or \"4501\", not \"Guangxi\"");
        row("a region that follows itself", "\"45\"", "\"$region\"", "not \"$region\"");
        row("grid missing", "\"grid\": { \"columns\": 24, \"rows\": 12 },", "", "\"grid\" is missing");
        row("grid too fine", "\"columns\": 24", "\"columns\": 4000",
            "\"columns\" must be a whole number from 1 to 96, not 4000");
        row("unknown key", "\"profile\"", "\"profil\"", ":6:3: unknown key \"profil\"; did you mean \"profile\"?");
        row("title missing", "\"title\": { \"zh_CN\": \"总览\", \"en\": \"Overview\" },", "", "\"title\" is missing");
    }

    void aWrongFrameIsReportedAndTheSceneShown()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, sentence);
        QByteArray json = fixture();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        const SceneFile file = parse(json.replace(at, from.size(), to));
        QVERIFY2(sentences(file).contains(sentence), qPrintable(sentences(file)));
        QVERIFY(file.scene);
        QVERIFY(!file.scene->title.isEmpty());
        for (const PanelSpec &panel : file.scene->panels)
            QCOMPARE(panel.error, QString());
    }

    void whatIsNoSceneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &json, const char *sentence) {
            QTest::newRow(name) << json << QString::fromUtf8(sentence);
        };
        row("nothing", "", "overview.json: empty; a scene file holds one JSON object");
        row("blank", " \n\t\r\n", "overview.json: empty");
        row("not JSON", "scene: overview", "overview.json:1:1: expected a value");
        row("cut short", fixture().first(300), "overview.json:12:7: the text that begins here has no closing quote");
        row("a list", "[]", "overview.json:1:1: a scene file must be an object in braces, not a list");
        row("no version", fixture().replace("\"schema\": \"yiping.scene/1\",", ""),
            "\"schema\" must be \"yiping.scene/1\"");
        row("later version", fixture().replace("scene/1", "scene/2"),
            "overview.json:3:13: \"schema\" must be \"yiping.scene/1\", the format");
        row("no id", fixture().replace("\"id\": \"overview\",", ""), "\"id\" is missing");
        row("bad id", fixture().replace("\"id\": \"overview\"", "\"id\": \"总览\""),
            "overview.json:4:9: \"id\" must be 1 to 64 of");
        row("no panels", "{\"schema\": \"yiping.scene/1\", \"id\": \"a\"}",
            "\"panels\" must be a list of at least one panel");
        row("empty panels", "{\"schema\": \"yiping.scene/1\", \"id\": \"a\", \"panels\": []}",
            "\"panels\" must be a list of at least one panel");
        row("huge", QByteArray(SceneFile::MaxBytes, ' ') + fixture(), "overview.json: larger than 1 MiB");
        row("deep", "{\"a\": " + QByteArray(100'000, '['), "nested more than 32 deep");
    }

    void whatIsNoSceneIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, sentence);
        const SceneFile file = parse(json);
        QVERIFY(!file.scene);
        QVERIFY2(sentences(file).contains(sentence), qPrintable(sentences(file)));
    }

    void anAbsentFileIsAProblem()
    {
        const SceneFile file = SceneFile::load(QStringLiteral("/nowhere/a.json"), Kinds);
        QVERIFY(!file.scene);
        QVERIFY(sentences(file).startsWith(QStringLiteral("/nowhere/a.json: cannot be read: ")));
    }

    void aCardFindsAFreePlaceOrNone()
    {
        const QByteArray head(
            "{\"schema\": \"yiping.scene/1\", \"id\": \"a\", \"title\": {\"zh_CN\": \"a\"}, \"profile\": \"desk\", "
            "\"region\": \"45\", \"grid\": {\"columns\": 4, \"rows\": 2}, \"panels\": [");
        const QByteArray half("{\"id\": \"a\", \"kind\": \"map\", \"x\": 0, \"y\": 0, \"w\": 3, \"h\": 2}");
        const QByteArray over("{\"id\": \"b\", \"kind\": \"map\", \"x\": 2, \"y\": 0, \"w\": 2, \"h\": 2}");
        const SceneFile moved = parse(head + half + "," + over + "]}");
        QVERIFY(moved.scene && holdsTogether(*moved.scene));
        QCOMPARE(moved.scene->panels[1].cells, QRect(3, 0, 1, 1));
        const QByteArray whole("{\"id\": \"a\", \"kind\": \"map\", \"x\": 0, \"y\": 0, \"w\": 4, \"h\": 2}");
        const SceneFile full = parse(head + whole + "," + over + "]}");
        QVERIFY(full.scene && holdsTogether(*full.scene));
        QVERIFY(full.scene->panels[1].cells.isNull());
        QVERIFY(!full.scene->panels[1].error.isEmpty());
    }

    void countsAreBounded()
    {
        QByteArray panels("{}");
        for (int i = 1; i < 50'000; ++i)
            panels += ",{}";
        QByteArray json = fixture();
        const SceneFile file = parse(json.first(json.indexOf("\"panels\"")) + "\"panels\": [" + panels + "]}");
        QVERIFY(file.scene);
        QCOMPARE(file.scene->panels.size(), size_t{SceneFile::MaxPanels});
        QCOMPARE(file.problems.size(), size_t{SceneFile::MaxProblems});
        QVERIFY(file.problems.back().message.contains(QStringLiteral("and more")));
        QVERIFY(sentences(file).contains(QStringLiteral("a scene holds at most 64 panels")));
        QVERIFY(holdsTogether(*file.scene));
    }

    /** Whatever happens to the bytes of a scene, it is either refused with a reason or holds together. */
    void survivesDamage()
    {
        const QByteArray good = fixture();
        const QByteArray alphabet("{}[]\",:0123456789-.eE\\untruefalsxywh \n\xe5\xff");
        std::mt19937 random(20261124);
        for (int round = 0; round < 4000; ++round) {
            QByteArray json = good;
            for (unsigned hits = 1 + random() % 4; hits > 0; --hits) {
                const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
                const auto letter = alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
                if (random() % 3 == 0)
                    json.remove(at, 1 + static_cast<qsizetype>(random() % 8));
                else
                    json[at] = letter;
            }
            const SceneFile file = parse(json);
            QVERIFY2(file.scene ? holdsTogether(*file.scene) : !file.problems.empty(), json.constData());
        }
    }
};

QTEST_APPLESS_MAIN(SceneFileTest)
#include "tst_scene_file.moc"
