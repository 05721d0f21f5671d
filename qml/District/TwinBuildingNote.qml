// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// What is known of the building that was chosen, beside its roof.
Item {
    id: root

    required property TwinDistrict district
    required property TwinCamera eye
    readonly property int index: district.selected
    readonly property vector3d spot: eye.moves >= 0 ? eye.project(district.topOf(index)) : Qt.vector3d(0, 0, -1)
    readonly property real elevation: district.elevationOf(index)
    readonly property real depth: district.hasWater ? district.level - elevation : NaN
    readonly property bool shown: index >= 0 && spot.z > 0 && spot.x > 0 && spot.x < width && spot.y > 0 && spot.y < height

    Rectangle {
        visible: root.shown
        x: root.spot.x
        y: Math.min(root.spot.y, note.y + note.height / 2)
        width: 1
        height: Math.abs(root.spot.y - note.y - note.height / 2)
        color: Theme.accent
    }

    Rectangle {
        id: note

        visible: root.shown
        x: Math.round(Math.max(8, Math.min(root.width - width - 8, root.spot.x - width / 2)))
        y: Math.round(Math.max(8, root.spot.y - height - 30 * Theme.unit))
        width: Math.max(heading.implicitWidth, detail.implicitWidth) + 24 * Theme.unit
        height: words.height + 14 * Theme.unit
        radius: Theme.radius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.accent

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - 24 * Theme.unit

            Label {
                id: heading

                text: root.district.nameOf(root.index)
                font.weight: Font.DemiBold
            }

            Label {
                id: detail

                text: qsTr("%1 m high").arg(Format.number(root.district.heightOf(root.index), 0)) + " · " + (isNaN(root.elevation) ? qsTr("height of the ground not given") : qsTr("ground at %1 m").arg(Format.number(root.elevation, 2))) + (root.depth > 0 ? " · " + qsTr("in %1 m of water").arg(Format.number(root.depth, 1)) : "")
                color: Theme.text2
                font.pixelSize: Theme.labelSize
            }
        }
    }
}
