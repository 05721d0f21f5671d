// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// A ring round the chosen point and, where there is something to say, a note tied to it.
Item {
    id: root

    required property PointLayer points
    property string title: ""
    property string text: ""
    // The note keeps below this.
    property real clearTop: 0

    readonly property point place: points.focusPlace
    readonly property bool found: place.x >= 0 && place.y >= 0 && place.x <= width && place.y <= height
    readonly property bool toRight: place.x < width * 0.45
    readonly property bool below: place.y < height * 0.35

    Rectangle {
        visible: root.found
        x: root.place.x - width / 2
        y: root.place.y - height / 2
        width: 36 * Theme.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }

    Rectangle {
        id: leader

        readonly property point end: Qt.point(root.toRight ? note.x : note.x + note.width, note.y + note.height / 2)
        readonly property real dx: end.x - root.place.x
        readonly property real dy: end.y - root.place.y
        readonly property real reach: Math.hypot(dx, dy)

        visible: note.visible
        x: root.place.x + dx / reach * 19 * Theme.unit
        y: root.place.y + dy / reach * 19 * Theme.unit
        width: Math.max(0, reach - 19 * Theme.unit)
        height: 1
        antialiasing: true
        color: Theme.text3
        transformOrigin: Item.Left
        rotation: Math.atan2(dy, dx) * 180 / Math.PI
    }

    Rectangle {
        id: note

        visible: root.found && root.title.length > 0
        width: Math.min(root.width * 0.5, Math.max(heading.implicitWidth, detail.implicitWidth) + 28 * Theme.unit)
        height: words.height + 18 * Theme.unit
        x: Math.round(Math.max(8, Math.min(root.width - width - 8, root.place.x + (root.toRight ? 90 * Theme.unit : -90 * Theme.unit - width))))
        y: Math.round(Math.max(root.clearTop + 8, Math.min(root.height - height - 8, root.place.y + (root.below ? 70 : -110) * Theme.unit - height / 2)))
        radius: Theme.radius
        color: Theme.surface1
        border.color: Theme.line

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - 28 * Theme.unit

            Text {
                id: heading

                width: parent.width
                text: root.title
                elide: Text.ElideRight
                color: Theme.text1
                font.family: Theme.family
                font.pixelSize: Theme.bodySize
            }

            Text {
                id: detail

                width: parent.width
                visible: text.length > 0
                text: root.text
                elide: Text.ElideRight
                color: Theme.text2
                font.family: Theme.family
                font.pixelSize: Theme.labelSize
            }
        }
    }
}
