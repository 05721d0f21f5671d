// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapFind
import Yiping.MapLayers
import Yiping.MapTools
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
    // What its values are given for: none, head (100,000 residents) or area (100 km²).
    property string per: "none"
    property bool showIncidents: true
    property bool showUnits: false
    property int stationKind: 1
    property bool showStations: false
    // Further layers, the lowest first: {"kind": …} and what that kind takes.
    property var layers: []
    // A second, small map; as MapInset takes it.
    property var inset: null
    readonly property int decimals: per === "none" || ranking.maximum >= 100 ? 0 : ranking.maximum >= 10 ? 1 : ranking.maximum >= 0.5 ? 2 : ranking.maximum >= 0.05 ? 3 : 4

    note: view.schematic ? qsTr("boundaries for orientation only") : ""
    focused: view.activeFocus
    covered: true
    headerExtras: FindBar {
        visible: root.width > 620 * Theme.unit && view.interactive && !tools.opened && Live.access.state !== Access.Wall && (pointer.hovered || view.activeFocus)
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
        return view.activeFocus && (Live.drawings.cancel() || tools.cancel() || finding.cancel());
    }

    function rampTitle(): string {
        const title = root.per === "head" ? ranking.basisYear > 0 ? qsTr("open incidents per 100,000 residents of %1").arg(ranking.basisYear) : qsTr("open incidents per 100,000 residents") : root.per === "area" ? qsTr("open incidents per 100 km²") : qsTr("open incidents");
        const missing = ranking.withoutBasis;
        if (ranking.count === 0 && missing === 0)
            return title + "\n" + qsTr("no division here has a figure");
        return missing === 0 ? title : title + "\n" + (root.per === "head" ? qsTr("%n without a population figure", "", missing) : qsTr("%n without an area", "", missing));
    }

    RankingModel {
        id: ranking

        live: Live
        metric: root.metric
        region: root.region
        classMethod: root.breaks === "equal" ? RankingModel.Equal : root.breaks === "quantile" ? RankingModel.Quantile : RankingModel.Natural
        basis: root.per === "head" ? RankingModel.Head : root.per === "area" ? RankingModel.Area : RankingModel.Whole
        geometry: view.borders
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
        pointing: !tools.busy
        keyHandlers: [tools, finding]
        selectedLayer: choice.layerName
        selectedRow: choice.row
        calloutTitle: tools.busy ? "" : choice.title
        calloutText: choice.text
        calloutTop: finding.chipsHeight
        rampTitle: root.metric.length > 0 ? root.rampTitle() : ""
        rampLimits: ranking.count === 0 ? [] : ["0"].concat(ranking.limits.map(limit => Format.number(limit, root.decimals)))
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
            points: ({
                    incidents: incidents,
                    units: units
                })
        }
    }

    MapTools {
        id: tools

        parent: view.front
        anchors.fill: parent
        topTaken: finding.chipsHeight
        view: view
    }

    Connections {
        target: tools.result

        function onChosen(layer: string, id: string): void {
            choice.choose(layer, id);
        }
    }
}
