// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/nkey.h"
#include "ingest/feed.h"
#include "integration/ingest/role_city.h"
#include "support/test_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace yiping;
using namespace yiping::test;
using namespace std::chrono_literals;
using nats::Connection;
using nats::Refusal;

namespace {

/** A client that keeps to nothing but the protocol: what an attacker would write who has somebody's credentials. */
class Attacker
{
public:
    Attacker(const nats::ConnectionOptions &options, const Clock &clock)
        : connection(options, clock)
    {
        QObject::connect(&connection, &Connection::refused, &connection,
                         [this](const Refusal &refusal) { m_refusals.push_back(refusal); });
        connection.open();
    }

    [[nodiscard]] bool enters() const
    {
        return QTest::qWaitFor([this] { return connection.isConnected(); });
    }

    /** The server said that this may not be published; it said nothing else. */
    [[nodiscard]] bool mayNotPublish(const std::string &subject, std::string_view payload = "{}")
    {
        const auto answer = ask(subject, payload);
        const auto *error = std::get_if<nats::Error>(&answer);
        return error && error->kind == nats::Error::Kind::Refused && has({Refusal::Way::Publish, subject});
    }

    [[nodiscard]] bool mayNotSubscribe(const std::string &subject)
    {
        connection.subscribe(subject, [this](const nats::MessageView &) { ++heard; });
        return QTest::qWaitFor([&] { return has({Refusal::Way::Subscribe, subject}); });
    }

    /** JetStream's answer; empty where there was none. */
    [[nodiscard]] QJsonObject answer(const std::string &subject, const QJsonObject &body)
    {
        const auto reply = ask(subject, QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString());
        const auto *got = std::get_if<Connection::Reply>(&reply);
        return got ? QJsonDocument::fromJson(QByteArray::fromStdString(got->payload)).object() : QJsonObject();
    }

    Connection connection;
    int heard = 0;

private:
    std::variant<Connection::Reply, nats::Error> ask(const std::string &subject, std::string_view payload)
    {
        std::optional<std::variant<Connection::Reply, nats::Error>> result;
        connection.request(subject, payload, 5s, [&result](auto answer) { result = std::move(answer); });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
            qFatal("a request was not called back");
        return *result;
    }
    [[nodiscard]] bool has(const Refusal &refusal) const
    {
        return std::ranges::find(m_refusals, refusal) != m_refusals.end();
    }

    std::vector<Refusal> m_refusals;
};

QJsonObject consumer(const char *stream, const char *name, QJsonObject more)
{
    more.insert(QStringLiteral("name"), QLatin1StringView(name));
    more.insert(QStringLiteral("ack_policy"), QStringLiteral("none"));
    return {{QStringLiteral("stream_name"), QLatin1StringView(stream)},
            {QStringLiteral("config"), more},
            {QStringLiteral("action"), QString()}};
}

bool isRefusal(const QJsonObject &answer)
{
    return answer.contains(QStringLiteral("error"));
}

constexpr const char *OwnEvents = "$JS.API.CONSUMER.CREATE.YP_EVENT.mine.yp.event.*.45.01.>";

} // namespace

class PermissionsTest : public TestCase
{
    Q_OBJECT

    [[nodiscard]] nats::ConnectionOptions as(const QString &user) const
    {
        return {.url = m_city->server.webSocketUrl(), .user = user, .password = QStringLiteral("pw-") + user};
    }
    [[nodiscard]] nats::ConnectionOptions asWall() const
    {
        return {.url = m_city->server.webSocketUrl(), .nkeySeed = m_wall.seed()};
    }
    /** How many messages a stream has ever taken, and holds. */
    [[nodiscard]] std::pair<qint64, qint64> extent(const char *stream)
    {
        Attacker setup(as(QStringLiteral("setup")), m_clock);
        if (!setup.enters())
            return {-1, -1};
        const QJsonObject state =
            setup.answer(std::string("$JS.API.STREAM.INFO.") + stream, {}).value(QStringLiteral("state")).toObject();
        return {state.value(QStringLiteral("last_seq")).toInteger(-1),
                state.value(QStringLiteral("messages")).toInteger(-1)};
    }

private Q_SLOTS:
    /** The sample that is shipped, with nothing changed in it. */
    void initTestCase()
    {
        m_city = cityWithRoles(m_wall.publicKey().toString());
        QVERIFY2(m_city->start(), m_city->server.errorString());
        m_city->alarm(1, "4501");
        m_city->alarm(2, "4502");
        m_city->unit("south", v1::UNIT_STATUS_AVAILABLE, "4501");
        m_city->unit("north", v1::UNIT_STATUS_AVAILABLE, "4502");
        m_city->raw("yp.order.city.45.01._._.dispatch.o-1", "an order");
        m_city->raw("yp.order.city.45.01._._.audit.a-1", "a record");
        QVERIFY(m_city->settled());
    }

    void theWallPublishesNothing()
    {
        const auto orders = extent("YP_ORDER");
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        for (const char *subject : {"yp.order.city.45.01._._.dispatch.o-2", "yp.order.city.45.01._._.ack.o-1",
                                    "yp.order.city.45.01._._.audit.a-2", "yp.event.city.45.01._._.alarm.x",
                                    "yp.state.city.45.01._._.entity.south", "yp.series.city.45.01._._.sensor.x",
                                    "yp.order.city.45.02._._.dispatch.o-2", "_INBOX.officer-1.abc", "anything"})
            QVERIFY2(wall.mayNotPublish(subject), subject);
        QCOMPARE(extent("YP_ORDER"), orders);
    }

    void theWallListensToItsRegionOnly()
    {
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        for (const char *subject :
             {">", "*.>", "yp.>", "yp.state.>", "yp.state.*.45.>", "yp.state.*.45.02.>", "yp.state.*.*.01.>",
              "yp.state.*.45.*.>", "yp.state.*.45.02._._.entity.north", "yp.event.*.45.01.>", "yp.order.>", "_INBOX.>",
              "_INBOX.*.>", "_INBOX.officer-1.>", "$SYS.>", "$JS.>", "$JS.API.>", "$JS.ACK.>", "$KV.>"})
            QVERIFY2(wall.mayNotSubscribe(subject), subject);
        m_city->unit("north", v1::UNIT_STATUS_ASSIGNED, "4502");
        QVERIFY(m_city->settled());
        // Its own connection hears what is permitted, after all that was said before: so nothing else was on the way.
        bool own = false;
        wall.connection.subscribe("yp.state.*.45.01.>", [&own](const nats::MessageView &) { own = true; });
        QVERIFY(!isRefusal(wall.answer("$SYS.REQ.USER.INFO", {})));
        m_city->unit("south", v1::UNIT_STATUS_ASSIGNED, "4501");
        QTRY_VERIFY(own);
        QCOMPARE(wall.heard, 0);
    }

    void theWallReadsNoOtherCityFromTheStreams()
    {
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        for (const char *subject :
             {"$JS.API.CONSUMER.CREATE.YP_EVENT.x.yp.event.*.45.02.>",
              "$JS.API.CONSUMER.CREATE.YP_EVENT.x.yp.event.*.45.>",
              "$JS.API.CONSUMER.CREATE.YP_EVENT.x.yp.event.*.*.01.>", "$JS.API.CONSUMER.CREATE.YP_EVENT.x.>",
              "$JS.API.CONSUMER.CREATE.YP_EVENT.x.yp.>", "$JS.API.CONSUMER.CREATE.YP_EVENT.x",
              "$JS.API.CONSUMER.CREATE.YP_EVENT", "$JS.API.CONSUMER.DURABLE.CREATE.YP_EVENT.x",
              "$JS.API.CONSUMER.CREATE.YP_STATE.x.yp.state.*.45.02.>", "$JS.API.CONSUMER.CREATE.YP_ORDER.x.yp.order.>",
              "$JS.API.CONSUMER.CREATE.YP_EVENT.x.yp.order.*.45.01.>"})
            QVERIFY2(wall.mayNotPublish(subject), subject);
    }

    // The subject is permitted and the body says another thing.
    void aLyingBodyIsRefused()
    {
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        const QString own = QStringLiteral("yp.event.*.45.01.>");
        const QString other = QStringLiteral("yp.event.*.45.02.>");
        const auto filter = [](const QString &subject) {
            return QJsonObject{{QStringLiteral("filter_subject"), subject}};
        };
        QVERIFY(isRefusal(wall.answer(OwnEvents, consumer("YP_EVENT", "mine", filter(other)))));
        QVERIFY(isRefusal(wall.answer(OwnEvents, consumer("YP_EVENT", "mine", {}))));
        QVERIFY(isRefusal(wall.answer(
            OwnEvents, consumer("YP_EVENT", "mine", {{QStringLiteral("filter_subjects"), QJsonArray{own, other}}}))));
        QVERIFY(isRefusal(wall.answer(OwnEvents,
                                      consumer("YP_EVENT", "mine",
                                               {{QStringLiteral("filter_subject"), own},
                                                {QStringLiteral("filter_subjects"), QJsonArray{other}}}))));
        QVERIFY(isRefusal(wall.answer(OwnEvents, consumer("YP_ORDER", "mine", filter(own)))));
        // And what it may have, it gets: one message, its own.
        const QJsonObject made = wall.answer(OwnEvents, consumer("YP_EVENT", "mine", filter(own)));
        QVERIFY2(!isRefusal(made), QJsonDocument(made).toJson().constData());
        QCOMPARE(made.value(QStringLiteral("num_pending")).toInteger(), 1);
    }

    // The server itself delivers for a consumer, and asks nobody whether the reader may publish there.
    void aConsumerDeliversIntoNoStream()
    {
        const auto orders = extent("YP_ORDER");
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        const auto make = [&wall](const char *name, const std::string &to) {
            return wall.answer("$JS.API.CONSUMER.CREATE.YP_EVENT." + std::string(name) + ".yp.event.*.45.01.>",
                               consumer("YP_EVENT", name,
                                        {{QStringLiteral("filter_subject"), QStringLiteral("yp.event.*.45.01.>")},
                                         {QStringLiteral("deliver_subject"), QString::fromStdString(to)}}));
        };
        QVERIFY(isRefusal(make("cycle", "yp.event.city.45.02._._.alarm.x")));
        QVERIFY(!isRefusal(make("order", "yp.order.city.45.02._._.dispatch.x")));
        QVERIFY(!isRefusal(make("purge", "$JS.API.STREAM.PURGE.YP_ORDER")));
        QVERIFY(!isRefusal(make("inbox", "_INBOX.officer-1.x")));
        // Where the wall does listen it is delivered, later than what went nowhere.
        bool heard = false;
        const std::string own = wall.connection.newInbox();
        wall.connection.subscribe(own, [&heard](const nats::MessageView &) { heard = true; });
        QVERIFY(!isRefusal(make("own", own)));
        QTRY_VERIFY(heard);
        QCOMPARE(extent("YP_ORDER"), orders);
        for (const char *name : {"order", "purge", "inbox", "own"})
            QVERIFY(!isRefusal(wall.answer("$JS.API.CONSUMER.DELETE.YP_EVENT." + std::string(name), {})));
    }

    // One way is left: whoever may listen to one state may have old messages of the own region delivered there, and they
    // come with their old subject. A screen that took them would show an event or an order again.
    void aCopiedMessageIsNoState()
    {
        const RegionCatalog catalog = smallCatalog();
        Feed feed(catalog, m_clock);
        feed.setView({{.lane = Lane::State, .region = region("4501")}});
        feed.start(as(QStringLiteral("officer-1")));
        Batch last;
        std::vector<Update> updates;
        const auto sees = [&](const std::function<bool()> &condition) {
            return QTest::qWaitFor(
                [&] {
                    last = feed.takeBatch();
                    updates.insert(updates.end(), last.updates.begin(), last.updates.end());
                    return condition();
                },
                15'000);
        };
        QVERIFY(sees([&] { return last.caughtUp; }));
        const std::size_t known = updates.size();
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        const std::string target = "yp.state.city.45.01._._.entity.south";
        wall.connection.subscribe(target, [](const nats::MessageView &) { });
        QVERIFY(
            !isRefusal(wall.answer("$JS.API.CONSUMER.CREATE.YP_EVENT.copy.yp.event.*.45.01.>",
                                   consumer("YP_EVENT", "copy",
                                            {{QStringLiteral("filter_subject"), QStringLiteral("yp.event.*.45.01.>")},
                                             {QStringLiteral("deliver_subject"), QString::fromStdString(target)}}))));
        QVERIFY(
            sees([&] { return last.counters.decodeErrors[static_cast<std::size_t>(DecodeError::BadSubject)] == 1; }));
        QCOMPARE(updates.size(), known);
        QVERIFY(!isRefusal(wall.answer("$JS.API.CONSUMER.DELETE.YP_EVENT.copy", {})));
    }

    void theWallHarmsNoStream()
    {
        const auto events = extent("YP_EVENT");
        const auto orders = extent("YP_ORDER");
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        for (const std::string stream : {"YP_STATE", "YP_SERIES", "YP_EVENT", "YP_ORDER"}) {
            for (const char *verb : {"DELETE", "PURGE", "UPDATE", "CREATE", "MSG.DELETE", "MSG.GET", "SNAPSHOT",
                                     "RESTORE", "PEER.REMOVE", "LEADER.STEPDOWN"})
                QVERIFY2(wall.mayNotPublish("$JS.API.STREAM." + std::string(verb) + '.' + stream, R"({"seq":1})"),
                         verb);
            QVERIFY(wall.mayNotPublish("$JS.API.DIRECT.GET." + stream, R"({"seq":1})"));
            QVERIFY(wall.mayNotPublish("$JS.API.CONSUMER.NAMES." + stream));
            QVERIFY(wall.mayNotPublish("$JS.API.CONSUMER.LIST." + stream));
        }
        // A stream of its own that copies everything.
        QVERIFY(wall.mayNotPublish("$JS.API.STREAM.CREATE.COPY", R"({"name":"COPY","mirror":{"name":"YP_EVENT"}})"));
        for (const char *subject :
             {"$JS.API.INFO", "$JS.API.STREAM.NAMES", "$JS.API.STREAM.LIST", "$SYS.REQ.SERVER.PING",
              "$SYS.REQ.SERVER.PING.CONNZ", "$SYS.REQ.ACCOUNT.YP.CONNZ", "$SYS.REQ.ACCOUNT.PING.STATZ"})
            QVERIFY2(wall.mayNotPublish(subject), subject);
        QCOMPARE(extent("YP_EVENT"), events);
        QCOMPARE(extent("YP_ORDER"), orders);
    }

    // The condition of a stream is needed to find gaps, and its subjects cannot be withheld from whoever may ask for it: names
    // of other regions are told, and nothing that was said under them. Where that is too much the region needs a server
    // of its own (tst_cluster, everyLevelHasItsRoles).
    void theConditionOfAStreamTellsNamesOnly()
    {
        Attacker wall(asWall(), m_clock);
        QVERIFY(wall.enters());
        const QJsonObject info = wall.answer(
            "$JS.API.STREAM.INFO.YP_EVENT",
            {{QStringLiteral("subjects_filter"), QStringLiteral(">")}, {QStringLiteral("deleted_details"), true}});
        const QStringList names = info[QLatin1String("state")].toObject()[QLatin1String("subjects")].toObject().keys();
        QVERIFY2(names.contains(QStringLiteral("yp.event.city.45.02._._.alarm.alarm-2")), qPrintable(names.join(u' ')));
        QVERIFY(!QJsonDocument(info).toJson().contains("市应急局")); // who says so in every message
    }

    void theWallsKeyOpensTheWebSocketOnly()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_city->server.tcpPort());
        QByteArray heard;
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] { heard += socket.readAll(); });
        QTRY_VERIFY(heard.contains("\r\n"));
        const QJsonObject info = QJsonDocument::fromJson(heard.mid(5, heard.indexOf('\r') - 5)).object();
        const NKeySignature signature = m_wall.sign(info.value(QStringLiteral("nonce")).toString().toStdString());
        const QByteArray signedNonce = QByteArray(bytesOf(signature).data(), 64)
                                           .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        socket.write("CONNECT {\"verbose\":false,\"nkey\":\"" + QByteArray::fromStdString(m_wall.publicKey().toString())
                     + "\",\"sig\":\"" + signedNonce + "\"}\r\nPING\r\n");
        QTRY_VERIFY2(heard.contains("-ERR"), heard.constData());
        QVERIFY(!heard.contains("PONG"));
    }

    void anOfficerActsInNanningOnly()
    {
        Attacker officer(as(QStringLiteral("officer-1")), m_clock);
        QVERIFY(officer.enters());
        const auto orders = extent("YP_ORDER");
        for (const char *subject :
             {"yp.order.city.45.02._._.dispatch.o-9", "yp.order.city.45._._._.dispatch.o-9",
              "yp.order.city.45.02.03._.ack.o-9", "yp.order.city.45.01._._.mode.m-1",
              "yp.order.city.45.01._._.warning.w-1", "yp.event.city.45.01._._.alarm.x",
              "$JS.API.STREAM.MSG.DELETE.YP_ORDER", "$JS.API.STREAM.PURGE.YP_ORDER", "$JS.API.STREAM.DELETE.YP_ORDER"})
            QVERIFY2(officer.mayNotPublish(subject), subject);
        QCOMPARE(extent("YP_ORDER"), orders);
        for (const char *subject : {"yp.order.city.45.01._._.dispatch.o-9", "yp.order.city.45.01.03.004.ack.o-9",
                                    "yp.order.city.45.01._._.audit.a-9"})
            QVERIFY2(officer.answer(subject, {}).contains(QStringLiteral("seq")), subject);
        QCOMPARE(extent("YP_ORDER").first, orders.first + 3);
    }

    void theOtherRoles()
    {
        Attacker leader(as(QStringLiteral("leader-1")), m_clock);
        QVERIFY(leader.enters());
        QVERIFY(leader.answer("yp.order.city.45.01._._.mode.m-1", {}).contains(QStringLiteral("seq")));
        QVERIFY(leader.answer("yp.event.city.45.01._._.warning.w-1", {}).contains(QStringLiteral("seq")));
        QVERIFY(leader.answer("yp.order.city.45.01._._.warning.w-2", {}).contains(QStringLiteral("seq")));
        QVERIFY(leader.mayNotPublish("yp.order.city.45.02._._.mode.m-1"));

        Attacker presenter(as(QStringLiteral("presenter-1")), m_clock);
        QVERIFY(presenter.enters());
        QVERIFY(presenter.mayNotPublish("yp.order.city.45.01._._.dispatch.o-3"));
        QVERIFY(presenter.answer("yp.order.city.45.01._._.audit.a-3", {}).contains(QStringLiteral("seq")));

        Attacker admin(as(QStringLiteral("admin-1")), m_clock);
        QVERIFY(admin.enters());
        QVERIFY(!isRefusal(admin.answer("$JS.API.STREAM.LIST", {})));
        QVERIFY(admin.mayNotPublish(OwnEvents));
        QVERIFY(admin.mayNotPublish("$JS.API.STREAM.MSG.GET.YP_ORDER", R"({"seq":1})"));
        QVERIFY(admin.mayNotPublish("$JS.API.STREAM.UPDATE.YP_ORDER"));
        QVERIFY(admin.mayNotPublish("$JS.API.STREAM.PURGE.YP_ORDER"));

        Attacker auditor(as(QStringLiteral("auditor-1")), m_clock);
        QVERIFY(auditor.enters());
        QVERIFY(!isRefusal(auditor.answer(
            "$JS.API.CONSUMER.CREATE.YP_ORDER.a.yp.order.*.*.*.*.*.audit.>",
            consumer("YP_ORDER", "a",
                     {{QStringLiteral("filter_subject"), QStringLiteral("yp.order.*.*.*.*.*.audit.>")}}))));
        QVERIFY(auditor.mayNotPublish("$JS.API.CONSUMER.CREATE.YP_ORDER.a.yp.order.*.45.01.>"));
        QVERIFY(auditor.mayNotPublish("yp.order.city.45.01._._.audit.a-4"));
        QVERIFY(auditor.mayNotSubscribe("yp.state.*.45.01.>"));
    }

    /** What the wall is for still works, and it asks for no more than it may: a province's scene shows the city. */
    void theWallsFeedHasItsWholeRegion()
    {
        const RegionCatalog catalog = smallCatalog();
        Feed feed(catalog, m_clock);
        QSignalSpy told(&feed, &Feed::permissionsChanged);
        std::set<ViewQuery> queries;
        for (const Lane lane : {Lane::State, Lane::Series, Lane::Event, Lane::Order})
            queries.insert({.lane = lane, .region = region("45")});
        feed.setView(queries);
        feed.start(asWall());
        std::set<std::string> units;
        std::set<std::string> alarms;
        bool live = false;
        const auto sees = [&](const std::function<bool()> &condition) {
            return QTest::qWaitFor(
                [&] {
                    const Batch batch = feed.takeBatch();
                    live = batch.link == LinkState::Live && batch.caughtUp;
                    for (const Update &update : batch.updates) {
                        if (const auto *alarm = std::get_if<Alarm>(&update.body))
                            alarms.insert(alarm->id);
                        if (const auto *unit = std::get_if<EntityState>(&update.body))
                            units.insert(unit->id);
                    }
                    return condition();
                },
                15'000);
        };
        QVERIFY(sees([&] { return live && !told.isEmpty() && !units.empty() && !alarms.empty(); }));
        m_city->alarm(3, "4502");
        m_city->unit("north-2", v1::UNIT_STATUS_AVAILABLE, "4502");
        m_city->alarm(4, "450103");
        m_city->unit("south-2", v1::UNIT_STATUS_AVAILABLE, "450103");
        QVERIFY(m_city->settled());
        QVERIFY(sees([&] { return units.contains("south-2") && alarms.contains("alarm-4"); }));
        QCOMPARE(units, (std::set<std::string>{"south", "south-2"}));
        QCOMPARE(alarms, (std::set<std::string>{"alarm-1", "alarm-4"}));
        QCOMPARE(feed.permissions().user(), m_wall.publicKey().toString());
        QVERIFY(!feed.permissions().mayPublish("yp.order.city.45.01._._.dispatch.any"));
        // An order that slips through is refused for good, and not tried again and again.
        QSignalSpy failed(&feed, &Feed::publishFailed);
        feed.publish("yp.order.city.45.01._._.dispatch.any", "x", "id", {});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][2].toBool(), false);
    }

private:
    SystemClock m_clock;
    NKey m_wall = NKey::generate(NKeyKind::User);
    std::unique_ptr<City> m_city;
};

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
