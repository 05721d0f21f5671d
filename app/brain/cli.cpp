// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/cli.h"

#include "brain/cli_common.h"
#include "transport/credential_options.h"

#include <cstdio>

namespace yiping::brain {

namespace {
constexpr auto Usage = R"(yiping-brain COMMAND [OPTIONS]

The embedded city brain of Yiping.

  serve     start a private nats-server on free loopback ports and play a scenario into it
  import    publish a real file: air quality, dispatch log, service requests, typhoon tracks, statistics, CAP warnings
  load      publish moving entities at a chosen rate, for benches

'yiping-brain COMMAND --help' tells the options.
)";
} // namespace

void say(const QString &sentence)
{
    const QByteArray text = "yiping-brain: " + sentence.toUtf8() + '\n';
    std::fputs(text.constData(), stderr);
}

void printLine(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments)) {
        say(parser.errorText() + QStringLiteral("; see --help"));
        return ExitUsage;
    }
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return 0;
    }
    return std::nullopt;
}

std::optional<double> numberOption(const QCommandLineParser &parser, const QString &name, double low, double high)
{
    bool good = false;
    const double value = parser.value(name).toDouble(&good);
    if (good && value >= low && value <= high)
        return value;
    say(QStringLiteral("--%1 wants a number from %2 to %3, not '%4'")
            .arg(name)
            .arg(low)
            .arg(high)
            .arg(parser.value(name)));
    return std::nullopt;
}

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("server"),
          QStringLiteral(
              "Address ws://HOST:PORT or wss://… of the broker; of a cluster every server, more than once or with "
              "commas. Default: the brain that runs here."),
          QStringLiteral("URL")},
         {QStringLiteral("data-dir"), QStringLiteral("Data folder of the brain that runs here."), QStringLiteral("DIR"),
          defaultDataDir()}});
    nats::addCredentialOptions(parser);
}

std::optional<nats::ConnectionOptions> brokerOption(const QCommandLineParser &parser)
{
    nats::ConnectionOptions broker;
    if (!parser.isSet(QStringLiteral("server"))) {
        auto found = readEndpoint(parser.value(QStringLiteral("data-dir")));
        if (const auto *sentence = std::get_if<QString>(&found)) {
            say(*sentence);
            return std::nullopt;
        }
        broker.url = std::get<Endpoint>(found).url;
        broker.token = std::get<Endpoint>(found).token;
        return broker;
    }
    if (const QString problem = nats::readServers(parser.values(QStringLiteral("server")), broker);
        !problem.isEmpty()) {
        say(problem);
        return std::nullopt;
    }
    if (const QString problem = nats::readCredentials(nats::credentialFiles(parser), broker); !problem.isEmpty()) {
        say(problem);
        return std::nullopt;
    }
    return broker;
}

void addScenarioDirOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("scenario-dir"),
                      QStringLiteral("Folder looked into before the built-in scenarios and places."),
                      QStringLiteral("DIR")});
}

ScenarioFolders foldersOption(const QCommandLineParser &parser)
{
    ScenarioFolders folders;
    if (parser.isSet(QStringLiteral("scenario-dir")))
        folders.push_back(parser.value(QStringLiteral("scenario-dir")));
    folders.push_back(QStringLiteral(":/scenarios"));
    return folders;
}

int runCommandLine(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    if (command == QStringLiteral("serve"))
        return runServe(arguments);
    if (command == QStringLiteral("import"))
        return runImport(arguments);
    if (command == QStringLiteral("load"))
        return runLoad(arguments);
    if (command == QStringLiteral("--help") || command == QStringLiteral("-h") || command == QStringLiteral("help")) {
        std::fputs(Usage, stdout);
        return 0;
    }
    say(command.isEmpty()
            ? QStringLiteral("a command is wanted: serve, import or load; see --help")
            : QStringLiteral("there is no command '%1'; the commands are serve, import and load").arg(command));
    return ExitUsage;
}

} // namespace yiping::brain
