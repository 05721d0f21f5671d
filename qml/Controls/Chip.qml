// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// A short statement with a frame: a warning in force, a state of the link.
Rectangle {
    id: root

    property string text
    property color tone: Theme.line
    property color textColor: Theme.text1
    property alias leading: slot.data
    property real maximumWidth: 600 * Theme.unit

    implicitWidth: Math.min(maximumWidth, slot.width + label.implicitWidth + 24 * Theme.unit)
    implicitHeight: 28 * Theme.unit
    radius: Theme.radius
    color: Theme.surface1
    border.width: 1
    border.color: tone

    Row {
        id: content

        anchors.left: parent.left
        anchors.leftMargin: 10 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: slot.children.length > 0 ? 7 * Theme.unit : 0

        Item {
            id: slot

            anchors.verticalCenter: parent.verticalCenter
            width: childrenRect.width
            height: childrenRect.height
        }

        Label {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.maximumWidth - slot.width - 24 * Theme.unit)
            text: root.text
            color: root.textColor
            font.pixelSize: Theme.labelSize
        }
    }
}
