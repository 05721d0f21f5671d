// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// A word that is on or off; Space, a key or a click changes it.
Rectangle {
    id: root

    required property string text
    property bool on: false

    signal toggled

    implicitWidth: word.implicitWidth + 20 * Theme.unit
    implicitHeight: 32 * Theme.unit
    radius: Theme.radius
    color: on ? Theme.selectedRow : "transparent"
    border.width: activeFocus ? 2 : 1
    border.color: activeFocus || on ? Theme.accent : Theme.line
    activeFocusOnTab: true
    Keys.onSpacePressed: root.toggled()

    Label {
        id: word

        anchors.centerIn: parent
        text: (root.on ? "✓ " : "") + root.text
        font.pixelSize: Theme.labelSize
        elide: Text.ElideNone
    }

    TapHandler {
        onTapped: root.toggled()
    }
}
