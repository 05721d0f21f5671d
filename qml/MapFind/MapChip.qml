// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// A standing statement on the map: what is followed, what is hidden. With the key that ends it.
Rectangle {
    id: root

    objectName: "chip"

    property string text
    property string keys
    // Wants to be looked at; its text says so too.
    property bool urgent: false
    property real maximumWidth: 480 * Theme.unit

    signal clicked

    implicitWidth: Math.min(maximumWidth, words.implicitWidth + (hint.visible ? hint.width + 8 * Theme.unit : 0) + 20 * Theme.unit)
    implicitHeight: 28 * Theme.unit
    radius: Theme.radius
    color: Theme.surface1
    border.width: 1
    border.color: urgent ? Theme.lightRisk : Theme.line
    visible: text.length > 0

    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 10 * Theme.unit
        anchors.right: hint.visible ? hint.left : parent.right
        anchors.rightMargin: 8 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.labelSize
    }

    KeyHint {
        id: hint

        anchors.right: parent.right
        anchors.rightMargin: 8 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        visible: root.keys.length > 0
        keys: root.keys
    }

    TapHandler {
        onTapped: root.clicked()
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
