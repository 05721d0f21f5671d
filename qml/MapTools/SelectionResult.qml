// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live

// Counts in the points of the whole store: a ring may reach beyond the division that the map shows, and hold what the
// map does not draw.
AreaCount {
    id: root

    property bool active: false

    live: Live
    incidents: IncidentPoints {
        live: root.active ? Live : null
    }
    units: UnitPoints {
        live: root.active ? Live : null
    }
    stations: StationPoints {
        live: root.active ? Live : null
        kind: 0
    }
}
