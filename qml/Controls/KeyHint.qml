// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

Rectangle {
    id: root

    property string keys

    implicitWidth: hint.implicitWidth + 10 * Theme.unit
    implicitHeight: hint.implicitHeight + 2 * Theme.unit
    radius: 3 * Theme.unit
    color: "transparent"
    border.width: 1
    border.color: Theme.line

    Label {
        id: hint

        anchors.centerIn: parent
        text: root.keys
        color: Theme.text2
        font.pixelSize: Theme.noteSize
        elide: Text.ElideNone
    }
}
