// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live

// What is chosen on a map: an incident, a unit or a station; the last of them to be chosen carries the ring.
Item {
    id: root

    required property IncidentPoints incidents
    required property UnitPoints units
    required property StationPoints stations
    property string layerName: "incidents"

    readonly property string entityId: layerName === "units" ? Live.selection.unitId : layerName === "sensors" ? Live.selection.sensorId : Live.selection.incidentId
    property int row: -1
    readonly property string title: row >= 0 ? card.name : ""
    readonly property string text: card.detail

    onEntityIdChanged: find()

    function sourceOf(layer: string): MapPoints {
        return layer === "units" ? root.units : layer === "sensors" ? root.stations : root.incidents;
    }

    function find(): void {
        root.row = root.sourceOf(root.layerName).rowOf(root.entityId);
    }

    function pick(layer: string, row: int): void {
        root.choose(layer, root.sourceOf(layer).idOf(row));
    }

    function choose(layer: string, id: string): void {
        if (layer === "incidents")
            Live.selection.choose(id);
        else if (layer === "units")
            Live.selection.unitId = id;
        else
            Live.selection.sensorId = id;
        root.layerName = layer;
        root.find();
    }

    EntityCard {
        id: card

        live: Live
        layer: root.layerName
        entityId: root.entityId
    }

    Connections {
        target: Live.selection

        // An officer's choice of an incident counts anywhere; that the screen follows the gravest one does not.
        function onChosen(): void {
            root.layerName = "incidents";
            root.find();
        }
    }

    Connections {
        target: root.incidents

        function onPointsChanged(): void {
            if (root.layerName === "incidents")
                root.find();
        }
    }

    Connections {
        target: root.units

        function onPointsChanged(): void {
            if (root.layerName === "units")
                root.find();
        }
    }

    Connections {
        target: root.stations

        function onPointsChanged(): void {
            if (root.layerName === "sensors")
                root.find();
        }
    }
}
