// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The main line of a case with the time at which each step was reached.
Item {
    id: root

    property int progress: 0
    property int stage: 0
    property list<double> times: []
    // Proto values of the eight steps of the main line.
    // The times go first where there is no height for both.
    readonly property bool showsTimes: height >= 56 * Theme.unit
    readonly property list<int> steps: [1, 2, 4, 5, 6, 7, 11, 13]

    implicitHeight: 58 * Theme.unit

    Rectangle {
        y: 6 * Theme.unit
        x: root.width / 16
        width: root.width * 14 / 16
        height: 2 * Theme.unit
        color: Theme.line
    }

    Rectangle {
        y: 6 * Theme.unit
        x: root.width / 16
        width: root.width * 14 / 16 * root.progress / 7
        height: 2 * Theme.unit
        color: Theme.data2
    }

    Repeater {
        model: 8

        Item {
            id: step

            required property int index
            readonly property bool here: index === root.progress
            readonly property bool reached: index <= root.progress

            x: root.width / 8 * index
            width: root.width / 8
            height: root.height

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 7 * Theme.unit - height / 2
                width: (step.here ? 13 : 9) * Theme.unit
                height: width
                radius: width / 2
                color: step.here ? Theme.accent : step.reached ? Theme.data2 : Theme.line
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 17 * Theme.unit
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: step.here ? Format.stage(root.stage) : Format.stage(root.steps[step.index])
                color: step.here ? Theme.text1 : step.reached ? Theme.text2 : Theme.text3
                font.pixelSize: Theme.noteSize
                font.weight: step.here ? Font.DemiBold : Font.Normal
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 36 * Theme.unit
                visible: root.showsTimes
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: (root.times[step.index] ?? 0) > 0 ? Format.momentShort(root.times[step.index], Live.clock.nowMs) : ""
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }
        }
    }
}
