// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/brain_server.h"
#include "brain/cli_common.h"
#include "brain/parent_watch.h"

#include <QCoreApplication>

namespace yiping::brain {

namespace {
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("yiping-brain serve [OPTIONS]\n\n"
                       "Starts a private nats-server on free loopback ports, makes the streams of the four lanes and "
                       "plays a scenario.\n"
                       "When ready it prints one line: {\"url\":\"ws://127.0.0.1:PORT\",\"token\":\"…\",\"pid\":N}; "
                       "the same stands in\n"
                       "DIR/endpoint.json. It ends with the process that started it."));
    parser.addOptions(
        {{QStringLiteral("scenario"),
          QStringLiteral("Scenario to play: routine (default), nanning-flood, or one of --scenario-dir."),
          QStringLiteral("ID"), QStringLiteral("routine")},
         {QStringLiteral("speed"),
          QStringLiteral("Scenario seconds in a real second, 0.01 to 10000. Default: the scenario's own."),
          QStringLiteral("N")},
         {QStringLiteral("seed"), QStringLiteral("Same seed, same stream. Default 1."), QStringLiteral("N"),
          QStringLiteral("1")},
         {QStringLiteral("field-pace"),
          QStringLiteral("Stretches what units do on an order; 1 is a loop of 40 to 90 s, 0.05 a quick one."),
          QStringLiteral("F"), QStringLiteral("1")},
         {QStringLiteral("data-dir"), QStringLiteral("Where the broker keeps its streams while it runs."),
          QStringLiteral("DIR"), defaultDataDir()},
         {QStringLiteral("signers"),
          QStringLiteral("Whose orders the field obeys: a file with a public key (U…, SM2…) and a name a line. "
                         "Default: everybody's "
                         "that are not badly signed."),
          QStringLiteral("FILE")},
         {QStringLiteral("keep-running"), QStringLiteral("Go on when the process that started it ends.")}});
    addScenarioDirOption(parser);
}
} // namespace

int runServe(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto code = parse(parser, arguments))
        return *code;
    if (!parser.positionalArguments().isEmpty()) {
        say(QStringLiteral("serve takes no '%1'; see --help").arg(parser.positionalArguments().constFirst()));
        return ExitUsage;
    }
    ServeOptions options{.scenario = parser.value(QStringLiteral("scenario")),
                         .folders = foldersOption(parser),
                         .dataDir = parser.value(QStringLiteral("data-dir")),
                         .world = {},
                         .speed = {},
                         .signers = {}};
    if (parser.isSet(QStringLiteral("speed"))) {
        options.speed = numberOption(parser, QStringLiteral("speed"), 0.01, 10'000);
        if (!options.speed)
            return ExitUsage;
    }
    if (parser.isSet(QStringLiteral("signers"))) {
        const auto signers = nats::KnownSigners::read(parser.value(QStringLiteral("signers")));
        if (const auto *problem = std::get_if<QString>(&signers)) {
            say(*problem);
            return ExitUsage;
        }
        options.signers = std::get<nats::KnownSigners>(signers);
    }
    const auto seed = numberOption(parser, QStringLiteral("seed"), 0, 1e15);
    const auto pace = numberOption(parser, QStringLiteral("field-pace"), 0.001, 100);
    if (!seed || !pace)
        return ExitUsage;
    options.world.seed = static_cast<quint64>(*seed);
    options.world.fieldPace = *pace;

    const EndSignals signals;
    if (!parser.isSet(QStringLiteral("keep-running")))
        endWithParent();
    const SystemClock clock;
    BrainServer server(std::move(options), clock);
    QObject::connect(&server, &BrainServer::ready, &server,
                     [](const Endpoint &endpoint) { printLine(endpoint.toJson()); });
    QObject::connect(&server, &BrainServer::problem, &server, [](const QString &sentence) { say(sentence); });
    QObject::connect(&server, &BrainServer::failed, &server, [](const QString &sentence) {
        say(sentence);
        QCoreApplication::exit(ExitFailure);
    });
    if (const QString problem = server.start(); !problem.isEmpty()) {
        say(problem);
        return ExitUsage;
    }
    return QCoreApplication::exec();
}

} // namespace yiping::brain
