// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/compose.h"
#include "brain/endpoint.h"
#include "brain/streams.h"
#include "support/test_case.h"
#include "transport/message_signature.h"
#include "transport/ordered_consumer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <set>

using namespace yiping;
using namespace yiping::brain;

namespace {
const QString Program = QStringLiteral(YIPING_BIN_DIR "/yiping-brain");
constexpr int StartMs = 20'000;
constexpr int LoopMs = 30'000;

/** A running brain in a data folder of its own. */
struct Brain
{
    QTemporaryDir data;
    QProcess process;
    Endpoint endpoint;
    qint64 startedMs = 0;

    bool start(const QStringList &more = {})
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        process.start(Program,
                      QStringList{QStringLiteral("serve"), QStringLiteral("--data-dir"), data.path(),
                                  QStringLiteral("--field-pace"), QStringLiteral("0.05")}
                          + more);
        if (!process.waitForReadyRead(StartMs))
            return false;
        startedMs = timer.elapsed();
        const QJsonObject line = QJsonDocument::fromJson(process.readLine()).object();
        endpoint = {.url = QUrl(line.value(QStringLiteral("url")).toString()),
                    .token = line.value(QStringLiteral("token")).toString(),
                    .pid = line.value(QStringLiteral("pid")).toInteger()};
        return endpoint.pid == process.processId();
    }
    ~Brain()
    {
        process.terminate();
        process.waitForFinished(StartMs);
    }
};

qint64 serverOf(qint64 parent)
{
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == parent && text.contains("nats-server"))
            return entry.toLongLong();
    }
    return 0;
}

bool isAlive(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
}

/** A client of the brain's broker. */
struct Client
{
    SystemClock clock;
    nats::Connection connection;
    nats::JetStream jetStream{connection};

    explicit Client(const Endpoint &endpoint)
        : connection(optionsFor(endpoint), clock)
    {
        connection.open();
    }
    static nats::ConnectionOptions optionsFor(const Endpoint &endpoint)
    {
        nats::ConnectionOptions options;
        options.url = endpoint.url;
        options.token = endpoint.token;
        options.name = QStringLiteral("test");
        return options;
    }
};
} // namespace

class BrainServeTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void startsFastWithStreamsAndSnapshot()
    {
        Brain brain;
        QVERIFY2(brain.start(), "yiping-brain serve prints its line");
        qInfo("ready after %lld ms", static_cast<long long>(brain.startedMs));
        const auto written = readEndpoint(brain.data.path());
        QVERIFY(std::holds_alternative<Endpoint>(written));
        QCOMPARE(std::get<Endpoint>(written).url, brain.endpoint.url);
        const auto permissions = QFile::permissions(brain.data.filePath(QStringLiteral("endpoint.json")));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));

        Client client(brain.endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(client.connection.isConnected(), StartMs);
        std::map<std::string, nats::StreamInfo> streams;
        for (const nats::StreamConfig &config : laneStreams()) {
            client.jetStream.streamInfo(config.name,
                                        [&streams](const std::variant<nats::StreamInfo, nats::Error> &answer) {
                                            if (const auto *info = std::get_if<nats::StreamInfo>(&answer))
                                                streams[info->name] = *info;
                                        });
        }
        QTRY_COMPARE_WITH_TIMEOUT(streams.size(), std::size_t(4), StartMs);
        QCOMPARE(streams["YP_STATE"].maxMessagesPerSubject, 1);

        std::set<std::string> kinds;
        std::size_t units = 0;
        nats::OrderedConsumer snapshot(
            client.jetStream, {.stream = "YP_STATE", .filterSubjects = {}, .from = nats::DeliverFrom::LastPerSubject},
            [&](const nats::StreamMessage &message) {
                const auto subject = Subject::parse(message.subject);
                if (subject)
                    kinds.insert(subject->kind);
                units += subject && subject->kind == kind::Entity ? 1 : 0;
            });
        snapshot.start();
        QTRY_VERIFY_WITH_TIMEOUT(kinds.size() >= 7 && units >= 280, StartMs);
        snapshot.stop();
    }

    void anOfficersOrderGoesRound()
    {
        Brain brain;
        QVERIFY(brain.start({QStringLiteral("--scenario"), QStringLiteral("nanning-flood")}));
        Client client(brain.endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(client.connection.isConnected(), StartMs);
        std::string unit;
        nats::OrderedConsumer units(
            client.jetStream, {.stream = "YP_STATE", .filterSubjects = {"yp.state.*.45.01.10.*.entity.*"}},
            [&unit](const nats::StreamMessage &message) {
                v1::Message state;
                if (state.ParseFromArray(message.payload.data(), static_cast<int>(message.payload.size()))
                    && state.entity().status() == v1::UNIT_STATUS_AVAILABLE && state.entity().order_id().empty()
                    && unit.empty())
                    unit = state.entity().entity_id();
            });
        units.start();
        std::vector<int> orderStages;
        std::vector<int> caseStages;
        nats::OrderedConsumer events(
            client.jetStream, {.stream = "YP_EVENT", .filterSubjects = {}}, [&](const nats::StreamMessage &message) {
                v1::Message event;
                if (!event.ParseFromArray(message.payload.data(), static_cast<int>(message.payload.size())))
                    return;
                if (event.work_order_transition().order_id() == "TEST-ORDER")
                    orderStages.push_back(event.work_order_transition().stage());
                if (event.incident_transition().incident_id() == "S-wuming-torrent")
                    caseStages.push_back(event.incident_transition().stage());
            });
        events.start();
        QTRY_VERIFY_WITH_TIMEOUT(!unit.empty(), StartMs);
        v1::Message order;
        order.mutable_work_order()->set_order_id("TEST-ORDER");
        order.mutable_work_order()->set_incident_id("S-wuming-torrent");
        order.mutable_work_order()->set_unit_id(unit);
        for (int i = 0; i < 2; ++i)
            publish(client, compose(Lane::Order, stamp(), kind::WorkOrder, "TEST-ORDER", order, "TEST-ORDER"));
        QTRY_VERIFY_WITH_TIMEOUT(!orderStages.empty() && orderStages.back() == v1::CASE_STAGE_FEEDBACK, LoopMs);
        QCOMPARE(orderStages,
                 (std::vector<int>{v1::CASE_STAGE_SIGNED, v1::CASE_STAGE_PROCESSING, v1::CASE_STAGE_PROCESSING,
                                   v1::CASE_STAGE_FEEDBACK}));

        v1::Message closing;
        closing.mutable_work_order_transition()->set_order_id("TEST-ORDER");
        closing.mutable_work_order_transition()->set_stage(v1::CASE_STAGE_CLOSED);
        publish(client,
                compose(Lane::Order, stamp(), kind::WorkOrderTransition, "TEST-ORDER", closing, "TEST-ORDER-closed"));
        QTRY_VERIFY_WITH_TIMEOUT(!caseStages.empty() && caseStages.back() == v1::CASE_STAGE_CLOSED, LoopMs);
        units.stop();
        events.stop();
    }

    /** The field obeys whom it was told to obey, and says when it does not. */
    void onlySignedOrdersAreObeyedWhereSignersAreNamed()
    {
        const NKey seat = NKey::generate(NKeyKind::User);
        const NKey stranger = NKey::generate(NKeyKind::User);
        QTemporaryDir folder;
        QFile signers(folder.filePath(QStringLiteral("signers")));
        QVERIFY(signers.open(QIODevice::WriteOnly));
        signers.write(QByteArray::fromStdString(seat.publicKey().toString() + " 值班席\n"));
        signers.close();
        Brain brain;
        QVERIFY(brain.start({QStringLiteral("--scenario"), QStringLiteral("nanning-flood"), QStringLiteral("--signers"),
                             signers.fileName()}));
        Client client(brain.endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(client.connection.isConnected(), StartMs);
        std::map<std::string, std::string> notes;
        nats::OrderedConsumer events(
            client.jetStream, {.stream = "YP_EVENT", .filterSubjects = {}}, [&](const nats::StreamMessage &message) {
                v1::Message event;
                if (event.ParseFromArray(message.payload.data(), static_cast<int>(message.payload.size()))
                    && event.work_order_transition().stage() == v1::CASE_STAGE_RETURNED)
                    notes[event.work_order_transition().order_id()] = event.work_order_transition().note();
            });
        events.start();
        const auto order = [&client](const std::string &id, const NKey *key) {
            v1::Message message;
            message.mutable_work_order()->set_order_id(id);
            message.mutable_work_order()->set_incident_id("S-wuming-torrent");
            message.mutable_work_order()->set_unit_id("nobody");
            publish(client, compose(Lane::Order, stamp(), kind::WorkOrder, id, message, id), key);
        };
        order("unsigned", nullptr);
        order("stranger's", &stranger);
        order("seat's", &seat);
        QTRY_COMPARE_WITH_TIMEOUT(notes.size(), std::size_t(3), LoopMs);
        QVERIFY(notes["unsigned"].find("签名") != std::string::npos);
        QVERIFY(notes["stranger's"].find("签名") != std::string::npos);
        // This one is read, and what is wrong with it is something else.
        QVERIFY(notes["seat's"].find("nobody") != std::string::npos);
        events.stop();
    }

    void theBrokerEndsWithTheBrain()
    {
        Brain brain;
        QVERIFY(brain.start());
        const qint64 server = serverOf(brain.process.processId());
        QVERIFY(server > 0);
        QVERIFY(isAlive(server));
        brain.process.kill();
        QVERIFY(brain.process.waitForFinished(StartMs));
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(server), StartMs);

        // The next run in the same folder clears what the killed one left.
        const QString left = QStringLiteral("run-%1").arg(brain.endpoint.pid);
        QVERIFY(QDir(brain.data.path()).exists(left));
        QVERIFY(brain.start());
        QVERIFY(!QDir(brain.data.path()).exists(left));
    }

    void wrongUseIsASentenceAndACode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no command") << QStringList{} << QByteArray("a command is wanted");
        QTest::newRow("no such command") << QStringList{QStringLiteral("dance")}
                                         << QByteArray("there is no command 'dance'");
        QTest::newRow("no such option") << QStringList{QStringLiteral("serve"), QStringLiteral("--loud")}
                                        << QByteArray("loud");
        QTest::newRow("speed") << QStringList{QStringLiteral("serve"), QStringLiteral("--speed"),
                                              QStringLiteral("fast")}
                               << QByteArray("--speed wants a number");
        QTest::newRow("no signers") << QStringList{QStringLiteral("serve"), QStringLiteral("--signers"),
                                                   QStringLiteral("/nowhere")}
                                    << QByteArray("known signers /nowhere cannot be read");
        QTest::newRow("no such scenario")
            << QStringList{QStringLiteral("serve"), QStringLiteral("--scenario"), QStringLiteral("moon")}
            << QByteArray("there is no scenario 'moon'");
        QTest::newRow("no such kind") << QStringList{QStringLiteral("import"), QStringLiteral("--kind"),
                                                     QStringLiteral("poem"), QStringLiteral("x.csv")}
                                      << QByteArray("--kind wants one of");
        QTest::newRow("no such file") << QStringList{QStringLiteral("import"), QStringLiteral("--kind"),
                                                     QStringLiteral("cap"), QStringLiteral("/nowhere.xml")}
                                      << QByteArray("there is no file /nowhere.xml");
        QTest::newRow("no brain") << QStringList{QStringLiteral("load"), QStringLiteral("--data-dir"),
                                                 QStringLiteral("/nowhere")}
                                  << QByteArray("no city brain runs here");
        QTest::newRow("server address") << QStringList{QStringLiteral("load"), QStringLiteral("--server"),
                                                       QStringLiteral("here")}
                                        << QByteArray("--server wants an address");
    }

    void wrongUseIsASentenceAndACode()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, sentence);
        QProcess process;
        process.start(Program, arguments);
        QVERIFY(process.waitForFinished(StartMs));
        QVERIFY(process.exitCode() != 0);
        const QByteArray told = process.readAllStandardError();
        QVERIFY2(told.contains(sentence), told.constData());
        QCOMPARE(told.count('\n'), 1);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

private:
    static Stamp stamp()
    {
        return {.region = regionOf("450110"),
                .agency = "南宁市运行中心",
                .eventMs = SystemClock().nowMs(),
                .exercise = true};
    }
    static void publish(Client &client, Outgoing out, const NKey *key = nullptr)
    {
        out.message.mutable_header()->set_published_time_us(client.clock.nowUs());
        const std::string payload = out.message.SerializeAsString();
        nats::Headers headers;
        if (key)
            headers.add(std::string(nats::SignatureHeader), nats::signatureOf(*key, out.subject, payload));
        client.jetStream.publish(
            out.subject, payload, out.message.header().id(),
            [](const std::variant<nats::PublishAck, nats::Error> &) { }, std::move(headers));
    }
};

QTEST_GUILESS_MAIN(BrainServeTest)
#include "tst_brain_serve.moc"
