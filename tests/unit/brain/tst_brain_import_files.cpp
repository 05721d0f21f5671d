// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_stage.h"
#include "recorder.h"
#include "support/test_case.h"
#include "support/test_data.h"

#include <QSet>

#include <set>

using namespace yiping;
using namespace yiping::brain;

namespace {
/** Counts records without the importer's reader: a line end counts outside quotes only. The header is not counted. */
int recordsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray all = file.readAll().trimmed();
    bool quoted = false;
    int lines = 1;
    for (const char c : all) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            ++lines;
    }
    return lines - 1;
}

/** Distinct values of a column that has no quotes before it, taken with a plain split. */
qsizetype distinctInColumn(const QString &path, qsizetype column)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QSet<QByteArray> values;
    file.readLine();
    while (!file.atEnd())
        values.insert(file.readLine().split(',').value(column));
    return values.size();
}

template<typename Has>
std::size_t countOf(const test::Imported &result, Has has)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(result.messages, [&has](const Outgoing &out) { return has(out); }));
}
} // namespace

/** The real files of the shared data folder: the importer's counts against counts made another way. */
class BrainImportFilesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void dispatchLog()
    {
        const QString path = test::sharedData(QStringLiteral("dispatch-sffd/sffd_2020-04_calls.csv"));
        QVERIFY2(QFile::exists(path), test::missing(path).constData());
        const auto result = test::importFile(QStringLiteral("dispatch-log"), path);
        QCOMPARE(result.report.rows(), recordsOf(path));
        QCOMPARE(result.report.rows(), 10'410);
        QCOMPARE(result.report.refused(), 17);
        const auto incidents = countOf(result, [](const Outgoing &out) { return out.message.has_incident(); });
        QCOMPARE(static_cast<qsizetype>(incidents), distinctInColumn(path, 2));
        QCOMPARE(incidents, std::size_t(5292));
        QCOMPARE(countOf(result, [](const Outgoing &out) { return out.message.has_work_order(); }),
                 std::size_t(10'410 - 17));
        const auto units = countOf(result, [](const Outgoing &out) { return out.message.has_response_unit(); });
        QCOMPARE(static_cast<qsizetype>(units), distinctInColumn(path, 1));
        QCOMPARE(units, std::size_t(199));
        std::map<std::string, CaseStage> stages;
        std::set<std::string> ids;
        for (const Outgoing &out : result.messages) {
            if (out.lane == Lane::Event || out.lane == Lane::Order)
                QVERIFY2(ids.insert(out.message.header().id()).second, out.message.header().id().c_str());
            if (out.message.has_incident())
                stages[out.message.incident().incident_id()] = CaseStage::Reported;
            if (!out.message.has_incident_transition())
                continue;
            CaseStage &stage = stages.at(out.message.incident_transition().incident_id());
            QVERIFY(mayFollow(stage, static_cast<CaseStage>(out.message.incident_transition().stage())));
            stage = static_cast<CaseStage>(out.message.incident_transition().stage());
        }
    }

    void serviceRequests()
    {
        const QString path = test::sharedData(QStringLiteral("tickets-nyc311/nyc311_animals_2025.csv"));
        QVERIFY2(QFile::exists(path), test::missing(path).constData());
        const auto result = test::importFile(QStringLiteral("service-requests"), path);
        QCOMPARE(result.report.rows(), recordsOf(path));
        QCOMPARE(countOf(result, [](const Outgoing &out) { return out.message.has_incident(); }), std::size_t(4969));
        QCOMPARE(countOf(result,
                         [](const Outgoing &out) {
                             return out.message.incident_transition().stage() == v1::CASE_STAGE_CLOSED;
                         }),
                 std::size_t(4692));
        QCOMPARE(countOf(result,
                         [](const Outgoing &out) {
                             return out.message.has_incident() && !out.message.incident().has_position();
                         }),
                 std::size_t(62));
        QCOMPARE(result.report.refused(), 0);
        QCOMPARE(result.report.suspects(), 6);
    }

    void airQuality()
    {
        const QString path = test::sharedData(QStringLiteral("air-quality-cnemc/gx_stations_2019-07-18.csv"));
        QVERIFY2(QFile::exists(path), test::missing(path).constData());
        const auto result = test::importFile(QStringLiteral("air-quality"), path);
        QCOMPARE(result.report.rows(), recordsOf(path));
        QCOMPARE(result.report.rows(), 300);
        QCOMPARE(result.report.refused(), 0);
        QCOMPARE(
            countOf(result,
                    [](const Outgoing &out) { return out.lane == Lane::Series && !out.message.sensor().has_value(); }),
            std::size_t(16 + 18));
    }

    void typhoon()
    {
        const QString path = test::sharedData(QStringLiteral("typhoon-jma/tracks.csv"));
        QVERIFY2(QFile::exists(path), test::missing(path).constData());
        const auto result = test::importFile(QStringLiteral("typhoon"), path);
        QCOMPARE(result.report.rows(), recordsOf(path));
        QCOMPARE(countOf(result, [](const Outgoing &out) { return out.lane == Lane::Series; }), std::size_t(126));
        std::set<std::string> storms;
        for (const Outgoing &out : result.messages)
            storms.insert(out.message.entity().entity_id());
        QCOMPARE(storms.size(), std::size_t(4));
    }

    void statistics()
    {
        const QString gdp = test::sharedData(QStringLiteral("stats-guangxi/gdp_2012_2016.csv"));
        const QString output = test::sharedData(QStringLiteral("stats-guangxi/industrial_output_2017.csv"));
        QVERIFY2(QFile::exists(gdp), test::missing(gdp).constData());
        QVERIFY2(QFile::exists(output), test::missing(output).constData());
        const auto levels = test::importFile(QStringLiteral("statistics"), gdp);
        QCOMPARE(levels.report.rows(), recordsOf(gdp));
        QCOMPARE(countOf(levels, [](const Outgoing &out) { return out.lane == Lane::Series; }), std::size_t(75));
        const auto industry = test::importFile(QStringLiteral("statistics"), output);
        QCOMPARE(industry.report.rows(), recordsOf(output));
        QCOMPARE(countOf(industry, [](const Outgoing &out) { return out.lane == Lane::Series; }), std::size_t(2 * 18));
        QCOMPARE(industry.report.refused(), 0);
    }

    void cap()
    {
        for (const char *name : {"cap-samples/cap_amber_alert_example.xml", "cap-samples/cap-ts_mockXML.test.xml"}) {
            const QString path = test::sharedData(QString::fromUtf8(name));
            QVERIFY2(QFile::exists(path), test::missing(path).constData());
            const auto result = test::importFile(QStringLiteral("cap"), path);
            QCOMPARE(result.report.refused(), 0);
            QCOMPARE(result.messages.size(), std::size_t(1));
            QVERIFY(!result.messages[0].message.early_warning().headline().empty());
        }
    }
};

QTEST_GUILESS_MAIN(BrainImportFilesTest)
#include "tst_brain_import_files.moc"
