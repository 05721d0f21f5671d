// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/intent.h"
#include "domain/region_catalog.h"
#include "viewmodels/access.h"
#include "viewmodels/data_clock.h"
#include "viewmodels/disclosure.h"
#include "viewmodels/dispatch_desk.h"
#include "viewmodels/drawing_desk.h"
#include "viewmodels/fence_watch.h"
#include "viewmodels/health_status.h"
#include "viewmodels/link_status.h"
#include "viewmodels/redactor.h"
#include "viewmodels/region_navigator.h"
#include "viewmodels/scene_shelf.h"
#include "viewmodels/seat_status.h"
#include "viewmodels/selection.h"
#include "viewmodels/two_person_desk.h"
#include "viewmodels/view_bookmarks.h"
#include "widgets/map/ground_files.h"
#include "widgets/map/tile_source.h"

#include <QObject>
#include <QtQmlIntegration>

class QQmlEngine;
class QJSEngine;

namespace yiping {

class Store;

/** What a Live is made from; everything outlives it. */
struct LiveParts
{
    Store &store;
    const RegionCatalog &catalog;
    const Clock &clock;
    IntentSink &intents;
    SceneShelf &scenes;
    /** As in AccessParts. */
    Gatekeeper *door = nullptr;
    SeatLog *seatLog = nullptr;
    LoginMemory *logins = nullptr;
    /** As in ViewBookmarks. */
    QString bookmarkFile = {};
    /** Pictures under every map; null: none. */
    TileSource *tiles = nullptr;
    /** What the configuration says of the ground under the map. */
    GroundFiles groundFiles = {};
};

/**
 * The one door between QML and the application: what is selected, where one looks, the clock, the link, the scenes.
 * View models of panels take it as their `live`. Built by main(), published under the name Live. GUI thread.
 */
class Live : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(yiping::Selection *selection READ selection CONSTANT)
    Q_PROPERTY(yiping::RegionNavigator *navigator READ navigator CONSTANT)
    Q_PROPERTY(yiping::DataClock *clock READ clock CONSTANT)
    Q_PROPERTY(yiping::LinkStatus *link READ link CONSTANT)
    Q_PROPERTY(yiping::HealthStatus *health READ health CONSTANT)
    Q_PROPERTY(yiping::Access *access READ access CONSTANT)
    Q_PROPERTY(yiping::DispatchDesk *desk READ desk CONSTANT)
    Q_PROPERTY(yiping::TwoPersonDesk *twoPersons READ twoPersons CONSTANT)
    Q_PROPERTY(yiping::DrawingDesk *drawings READ drawings CONSTANT)
    Q_PROPERTY(yiping::FenceWatch *fences READ fences CONSTANT)
    Q_PROPERTY(yiping::SeatStatus *seat READ seat CONSTANT)
    Q_PROPERTY(yiping::Disclosure *disclosure READ disclosure CONSTANT)
    Q_PROPERTY(yiping::SceneShelf *scenes READ scenes CONSTANT)
    Q_PROPERTY(yiping::TileSource *tiles READ tiles CONSTANT)
    Q_PROPERTY(yiping::ViewBookmarks *bookmarks READ bookmarks CONSTANT)
    Q_PROPERTY(yiping::GroundFiles groundFiles READ groundFiles CONSTANT)

public:
    explicit Live(LiveParts parts, QObject *parent = nullptr);
    ~Live() override;

    /** The instance that main() made for this engine. */
    static Live *create(QQmlEngine *engine, QJSEngine *);
    /** Makes an instance the one that QML sees in an engine. Call before loading QML. */
    static void publish(Live *live, QQmlEngine &engine);

    [[nodiscard]] Selection *selection() { return &m_selection; }
    [[nodiscard]] RegionNavigator *navigator() { return &m_navigator; }
    [[nodiscard]] DataClock *clock() { return &m_dataClock; }
    [[nodiscard]] LinkStatus *link() { return &m_link; }
    [[nodiscard]] HealthStatus *health() { return &m_health; }
    [[nodiscard]] Access *access() { return &m_access; }
    [[nodiscard]] DispatchDesk *desk() { return &m_desk; }
    [[nodiscard]] TwoPersonDesk *twoPersons() { return &m_twoPersons; }
    [[nodiscard]] DrawingDesk *drawings() { return &m_drawings; }
    [[nodiscard]] FenceWatch *fences() { return &m_fences; }
    [[nodiscard]] SeatStatus *seat() { return &m_seat; }
    [[nodiscard]] Disclosure *disclosure() { return &m_disclosure; }
    [[nodiscard]] ViewBookmarks *bookmarks() { return &m_bookmarks; }
    [[nodiscard]] SceneShelf *scenes() { return &m_parts.scenes; }
    [[nodiscard]] TileSource *tiles() { return m_parts.tiles; }
    [[nodiscard]] GroundFiles groundFiles() const { return m_parts.groundFiles; }

    /** Real time, whatever scenario is played: milliseconds since 1970 UTC, and the monotonic clock. */
    Q_INVOKABLE [[nodiscard]] qint64 realNowMs() const { return m_parts.clock.nowMs(); }
    [[nodiscard]] qint64 steadyNs() const { return m_parts.clock.steadyNs(); }

    /** What of the store's texts may be read here. */
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }
    [[nodiscard]] Store &store() const { return m_parts.store; }
    [[nodiscard]] const RegionCatalog &catalog() const { return m_parts.catalog; }
    /** Short name of a region, at most down to the county: "南宁 青秀". */
    [[nodiscard]] QString placeName(const RegionCode &code) const;

Q_SIGNALS:
    /** Texts that were handed out read otherwise now: who looks, or what is shown unmasked, is another. */
    void sightChanged();

private:
    LiveParts m_parts;
    Selection m_selection;
    RegionNavigator m_navigator;
    DataClock m_dataClock;
    LinkStatus m_link;
    HealthStatus m_health;
    Access m_access;
    SeatStatus m_seat;
    Disclosure m_disclosure;
    Redactor m_redactor;
    DispatchDesk m_desk;
    TwoPersonDesk m_twoPersons;
    DrawingDesk m_drawings;
    FenceWatch m_fences;
    ViewBookmarks m_bookmarks;
};

} // namespace yiping
