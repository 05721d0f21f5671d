// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/gap_ledger.h"
#include "ingest/intake.h"
#include "ingest/order_exit.h"
#include "ingest/source_watch.h"
#include "ingest/state_intake.h"
#include "ingest/state_lane.h"
#include "ingest/stream_lane.h"
#include "ingest/view_keeper.h"
#include "transport/login_check.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace yiping {

class LastKnown;

/** What a feed may be told besides where the broker is. */
struct FeedOptions
{
    /** SQLite file of the last known state, one a broker; empty: nothing is kept. */
    QString lastKnownPath;
    /** Whose signatures are good; see Header::signature. */
    nats::KnownSigners signers = {};
    /** How long a query that is no longer wanted stays subscribed. */
    std::chrono::milliseconds grace{10'000};
    QueueLimits queue = {};
};

/**
 * The feed's half on the link thread: two connections (events and orders; state and series, so that an alarm never
 * queues behind a flood), the lanes on them, and the way out for orders. Made anywhere, then moved; everything after
 * that on the link thread.
 */
class LinkWorker : public QObject
{
    Q_OBJECT
public:
    LinkWorker(const RegionCatalog &catalog, const Clock &clock, BatchQueue &queue, FeedOptions options);
    ~LinkWorker() override;

    /** Before start(). */
    void restoreLastKnown();
    void start(const nats::ConnectionOptions &broker);
    void stop();
    /** Beside the links, which it does not touch. */
    void checkLogin(const nats::ConnectionOptions &broker, const std::function<void(const nats::LoginVerdict &)> &done);
    void setView(const std::set<ViewQuery> &queries);
    /** Where orders leave; nothing while the links are closed. */
    [[nodiscard]] OrderExit *orderExit() const { return m_orderExit.get(); }

Q_SIGNALS:
    void published(const QByteArray &messageId, quint64 sequence);
    void publishFailed(const QByteArray &messageId, const QString &reason, bool retry);
    /** The connection of events and orders is up. */
    void ready();
    void loginRefused(const QString &sentence);
    /** The server told what this user may do; the view keeps to it from now on. */
    void permissionsChanged(const yiping::nats::Permissions &permissions);
    /** Sentence on something that does not stop the feed. */
    void notice(const QString &sentence);

private:
    struct Links;

    void closeLinks();
    void watchConnections();
    void onStateLinkChanged();
    void noteSilence(Lane lane, OutageCause cause, qint64 heardMs);
    void noteLostLink(const nats::Connection &connection);
    [[nodiscard]] nats::Connection &connectionOf(Lane lane) const;
    [[nodiscard]] bool isRead(Lane lane) const;
    [[nodiscard]] LaneHealth healthOf(Lane lane) const;
    void noteAbsence();
    void watchSources();
    void chooseSources();
    void noteSources();
    void reportLanes();
    void applyView();
    void applyStateView();
    [[nodiscard]] Regions viewOf(Lane lane) const;
    StreamLane *streamLane(Lane lane);
    void setPaused(bool paused);
    void setSnapshotsPaused(bool paused);
    void lookForRoom();
    void takeSnapshots();
    void reportLink();
    void reportCaughtUp();

    const Clock &m_clock;
    FeedOptions m_options;
    Intake m_intake;
    ViewKeeper m_view;
    GapLedger m_ledger;
    /** When the last run of this program wrote its last known state; 0: it has been told, or there was none. */
    qint64 m_awaySinceMs = 0;
    std::unique_ptr<LastKnown> m_lastKnown;
    std::unique_ptr<Links> m_links;
    /** Of the present broker; everything until it has told. */
    nats::Permissions m_permissions;
    /** Outlives the connections: what was shown once stays shown. */
    std::array<SeenSequences, LaneCount> m_seen;
    std::map<Lane, std::unique_ptr<StreamLane>> m_streams;
    std::unique_ptr<SourceWatch> m_sources;
    std::unique_ptr<OrderExit> m_orderExit;
    std::unique_ptr<StateIntake> m_deltas;
    std::map<std::string, std::unique_ptr<StateLane>> m_states;
    std::unique_ptr<QTimer> m_viewTimer;
    std::unique_ptr<QTimer> m_roomTimer;
    std::unique_ptr<QTimer> m_statsTimer;
    QString m_problem;
    bool m_paused = false;
    bool m_snapshotsPaused = false;
};

} // namespace yiping
