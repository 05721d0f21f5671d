// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Rivers and coast.
Item {
    id: root

    required property MapCamera camera
    property alias source: file.source
    readonly property alias ready: file.ready
    readonly property alias errorString: file.errorString

    MapGeometry {
        id: file
    }

    LineLayer {
        anchors.fill: parent
        camera: root.camera
        geometry: file
        object: "rivers"
        color: Theme.river
        lineWidth: 2 * Theme.unit
        maxLevel: root.camera.zoom < 7.5 ? 3 : 4
    }

    LineLayer {
        anchors.fill: parent
        camera: root.camera
        geometry: file
        object: "coast"
        color: Theme.river
        lineWidth: Theme.unit
    }
}
