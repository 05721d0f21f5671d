// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// The name of a drawing at its northern end, what it is for, by whom and how old; a place has a flag. From far away
// names would only cover one another.
Item {
    id: root

    required property MapCamera camera
    // One of DrawingShapes.names.
    required property var drawing

    readonly property point place: {
        // Read so that the place is found again when the camera moves.
        const moved = root.camera.longitude + root.camera.latitude + root.camera.zoom + root.camera.width + root.camera.height;
        return isNaN(moved) ? Qt.point(0, 0) : root.camera.toScreen(root.drawing.longitude, root.drawing.latitude);
    }
    readonly property real spanPixels: root.drawing.spanM / root.camera.metresPerPixel
    readonly property bool roomy: root.spanPixels > 90 * Theme.unit || root.camera.metresPerPixel < 60
    readonly property color tone: root.drawing.expired ? Theme.text3 : Theme.text1

    visible: (root.drawing.pin || root.spanPixels > 40 * Theme.unit) && place.x > -width && place.y > -height && place.x < root.camera.width + width && place.y < root.camera.height + height
    width: Math.min(260 * Theme.unit, Math.max(title.implicitWidth, note.visible ? note.implicitWidth : 0) + 16 * Theme.unit)
    height: words.height + 8 * Theme.unit
    x: Math.round(place.x - width / 2)
    y: Math.round(place.y - height - (root.drawing.pin ? 26 : 7) * Theme.unit)

    Item {
        visible: root.drawing.pin
        x: parent.width / 2
        y: parent.height + 6 * Theme.unit

        Rectangle {
            x: -1.5 * Theme.unit
            width: 3 * Theme.unit
            height: 20 * Theme.unit
            color: root.tone
            border.width: 0.5
            border.color: Theme.surface0
        }

        Rectangle {
            width: 15 * Theme.unit
            height: 10 * Theme.unit
            color: root.drawing.pending ? "transparent" : root.tone
            border.width: root.drawing.pending ? 1.5 * Theme.unit : 0.5
            border.color: root.drawing.pending ? root.tone : Theme.surface0
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Qt.alpha(Theme.surface1, 0.9)
        border.width: 1
        border.color: Theme.line
    }

    Column {
        id: words

        anchors.centerIn: parent
        width: parent.width - 16 * Theme.unit

        Label {
            id: title

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.drawing.title
            color: root.tone
            font.pixelSize: Theme.labelSize
            font.weight: Font.DemiBold
        }

        Label {
            id: note

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.roomy || root.drawing.pending
            text: {
                const parts = [];
                if (root.drawing.exercise)
                    parts.push(qsTr("exercise"));
                parts.push(Format.drawingPurpose(root.drawing.purpose));
                if (root.drawing.watches)
                    parts.push(qsTr("watched"));
                if (root.drawing.pending)
                    return parts.concat(qsTr("not delivered yet")).join(" · ");
                if (root.drawing.expired)
                    return parts.concat(qsTr("ended %1").arg(Format.moment(root.drawing.untilMs, Live.clock.nowMs))).join(" · ");
                return parts.concat(root.drawing.author, Format.age(Live.clock.nowMs - root.drawing.drawnMs)).filter(part => part.length > 0).join(" · ");
            }
            color: root.drawing.expired ? Theme.text3 : Theme.text2
            font.pixelSize: Theme.noteSize
        }
    }
}
