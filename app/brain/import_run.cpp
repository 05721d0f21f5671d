// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_run.h"

#include <algorithm>
#include <chrono>

namespace yiping::brain {

namespace {
/** Messages in line at the publisher: enough to keep its window full. */
constexpr std::size_t MostPending = 2000;
constexpr std::chrono::milliseconds PaceEvery{20};
constexpr std::chrono::seconds Patience{6};
} // namespace

nats::ConnectionOptions named(nats::ConnectionOptions broker, const QString &name)
{
    broker.name = name;
    return broker;
}

ImportRun::ImportRun(ImportOptions options, const Clock &clock, const Places &places, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_places(places)
    , m_report(m_options.path)
    , m_file(m_options.path)
    , m_connection(named(m_options.broker, QStringLiteral("yiping-brain import")), clock)
    , m_jetStream(m_connection)
    , m_publisher(m_jetStream, clock)
{
    m_pace.setInterval(PaceEvery);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_pace, &QTimer::timeout, this, &ImportRun::pump);
    connect(&m_patience, &QTimer::timeout, this, &ImportRun::checkConnected);
    connect(&m_publisher, &AckedPublisher::progressed, this, &ImportRun::pump);
    connect(&m_publisher, &AckedPublisher::problem, this, &ImportRun::failed);
    connect(&m_connection, &nats::Connection::problem, this, [this](const QString &sentence) { m_problem = sentence; });
    connect(&m_connection, &nats::Connection::stateChanged, this, [this](nats::Connection::State state) {
        if (state != nats::Connection::State::Connected) {
            m_patience.start();
            return;
        }
        m_patience.stop();
        if (!std::exchange(m_begun, true)) {
            m_startedNs = m_clock.steadyNs();
            m_pace.start();
        }
        pump();
    });
}

ImportRun::~ImportRun() = default;

qint64 ImportRun::published() const
{
    return m_publisher.acknowledged();
}

QString ImportRun::start()
{
    if (!importKinds().contains(m_options.kind))
        return QStringLiteral("there is no kind '%1'; the kinds are %2")
            .arg(m_options.kind, importKinds().join(QStringLiteral(", ")));
    if (m_options.path.endsWith(QStringLiteral(".gz")))
        return QStringLiteral("%1 is compressed; unpack it first, for example with gunzip --keep").arg(m_options.path);
    if (!m_file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot read %1: %2").arg(m_options.path, m_file.errorString());
    m_importer = makeImporter(m_options.kind, m_file, m_places, m_report);
    if (const QString problem = m_importer->begin(); !problem.isEmpty())
        return QStringLiteral("%1: %2").arg(m_options.path, problem);
    if (m_options.speed > 0)
        sortAll();
    m_patience.start();
    m_connection.open();
    return {};
}

void ImportRun::sortAll()
{
    std::vector<Outgoing> some;
    while (m_importer->next(some)) {
        std::ranges::move(some, std::back_inserter(m_sorted));
        some.clear();
    }
    std::ranges::stable_sort(m_sorted, {}, [](const Outgoing &out) { return out.message.header().event_time_ms(); });
    m_read = true;
}

bool ImportRun::takeNext()
{
    if (m_options.speed <= 0) {
        std::vector<Outgoing> some;
        m_read = !m_importer->next(some);
        for (Outgoing &out : some)
            m_publisher.publish(std::move(out));
        return !m_read;
    }
    if (m_at == m_sorted.size())
        return false;
    const auto timeOf = [](const Outgoing &out) { return out.message.header().event_time_ms(); };
    const double elapsedMs = static_cast<double>(m_clock.steadyNs() - m_startedNs) / 1e6 * m_options.speed;
    if (static_cast<double>(timeOf(m_sorted[m_at]) - timeOf(m_sorted.front())) > elapsedMs)
        return false;
    m_publisher.publish(std::move(m_sorted[m_at++]));
    return true;
}

void ImportRun::pump()
{
    if (!m_begun || m_ended)
        return;
    while (m_publisher.pending() < MostPending && takeNext()) { }
    const bool all = m_read && m_at == m_sorted.size();
    if (all && m_publisher.pending() == 0) {
        m_ended = true;
        m_pace.stop();
        Q_EMIT finished();
    }
}

void ImportRun::checkConnected()
{
    if (!m_connection.isConnected() && !m_ended)
        Q_EMIT failed(
            QStringLiteral("no connection to %1: %2")
                .arg(m_options.broker.url.toString(), m_problem.isEmpty() ? QStringLiteral("no answer") : m_problem));
}

} // namespace yiping::brain
