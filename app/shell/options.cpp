// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/options.h"

#include "crypto/secret_file.h"
#include "transport/blanks.h"
#include "transport/credential_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace yiping {

namespace {

constexpr int MaxHeadlessSeconds = 7 * 24 * 3600;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

struct Declared
{
    QCommandLineParser parser;
    QCommandLineOption server{
        QStringLiteral("server"),
        Text::tr(
            "Broker to connect to, ws:// or wss://; of a cluster every server, more than once or with commas. Without "
            "it the embedded city brain is started."),
        QStringLiteral("URL")};
    QCommandLineOption signers{
        QStringLiteral("signers"),
        Text::tr("Whose signatures on orders are known: a file with a public key (U…, SM2…) and a name a line."),
        QStringLiteral("FILE")};
    QCommandLineOption sm2Key{
        QStringLiteral("sm2-key-file"),
        Text::tr("PEM file with the SM2 key of this seat, which signs its orders and records instead of an NKey."),
        QStringLiteral("FILE")};
    QCommandLineOption scene{QStringLiteral("scene"),
                             Text::tr("Scene to show; may be given more than once with --headless."),
                             QStringLiteral("ID")};
    QCommandLineOption wall{
        QStringLiteral("wall"),
        Text::tr(
            "Run as a wall: nothing can be operated, letters as large as its profile asks (a name, such as hall, or "
            "a file)."),
        QStringLiteral("PROFILE")};
    QCommandLineOption kiosk{QStringLiteral("kiosk"), Text::tr("Full screen, no pointer.")};
    QCommandLineOption language{QStringLiteral("lang"), Text::tr("zh_CN or en."), QStringLiteral("LANGUAGE"),
                                QStringLiteral("zh_CN")};
    QCommandLineOption selfTest{QStringLiteral("self-test"), Text::tr("Load every scene without a broker and quit.")};
    QCommandLineOption headless{QStringLiteral("headless"),
                                Text::tr("Run for a time, write a picture of each scene and report.json.")};
    QCommandLineOption seconds{QStringLiteral("seconds"), Text::tr("Length of a headless run."), QStringLiteral("N"),
                               QStringLiteral("60")};
    QCommandLineOption out{QStringLiteral("out"), Text::tr("Directory for pictures and report.json."),
                           QStringLiteral("DIR"), QStringLiteral("out")};
    QCommandLineOption size{QStringLiteral("size"), Text::tr("Window size in pixels."), QStringLiteral("WxH"),
                            QStringLiteral("1920x1080")};
    QCommandLineOption scenario{QStringLiteral("scenario"), Text::tr("Scenario that the embedded brain plays."),
                                QStringLiteral("ID"), QStringLiteral("nanning-flood")};
    QCommandLineOption basemap{
        QStringLiteral("basemap"),
        Text::tr("What lies under the map: a file of schema yiping.basemap/1 instead of the user's own."),
        QStringLiteral("FILE")};
    QCommandLineOption tiandituKey{
        QStringLiteral("tianditu-key-file"),
        Text::tr("File with the key for the Tianditu map, where there is no keychain; or set YIPING_TIANDITU_KEY."),
        QStringLiteral("FILE")};
    QCommandLineOption storeTiandituKey{
        QStringLiteral("store-tianditu-key"),
        Text::tr("Put the key for the Tianditu map, read from the standard input, into the keychain and quit.")};
    QCommandLineOption speed{QStringLiteral("speed"), Text::tr("Scenario seconds a second."), QStringLiteral("N")};
    QCommandLineOption seed{QStringLiteral("seed"),
                            Text::tr("Seed of the scenario; the same seed gives the same stream."), QStringLiteral("N"),
                            QStringLiteral("1")};

    Declared()
    {
        parser.setApplicationDescription(Text::tr("One screen for a whole city brain."));
        parser.addOption(server);
        nats::addCredentialOptions(parser);
        parser.addOptions({signers, sm2Key, scene, wall, kiosk, language, selfTest, headless, seconds, out, size,
                           scenario, speed, seed, basemap, tiandituKey, storeTiandituKey});
        parser.addHelpOption();
        parser.addVersionOption();
    }
};

std::variant<QSize, QString> readSize(const QString &value)
{
    const QStringList parts = value.split(QLatin1Char('x'));
    bool okWidth = false;
    bool okHeight = false;
    const int width = parts.value(0).toInt(&okWidth);
    const int height = parts.value(1).toInt(&okHeight);
    if (parts.size() != 2 || !okWidth || !okHeight || width < 640 || height < 360 || width > 32768 || height > 32768)
        return Text::tr("--size wants WIDTHxHEIGHT in pixels, from 640x360 to 32768x32768, not '%1'.").arg(value);
    return QSize(width, height);
}

QString readBroker(const QCommandLineParser &parser, const QStringList &servers, Options &options)
{
    if (QString problem = nats::readServers(servers, options.login); !problem.isEmpty())
        return problem;
    return nats::readCredentials(nats::credentialFiles(parser), options.login);
}

QString readSigners(const QString &path, Options &options)
{
    if (path.isEmpty())
        return {};
    auto signers = nats::KnownSigners::read(path);
    if (auto *problem = std::get_if<QString>(&signers))
        return std::move(*problem);
    options.signers = std::get<nats::KnownSigners>(std::move(signers));
    return {};
}

QString readSm2Key(const QString &path, Options &options)
{
    if (path.isEmpty())
        return {};
    Secret pem;
    if (QString problem = readSecretFile(path, pem); !problem.isEmpty())
        return problem;
    auto key = Sm2Key::fromPem(pem);
    if (const auto *problem = std::get_if<QString>(&key))
        return QStringLiteral("%1: %2").arg(path, *problem);
    options.signingKey = std::get<Sm2Key>(std::move(key));
    return {};
}

QString readTiandituKey(const QString &path, Options &options)
{
    if (path.isEmpty()) {
        options.tiandituKey = Secret(qEnvironmentVariable("YIPING_TIANDITU_KEY").trimmed());
        // Programs that are started from here need not know it.
        qunsetenv("YIPING_TIANDITU_KEY");
        return {};
    }
    Secret file;
    if (QString problem = readSecretFile(path, file); !problem.isEmpty())
        return problem;
    const std::string_view text = file.reveal();
    options.tiandituKey = Secret::copyOf(nats::trimmed(text.substr(0, text.find_first_of("\r\n"))));
    return options.tiandituKey.isEmpty() ? Text::tr("%1 holds no key.").arg(path) : QString();
}

QString readNumbers(const Declared &declared, Options &options)
{
    bool ok = false;
    options.seconds = declared.parser.value(declared.seconds).toInt(&ok);
    if (!ok || options.seconds < 1 || options.seconds > MaxHeadlessSeconds)
        return Text::tr("--seconds wants a whole number from 1 to %1, not '%2'.")
            .arg(MaxHeadlessSeconds)
            .arg(declared.parser.value(declared.seconds));
    options.seed = declared.parser.value(declared.seed).toUInt(&ok);
    if (!ok)
        return Text::tr("--seed wants a whole number, not '%1'.").arg(declared.parser.value(declared.seed));
    if (declared.parser.isSet(declared.speed)) {
        options.speed = declared.parser.value(declared.speed).toDouble(&ok);
        if (!ok || options.speed <= 0 || options.speed > 100'000)
            return Text::tr("--speed wants a number above 0, not '%1'.").arg(declared.parser.value(declared.speed));
    }
    return {};
}

QString readAll(const Declared &declared, Options &options)
{
    const QCommandLineParser &parser = declared.parser;
    if (!parser.positionalArguments().isEmpty())
        return Text::tr("'%1' is not an option; see --help.").arg(parser.positionalArguments().constFirst());
    if (const QString problem = readBroker(parser, parser.values(declared.server), options); !problem.isEmpty())
        return problem;
    if (const QString problem = readSigners(parser.value(declared.signers), options); !problem.isEmpty())
        return problem;
    if (const QString problem = readSm2Key(parser.value(declared.sm2Key), options); !problem.isEmpty())
        return problem;
    const auto size = readSize(parser.value(declared.size));
    if (const auto *problem = std::get_if<QString>(&size))
        return *problem;
    options.size = std::get<QSize>(size);
    options.language = parser.value(declared.language);
    if (options.language != QStringLiteral("zh_CN") && options.language != QStringLiteral("en"))
        return Text::tr("--lang wants zh_CN or en, not '%1'.").arg(options.language);
    options.scenes = parser.values(declared.scene);
    options.wall = parser.value(declared.wall);
    options.kiosk = parser.isSet(declared.kiosk);
    options.selfTest = parser.isSet(declared.selfTest);
    options.headless = parser.isSet(declared.headless);
    options.outDirectory = parser.value(declared.out);
    options.scenario = parser.value(declared.scenario);
    options.basemap = parser.value(declared.basemap);
    options.storeTiandituKey = parser.isSet(declared.storeTiandituKey);
    if (QString problem = readTiandituKey(parser.value(declared.tiandituKey), options); !problem.isEmpty())
        return problem;
    return readNumbers(declared, options);
}

} // namespace

std::variant<Options, OptionsExit> readOptions(const QStringList &arguments)
{
    Declared declared;
    if (!declared.parser.parse(arguments))
        return OptionsExit{.text = declared.parser.errorText() + QStringLiteral("; ") + Text::tr("see --help."),
                           .code = 2};
    if (declared.parser.isSet(QStringLiteral("help")))
        return OptionsExit{.text = declared.parser.helpText(), .code = 0};
    if (declared.parser.isSet(QStringLiteral("version")))
        return OptionsExit{.text = QCoreApplication::applicationName() + QLatin1Char(' ')
                               + QCoreApplication::applicationVersion(),
                           .code = 0};
    Options options;
    const QString problem = readAll(declared, options);
    if (!problem.isEmpty())
        return OptionsExit{.text = problem, .code = 2};
    return options;
}

} // namespace yiping
