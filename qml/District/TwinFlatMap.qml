// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtPositioning
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// The flat map in the twin's place, looking at the same district with the same selection.
MapView {
    id: root

    required property TwinDistrict district
    required property IncidentPoints incidentPoints
    required property UnitPoints unitPoints

    function look(): void {
        if (!root.found)
            return;
        root.map.center = QtPositioning.coordinate(root.district.latitude, root.district.longitude);
        root.map.zoomLevel = Math.min(14, root.map.maximumZoomLevel);
    }

    incidents: incidentPoints
    units: unitPoints
    selectedRow: root.incidentPoints.rowOf(Live.selection.incidentId)
    readonly property bool found: ready && district.ready

    onFoundChanged: Qt.callLater(look)
    Component.onCompleted: Qt.callLater(look)
    onPointPicked: (layer, row) => {
        if (layer === "incidents")
            Live.selection.choose(root.incidentPoints.idOf(row));
        else
            Live.selection.unitId = root.unitPoints.idOf(row);
    }
}
