// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/us_time.h"
#include "domain/case_stage.h"
#include "recorder.h"
#include "support/test_case.h"

#include <QBuffer>

using namespace yiping;
using namespace yiping::brain;

namespace {
constexpr auto AirHead = "snap,timepoint,stationcode,positionname,area,longitude,latitude,aqi,pm2_5\n";
constexpr auto CallHead = "Unit ID,Incident Number,Call Type,Received DtTm,Entry DtTm,Dispatch DtTm,Response DtTm,On "
                          "Scene DtTm,Transport DtTm,"
                          "Hospital DtTm,Available DtTm,Call Final Disposition,Address,Final Priority,Number of "
                          "Alarms,Unit Type,Location,RowID\n";
constexpr auto RequestHead =
    "Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,City,Status,"
    "Resolution Action Updated Date,Latitude,Longitude\n";
constexpr auto TrackHead = "storm,name,name_zh,time_utc,grade,lat,lon,pressure_hpa,wind_kt,r50_long_nm,r30_long_nm\n";

QString call(const char *unit, const char *times, const char *location = "\"(37.7577, -122.4376)\"")
{
    return QStringLiteral("%1,20041901,Medical Incident,%2,Code 2,4000 Block of MISSION ST,3,1,MEDIC,%3,1-%1\n")
        .arg(QString::fromUtf8(unit), QString::fromUtf8(times), QString::fromUtf8(location));
}
} // namespace

class BrainImportTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void csvAsInTheStandardAndInLife()
    {
        QByteArray text = "\xef\xbb\xbf"
                          "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\n,\n\"open";
        QBuffer buffer(&text);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer);
        QCOMPARE(reader.next()->fields, (std::vector<std::string>{"a", "b"}));
        const auto quoted = reader.next();
        QCOMPARE(quoted->fields, (std::vector<std::string>{"x, \"y\"\nz", "2"}));
        QCOMPARE(quoted->line, 2);
        const auto empty = reader.next();
        QCOMPARE(empty->fields, (std::vector<std::string>{"", ""}));
        QCOMPARE(empty->line, 5);
        QVERIFY(!reader.endedInQuotes());
        QCOMPARE(reader.next()->fields, (std::vector<std::string>{"open"}));
        QVERIFY(reader.endedInQuotes());
        QVERIFY(!reader.next());
    }

    void timesKeepTheirZone()
    {
        const QTimeZone pacific("America/Los_Angeles");
        QVERIFY(pacific.isValid());
        // 2020-04-07T23:53:08-07:00
        QCOMPARE(usTimeMs("04/07/2020 11:53:08 PM", pacific), std::optional<qint64>(1'586'328'788'000));
        QCOMPARE(usTimeMs("04/08/2020 12:00:00 AM", pacific), std::optional<qint64>(1'586'329'200'000));
        // Before and after the change to summer time of 2025-03-09.
        const QTimeZone eastern("America/New_York");
        QCOMPARE(*usTimeMs("3/9/2025 3:00", eastern) - *usTimeMs("3/9/2025 1:00", eastern), 3'600'000);
        for (const char *bad : {"", "yesterday", "13/40/2020 1:00", "3/9/2025", "3/9/2025 25:00", "3/9/2025 1:00 XM",
                                "3/9/2025 13:00:00 PM"})
            QVERIFY2(!usTimeMs(bad, eastern), bad);
    }

    void airQualityRows()
    {
        const auto result = test::importText(QStringLiteral("air-quality"),
                                             QByteArray(AirHead)
                                                 + "1,2019-07-18T12:00:00,1A,北湖,南宁市,108.3,22.8,55,&mdash;\n"
                                                   "1,noon,2A,北湖,南宁市,108.3,22.8,55,39\n"
                                                   "1,2019-07-18T12:00:00,3A,北湖,长沙市,108.3,22.8,55,39\n"
                                                   "1,2019-07-18T12:00:00,4A,北湖,南宁市,east,22.8,55,39\n"
                                                   "1,2019-07-18T12:00:00,5A,北湖,南宁市,108.3,22.8,-4,39\n"
                                                   "1,2019-07-18T12:00:00,6A,北湖\n");
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.report.rows(), 6);
        QCOMPARE(result.report.refused(), 5);
        QCOMPARE(result.messages.size(), std::size_t(4));
        QVERIFY(result.messages[0].message.sensor().has_value());
        QVERIFY2(!result.messages[2].message.sensor().has_value(), "a missing value is absent, not zero");
        // 12:00 in China is 04:00 UTC.
        QCOMPARE(result.messages[0].message.header().event_time_ms(), 1'563'422'400'000);
        QVERIFY(result.report.sentences()[0].contains(QStringLiteral(":3: refused: timepoint 'noon'")));
        QVERIFY(result.report.sentences()[4].contains(QStringLiteral(":7: refused: 4 fields, the header names 9")));
    }

    void dispatchRows()
    {
        const QString good =
            QStringLiteral("04/07/2020 11:53:08 PM,04/07/2020 11:55:30 PM,04/07/2020 11:55:56 PM,04/07/2020 11:58:22 "
                           "PM,04/08/2020 12:00:00 AM,,,04/08/2020 12:15:40 AM");
        const QString disordered =
            QStringLiteral("04/07/2020 11:53:08 PM,04/07/2020 11:55:30 PM,04/07/2020 11:55:56 PM,04/07/2020 11:58:22 "
                           "PM,04/07/2020 11:57:00 PM,,,04/08/2020 12:15:40 AM");
        QString text = QString::fromUtf8(CallHead);
        text += call("E32", good.toUtf8().constData()) + call("85", disordered.toUtf8().constData());
        text += call("86", "soon,,,,,,,") + call("87", ",,,,,,,") + call("88", good.toUtf8().constData(), "nowhere");
        const auto result = test::importText(QStringLiteral("dispatch-log"), text.toUtf8());
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.report.rows(), 5);
        QCOMPARE(result.report.refused(), 4);
        QVERIFY(result.report.sentences()[0].contains(
            QStringLiteral("On Scene DtTm 04/07/2020 11:57:00 PM lies before Response DtTm")));
        int incidents = 0;
        int orders = 0;
        CaseStage stage = CaseStage::Reported;
        qint64 last = 0;
        for (const Outgoing &out : result.messages) {
            QCOMPARE(out.message.header().replayed_from(), std::string("San Francisco"));
            QVERIFY(out.message.header().event_time_ms() >= last);
            last = out.message.header().event_time_ms();
            incidents += out.message.has_incident() ? 1 : 0;
            orders += out.message.has_work_order() ? 1 : 0;
            if (out.message.has_incident()) {
                // The middle of San Francisco lies on the middle of Nanning now.
                QVERIFY(metresBetween({.lon = out.message.incident().position().lon(),
                                       .lat = out.message.incident().position().lat()},
                                      {.lon = 108.366, .lat = 22.817})
                        < 10);
            }
            if (out.message.has_incident_transition()) {
                QVERIFY(mayFollow(stage, static_cast<CaseStage>(out.message.incident_transition().stage())));
                stage = static_cast<CaseStage>(out.message.incident_transition().stage());
            }
        }
        QCOMPARE(incidents, 1);
        QCOMPARE(orders, 1);
        QCOMPARE(stage, CaseStage::Closed);
    }

    void requestRows()
    {
        const auto result = test::importText(
            QStringLiteral("service-requests"),
            QByteArray(RequestHead)
                + "1,3/14/2025 1:20,3/14/2025 5:00,NYPD,Animal-Abuse,Chained,1 A ST,BRONX,Closed,3/14/2025 "
                  "1:59,40.73,-73.95\n"
                  "2,3/14/2025 1:20,,NYPD,Animal-Abuse,Chained,1 A ST,BRONX,In Progress,3/13/2025 1:59,40.73,-73.95\n"
                  "3,someday,,NYPD,Animal-Abuse,Chained,1 A ST,BRONX,In Progress,,40.73,-73.95\n"
                  "4,3/14/2025 1:20,,NYPD,Animal-Abuse,Chained,1 A ST,BRONX,In Progress,,north,-73.95\n"
                  ",3/14/2025 1:20,,NYPD,Animal-Abuse,Chained,1 A ST,BRONX,In Progress,,,\n");
        QCOMPARE(result.report.rows(), 5);
        QCOMPARE(result.report.refused(), 2);
        QCOMPARE(result.report.suspects(), 2);
        std::map<std::string, CaseStage> stages;
        for (const Outgoing &out : result.messages) {
            if (out.message.has_incident()) {
                stages[out.message.incident().incident_id()] = CaseStage::Reported;
                QCOMPARE(out.message.incident().channel(), std::string("12345"));
                QCOMPARE(out.message.incident().has_position(), out.message.incident().incident_id() != "NYC-4");
                continue;
            }
            CaseStage &stage = stages.at(out.message.incident_transition().incident_id());
            QVERIFY(mayFollow(stage, static_cast<CaseStage>(out.message.incident_transition().stage())));
            stage = static_cast<CaseStage>(out.message.incident_transition().stage());
        }
        QCOMPARE(stages.at("NYC-1"), CaseStage::Closed);
        QCOMPARE(stages.at("NYC-2"), CaseStage::Dispatched);
    }

    void typhoonRows()
    {
        const auto result =
            test::importText(QStringLiteral("typhoon"),
                             QByteArray(TrackHead)
                                 + "2411,YAGI,摩羯,2024-09-03T18:00:00Z,STS 强热带风暴,18.9,118.3,980,60,30,150\n"
                                   "2411,YAGI,摩羯,2024-09-04 00:00,TY 台风,19.0,117.6,970,70,45,150\n"
                                   "2411,YAGI,摩羯,2024-09-04T00:00:00Z,TY 台风,99.0,117.6,970,70,45,150\n"
                                   "2411,YAGI,摩羯,2024-09-04T00:00:00Z,TY 台风,19.0,117.6,low,70,45,150\n");
        QCOMPARE(result.report.rows(), 4);
        QCOMPARE(result.report.refused(), 3);
        QCOMPARE(result.messages.size(), std::size_t(2));
        const auto &state = result.messages[0].message.entity();
        QCOMPARE(state.entity_id(), std::string("TY-2411"));
        QCOMPARE(state.name(), std::string("强热带风暴“摩羯”"));
        const v1::Cyclone &cyclone = state.cyclone();
        QCOMPARE(cyclone.grade(), v1::CYCLONE_GRADE_SEVERE_STORM);
        QCOMPARE(cyclone.pressure_hpa(), 980.0F);
        QVERIFY(std::abs(cyclone.wind_mps() - 30.87F) < 0.01F);
        QCOMPARE(cyclone.wind_area_size(), 2);
        QVERIFY(std::abs(cyclone.wind_area(0).threshold_mps() - 15.43F) < 0.01F);
        QVERIFY(std::abs(cyclone.wind_area(0).longest_km() - 277.8F) < 0.01F);
        // This file has the longest radii only.
        QCOMPARE(cyclone.wind_area(0).shortest_km(), cyclone.wind_area(0).longest_km());
        QVERIFY(!cyclone.wind_area(0).has_longest_bearing_deg());
    }

    void windsThatReachFurtherOneWay()
    {
        const auto result = test::importText(
            QStringLiteral("typhoon"),
            "storm,name,name_zh,time_utc,grade,lat,lon,pressure_hpa,wind_kt,r50_dir,r50_long_nm,r50_short_nm,r30_dir,"
            "r30_long_nm,r30_short_nm\n"
            "2518,RAGASA,桦加沙,2025-09-24T00:00:00Z,TY 台风,21.3,113.6,935,95,9,90,90,2,240,180\n"
            "2518,RAGASA,桦加沙,2025-09-24T18:00:00Z,STS 强热带风暴,21.8,109.9,985,50,0,0,0,4,120,90\n");
        QCOMPARE(result.messages.size(), std::size_t(4));
        const v1::Cyclone &strong = result.messages[0].message.entity().cyclone();
        QCOMPARE(strong.wind_area_size(), 2);
        QVERIFY(std::abs(strong.wind_area(0).longest_km() - 444.5F) < 0.1F);
        QVERIFY(std::abs(strong.wind_area(0).shortest_km() - 333.4F) < 0.1F);
        QCOMPARE(strong.wind_area(0).longest_bearing_deg(), 90.0F);
        QVERIFY(!strong.wind_area(1).has_longest_bearing_deg());
        const v1::Cyclone &weak = result.messages[2].message.entity().cyclone();
        QCOMPARE(weak.wind_area_size(), 1); // no wind of 50 kt any more
        QCOMPARE(weak.wind_area(0).longest_bearing_deg(), 180.0F);
    }

    void statisticsRows()
    {
        const auto gdp = test::importText(QStringLiteral("statistics"),
                                          "region_code,region_name,year,gdp_100m_yuan,gdp_index_prev_year_100\n"
                                          "450100,南宁市,2016,3703.33,107\n"
                                          "450200,柳州市,2016,3703.33,107\n"
                                          "990000,火星,2016,1,100\n"
                                          "450300,桂林市,MMXVI,1,100\n");
        QCOMPARE(gdp.report.rows(), 4);
        QCOMPARE(gdp.report.refused(), 2);
        QCOMPARE(gdp.report.suspects(), 1);
        const auto &observed = gdp.messages[1].message.observation();
        QCOMPARE(observed.value(), 3703.33);
        QCOMPARE(observed.year_on_year_percent(), 7.0);

        const auto output = test::importText(
            QStringLiteral("statistics"),
            "region_code,region_name,output_2017_100m_yuan,growth_published_percent,output_2016_100m_yuan\n"
            "450300,桂林市,1980.39,0.24,2521.04\n"
            ",北部湾经济区,10143.51,17.44,8743.18\n"
            ",,1,1,1\n");
        QCOMPARE(output.report.refused(), 1);
        bool seen = false;
        for (const Outgoing &out : output.messages) {
            if (out.message.has_observation() && out.message.observation().period() == "2017"
                && out.message.header().region() == "4503") {
                seen = true;
                QVERIFY2(out.message.observation().year_on_year_percent() == 0.24,
                         "as published, though the levels fell by a fifth");
            }
        }
        QVERIFY(seen);
    }

    void capWarnings()
    {
        const QByteArray update = R"(<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>N-2</identifier><sender>nn</sender><sent>2024-09-11T15:00:00+08:00</sent><status>Exercise</status><msgType>Update</msgType>
<references>nn,N-1,2024-09-09T20:00:00+08:00 nn,N-0,2024-09-06T09:00:00+08:00</references>
<info><language>en</language><event>Flood</event><severity>Severe</severity></info>
<info><language>zh-CN</language><event>洪水</event><severity>Severe</severity><headline>橙色</headline><expires>2024-09-12T15:00:00+08:00</expires>
<area><areaDesc>邕江</areaDesc><polygon>22.9,108.0 22.9,109.4 22.6,109.4 22.9,108.0</polygon><geocode><valueName>GB2260</valueName><value>450100</value></geocode></area></info></alert>)";
        const auto result = test::importText(QStringLiteral("cap"), update);
        QCOMPARE(result.report.refused(), 0);
        const auto &warning = result.messages[0].message.early_warning();
        QCOMPARE(warning.message_type(), v1::CAP_MESSAGE_TYPE_UPDATE);
        QCOMPARE(warning.reference_size(), 2);
        QCOMPARE(warning.reference(0), std::string("N-1"));
        QCOMPARE(warning.headline(), std::string("橙色"));
        QCOMPARE(warning.level(), v1::SEVERITY_II);
        QCOMPARE(warning.area(0).ring_size(), 3);
        QCOMPARE(warning.area(0).ring(0).lon(), 108.0);
        QCOMPARE(result.messages[0].message.header().region(), std::string("4501"));
        QVERIFY(result.messages[0].message.header().exercise());

        for (const QByteArray &bad :
             {QByteArray("<alert><identifier>x"), QByteArray("<rss/>"),
              QByteArray("<alert><identifier>x</identifier><status>Perhaps</status></alert>"), QByteArray("no XML")}) {
            const auto refused = test::importText(QStringLiteral("cap"), bad);
            QCOMPARE(refused.report.refused(), 1);
            QVERIFY(refused.messages.empty());
        }
    }

    /** Each of these was published once, and every screen refused it without anybody seeing why. */
    void whatNoReaderTakesIsRefusedHere_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const QByteArray air(AirHead);
        QTest::newRow("no UTF-8") << QStringLiteral("air-quality")
                                  << air + "1,2019-07-18T12:00:00,1A,\xb1\xb1\xba\xfe,南宁市,108.3,22.8,55,39\n"
                                  << QStringLiteral(":2: refused: a field is no UTF-8");
        QTest::newRow("before 1970") << QStringLiteral("air-quality")
                                     << air + "1,1969-07-18T12:00:00,1A,北湖,南宁市,108.3,22.8,55,39\n"
                                     << QStringLiteral(":2: refused: its time is before 1970");
        QTest::newRow("long identifier") << QStringLiteral("air-quality")
                                         << air + "1,2019-07-18T12:00:00," + QByteArray(130, '1')
                + ",北湖,南宁市,108.3,22.8,55,39\n"
                                         << QStringLiteral("identifier is longer than 128 bytes");
        QTest::newRow("a call moved off the map")
            << QStringLiteral("dispatch-log")
            << CallHead + call("E32", "04/07/2020 11:53:08 PM,,,,,,,", "POINT (180 85)").toUtf8()
            << QStringLiteral(":2: refused: its position lies outside the map");
    }

    void whatNoReaderTakesIsRefusedHere()
    {
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, text);
        QFETCH(const QString, says);
        const auto result = test::importText(kind, text);
        QCOMPARE(result.report.refused(), 1);
        QVERIFY(result.messages.empty());
        QVERIFY2(result.report.sentences().front().contains(says), qPrintable(result.report.sentences().front()));
    }

    /** A warning that is odd in one place is still a warning. */
    void aWarningIsNotLostForItsArea()
    {
        const QByteArray alert = R"(<alert><identifier>N-9</identifier><sender>nn</sender>
<sent>2024-09-11T15:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><info><event>洪水</event>
<area><areaDesc>?</areaDesc><circle>22.8,108.3 inf</circle><circle>84.9,179.9 900</circle>
<geocode><value>459900</value></geocode></area></info></alert>)";
        const auto result = test::importText(QStringLiteral("cap"), alert);
        QCOMPARE(result.report.refused(), 0);
        QCOMPARE(result.report.suspects(), 2);
        QCOMPARE(result.messages.size(), std::size_t(1));
        QCOMPARE(result.messages[0].message.header().region(), std::string("45"));
        QCOMPARE(result.messages[0].message.early_warning().area_size(), 0);
    }

    void aFileOfAnotherKindIsNamed()
    {
        QVERIFY(
            test::importText(QStringLiteral("typhoon"), "a,b\n1,2\n").problem.contains(QStringLiteral("storm, name")));
        QVERIFY(test::importText(QStringLiteral("statistics"), "region_code,region_name\n")
                    .problem.contains(QStringLiteral("gdp_100m_yuan")));
        // This one once ended the program.
        QVERIFY(test::importText(QStringLiteral("statistics"),
                                 "region_code,region_name,gdp_100m_yuan,gdp_index_prev_year_100\n450100,南宁市,1,100\n")
                    .problem.contains(QStringLiteral("the columns year are missing")));
        QVERIFY(test::importText(QStringLiteral("air-quality"), "").problem.contains(QStringLiteral("empty")));
    }

    /** With a name twice in line 1 a row that was one field short was read beyond its end. */
    void aColumnThatIsThereTwice()
    {
        const QByteArray head = QByteArray(TrackHead).chopped(1);
        QVERIFY(test::importText(QStringLiteral("typhoon"), head + ",storm\n")
                    .problem.contains(QStringLiteral("names the column storm twice")));
        const auto result =
            test::importText(QStringLiteral("typhoon"),
                             head + ",note,note\n2411,YAGI,摩羯,2024-09-03T18:00:00Z,STS,18.9,118.3,980,60,30,150,x\n");
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.report.refused(), 1);
        QVERIFY(result.report.sentences().front().contains(QStringLiteral("12 fields, the header names 13")));
    }

    void onlyTwentyProblemsAreToldInFull()
    {
        QByteArray text = AirHead;
        for (int i = 0; i < 30; ++i)
            text += "1,never,1A,北湖,南宁市,108.3,22.8,55,3\n";
        const auto result = test::importText(QStringLiteral("air-quality"), text);
        QCOMPARE(result.report.refused(), 30);
        QCOMPARE(result.report.sentences().size(), 21);
        QVERIFY(result.report.sentences().last().contains(QStringLiteral("and 10 more")));
    }
};

QTEST_GUILESS_MAIN(BrainImportTest)
#include "tst_brain_import.moc"
