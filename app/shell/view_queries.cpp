// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/view_queries.h"

#include "scenes/scene_library.h"
#include "viewmodels/region_navigator.h"
#include "viewmodels/scene_shelf.h"

namespace yiping {

ViewQueries::ViewQueries(Feed &feed, const SceneLibrary &library, SceneShelf &shelf, RegionNavigator &navigator,
                         QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_library(library)
    , m_shelf(shelf)
    , m_navigator(navigator)
{
    connect(&shelf, &SceneShelf::currentChanged, this, &ViewQueries::apply);
    connect(&navigator, &RegionNavigator::codeChanged, this, &ViewQueries::apply);
    apply();
}

void ViewQueries::apply()
{
    const RegionCode here = RegionCode::parse(m_navigator.code().toStdString()).value_or(RegionCode());
    const RegionCode province = here.upTo(RegionLevel::Province);
    // Every screen hears of warnings, responses and the mode, whatever it shows.
    std::set<ViewQuery> queries{{.lane = Lane::Event, .region = province}, {.lane = Lane::Order, .region = province}};
    if (const Scene *scene = m_library.find(m_shelf.current())) {
        for (const PanelSpec &panel : scene->panels) {
            for (const PanelQuery &query : panel.queries)
                queries.insert({.lane = query.lane, .region = query.followsScreen() ? here : query.region});
        }
    }
    m_feed.setView(queries);
}

} // namespace yiping
