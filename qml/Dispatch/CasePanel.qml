// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The chosen incident: what it is, where it stands, how long is left.
PanelFrame {
    id: root

    readonly property real remainingMs: caseModel.deadlineMs - Live.clock.nowMs

    title: caseModel.exists ? caseModel.title : qsTr("No incident chosen")
    note: !caseModel.exists ? "" : caseModel.deadlineMs === 0 ? caseModel.address : remainingMs > 0 ? qsTr("%1 left").arg(Format.age(remainingMs)) : qsTr("late by %1").arg(Format.age(-remainingMs))
    emptyText: caseModel.exists ? "" : qsTr("Choose an incident in the list or on the map.")
    headerExtras: [
        SeverityMark {
            severity: caseModel.severity
            visible: caseModel.exists
        },
        RevealKey {
            anchors.verticalCenter: parent?.verticalCenter
            visible: caseModel.revealable
            revealed: caseModel.revealed
        }
    ]

    CaseModel {
        id: caseModel

        live: Live
        incidentId: Live.selection.incidentId
    }

    StateChain {
        id: chain

        width: parent.width
        height: Math.min(implicitHeight, parent.height)
        progress: caseModel.progress
        stage: caseModel.stage
        times: caseModel.stepTimes
    }

    Label {
        anchors.top: chain.bottom
        anchors.topMargin: 6 * Theme.unit
        width: parent.width
        visible: parent.height - chain.height > 24 * Theme.unit
        text: [caseModel.address, caseModel.description].filter(part => part.length > 0).join(" · ")
        color: Theme.text2
        font.pixelSize: Theme.labelSize
    }
}
