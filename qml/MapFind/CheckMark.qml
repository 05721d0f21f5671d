// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// A box with a tick, or a ring with a dot where only one may be chosen.
Rectangle {
    id: root

    property bool checked: false
    property bool round: false

    width: 16 * Theme.unit
    height: width
    radius: round ? width / 2 : 3 * Theme.unit
    color: "transparent"
    border.width: Math.max(1, Theme.unit)
    border.color: checked ? Theme.text2 : Theme.text3

    Rectangle {
        visible: root.round && root.checked
        anchors.centerIn: parent
        width: 8 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.text1
    }

    Label {
        visible: !root.round && root.checked
        anchors.centerIn: parent
        text: "✓"
        font.pixelSize: Theme.noteSize
        elide: Text.ElideNone
    }
}
