// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Who came into and left the drawings that watch: the last three of the last quarter of an hour. No alarm.
Column {
    id: root

    readonly property int shown: 3
    readonly property real keptMs: 15 * 60 * 1000
    // A silence longer than this is said: when in between it happened nobody knows.
    readonly property real silenceMs: 5 * 60 * 1000

    spacing: 4 * Theme.unit

    Repeater {
        model: Live.fences

        Rectangle {
            id: notice

            required property int index
            required property string text
            required property double timeMs
            required property double beforeMs
            required property bool entered
            required property bool exercise
            readonly property string when: {
                const time = Format.moment(timeMs, Live.clock.nowMs);
                return timeMs - beforeMs > root.silenceMs ? qsTr("between %1 and %2").arg(Format.moment(beforeMs, Live.clock.nowMs)).arg(time) : time;
            }

            visible: index < root.shown && Live.clock.nowMs - timeMs < root.keptMs
            width: Math.min(root.width, words.implicitWidth + 20 * Theme.unit)
            height: 28 * Theme.unit
            radius: Theme.radius
            color: Qt.alpha(Theme.surface1, 0.92)
            border.width: 1
            border.color: Theme.line

            Label {
                id: words

                anchors.fill: parent
                anchors.leftMargin: 10 * Theme.unit
                anchors.rightMargin: 10 * Theme.unit
                text: (notice.entered ? "→ " : "← ") + (notice.exercise ? qsTr("exercise") + " · " : "") + notice.text + "  " + notice.when
                font.pixelSize: Theme.labelSize
            }
        }
    }
}
