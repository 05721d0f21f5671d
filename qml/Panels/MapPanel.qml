// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapFind
import Yiping.MapLayers
import Yiping.MapView
import Yiping.Theme

// The map of the region looked at: a figure as a choropleth, incidents, units, stations, who goes where.
PanelFrame {
    id: root

    property string region: "45"
    // Aggregate that colours the areas; empty: none.
    property string metric
    // How its values are put into classes: equal, quantile or natural.
    property string breaks: "natural"
    property bool showIncidents: true
    property bool showUnits: false
    property int stationKind: 1
    property bool showStations: false
    // Further layers, the lowest first: {"kind": …} and what that kind takes.
    property var layers: []
    // A second, small map; as MapInset takes it.
    property var inset: null

    note: view.schematic ? qsTr("boundaries for orientation only") : ""
    focused: view.activeFocus
    covered: true
    headerExtras: FindBar {
        visible: root.width > 620 * Theme.unit && view.interactive && Live.access.state !== Access.Wall && (pointer.hovered || view.activeFocus)
        actions: finding.actions
        onTriggered: index => finding.act(index)
    }

    function takeFocus(): void {
        view.forceActiveFocus();
    }

    function openFinder(): void {
        finding.openFinder();
    }

    // Takes back what is open on the map while it has the keyboard; false when there is nothing.
    function cancel(): bool {
        return view.activeFocus && (Live.drawings.cancel() || finding.cancel());
    }

    RankingModel {
        id: ranking

        live: Live
        metric: root.metric
        region: root.region
        classMethod: root.breaks === "equal" ? RankingModel.Equal : root.breaks === "quantile" ? RankingModel.Quantile : RankingModel.Natural
        onRankingChanged: view.areaValues = ranking.classes()
    }

    IncidentPoints {
        id: incidents

        live: Live
        region: root.region
        filter: filter
    }

    UnitPoints {
        id: units

        live: Live
        region: root.region
        filter: filter
    }

    StationPoints {
        id: stations

        live: Live
        region: root.region
        kind: root.stationKind
        filter: filter
    }

    MapFilter {
        id: filter

        live: Live
        region: root.region
        incidents: root.showIncidents
        units: root.showUnits
        stationKind: root.showStations ? root.stationKind : 0
    }

    HoverHandler {
        id: pointer

        parent: root
    }

    MapChoice {
        id: choice

        incidents: incidents
        units: units
        stations: stations
    }

    MapView {
        id: view

        anchors.fill: parent
        anchors.leftMargin: 1 - Theme.padding
        anchors.rightMargin: 1 - Theme.padding
        anchors.bottomMargin: 1 - Theme.padding
        region: root.region
        tiles: Live.tiles
        files: Live.groundFiles
        incidents: root.showIncidents ? incidents : null
        units: root.showUnits ? units : null
        sensors: root.showStations ? stations : null
        keyHandlers: [finding]
        selectedLayer: choice.layerName
        selectedRow: choice.row
        calloutTitle: choice.title
        calloutText: choice.text
        calloutTop: finding.chipsHeight
        rampTitle: root.metric.length > 0 ? qsTr("open incidents") : ""
        rampLimits: ["0"].concat(ranking.limits.map(limit => Format.number(limit, 0)))
        onRegionPicked: code => view.selectedRegion = code
        onRegionActivated: code => Live.navigator.enter(code)
        onRegionUp: Live.navigator.up()
        onPointPicked: (layer, row) => choice.pick(layer, row)
    }

    MapPointNames {
        parent: view.above
        anchors.fill: parent
        view: view
    }

    MapFinding {
        id: finding

        parent: view.front
        anchors.fill: parent
        view: view
        choice: choice
        filter: filter
        inset: root.inset
        region: root.region
        shown: (root.showIncidents ? incidents.shown : 0) + (root.showUnits ? units.shown : 0) + (root.showStations ? stations.shown : 0)
        total: (root.showIncidents ? incidents.total : 0) + (root.showUnits ? units.total : 0) + (root.showStations ? stations.total : 0)
    }

    Repeater {
        parent: view.below
        model: root.showUnits ? [
            {
                kind: "dispatch-links"
            }
        ].concat(root.layers) : root.layers

        MapLayerHost {
            required property var modelData

            view: view
            region: root.region
            options: modelData
        }
    }
}
