// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtLocation
import QtPositioning

// Qt Location's camera without anything on it.
Map {
    plugin: Plugin {
        name: "itemsoverlay"
    }
    copyrightsVisible: false
    minimumZoomLevel: 4
    maximumZoomLevel: 18
    center: QtPositioning.coordinate(23.6, 108.8)
    zoomLevel: 7
}
