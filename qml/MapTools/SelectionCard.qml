// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What lies inside of a ring: its size, counts by kind and by county, and the things themselves.
ToolCard {
    id: root

    required property MapTool tool
    required property AreaCount result
    property string typed: ""
    property bool copied: false
    // Pixels that the card may be high.
    property real room: 600 * Theme.unit
    readonly property alias list: list

    readonly property real lineHeight: 22 * Theme.unit
    readonly property int lines: Math.max(0, Math.floor((room - frameHeight) / (lineHeight + 3 * Theme.unit)))
    // Where there is little room the counties share one line.
    readonly property bool inline: lines < result.kinds.length + Math.min(3, result.regions.length) + 2
    readonly property int countiesShown: inline ? 0 : Math.min(3, result.regions.length)
    readonly property int notes: (result.stale > 0 ? 1 : 0) + (result.regions.length > countiesShown ? 1 : 0) + (tool.crossing ? 2 : 0)
    readonly property int linesForKinds: lines - countiesShown - notes
    readonly property int kindsShown: result.kinds.length <= linesForKinds ? result.kinds.length : Math.max(2, linesForKinds - 1)
    readonly property int linesLeft: linesForKinds - kindsShown - 1
    // Where there is no room for both, the list takes the place of the counts once it is walked.
    readonly property bool tight: linesLeft < 4
    property bool listing: false
    readonly property bool showsCounts: !tight || !listing
    readonly property bool showsList: tool.finished && result.listed > 0 && (listing || !tight)

    function countiesText(): string {
        return root.result.regions.slice(0, 12).map(region => region.name + " " + Format.number(region.count, 0)).join(" · ");
    }

    // Up or down in the list; above its first entry are the counts again.
    function walk(steps: int): void {
        const next = Math.max(-1, Math.min(root.result.listed - 1, list.currentIndex + steps));
        root.listing = next >= 0;
        list.currentIndex = next;
    }

    function heading(): string {
        if (root.typed.length > 0)
            return qsTr("Radius %1 … Enter: metres, K: kilometres").arg(root.typed);
        const area = Format.area(root.tool.area);
        if (root.tool.kind === MapTool.Circle)
            return qsTr("Within %1 · %2").arg(Format.length(root.tool.radius)).arg(area);
        return (root.tool.kind === MapTool.Lasso ? qsTr("Lasso · %1") : qsTr("Rectangle · %1")).arg(area);
    }

    function keysText(): string {
        if (root.copied)
            return qsTr("Copied as text.");
        if (root.tool.finished)
            return (root.tool.kind === MapTool.Circle ? qsTr("+ − or a number: radius") + " · " : "") + qsTr("↑ ↓ Enter: choose · Ctrl+C: copy · Space: anew · Esc: leave");
        if (root.tool.kind === MapTool.Circle)
            return qsTr("Drag, or Space: set the centre · + − or a number: radius · Esc: leave");
        if (root.tool.kind === MapTool.Rectangle)
            return qsTr("Drag, or Space: set a corner · Esc: leave");
        return qsTr("Drag, or Space: set a corner, Enter: end · Esc: leave");
    }

    title: heading()
    titleInset: swap.visible ? swap.width + 8 * Theme.unit : 0
    figure: Format.number(result.total, 0)
    aside: result.total === 0 ? qsTr("nothing that is known here") : result.asOfMs > 0 ? qsTr("in it, as of %1").arg(Format.momentExact(result.asOfMs, Live.clock.nowMs)) : ""
    hint: keysText()

    component Line: Item {
        id: line

        property string name
        property string note
        property int count
        property int severity: 0

        width: parent ? parent.width : 0
        height: root.lineHeight

        SeverityMark {
            id: mark

            visible: line.severity > 0
            anchors.verticalCenter: parent.verticalCenter
            size: 16 * Theme.unit
            severity: Math.max(1, line.severity)
        }

        Label {
            anchors.left: mark.right
            anchors.leftMargin: 8 * Theme.unit
            anchors.right: number.left
            anchors.rightMargin: 8 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: line.note.length > 0 ? line.name + " · " + line.note : line.name
            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }

        Label {
            id: number

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: Format.number(line.count, 0)
            font.pixelSize: Theme.labelSize
        }
    }

    component Note: Label {
        width: parent ? parent.width : 0
        color: Theme.text3
        font.pixelSize: Theme.noteSize
    }

    component Hair: Rectangle {
        width: parent ? parent.width : 0
        height: 1
        color: Theme.line
    }

    ToolButton {
        id: swap

        parent: root
        anchors.right: parent.right
        anchors.rightMargin: 6 * Theme.unit
        y: 8 * Theme.unit
        visible: root.tight && root.tool.finished && root.result.listed > 0
        text: root.listing ? qsTr("Counts") : qsTr("List")
        keys: root.listing ? "" : "↓"
        onClicked: root.listing = !root.listing
    }

    Connections {
        target: root.tool

        function onFinishedChanged(): void {
            list.currentIndex = -1;
            root.listing = false;
        }
    }

    Repeater {
        model: root.showsCounts ? root.result.kinds.slice(0, root.kindsShown) : []

        Line {
            required property var modelData

            name: modelData.name
            note: modelData.alert > 0 ? qsTr("%n over a stage", "", modelData.alert) : ""
            count: modelData.count
            severity: modelData.severity
        }
    }

    Note {
        visible: root.showsCounts && root.result.kinds.length > root.kindsShown
        text: qsTr("and %n more kind(s)", "", root.result.kinds.length - root.kindsShown)
    }

    Note {
        visible: root.result.stale > 0
        text: qsTr("%n of them out of date", "", root.result.stale)
    }

    Hair {
        visible: root.showsCounts && root.result.regions.length > 0
    }

    Repeater {
        model: root.showsCounts ? root.result.regions.slice(0, root.countiesShown) : []

        Line {
            required property var modelData

            name: modelData.name
            count: modelData.count
        }
    }

    Note {
        visible: root.showsCounts && root.result.regions.length > root.countiesShown
        text: root.inline ? root.countiesText() : qsTr("and %n more place(s)", "", root.result.regions.length - root.countiesShown)
        color: root.inline ? Theme.text2 : Theme.text3
    }

    Hair {
        visible: root.showsCounts && list.visible
    }

    SelectionList {
        id: list

        width: parent.width
        visible: root.showsList
        height: Math.max(2, Math.min(count, Math.floor((root.tight ? root.lines : root.linesLeft) * 25 / 28))) * rowHeight
        result: root.result
        onChosen: row => root.result.choose(row)
    }

    Note {
        visible: list.visible && root.result.total > root.result.listed
        text: qsTr("the first %1 of %2").arg(root.result.listed).arg(Format.number(root.result.total, 0))
    }

    Note {
        visible: root.tool.crossing
        text: qsTr("The outline crosses itself; overlaps are taken off.")
        wrapMode: Text.Wrap
    }
}
