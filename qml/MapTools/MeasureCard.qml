// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What was measured: the sum of a line, or the area and the perimeter of a ring.
ToolCard {
    id: root

    required property MapTool tool
    readonly property bool isArea: tool.kind === MapTool.Area

    title: isArea ? qsTr("Area") : qsTr("Distance")
    figure: isArea ? Format.area(tool.area) : Format.length(tool.length)
    aside: isArea ? qsTr("around it %1").arg(Format.length(tool.length)) : qsTr("%n section(s)", "", tool.segments.length)
    hint: tool.finished ? qsTr("Space: measure anew · Backspace: take the last point back · Esc: leave") : qsTr("Click or Space: set a point · Enter: end · Backspace: take the last point back · Esc: leave")

    Label {
        width: parent.width
        visible: !root.isArea && !root.tool.finished && root.tool.count > 0
        text: qsTr("this section %1").arg(Format.length(root.tool.reach))
        color: Theme.text2
        font.pixelSize: Theme.labelSize
    }

    Label {
        width: parent.width
        visible: root.isArea && root.tool.area >= 1000000 && root.tool.area < 100000000
        text: qsTr("%1 ha").arg(Format.number(root.tool.area / 10000, 0))
        color: Theme.text2
        font.pixelSize: Theme.labelSize
    }

    Label {
        width: parent.width
        visible: root.tool.crossing
        text: qsTr("The outline crosses itself; overlaps are taken off.")
        color: Theme.text2
        font.pixelSize: Theme.noteSize
        wrapMode: Text.Wrap
    }
}
