// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// What officers drew for the region: on the ground the shapes, above the symbols their names, in front the tool.
Item {
    id: root

    required property MapView view
    required property string region

    anchors.fill: parent

    DrawingShapes {
        id: drawings

        live: Live
        region: root.region
        color: Theme.text1
        expiredColor: Theme.text3
        lineWidth: 1.4 * Theme.unit
    }

    ShapeLayer {
        anchors.fill: parent
        camera: root.view.camera
        shapes: drawings.shapes
    }

    Item {
        parent: root.view.above
        anchors.fill: parent

        Repeater {
            model: drawings.names

            DrawingName {
                required property var modelData

                camera: root.view.camera
                drawing: modelData
            }
        }
    }

    DrawingTool {
        id: tool

        parent: root.view.front
        anchors.fill: parent
        view: root.view
        region: root.region
    }
}
