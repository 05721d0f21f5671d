// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: builds the parts in the order of their dependence, wires them, publishes, loads.
#include "base/clock.h"
#include "commands/audit_desk.h"
#include "commands/order_desk.h"
#include "commands/outbox.h"
#include "commands/seat_audit.h"
#include "domain/region_catalog.h"
#include "ingest/feed.h"
#include "ingest/pump.h"
#include "scenes/scene_library.h"
#include "scenes/wall_profile.h"
#include "shell/desk_settings.h"
#include "shell/embedded_brain.h"
#include "shell/frame_gate.h"
#include "shell/frame_meter.h"
#include "shell/front_door.h"
#include "shell/headless_run.h"
#include "shell/health_probe.h"
#include "shell/idle_watch.h"
#include "shell/live_latency.h"
#include "shell/map_ground.h"
#include "shell/options.h"
#include "shell/panel_kinds.h"
#include "shell/view_queries.h"
#include "store/store.h"
#include "tiles/tianditu_key.h"
#include "viewmodels/live.h"
#include "viewmodels/login_memory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>
#include <iostream>

#include <malloc.h>

namespace {

using namespace yiping;
using namespace std::chrono_literals;

void say(const QString &sentence)
{
    QTextStream(stderr) << "yiping: " << sentence << Qt::endl;
}

QByteArray readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Everything the program is made of, in the order in which it is made. */
struct House
{
    explicit House(const Options &options);

    void connectParts();
    void connectAccess();
    [[nodiscard]] bool loadWall();
    [[nodiscard]] bool loadScreen();
    [[nodiscard]] double unitFor(QSize window) const { return wall ? wall->unitFor(window) : unitForSize(window); }
    void startFeed();
    int run(QGuiApplication &application);

    const Options &options;
    DeskSettings settings;
    SystemClock clock;
    RegionCatalog catalog;
    SceneLibrary library;
    MapGround ground;
    std::optional<WallProfile> wall;
    SceneShelf scenes;
    Store store;
    Feed feed;
    Outbox outbox;
    AuditJournal journal;
    AuditDesk audit;
    OrderDesk desk;
    SeatAudit seatAudit;
    LoginMemory logins;
    FrontDoor door;
    Live live;
    ViewQueries views;
    FrameMeter meter;
    LiveLatency latency;
    HealthProbe health;
    Pump pump;
    FrameGate gate;
    EmbeddedBrain brain;
    QQmlApplicationEngine engine;
    QTimer collector;
    IdleWatch idle;
};

QString dataPath(const QString &name)
{
    const QString directory = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(directory);
    return QDir(directory).filePath(name);
}

/** One file a broker, so that two brains never mix. The embedded brain begins anew each time and has none. */
QString pathForBroker(const Options &options, QLatin1StringView what)
{
    if (options.login.url.isEmpty())
        return {};
    // A cluster is one broker, in whatever order its servers are named.
    QByteArrayList servers{options.login.url.toEncoded(QUrl::RemoveUserInfo)};
    for (const QUrl &other : options.login.otherUrls)
        servers.append(other.toEncoded(QUrl::RemoveUserInfo));
    std::ranges::sort(servers);
    const QByteArray broker = QCryptographicHash::hash(servers.join(' '), QCryptographicHash::Sha256);
    return dataPath(QStringLiteral("%1-%2.sqlite").arg(what, QLatin1StringView(broker.toHex().first(12))));
}

QString lastKnownPath(const Options &options)
{
    // Where people come and go, nothing of what one of them saw may greet the next one.
    if (options.hasDoor() && !options.hasCredentials())
        return {};
    return pathForBroker(options, QLatin1StringView("last-known"));
}

/** A chain goes on where its broker does. */
QString journalPath(const Options &options)
{
    const QString path = pathForBroker(options, QLatin1StringView("audit"));
    return path.isEmpty() ? QStringLiteral(":memory:") : path;
}

/** Its own, or the key that logs in: that one is the seat's as well. */
std::optional<SigningKey> signingKey(const Options &options)
{
    if (options.signingKey)
        return options.signingKey;
    const auto key = NKey::fromSeed(options.login.nkeySeed.reveal());
    return std::holds_alternative<NKey>(key) ? std::optional<SigningKey>(std::get<NKey>(key)) : std::nullopt;
}

SceneLibrary loadScenes()
{
    SceneLibrary library(panelKinds());
    library.addDirectory(QStringLiteral(":/scenes"), SceneLibrary::Presence::Required);
    library.addDirectory(dataPath(QStringLiteral("scenes")), SceneLibrary::Presence::Optional);
    for (const SceneProblem &problem : library.problems())
        say(problem.toString());
    return library;
}

RegionCatalog loadRegions()
{
    RegionCatalog catalog;
    catalog.load(readResource(QStringLiteral(":/map/regions.csv")));
    catalog.loadTowns(readResource(QStringLiteral(":/map/townships.csv")));
    return catalog;
}

House::House(const Options &options)
    : options(options)
    , settings(DeskSettings::read(dataPath(QStringLiteral("desk.ini"))))
    , catalog(loadRegions())
    , library(loadScenes())
    , ground(options, dataPath(QStringLiteral("basemap.json")), clock)
    , scenes(library)
    , store(clock)
    , feed(catalog, clock, nullptr, {.lastKnownPath = lastKnownPath(options), .signers = options.signers})
    , outbox(dataPath(QStringLiteral("outbox.sqlite")))
    , journal(journalPath(options), QSysInfo::machineHostName())
    , audit(feed, journal, clock)
    , desk(feed, outbox, clock,
           {.person = options.login.user.isEmpty() ? settings.person : options.login.user,
            .organisation = settings.organisation,
            .terminal = QSysInfo::machineHostName()})
    , seatAudit(audit)
    , logins(dataPath(QStringLiteral("logins.ini")), clock)
    , door(feed, options.login)
    , live({.store = store,
            .catalog = catalog,
            .clock = clock,
            .intents = desk,
            .scenes = scenes,
            .door = options.hasDoor() ? &door : nullptr,
            .seatLog = &seatAudit,
            .logins = &logins,
            .bookmarkFile = dataPath(QStringLiteral("views.ini")),
            .tiles = &ground.tiles(),
            .groundFiles = ground.files()})
    , views(feed, library, scenes, *live.navigator())
    , meter(clock)
    , latency(meter, clock)
    , health(meter, *live.health())
    , pump(feed,
           [this](Batch batch) {
               latency.note(batch);
               store.apply(std::move(batch));
           })
    , idle([this] { live.access()->noteInput(); })
{
    connectParts();
    connectAccess();
}

void House::connectAccess()
{
    Access &access = *live.access();
    access.setIdleLimit(settings.idleLock);
    if (options.isWall())
        access.beginAsWall(QSysInfo::machineHostName());
    else if (options.hasDoor() && !options.login.user.isEmpty())
        access.beginAs(desk.seat());
    else
        access.beginOpen(desk.seat());
    QObject::connect(&access, &Access::seatChanged, &desk, [this, &access] {
        desk.setSeat(access.seat());
        desk.dropKey();
    });
    QObject::connect(&feed, &Feed::permissionsChanged, &access, &Access::setPermissions);
    QObject::connect(&feed, &Feed::loginRefused, &access, [this, &access](const QString &sentence) {
        access.onLoginRefused(options.hasCredentials() || access.state() != Access::Open ? sentence : QString());
    });
}

void House::connectParts()
{
    pump.setGate([this] { return gate.isOpen(); });
    QObject::connect(&gate, &FrameGate::opened, &pump, &Pump::proceed);
    desk.setAudit(&audit);
    if (const auto key = signingKey(options)) {
        desk.setKey(*key);
        journal.setKey(*key);
    }
    QObject::connect(&audit, &AuditDesk::problem, live.desk(), &DispatchDesk::setNotice);
    desk.setDataClock([this] { return store.dataNowMs(); });
    QObject::connect(live.clock(), &DataClock::scenarioChanged, &desk,
                     [this] { desk.setExercise(live.clock()->isExercise()); });
    QObject::connect(&desk, &OrderDesk::waitingChanged, live.link(),
                     [this] { live.link()->setWaitingOrders(desk.waiting()); });
    QObject::connect(&desk, &OrderDesk::refused, live.desk(), &DispatchDesk::setNotice);
    // Later, for the broker may refuse while the drawing is still being handed over.
    QObject::connect(&desk, &OrderDesk::struckOff, live.drawings(), &DrawingDesk::forget, Qt::QueuedConnection);
    QObject::connect(&feed, &Feed::notice, live.desk(), &DispatchDesk::setNotice);
    live.link()->setWaitingOrders(desk.waiting());
    const QStringList groundProblems = ground.problems();
    for (const QString &problem : groundProblems)
        say(problem);
    for (const QString &problem : {journal.error(), outbox.error(), settings.problem, groundProblems.value(0)}) {
        if (!problem.isEmpty())
            live.desk()->setNotice(problem);
    }
    // Neither QML's JavaScript nor the C library hands memory back by itself, and a wall runs for weeks.
    QObject::connect(&collector, &QTimer::timeout, &engine, [this] {
        engine.collectGarbage();
        malloc_trim(0);
    });
    collector.start(5min);
}

void House::startFeed()
{
    if (!options.login.url.isEmpty()) {
        nats::ConnectionOptions broker = options.login;
        broker.name = QStringLiteral("yiping");
        feed.start(broker);
        return;
    }
    QObject::connect(&brain, &EmbeddedBrain::ready, &feed, [this](const QUrl &server, const QString &token) {
        feed.start({.url = server, .token = token, .name = QStringLiteral("yiping")});
    });
    QObject::connect(&brain, &EmbeddedBrain::failed, &feed, [this](const QString &sentence) {
        say(sentence);
        if (options.headless)
            QCoreApplication::exit(1);
    });
    brain.start(options.scenario, options.speed, options.seed);
}

bool House::loadWall()
{
    if (options.wall.isEmpty())
        return true;
    WallProfileFile file =
        WallProfileFile::find(options.wall, {dataPath(QStringLiteral("walls")), QStringLiteral(":/walls")});
    for (const SceneProblem &problem : file.problems)
        say(problem.toString());
    wall = std::move(file.profile);
    return wall.has_value();
}

bool House::loadScreen()
{
    if (!options.scenes.isEmpty() && !scenes.ids().contains(options.scenes.constFirst())) {
        say(QCoreApplication::translate("Main", "There is no scene '%1'; there are: %2.")
                .arg(options.scenes.constFirst(), scenes.ids().join(QStringLiteral(", "))));
        return false;
    }
    scenes.setCurrent(options.scenes.value(0, scenes.current()));
    Live::publish(&live, engine);
    engine.setInitialProperties({{QStringLiteral("width"), options.size.width()},
                                 {QStringLiteral("height"), options.size.height()},
                                 {QStringLiteral("unit"), unitFor(options.size)},
                                 {QStringLiteral("kiosk"), options.kiosk}});
    engine.loadFromModule("Yiping.Main", "Main");
    return !engine.rootObjects().isEmpty();
}

int House::run(QGuiApplication &application)
{
    if (!loadWall() || !ground.start())
        return 2;
    startFeed();
    if (!loadScreen())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    const auto fitLetters = [this, window] { window->setProperty("unit", unitFor(window->size())); };
    QObject::connect(window, &QWindow::widthChanged, window, fitLetters);
    QObject::connect(window, &QWindow::heightChanged, window, fitLetters);
    meter.watch(*window);
    gate.watch(*window);
    if (options.selfTest)
        return library.problems().empty() ? 0 : 1;
    HeadlessRun headless({.seconds = options.seconds, .directory = options.outDirectory, .scenes = options.scenes},
                         *window, scenes, store, meter);
    if (options.headless) {
        QObject::connect(&headless, &HeadlessRun::finished, &application, [](int code, const QString &sentence) {
            say(sentence);
            QCoreApplication::exit(code);
        });
        if (const QString problem = headless.start(); !problem.isEmpty()) {
            say(problem);
            return 2;
        }
    }
    return QGuiApplication::exec();
}

/** Nearly all that is drawn is blended and nothing is clipped but by rectangles: tests of depth and stencil only cost. */
void drawWithoutDepth()
{
    for (const char *buffer : {"QSG_NO_DEPTH_BUFFER", "QSG_NO_STENCIL_BUFFER"}) {
        if (!qEnvironmentVariableIsSet(buffer))
            qputenv(buffer, "1");
    }
}

/** Before there is a screen, for --help needs none. Certificates are read by a plugin of Qt's that wants an application. */
std::variant<Options, OptionsExit> readCommandLine(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    int programOnly = 1;
    const QCoreApplication withoutScreen(programOnly, argv);
    return readOptions(arguments);
}

int keepTiandituKey(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::string line;
    std::getline(std::cin, line);
    const auto last = line.find_last_not_of(" \t\r");
    line.resize(last == std::string::npos ? 0 : last + 1);
    const QString problem = line.empty()
        ? QCoreApplication::translate("Main", "No key came on the standard input; its first line must be the key.")
        : storeTiandituKey(Secret::take(std::move(line)));
    say(problem.isEmpty() ? QCoreApplication::translate("Main", "The key for the Tianditu map is in the keychain.")
                          : problem);
    return problem.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    // Few threads allocate; an arena for each would only keep memory apart.
    mallopt(M_ARENA_MAX, 2);
    // Pictures come and go: each has pages of its own, which go back when it does, and leaves no hole in the heap.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    QCoreApplication::setApplicationName(QStringLiteral("yiping"));
    QCoreApplication::setOrganizationName(QStringLiteral("yiping"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YIPING_VERSION));
    const auto read = readCommandLine(argc, argv);
    if (const auto *end = std::get_if<OptionsExit>(&read)) {
        QTextStream(end->code == 0 ? stdout : stderr) << end->text << Qt::endl;
        return end->code;
    }
    const Options &options = std::get<Options>(read);
    if (options.storeTiandituKey)
        return keepTiandituKey(argc, argv);
    drawWithoutDepth();
    QGuiApplication application(argc, argv);
    if (options.kiosk)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    QLocale::setDefault(QLocale(options.language));
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/yiping_") + options.language))
        QCoreApplication::installTranslator(&translator);
    House house(options);
    return house.run(application);
}
