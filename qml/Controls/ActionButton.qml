// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// A button that also says its key.
Rectangle {
    id: root

    property string text
    property string keys
    property bool primary: false

    signal clicked

    implicitWidth: row.implicitWidth + 28 * Theme.unit
    implicitHeight: 36 * Theme.unit
    radius: Theme.radius
    opacity: enabled ? 1 : 0.45
    color: primary ? (Theme.dark ? "#1d4f86" : Theme.accent) : Theme.surface2
    border.width: 1
    border.color: primary ? Theme.accent : Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 8 * Theme.unit

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.primary ? "#ffffff" : Theme.text1
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
        enabled: root.enabled
        onTapped: root.clicked()
    }

    HoverHandler {
        cursorShape: root.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
}
