// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// A value as a bar with its target as a tick.
Item {
    id: root

    property real value: 0
    property real target: -1
    property real maximum: 100
    property color barColor: Theme.data2

    implicitHeight: 8 * Theme.unit

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 7 * Theme.unit
        radius: 1
        color: Theme.hairline
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * Math.max(0, Math.min(1, root.value / root.maximum))
        height: 7 * Theme.unit
        radius: 1
        color: root.barColor
    }

    Rectangle {
        visible: root.target >= 0
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width * Math.min(1, root.target / root.maximum) - width / 2
        width: 2 * Theme.unit
        height: 14 * Theme.unit
        color: Theme.text1
    }
}
