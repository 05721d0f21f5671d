// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

Item {
    id: root

    required property int index
    required property string name
    required property int kind
    required property int crew
    required property string capability
    required property double metres
    required property double seconds
    required property bool fits
    required property bool chosen

    signal toggled

    height: 50 * Theme.unit

    Rectangle {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        width: 26 * Theme.unit
        height: width
        radius: 3 * Theme.unit
        color: root.chosen ? Theme.accent : "transparent"
        border.width: 1
        border.color: root.chosen ? Theme.accent : Theme.line

        Label {
            anchors.centerIn: parent
            text: root.chosen ? "✓" : root.index + 1
            color: root.chosen ? Theme.onAccent : Theme.text2
            font.pixelSize: Theme.labelSize
            elide: Text.ElideNone
        }
    }

    Column {
        anchors.left: box.right
        anchors.leftMargin: 12 * Theme.unit
        anchors.right: time.left
        anchors.rightMargin: 8 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.name + (root.crew > 0 ? qsTr(" · %1 people").arg(root.crew) : "")
            font.pixelSize: Theme.bodySize
        }

        Label {
            width: parent.width
            text: (root.fits ? qsTr("made for this, nearest") : qsTr("nearest available")) + (root.capability.length > 0 ? " · " + root.capability : "")
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }

    Column {
        id: time

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 76 * Theme.unit

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: qsTr("≈ %1").arg(Format.duration(root.seconds))
            font.pixelSize: Theme.bodySize
        }

        Label {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: Format.distance(root.metres)
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }

    TapHandler {
        onTapped: root.toggled()
    }
}
