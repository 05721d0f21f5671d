// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Air quality stations: the class as shape and colour, the index beside it where there is room.
Item {
    id: root

    required property MapView view
    required property string region
    // Only stations of this agency; empty: of all.
    property string agency: ""
    readonly property alias badges: marks
    // The map gets back what it had when this goes.
    property bool inUse: true

    Component.onDestruction: inUse = false

    Binding {
        target: root.view
        property: "markers"
        value: marks.obstacles
        when: root.inUse
    }

    Binding {
        target: root.view.labels
        property: "clearance"
        value: 15 * Theme.unit
        when: root.inUse
    }

    ClassMarkLayer {
        id: marks

        parent: root.view.above
        visible: root.inUse
        anchors.fill: parent
        camera: root.view.camera
        source: stations
        unit: Theme.unit
        font.family: Theme.family
        textColor: Theme.text1
        ground: Theme.surface0
        focusColor: Theme.accent
        colors: Theme.air
    }

    AirStations {
        id: stations

        live: Live
        region: root.region
        agency: root.agency
    }

    MarkKeys {
        view: root.view
        badges: marks
        onOpened: mark => root.view.pointPicked("sensors", mark)
    }

    AirLegend {
        parent: root.view.front
        counts: stations.counts
        time: stations.newestMs > 0 ? Format.moment(stations.newestMs, Live.clock.nowMs) : ""
        sources: stations.sources
        raised: root.view.incidents !== null
    }
}
