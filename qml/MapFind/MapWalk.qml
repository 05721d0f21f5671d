// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.MapView
import Yiping.Widgets

// Goes from one thing in view to the next, from the middle of the map outwards.
PointWalk {
    id: root

    required property MapView view
    required property MapChoice choice
    readonly property list<string> names: ["incidents", "units", "sensors"]

    function go(by: int): void {
        root.step(root.names.indexOf(root.choice.layerName), root.choice.row, by);
    }

    camera: view.camera
    first: view.incidents
    second: view.units
    third: view.sensors
    onReached: (source, row) => root.choice.pick(root.names[source], row)
}
