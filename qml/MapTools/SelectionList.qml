// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What lies inside, one by one: a click or Enter makes it the screen's selection.
ListView {
    id: root

    required property AreaCount result

    readonly property real rowHeight: 28 * Theme.unit

    signal chosen(int row)

    model: result
    clip: true
    currentIndex: -1
    highlightMoveDuration: Theme.motionMs
    boundsBehavior: Flickable.StopAtBounds

    delegate: Rectangle {
        id: entry

        required property int index
        required property string name
        required property string detail
        required property int severity
        readonly property bool current: ListView.isCurrentItem

        width: ListView.view.width
        height: root.rowHeight
        radius: Theme.radius
        color: current ? Theme.selectedRow : hover.hovered ? Theme.surface2 : "transparent"
        border.width: current ? 1 : 0
        border.color: Theme.accent

        SeverityMark {
            id: mark

            visible: entry.severity > 0
            anchors.left: parent.left
            anchors.leftMargin: 4 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            size: 16 * Theme.unit
            severity: Math.max(1, entry.severity)
        }

        Label {
            anchors.left: mark.right
            anchors.leftMargin: 6 * Theme.unit
            anchors.right: detailText.left
            anchors.rightMargin: 8 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: entry.name
            font.pixelSize: Theme.labelSize
        }

        Label {
            id: detailText

            anchors.right: parent.right
            anchors.rightMargin: 6 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: entry.detail
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }

        TapHandler {
            onTapped: {
                root.currentIndex = entry.index;
                root.chosen(entry.index);
            }
        }

        HoverHandler {
            id: hover
        }
    }
}
