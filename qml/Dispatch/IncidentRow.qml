// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

Rectangle {
    id: root

    required property string incidentId
    required property string title
    required property int severity
    required property int stage
    required property string place
    required property string channel
    required property double reportedMs
    required property double deadlineMs
    required property bool acknowledged
    required property string replayedFrom
    property bool selected: false
    readonly property bool overdue: deadlineMs > 0 && Live.clock.nowMs > deadlineMs

    signal chosen

    height: 52 * Theme.unit
    color: selected ? Theme.selectedRow : severity === 1 ? Qt.tint(Theme.surface1, Qt.alpha(Theme.severityI, 0.14)) : "transparent"

    SeverityMark {
        id: mark

        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        severity: root.severity
    }

    Column {
        anchors.left: mark.right
        anchors.leftMargin: 10 * Theme.unit
        anchors.right: side.left
        anchors.rightMargin: 8 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.bodySize
        }

        Label {
            width: parent.width
            text: root.place + " · " + root.channel + (root.replayedFrom.length > 0 ? " · " + qsTr("replayed, from %1").arg(root.replayedFrom) : "")
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }

    Column {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(stageText.implicitWidth, ageText.implicitWidth)

        Label {
            id: stageText

            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: Format.stage(root.stage)
            color: root.acknowledged || root.stage > 1 ? Theme.text1 : Theme.accent
            font.pixelSize: Theme.labelSize
        }

        Label {
            id: ageText

            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: (root.overdue ? "▲ " + qsTr("late") + " " : "") + Format.age(Live.clock.nowMs - (root.overdue ? root.deadlineMs : root.reportedMs))
            color: root.overdue ? Theme.lightRisk : Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }

    TapHandler {
        onTapped: root.chosen()
    }
}
