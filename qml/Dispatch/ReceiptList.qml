// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What was done on a case, newest first.
ListView {
    id: root

    clip: true
    boundsBehavior: Flickable.StopAtBounds

    delegate: Item {
        id: row

        required property int stage
        required property int step
        required property double timeMs
        required property string actor
        required property string note
        required property string unit

        width: ListView.view.width
        height: root.height / Math.max(1, Math.floor(root.height / (32 * Theme.unit)))

        Label {
            id: time

            width: 84 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: Format.isSameDay(row.timeMs, Live.clock.nowMs) ? Format.momentExact(row.timeMs, Live.clock.nowMs) : Format.moment(row.timeMs, Live.clock.nowMs).slice(-11)
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }

        Label {
            id: what

            anchors.left: time.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 76 * Theme.unit)
            text: Format.stage(row.stage, row.step)
            font.pixelSize: Theme.labelSize
        }

        Label {
            anchors.left: time.right
            anchors.leftMargin: 84 * Theme.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: [row.unit, row.note.length > 0 ? row.note : row.actor].filter(part => part.length > 0).join(" · ")
            color: Theme.text2
            font.pixelSize: Theme.noteSize
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }
}
