// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// How densely incidents, units or what stations measure lie, with the scale that says what a colour means.
Item {
    id: root

    required property MapView view
    required property string region
    // "of": incidents, units or stations with their "sensorKind"; "hours" looked back at for incidents, 0 for the open ones;
    // "radiusKm" of the kernel; "perKm2" of the scale.
    required property var options

    readonly property string of: options.of ?? "incidents"
    readonly property real hours: options.hours ?? 24
    readonly property real perKm2: options.perKm2 ?? 100
    readonly property alias field: field
    readonly property string what: of === "units" ? qsTr("Units") : of === "stations" ? qsTr("Measured by stations") : hours > 0 ? qsTr("Incidents reported in the last %1 h").arg(hours) : qsTr("Open incidents")

    HeatLayer {
        id: field

        anchors.fill: parent
        camera: root.view.camera
        source: root.of === "units" ? units : root.of === "stations" ? stations : incidents
        radius: 1000 * (root.options.radiusKm ?? 15)
        leastPixels: 18 * Theme.unit
        perKm2: root.perKm2
        ramp: Theme.density
    }

    RecentIncidents {
        id: incidents

        live: Live
        region: root.region
        hours: root.hours
    }

    UnitPoints {
        id: units

        live: Live
        region: root.region
    }

    WeighedStations {
        id: stations

        live: Live
        region: root.region
        kind: root.options.sensorKind ?? 5
    }

    DensityLegend {
        parent: root.view.front
        title: root.what
        unit: root.of === "units" ? qsTr("per %1 km²").arg(root.perKm2) : root.of === "stations" ? qsTr("sum per %1 km²").arg(root.perKm2) : qsTr("incidents per %1 km²").arg(root.perKm2)
        highest: field.highest
        reach: field.reach
        time: Format.moment(Live.clock.nowMs, Live.clock.nowMs)
        raised: root.view.rampTitle.length > 0
    }
}
