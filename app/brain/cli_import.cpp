// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/brain_server.h"
#include "brain/cli_common.h"
#include "brain/import_run.h"
#include "brain/load_alarms.h"
#include "brain/load_run.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace yiping::brain {

namespace {
void describeImport(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("yiping-brain import --kind KIND [OPTIONS] FILE\n\n"
                       "Publishes a real file into a running brain's broker. Kinds:\n"
                       "  air-quality       hourly stations of the national monitoring centre (CSV)\n"
                       "  dispatch-log      San Francisco's fire dispatch log (CSV), replayed onto Nanning\n"
                       "  service-requests  New York's 311 requests (CSV), replayed onto Nanning\n"
                       "  typhoon           best tracks of RSMC Tokyo (tracks.csv)\n"
                       "  statistics        Guangxi's GDP or industrial output (CSV)\n"
                       "  cap               one CAP 1.2 warning (XML)\n\n"
                       "Rows that cannot be used are told on stderr by file and line; the rest goes on. At the end one "
                       "line on stdout:\n"
                       "{\"rows\":N,\"published\":N,\"refused\":N,\"suspect\":N}."));
    parser.addOptions({{QStringLiteral("kind"), QStringLiteral("What the file is."), QStringLiteral("KIND")},
                       {QStringLiteral("speed"),
                        QStringLiteral("So many times as fast as it was recorded; 0 (default): as fast as possible."),
                        QStringLiteral("N"), QStringLiteral("0")}});
    addServerOptions(parser);
    addScenarioDirOption(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The file to publish."));
}

void printCounts(const ImportRun &run)
{
    for (const QString &sentence : run.report().sentences())
        say(sentence);
    printLine(QJsonDocument(QJsonObject{{QStringLiteral("rows"), run.report().rows()},
                                        {QStringLiteral("published"), run.published()},
                                        {QStringLiteral("refused"), run.report().refused()},
                                        {QStringLiteral("suspect"), run.report().suspects()}})
                  .toJson(QJsonDocument::Compact));
}

void fail(const QString &sentence)
{
    say(sentence);
    QCoreApplication::exit(ExitFailure);
}
} // namespace

int runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    describeImport(parser);
    if (const auto code = parse(parser, arguments))
        return *code;
    const QString kind = parser.value(QStringLiteral("kind"));
    if (!importKinds().contains(kind)) {
        say(QStringLiteral("--kind wants one of %1, not '%2'").arg(importKinds().join(QStringLiteral(", ")), kind));
        return ExitUsage;
    }
    if (parser.positionalArguments().size() != 1) {
        say(QStringLiteral("import wants exactly one FILE; see --help"));
        return ExitUsage;
    }
    const auto speed = numberOption(parser, QStringLiteral("speed"), 0, 1e9);
    const QString path = parser.positionalArguments().constFirst();
    if (!speed)
        return ExitUsage;
    if (!QFile::exists(path)) {
        say(QStringLiteral("there is no file %1").arg(path));
        return ExitUsage;
    }
    const auto broker = brokerOption(parser);
    if (!broker)
        return ExitUsage;
    Places places;
    if (const QString problem = loadPlaces(foldersOption(parser), places); !problem.isEmpty()) {
        say(problem);
        return ExitUsage;
    }
    const SystemClock clock;
    ImportRun run({.kind = kind, .path = path, .speed = *speed, .broker = *broker}, clock, places);
    QObject::connect(&run, &ImportRun::failed, &run, &fail);
    QObject::connect(&run, &ImportRun::finished, &run, [&run] {
        printCounts(run);
        QCoreApplication::quit();
    });
    if (const QString problem = run.start(); !problem.isEmpty()) {
        say(problem);
        return ExitUsage;
    }
    return QCoreApplication::exec();
}

int runLoad(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "yiping-brain load [OPTIONS]\n\n"
        "Publishes moving entities all over Guangxi in the state lane, evenly paced. At the end one line on stdout:\n"
        "{\"published\":N,\"seconds\":S,\"rate\":R,\"alarms\":A}."));
    parser.addOptions(
        {{QStringLiteral("entities"), QStringLiteral("How many, 1 to 1000000. Default 20000."), QStringLiteral("N"),
          QStringLiteral("20000")},
         {QStringLiteral("rate"), QStringLiteral("Messages a second, 1 to 1000000. Default 10000."),
          QStringLiteral("R"), QStringLiteral("10000")},
         {QStringLiteral("seconds"), QStringLiteral("How long, 0.1 to 86400. Default 30."), QStringLiteral("S"),
          QStringLiteral("30")},
         {QStringLiteral("alarms"), QStringLiteral("Alarms a second in the event lane, 0 to 1000. Default 0."),
          QStringLiteral("R"), QStringLiteral("0")},
         {QStringLiteral("seed"), QStringLiteral("Where they are. Default 1."), QStringLiteral("N"),
          QStringLiteral("1")}});
    addServerOptions(parser);
    addScenarioDirOption(parser);
    if (const auto code = parse(parser, arguments))
        return *code;
    const auto entities = numberOption(parser, QStringLiteral("entities"), 1, 1e6);
    const auto rate = numberOption(parser, QStringLiteral("rate"), 1, 1e6);
    const auto seconds = numberOption(parser, QStringLiteral("seconds"), 0.1, 86'400);
    const auto seed = numberOption(parser, QStringLiteral("seed"), 0, 1e15);
    const auto alarmRate = numberOption(parser, QStringLiteral("alarms"), 0, 1000);
    if (!entities || !rate || !seconds || !seed || !alarmRate)
        return ExitUsage;
    const auto broker = brokerOption(parser);
    if (!broker)
        return ExitUsage;
    Places places;
    if (const QString problem = loadPlaces(foldersOption(parser), places); !problem.isEmpty()) {
        say(problem);
        return ExitUsage;
    }
    const SystemClock clock;
    LoadRun run({.entities = static_cast<int>(*entities),
                 .rate = *rate,
                 .seconds = *seconds,
                 .seed = static_cast<quint64>(*seed),
                 .broker = *broker},
                clock, places);
    LoadAlarms alarms(*broker, std::chrono::milliseconds(*alarmRate > 0 ? static_cast<int>(1000 / *alarmRate) : 0),
                      clock, places);
    QObject::connect(&run, &LoadRun::failed, &run, &fail);
    QObject::connect(&run, &LoadRun::finished, &run, [&run, &alarms] {
        const double elapsed = run.elapsedS();
        printLine(QJsonDocument(
                      QJsonObject{{QStringLiteral("published"), run.published()},
                                  {QStringLiteral("seconds"), std::round(elapsed * 1000) / 1000},
                                  {QStringLiteral("rate"), std::round(static_cast<double>(run.published()) / elapsed)},
                                  {QStringLiteral("alarms"), alarms.published()}})
                      .toJson(QJsonDocument::Compact));
        QCoreApplication::quit();
    });
    run.start();
    if (*alarmRate > 0)
        alarms.start();
    return QCoreApplication::exec();
}

} // namespace yiping::brain
