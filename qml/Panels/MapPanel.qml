// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
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
    // What its values are given for: none, head (100,000 residents) or area (100 km²).
    property string per: "none"
    property bool showIncidents: true
    property bool showUnits: false
    property int stationKind: 1
    property bool showStations: false
    // Further layers, the lowest first: {"kind": …} and what that kind takes.
    property var layers: []
    property int incidentRow: -1
    readonly property int decimals: per === "none" || ranking.maximum >= 100 ? 0 : ranking.maximum >= 10 ? 1 : ranking.maximum >= 0.5 ? 2 : ranking.maximum >= 0.05 ? 3 : 4

    note: qsTr("boundaries for orientation only")
    focused: view.activeFocus

    function takeFocus(): void {
        view.forceActiveFocus();
    }

    function findSelected(): void {
        root.incidentRow = incidents.rowOf(Live.selection.incidentId);
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
        onPointsChanged: root.findSelected()
    }

    UnitPoints {
        id: units

        live: Live
        region: root.region
    }

    StationPoints {
        id: stations

        live: Live
        region: root.region
        kind: root.stationKind
    }

    CaseModel {
        id: chosen

        live: Live
        incidentId: Live.selection.incidentId
    }

    Connections {
        target: Live.selection

        function onIncidentIdChanged(): void {
            root.findSelected();
        }
    }

    MapView {
        id: view

        anchors.fill: parent
        anchors.leftMargin: 1 - Theme.padding
        anchors.rightMargin: 1 - Theme.padding
        anchors.bottomMargin: 1 - Theme.padding
        region: root.region
        incidents: root.showIncidents ? incidents : null
        units: root.showUnits ? units : null
        sensors: root.showStations ? stations : null
        selectedLayer: "incidents"
        selectedRow: root.incidentRow
        calloutTitle: chosen.title
        calloutText: Format.stage(chosen.stage) + " · " + Format.age(Live.clock.nowMs - chosen.reportedMs)
        rampTitle: root.metric.length > 0 ? root.rampTitle() : ""
        rampLimits: ranking.count === 0 ? [] : ["0"].concat(ranking.limits.map(limit => Format.number(limit, root.decimals)))
        onRegionPicked: code => view.selectedRegion = code
        onRegionActivated: code => Live.navigator.enter(code)
        onRegionUp: Live.navigator.up()
        onPointPicked: (layer, row) => {
            if (layer === "incidents")
                Live.selection.choose(incidents.idOf(row));
            else if (layer === "units")
                Live.selection.unitId = units.idOf(row);
            else
                Live.selection.sensorId = stations.idOf(row);
        }
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
}
