// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Says what is going to be done: why the mode switches, which response starts, which one ends.
FocusScope {
    id: root

    readonly property TwoPersonDesk desk: Live.twoPersons
    readonly property bool ofMode: desk.action === TwoPersonDesk.SwitchMode
    readonly property bool starts: desk.action === TwoPersonDesk.StartResponse
    property int chosen: 0

    implicitHeight: fields.implicitHeight

    function say(): void {
        if (root.ofMode)
            root.desk.sayMode(reason.text);
        else if (root.starts)
            root.desk.sayStart(plan.text, Number(level.text), documentNumber.text);
        else
            root.desk.sayEnd(root.chosen);
    }

    onStartsChanged: (root.starts ? plan : list).forceActiveFocus()

    Column {
        id: fields

        width: parent.width
        spacing: 12 * Theme.unit

        InputField {
            id: reason

            objectName: "reason"
            visible: root.ofMode
            focus: root.ofMode
            width: parent.width
            label: qsTr("Reason")
            onAccepted: root.say()
        }

        Row {
            visible: !root.ofMode && root.desk.standing.length > 0
            spacing: 8 * Theme.unit

            ActionButton {
                primary: root.starts
                text: qsTr("Start a response")
                keys: "Ctrl+S"
                onClicked: root.desk.setAction(TwoPersonDesk.StartResponse)
            }

            ActionButton {
                primary: !root.starts
                text: qsTr("End a response")
                keys: "Ctrl+E"
                onClicked: root.desk.setAction(TwoPersonDesk.EndResponse)
            }
        }

        InputField {
            id: plan

            objectName: "plan"
            visible: root.starts
            focus: root.starts
            width: parent.width
            label: qsTr("Plan, for example flood control")
            onAccepted: level.forceActiveFocus()
        }

        InputField {
            id: level

            objectName: "level"
            visible: root.starts
            width: 160 * Theme.unit
            label: qsTr("Level, 1 (gravest) to 4")
            maximumLength: 1
            validator: RegularExpressionValidator {
                regularExpression: /[1-4]/
            }
            onAccepted: documentNumber.forceActiveFocus()
        }

        InputField {
            id: documentNumber

            objectName: "documentNumber"
            visible: root.starts
            width: parent.width
            label: qsTr("Document number")
            onAccepted: root.say()
        }

        Column {
            id: list

            visible: !root.ofMode && !root.starts
            width: parent.width
            Keys.onUpPressed: root.chosen = Math.max(0, root.chosen - 1)
            Keys.onDownPressed: root.chosen = Math.min(root.desk.standing.length - 1, root.chosen + 1)
            Keys.onReturnPressed: root.say()
            Keys.onEnterPressed: root.say()

            Repeater {
                model: root.desk.standing

                Rectangle {
                    id: row

                    required property int index
                    required property string modelData

                    width: list.width
                    height: Theme.rowHeight
                    color: index === root.chosen ? Theme.selectedRow : "transparent"

                    Label {
                        anchors.fill: parent
                        anchors.leftMargin: 10 * Theme.unit
                        text: row.modelData
                    }

                    TapHandler {
                        onTapped: root.chosen = row.index
                    }
                }
            }
        }

        ActionButton {
            text: qsTr("Next")
            keys: "Enter"
            onClicked: root.say()
        }
    }

    Shortcut {
        enabled: root.visible && !root.ofMode && root.desk.standing.length > 0
        sequence: "Ctrl+S"
        onActivated: root.desk.setAction(TwoPersonDesk.StartResponse)
    }

    Shortcut {
        enabled: root.visible && !root.ofMode && root.desk.standing.length > 0
        sequence: "Ctrl+E"
        onActivated: root.desk.setAction(TwoPersonDesk.EndResponse)
    }
}
