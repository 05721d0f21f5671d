// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/feed.h"

#include <QObject>

namespace yiping {

class RegionNavigator;
class SceneLibrary;
class SceneShelf;

/**
 * Keeps the feed subscribed to what is on the screen: the queries of the scene shown at the region looked at, and
 * always the warnings of the whole province. GUI thread.
 */
class ViewQueries : public QObject
{
    Q_OBJECT
public:
    ViewQueries(Feed &feed, const SceneLibrary &library, SceneShelf &shelf, RegionNavigator &navigator,
                QObject *parent = nullptr);

private:
    void apply();

    Feed &m_feed;
    const SceneLibrary &m_library;
    SceneShelf &m_shelf;
    RegionNavigator &m_navigator;
};

} // namespace yiping
