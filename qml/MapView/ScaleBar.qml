// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// A round distance, about a finger long.
Item {
    id: root

    property real metresPerPixel: 1
    readonly property real metres: {
        const longest = 130 * Theme.unit * metresPerPixel;
        const power = Math.pow(10, Math.floor(Math.log10(longest)));
        return (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1) * power;
    }

    width: Math.max(words.width, metres / metresPerPixel)
    height: words.height + 8 * Theme.unit

    Text {
        id: words

        anchors.horizontalCenter: bar.horizontalCenter
        text: root.metres >= 1000 ? qsTr("%1 km").arg(root.metres / 1000) : qsTr("%1 m").arg(root.metres)
        color: Theme.text3
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
    }

    Item {
        id: bar

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.round(root.metres / root.metresPerPixel)
        height: 6 * Theme.unit

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.text3
        }

        Rectangle {
            width: 1
            height: parent.height
            color: Theme.text3
        }

        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.text3
        }
    }
}
