// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// One tool of the bar: its word and its key.
Rectangle {
    id: root

    property string text
    property string keys
    property bool chosen: false

    signal clicked

    implicitWidth: row.implicitWidth + 18 * Theme.unit
    implicitHeight: 30 * Theme.unit
    radius: Theme.radius
    color: chosen ? Theme.selectedRow : hover.hovered ? Theme.surface2 : "transparent"
    border.width: chosen ? 1 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.Button
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6 * Theme.unit

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.chosen ? Theme.text1 : Theme.text2
            font.pixelSize: Theme.labelSize
            elide: Text.ElideNone
        }

        KeyHint {
            visible: root.keys.length > 0
            anchors.verticalCenter: parent.verticalCenter
            keys: root.keys
        }
    }

    TapHandler {
        onTapped: root.clicked()
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }
}
