// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// What colours mean, where the buildings come from, how far a finger's breadth is.
Item {
    id: root

    required property TwinDistrict district
    required property TwinCamera eye
    property bool reduced: false

    component Note: Label {
        color: Theme.text3
        font.pixelSize: Theme.noteSize
        elide: Text.ElideNone
    }

    Rectangle {
        x: notes.x - 6 * Theme.unit
        y: notes.y - 4 * Theme.unit
        width: notes.width + 12 * Theme.unit
        height: notes.height + 8 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.sea, 0.92)
    }

    Column {
        id: notes

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        spacing: 4 * Theme.unit

        Row {
            spacing: 8 * Theme.unit
            visible: root.district.hasWater

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 13 * Theme.unit
                height: width
                // As colouredVertices() mixes it.
                color: Qt.tint(root.district.palette[1] ?? Theme.gap, Qt.alpha(Theme.lightRisk, 0.6))
            }

            Note {
                color: Theme.text2
                text: qsTr("in more than %1 m of water; the level is carried over flat, no dike or drain is reckoned with").arg(Format.number(root.district.threshold, 1))
            }
        }

        Note {
            visible: root.district.invented
            color: Theme.text2
            text: qsTr("invented buildings for demonstration")
        }

        Note {
            visible: root.district.defaultHeights > 0
            text: qsTr("%1 of %2 buildings drawn 6 m high: no height given").arg(root.district.defaultHeights).arg(root.district.buildingCount)
        }

        Note {
            visible: root.district.problemCount > 0
            text: qsTr("%1 features left out or corrected: %2").arg(root.district.problemCount).arg(root.district.problems[0] ?? "")
            width: Math.min(implicitWidth, root.width * 0.7)
            elide: Text.ElideRight
        }

        Note {
            visible: root.reduced
            text: qsTr("drawn without a graphics card: plain edges, ten pictures a second at most")
        }
    }

    Rectangle {
        x: scale.x - 6 * Theme.unit
        y: north.y - 4 * Theme.unit
        width: scale.width + 12 * Theme.unit
        height: root.height - north.y + 8 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.sea, 0.92)
    }

    TwinNorth {
        id: north

        anchors.right: scale.right
        anchors.bottom: scale.top
        anchors.bottomMargin: 8 * Theme.unit
        yaw: root.eye.yaw
    }

    ScaleBar {
        id: scale

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        metresPerPixel: root.eye.metresPerPixel
    }
}
