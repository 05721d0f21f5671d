// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// From incident to order: recommended units, instruction, confirmation by keyboard, receipts.
PanelFrame {
    id: root

    property bool confirming: false
    readonly property bool canAct: Live.desk.mayDispatch && caseModel.exists
    readonly property bool canSteer: Live.desk.maySteer && caseModel.exists

    note: candidates.count > 0 ? qsTr("units by estimated arrival") : ""
    emptyText: caseModel.exists ? "" : qsTr("Choose an incident: the units nearest to it are recommended here.")
    focused: activeFocus

    function toggle(index: int): void {
        if (!root.canAct)
            return;
        candidates.toggle(index);
        root.confirming = false;
    }

    // First Enter asks, second Enter sends.
    function confirm(): void {
        if (!root.canAct)
            return;
        if (candidates.chosen.length === 0)
            candidates.toggle(0);
        if (!root.confirming) {
            root.confirming = candidates.chosen.length > 0;
            return;
        }
        Live.desk.dispatch(candidates.chosen, instruction.text);
        root.confirming = false;
        candidates.refresh();
    }

    function cancel(): bool {
        const was = root.confirming;
        root.confirming = false;
        return was;
    }

    function closeReported(): void {
        for (let row = 0; row < orders.count; ++row) {
            if (orders.data(orders.index(row, 0), OrderModel.StageRole) === 11) {
                Live.desk.closeOrder(orders.idAt(row), qsTr("Checked, closed"));
                return;
            }
        }
        Live.desk.closeOrder(orders.idAt(0), "");
    }

    function urgeFirst(): void {
        if (orders.count > 0)
            Live.desk.urge(orders.idAt(0));
    }

    function superviseFirst(): void {
        if (orders.count > 0)
            Live.desk.supervise(orders.idAt(0));
    }

    Connections {
        target: Live.selection

        function onIncidentIdChanged(): void {
            root.confirming = false;
        }
    }

    CaseModel {
        id: caseModel

        live: Live
        incidentId: Live.selection.incidentId
    }

    CandidateModel {
        id: candidates

        live: Live
        incidentId: Live.selection.incidentId
        limit: Math.max(2, Math.min(6, Math.floor((root.height - 330 * Theme.unit) / (50 * Theme.unit))))
    }

    OrderModel {
        id: orders

        live: Live
        incidentId: Live.selection.incidentId.length > 0 ? Live.selection.incidentId : "-"
    }

    Column {
        id: column

        anchors.fill: parent
        spacing: 10 * Theme.unit

        Column {
            width: parent.width

            Repeater {
                model: candidates

                CandidateRow {
                    width: column.width
                    onToggled: root.toggle(index)
                }
            }

            Label {
                visible: candidates.count === 0
                width: parent.width
                height: 60 * Theme.unit
                text: qsTr("No unit with a known position is available.")
                color: Theme.text3
                font.pixelSize: Theme.labelSize
            }
        }

        Rectangle {
            width: parent.width
            height: instruction.implicitHeight + 18 * Theme.unit
            radius: Theme.radius
            color: Theme.surface0
            border.width: 1
            border.color: instruction.activeFocus ? Theme.accent : Theme.line

            TextEdit {
                id: instruction

                anchors.fill: parent
                anchors.margins: 9 * Theme.unit
                text: Live.selection.incidentId.length >= 0 && caseModel.exists ? Live.desk.suggestedInstruction() : ""
                readOnly: !root.canAct
                wrapMode: TextEdit.Wrap
                color: Theme.text1
                selectionColor: Theme.accent
                font.family: Theme.family
                font.pixelSize: Theme.labelSize
                Keys.onReturnPressed: root.confirm()
                Keys.onEscapePressed: focus = false
            }
        }

        Flow {
            width: parent.width
            spacing: 8 * Theme.unit
            visible: Live.desk.mayDispatch || Live.desk.maySteer

            ActionButton {
                primary: true
                visible: Live.desk.mayDispatch
                enabled: root.canAct && candidates.count > 0
                text: root.confirming ? qsTr("Confirm: send %n unit(s)", "", candidates.chosen.length) : qsTr("Dispatch")
                keys: "Enter"
                onClicked: root.confirm()
            }

            ActionButton {
                visible: Live.desk.maySteer
                enabled: root.canSteer && orders.count > 0
                text: qsTr("Urge")
                keys: "U"
                onClicked: root.urgeFirst()
            }

            ActionButton {
                visible: Live.desk.maySteer
                enabled: root.canSteer && orders.count > 0
                text: qsTr("Supervise")
                keys: "S"
                onClicked: root.superviseFirst()
            }

            ActionButton {
                visible: Live.desk.maySteer
                enabled: root.canSteer && orders.count > 0
                text: qsTr("Close")
                keys: "C"
                onClicked: root.closeReported()
            }
        }

        Label {
            width: parent.width
            visible: Live.desk.enabled && caseModel.exists && !Live.desk.mayDispatch
            wrapMode: Text.Wrap
            text: qsTr("%1 may look here and give no orders.").arg(Live.access.person)
            color: Theme.text3
            font.pixelSize: Theme.labelSize
        }

        Label {
            width: parent.width
            visible: text.length > 0
            text: Live.link.waitingOrders > 0 ? qsTr("Waiting to be delivered: %1").arg(Live.link.waitingOrders) : Live.desk.notice
            color: Live.link.waitingOrders > 0 ? Theme.lightRisk : Theme.text2
            font.pixelSize: Theme.labelSize
        }

        Label {
            text: qsTr("Receipts")
            color: Theme.text2
            font.pixelSize: Theme.labelSize
            visible: receipts.height > 20 * Theme.unit
        }

        ReceiptList {
            id: receipts

            width: parent.width
            height: Math.max(0, column.height - y)
            model: caseModel
            visible: height > 20 * Theme.unit
        }
    }
}
