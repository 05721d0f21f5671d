// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/live.h"

#include "store/store.h"

#include <QJSEngine>
#include <QQmlEngine>
#include <QVariant>

namespace yiping {

namespace {
constexpr auto EngineProperty = "yiping.live";
}

Live::Live(LiveParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_navigator(parts.catalog)
    , m_dataClock(parts.store)
    , m_link(parts.store, parts.catalog, parts.clock)
    , m_health(parts.store, parts.clock)
    , m_access({.clock = parts.clock, .door = parts.door, .log = parts.seatLog, .memory = parts.logins})
    , m_seat(parts.clock, m_access)
    , m_disclosure({.store = parts.store,
                    .intents = parts.intents,
                    .clock = parts.clock,
                    .selection = m_selection,
                    .access = m_access})
    , m_redactor(parts.store, m_disclosure, m_access)
    , m_desk(parts.store, parts.intents, m_selection, m_access, m_redactor)
    , m_twoPersons({.store = parts.store,
                    .clock = parts.clock,
                    .intents = parts.intents,
                    .access = m_access,
                    .navigator = m_navigator})
    , m_drawings({.store = parts.store, .intents = parts.intents, .access = m_access, .navigator = m_navigator})
    , m_fences(parts.store, m_redactor)
    , m_bookmarks(parts.bookmarkFile)
{
    connect(&m_dataClock, &DataClock::ticked, &m_link, &LinkStatus::tick);
    connect(&m_dataClock, &DataClock::ticked, &m_access, &Access::tick);
    connect(&m_dataClock, &DataClock::ticked, &m_twoPersons, &TwoPersonDesk::tick);
    connect(&m_dataClock, &DataClock::ticked, &m_seat, &SeatStatus::tick);
    connect(&m_dataClock, &DataClock::ticked, &m_disclosure, &Disclosure::tick);
    connect(&m_disclosure, &Disclosure::changed, this, &Live::sightChanged);
    connect(&m_disclosure, &Disclosure::noticed, &m_desk, &DispatchDesk::setNotice);
    connect(&m_access, &Access::rightsChanged, this, &Live::sightChanged);
    connect(&m_twoPersons, &TwoPersonDesk::done, &m_desk, &DispatchDesk::setNotice);
    connect(&m_drawings, &DrawingDesk::done, &m_desk, &DispatchDesk::setNotice);
    connect(this, &Live::sightChanged, &m_fences, &FenceWatch::refreshTexts);
    m_access.setHome(RegionCode::parse(m_navigator.code().toStdString()).value_or(RegionCode()));
}

Live::~Live() = default;

Live *Live::create(QQmlEngine *engine, QJSEngine *)
{
    auto *live = engine->property(EngineProperty).value<Live *>();
    QJSEngine::setObjectOwnership(live, QJSEngine::CppOwnership);
    return live;
}

void Live::publish(Live *live, QQmlEngine &engine)
{
    engine.setProperty(EngineProperty, QVariant::fromValue(live));
}

QString Live::placeName(const RegionCode &code) const
{
    const Region *city = m_parts.catalog.find(code.upTo(RegionLevel::City));
    const Region *county = m_parts.catalog.find(code.upTo(RegionLevel::County));
    if (!city)
        return code.toString();
    if (!county || county == city)
        return city->shortName;
    return city->shortName + QLatin1Char(' ') + county->shortName;
}

} // namespace yiping
