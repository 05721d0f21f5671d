// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/feed.h"
#include "support/nats_tree.h"
#include "transport/jetstream.h"
#include "unit/decode/message_builder.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTimer>

#include <deque>
#include <map>
#include <set>

namespace yiping::test {

/** Lets the event loop run. */
inline void turn(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/** Waits for a condition; false when it did not come true. For benches too, which know no QTest. */
inline bool within(std::chrono::milliseconds time, const std::function<bool()> &condition)
{
    constexpr std::chrono::milliseconds Look{5};
    const QDeadlineTimer deadline(time);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        turn(Look);
    }
    return true;
}

/** How somebody connects to the tree: first to this node, and in the province to the others too. */
inline nats::ConnectionOptions optionsFor(const NatsTree &tree, NatsTree::Node node, NatsTree::Role role)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(tree.certificatePath()));
    nats::ConnectionOptions options{.url = tree.webSocketUrl(node),
                                    .reconnectFirst = std::chrono::milliseconds(100),
                                    .reconnectMax = std::chrono::milliseconds(1000),
                                    .tls = tls};
    if (role == NatsTree::Role::Wall) {
        options.nkeySeed = tree.wallSeed();
    } else {
        options.user = NatsTree::nameOf(role);
        options.password = tree.password();
    }
    for (int other = NatsTree::Province1; node <= NatsTree::Province3 && other <= NatsTree::Province3; ++other) {
        if (other != node)
            options.otherUrls.push_back(tree.webSocketUrl(static_cast<NatsTree::Node>(other)));
    }
    return options;
}

/**
 * Someone at one node who makes its streams and gives orders and alarms, numbered from 1 under a name of its own, and
 * keeps the ledger: one on its way at a time, again under the same message id until the broker has acknowledged it.
 */
class Site
{
public:
    Site(const NatsTree &tree, NatsTree::Node node, std::string name)
        : m_tree(tree)
        , m_node(node)
        , m_name(std::move(name))
        , m_connection(optionsFor(tree, node, NatsTree::Role::Setup), m_clock)
        , m_jetStream(m_connection, std::chrono::seconds(1))
    {
        m_connection.open();
        m_again.setSingleShot(true);
        QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { send(); });
    }

    [[nodiscard]] bool makeStreams()
    {
        QFile file(NatsTree::streamsFile(m_node));
        if (!file.open(QIODevice::ReadOnly)
            || !within(std::chrono::seconds(10), [this] { return m_connection.isConnected(); }))
            return false;
        const QJsonArray streams = QJsonDocument::fromJson(file.readAll()).array();
        return !streams.isEmpty()
            && std::ranges::all_of(streams, [this](const QJsonValue &stream) { return makeStream(stream.toObject()); });
    }

    void giveOrder(std::string_view regionDigits)
    {
        const std::string id = m_name + "-o" + std::to_string(++m_orders);
        v1::Message m = message(id, regionDigits, m_clock.nowMs(), m_clock.nowUs());
        m.mutable_work_order()->set_order_id(id);
        add(subject(Lane::Order, kind::WorkOrder, id, regionDigits), m);
    }
    void raiseAlarm(std::string_view regionDigits)
    {
        const std::string id = m_name + "-a" + std::to_string(++m_alarms);
        v1::Message m = message(id, regionDigits, m_clock.nowMs(), m_clock.nowUs());
        m.mutable_alarm()->set_alarm_id(id);
        m.mutable_alarm()->set_active(true);
        add(subject(Lane::Event, kind::Alarm, id, regionDigits), m);
    }

    /** The broker has acknowledged everything. */
    [[nodiscard]] bool isSettled() const { return m_line.empty(); }
    [[nodiscard]] std::size_t waiting() const { return m_line.size(); }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] int orders() const { return m_orders; }
    [[nodiscard]] int alarms() const { return m_alarms; }

    [[nodiscard]] nats::JetStream &jetStream() { return m_jetStream; }

    /** Asks the JetStream API; an empty object where it refused or did not answer. */
    [[nodiscard]] QJsonObject ask(const std::string &verb)
    {
        std::optional<QJsonObject> answer;
        m_jetStream.api(verb, {}, QString::fromStdString(verb), [&answer](const auto &result) {
            const auto *object = std::get_if<QJsonObject>(&result);
            answer = object ? *object : QJsonObject();
        });
        return within(std::chrono::seconds(10), [&answer] { return answer.has_value(); }) ? *answer : QJsonObject();
    }
    /** Name of the server that leads a stream; empty while there is none. */
    [[nodiscard]] QString leaderOf(const std::string &stream)
    {
        return ask("STREAM.INFO." + stream)
            .value(QLatin1String("cluster"))
            .toObject()
            .value(QLatin1String("leader"))
            .toString();
    }

    /** How long a stream has not heard a source in another domain; nothing where it does not know. */
    [[nodiscard]] std::optional<std::chrono::milliseconds> silenceOf(const std::string &stream,
                                                                     const std::string &domain)
    {
        std::optional<nats::StreamInfo> info;
        bool answered = false;
        m_jetStream.streamInfo(stream, [&](const std::variant<nats::StreamInfo, nats::Error> &result) {
            answered = true;
            if (const auto *told = std::get_if<nats::StreamInfo>(&result))
                info = *told;
        });
        if (!within(std::chrono::seconds(10), [&answered] { return answered; }) || !info)
            return std::nullopt;
        const auto found = std::ranges::find(info->sources, domain, &nats::SourceInfo::domain);
        return found == info->sources.end() ? std::nullopt : found->silence;
    }

private:
    struct Entry
    {
        std::string id;
        std::string subject;
        std::string payload;
    };

    /** Again for a while: servers that just met have no leader yet, say so at once, and on a busy machine take long. */
    [[nodiscard]] bool makeStream(const QJsonObject &config)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.durationElapsed() < std::chrono::seconds(40)) {
            std::optional<bool> made;
            m_jetStream.ensureStream(config, [&made](const auto &result) { made = result.index() == 0; });
            if (!within(std::chrono::seconds(10), [&made] { return made.has_value(); }))
                return false;
            if (*made)
                return true;
            turn(std::chrono::milliseconds(200));
        }
        return false;
    }

    void add(std::string at, const v1::Message &m)
    {
        m_line.push_back({.id = m.header().id(), .subject = std::move(at), .payload = m.SerializeAsString()});
        if (m_line.size() == 1)
            send();
    }

    void send()
    {
        const Entry &entry = m_line.front();
        m_jetStream.publish(entry.subject, entry.payload, entry.id, [this](const auto &result) {
            if (result.index() != 0) {
                m_again.start(std::chrono::milliseconds(100));
                return;
            }
            m_line.pop_front();
            if (!m_line.empty())
                send();
        });
    }

    SystemClock m_clock;
    const NatsTree &m_tree;
    NatsTree::Node m_node;
    std::string m_name;
    nats::Connection m_connection;
    nats::JetStream m_jetStream;
    QTimer m_again;
    std::deque<Entry> m_line;
    int m_orders = 0;
    int m_alarms = 0;
};

/**
 * A screen at one node, with the permissions of a role, that follows all lanes of its region and writes down, by giver,
 * the numbers of what it was shown.
 */
class Reader
{
public:
    Reader(const RegionCatalog &catalog, const NatsTree &tree, NatsTree::Node node, std::string_view regionDigits,
           NatsTree::Role role = NatsTree::Role::Wall)
        : m_feed(catalog, m_clock)
    {
        std::set<ViewQuery> queries;
        for (const Lane lane : AllLanes)
            queries.insert({.lane = lane, .region = region(regionDigits)});
        m_feed.setView(queries);
        m_feed.start(optionsFor(tree, node, role));
    }

    void take()
    {
        Batch batch = m_feed.takeBatch();
        for (const Update &update : batch.updates) {
            if (const auto *order = std::get_if<WorkOrder>(&update.body))
                note(order->id);
            if (const auto *alarm = std::get_if<Alarm>(&update.body))
                note(alarm->id);
        }
        for (const Outage &outage : batch.outages) {
            gaps += outage.missing;
            if (outage.cause == OutageCause::SourceSilent && outage.toMs == 0)
                silent.insert({outage.source, outage.lane});
            else
                silent.erase({outage.source, outage.lane});
        }
        last = std::move(batch);
    }
    [[nodiscard]] bool sees(std::chrono::milliseconds time, const std::function<bool()> &condition)
    {
        return within(time, [this, &condition] {
            take();
            return condition();
        });
    }
    [[nodiscard]] bool isLive() const { return last.link == LinkState::Live && last.caughtUp; }

    /** Everything in the giver's ledger, at least once. */
    [[nodiscard]] bool hasAll(const Site &giver) const { return lost(giver) == 0; }
    [[nodiscard]] int lost(const Site &giver) const
    {
        return missing(giver.name() + "-o", giver.orders()) + missing(giver.name() + "-a", giver.alarms());
    }
    [[nodiscard]] int doubled() const
    {
        int count = 0;
        for (const auto &[giver, numbers] : m_shown) {
            std::map<int, int> times;
            for (const int number : numbers)
                count += ++times[number] > 1 ? 1 : 0;
        }
        return count;
    }
    /** Each giver's orders, and each giver's alarms, came in the order in which they were given. */
    [[nodiscard]] bool isInOrder() const
    {
        return std::ranges::all_of(m_shown, [](const auto &entry) { return std::ranges::is_sorted(entry.second); });
    }
    [[nodiscard]] int applied() const
    {
        int count = 0;
        for (const auto &[giver, numbers] : m_shown)
            count += static_cast<int>(numbers.size());
        return count;
    }

    Batch last;
    std::size_t gaps = 0;
    /** What the ledger says is not heard now: source and lane. */
    std::set<std::pair<std::string, Lane>> silent;

private:
    void note(const std::string &id)
    {
        const std::size_t digits = id.find_last_not_of("0123456789") + 1;
        m_shown[id.substr(0, digits)].push_back(std::stoi(id.substr(digits)));
    }
    [[nodiscard]] int missing(const std::string &giver, int count) const
    {
        const auto found = m_shown.find(giver);
        const std::set<int> there =
            found == m_shown.end() ? std::set<int>() : std::set<int>(found->second.begin(), found->second.end());
        return count - static_cast<int>(there.size());
    }

    SystemClock m_clock;
    Feed m_feed;
    std::map<std::string, std::vector<int>> m_shown;
};

} // namespace yiping::test
