// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/json_reader.h"
#include "scenes/near_word.h"
#include "support/test_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace yiping;

class JsonReaderTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatQtReads_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"{}", "[]", " [ ] ", "[1,-0,0.5,1e3,-2.5E-2,123456789012]", "[true,false,null]",
                                 "[\"\",\"a\",\"总览\",\"😀\"]",
                                 "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u603b\\u89c8\",\"\\ud83d\\ude00\",\"a\\u0000b\"]",
                                 R"({"a":{"b":[{"c":null}]},"":1})", "\t{\r\n\"a\"\r:\n1 }\n", "[[[[[[[[[[]]]]]]]]]]"})
            QTest::newRow(text) << QByteArray(text);
    }

    void readsWhatQtReads()
    {
        QFETCH(QByteArray, text);
        JsonReader reader(text);
        const auto root = reader.read();
        QVERIFY2(root, qPrintable(reader.errorText()));
        const QJsonDocument expected = QJsonDocument::fromJson(text);
        const QJsonValue value = expected.isArray() ? QJsonValue(expected.array()) : QJsonValue(expected.object());
        QCOMPARE(root->toJsonValue(), value);
    }

    void saysWhereAndWhatItExpected_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *error) {
            QTest::newRow(name) << text << line << column << QString::fromUtf8(error);
        };
        row("cut short", "{\n  \"a\": 1", 2, 9, "expected \",\" or \"}\" after the value, not the end of the file");
        row("no comma", "[1 2]", 1, 4, "expected \",\" or \"]\" after the value, not \"2\"");
        row("comma too many", "{\"a\": 1,\n}", 1, 8, "a comma before \"}\" is one too many");
        row("comma too many in a list", "[1,]", 1, 3, "a comma before \"]\" is one too many");
        row("only a comma", "[,]", 1, 2, "expected a value");
        row("bare key", "{\"总览\": 1, w: 2}", 1, 11, "expected a key in double quotes, not \"w\"");
        row("no colon", "{\"w\" 3}", 1, 6, "expected \":\" after the key \"w\", not \"3\"");
        row("comment", "{ // map\n}", 1, 3, "a comment (JSON has none)");
        row("bare word", "[True]", 1, 2, "not \"True\"");
        row("single quotes", "['a']", 1, 2, "not \"'\"");
        row("open text", "[\"abc", 1, 2, "no closing quote");
        row("line break in a text", "[\"abc\n\"]", 1, 6, "before the line break");
        row("unknown escape", R"(["C:\data"])", 1, 5, "unknown escape");
        row("short escape", R"(["\u12"])", 1, 3, "unknown escape");
        row("escape at the end", "[\"\\", 1, 3, "unknown escape");
        row("half a character", R"(["\ud83d!"])", 1, 3, "half a character");
        row("other half", R"(["\ude00"])", 1, 3, "half a character");
        row("two first halves", R"(["\ud83d\ud83d"])", 1, 3, "half a character");
        row("leading zero", "[007]", 1, 2, "not a number");
        row("bare point", "[1.]", 1, 2, "not a number");
        row("lone minus", "[-]", 1, 2, "not a number");
        row("unit", "[12px]", 1, 2, "not a number");
        row("huge number", "[1e999]", 1, 2, "too large");
        row("two values", "{}\n{}", 2, 1, "expected the end of the file");
        row("another encoding", "[\"\xb9\xe3\xce\xf7\"]", 1, 3, "not UTF-8");
        row("not text", QByteArray("\x89PNG\r\n\x1a\n", 8), 1, 1, "the byte 0x89");
        row("a zero byte", QByteArray("[\0]", 3), 1, 2, "the byte 0x00");
        row("old line ends", "{\r\"a\": x}", 2, 6, "expected a value");
        row("deep", QByteArray(40, '['), 1, 34, "nested more than 32 deep");
        row("very deep", QByteArray(900'000, '['), 1, 34, "nested more than 32 deep");
    }

    void saysWhereAndWhatItExpected()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        JsonReader reader(text);
        QVERIFY(!reader.read());
        QVERIFY2(reader.errorText().contains(error), qPrintable(reader.errorText()));
        const TextPosition position = positionAt(text, reader.errorAt());
        QTEST(position.line, "line");
        QTEST(position.column, "column");
    }

    void skipsAByteOrderMark()
    {
        const QByteArray text("\xef\xbb\xbf{ \"a\": 1 }");
        const auto root = JsonReader(text).read();
        QVERIFY(root);
        QCOMPARE(positionAt(text, root->at).column, 1);
    }

    void keepsKeysInOrderAndTwice()
    {
        const QByteArray text("{\"b\": 1,\n \"a\": 2, \"b\": 3}");
        const auto root = JsonReader(text).read();
        QVERIFY(root);
        QCOMPARE(root->members.size(), 3U);
        QCOMPARE(root->members[2].key, QStringLiteral("b"));
        QCOMPARE(positionAt(text, root->members[1].at).line, 2);
        QCOMPARE(root->find(u"b")->number, 1.0);
        QVERIFY(!root->find(u"c"));
    }

    void endsOnAnyPrefix()
    {
        const QByteArray text(R"({"a": ["\ud83d\ude00", -1.5e3, true, null], "总": {"b": "c\n"}})");
        for (qsizetype length = 0; length < text.size(); ++length) {
            JsonReader reader(QByteArrayView(text).first(length));
            QVERIFY2(!reader.read(), qPrintable(QString::number(length)));
            QVERIFY(!reader.errorText().isEmpty());
            QVERIFY(reader.errorAt() <= length);
        }
    }

    void nearWords()
    {
        const QStringList keys{QStringLiteral("options"), QStringLiteral("queries"), QStringLiteral("w")};
        QCOMPARE(nearWord(u"optoins", keys), QStringLiteral("options"));
        QCOMPARE(nearWord(u"query", keys), QString());
        QCOMPARE(nearWord(u"querys", keys), QStringLiteral("queries"));
        QCOMPARE(nearWord(u"mpa", {QStringLiteral("map")}), QStringLiteral("map"));
        QCOMPARE(nearWord(u"W", keys), QStringLiteral("w"));
        QCOMPARE(nearWord(u"colour", keys), QString());
        QCOMPARE(nearWord(QString(500'000, u'q'), keys), QString());
    }
};

QTEST_APPLESS_MAIN(JsonReaderTest)
#include "tst_json_reader.moc"
