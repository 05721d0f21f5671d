// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Rivers and coast.
Item {
    id: root

    required property MapCamera camera
    required property MapGeometry rivers
    required property MapGeometry coast

    LineLayer {
        anchors.fill: parent
        camera: root.camera
        geometry: root.rivers
        object: "rivers"
        color: Theme.river
        lineWidth: 2 * Theme.unit
        maxLevel: root.camera.zoom < 7.5 ? 3 : 9
    }

    LineLayer {
        anchors.fill: parent
        camera: root.camera
        geometry: root.coast
        object: "coast"
        color: Theme.river
        lineWidth: Theme.unit
    }
}
