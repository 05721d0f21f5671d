// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// The length of each edge beside it, the corners that were set, and the sum at the cursor.
Item {
    id: root

    required property MapTool tool
    required property MapCamera camera
    // Where the cursor is, in pixels.
    required property point cursor

    readonly property bool measuring: tool.kind === MapTool.Distance || tool.kind === MapTool.Area

    // Named so that the places follow the camera.
    function placeOf(longitude: real, latitude: real, zoom: real, west: real, south: real): point {
        return root.camera.toScreen(longitude, latitude);
    }

    Repeater {
        model: root.measuring ? root.tool.outline.slice(0, root.tool.count) : []

        Rectangle {
            required property point modelData
            readonly property point place: root.placeOf(modelData.x, modelData.y, root.camera.zoom, root.camera.longitude, root.camera.latitude)

            x: place.x - width / 2
            y: place.y - height / 2
            width: 9 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.surface0
            border.width: 2 * Theme.unit
            border.color: Theme.accent
        }
    }

    Repeater {
        model: root.tool.segments

        HaloText {
            required property int index
            required property var modelData
            readonly property point place: root.placeOf(modelData.longitude, modelData.latitude, root.camera.zoom, root.camera.longitude, root.camera.latitude)
            readonly property real pixels: modelData.metres / root.camera.metresPerPixel
            // The cursor's own edges are told beside it.
            readonly property bool settled: root.tool.finished || index < root.tool.count - 1

            visible: settled && pixels > width + 16 * Theme.unit
            x: place.x - width / 2
            y: place.y - height - 2 * Theme.unit
            text: Format.length(modelData.metres)
        }
    }

    // Beside the cursor, on the side where there is room, and never below it.
    HaloText {
        readonly property bool onLeft: root.cursor.x + width + 24 * Theme.unit > root.width
        readonly property bool onTop: root.cursor.y + height + 24 * Theme.unit > root.height

        visible: root.measuring && !root.tool.finished && root.tool.count > 0
        x: root.cursor.x + (onLeft ? -width - 18 * Theme.unit : 18 * Theme.unit)
        y: root.cursor.y + (onTop ? -height - 16 * Theme.unit : 16 * Theme.unit)
        text: root.tool.kind === MapTool.Area && root.tool.count > 1 ? Format.area(root.tool.area) : root.tool.count > 1 ? qsTr("%1, in all %2").arg(Format.length(root.tool.reach)).arg(Format.length(root.tool.length)) : Format.length(root.tool.length)
    }
}
