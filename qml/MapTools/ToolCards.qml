// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.Theme

// What the tool in hand found.
Column {
    id: root

    required property MapTool tool
    required property AreaCount result
    property string typed: ""
    // Pixels that a card may be high.
    property real room: 600 * Theme.unit
    readonly property alias card: card

    SelectionCard {
        id: card

        width: parent.width
        visible: root.tool.selecting
        tool: root.tool
        result: root.result
        typed: root.typed
        room: root.room
    }

    MeasureCard {
        width: parent.width
        visible: root.tool.kind !== MapTool.None && !root.tool.selecting
        tool: root.tool
    }
}
