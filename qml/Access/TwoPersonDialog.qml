// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What takes two persons: say what, confirm, let the second confirm. All by keyboard.
Rectangle {
    id: root

    readonly property TwoPersonDesk desk: Live.twoPersons

    visible: desk.step !== TwoPersonDesk.Away
    enabled: visible
    // Events go on behind it and must stay readable.
    color: Qt.alpha(Theme.surface0, 0.5)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Shortcut {
        enabled: root.visible
        sequence: "Escape"
        onActivated: root.desk.cancel()
    }

    Rectangle {
        anchors.centerIn: parent
        width: 620 * Theme.unit
        height: card.implicitHeight + 56 * Theme.unit
        radius: Theme.radius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line

        Column {
            id: card

            anchors.fill: parent
            anchors.margins: 28 * Theme.unit
            spacing: 14 * Theme.unit

            Label {
                width: parent.width
                text: {
                    if (root.desk.action === TwoPersonDesk.SwitchMode)
                        return root.desk.toEmergency ? qsTr("To emergency mode: %1").arg(root.desk.regionName) : qsTr("Back to routine mode: %1").arg(root.desk.regionName);
                    const ofWarning = root.desk.action === TwoPersonDesk.IssueWarning || root.desk.action === TwoPersonDesk.LiftWarning;
                    return (ofWarning ? qsTr("Early warning: %1") : qsTr("Emergency response: %1")).arg(root.desk.regionName);
                }
                font.pixelSize: 25 * Theme.unit
                font.weight: Font.Bold
            }

            Row {
                spacing: 18 * Theme.unit

                Repeater {
                    model: [qsTr("what"), qsTr("own password"), qsTr("second person")]

                    Label {
                        required property int index
                        required property string modelData
                        readonly property bool current: index === root.desk.step - 1

                        text: (index < root.desk.step - 1 ? "✓ " : (index + 1) + " ") + modelData
                        color: current ? Theme.accent : index < root.desk.step - 1 ? Theme.text1 : Theme.text3
                        font.pixelSize: Theme.labelSize
                        font.weight: current ? Font.DemiBold : Font.Normal
                        elide: Text.ElideNone
                    }
                }
            }

            Label {
                objectName: "summary"
                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                text: root.desk.summary
            }

            Loader {
                id: form

                width: parent.width
                focus: true
                sourceComponent: root.desk.step === TwoPersonDesk.What ? what : root.desk.step === TwoPersonDesk.First ? first : root.desk.step === TwoPersonDesk.Second ? second : null
                onLoaded: (item as FocusScope).forceActiveFocus()
            }

            Label {
                objectName: "twoPersonProblem"
                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                text: root.desk.problem.length > 0 ? "▲ " + root.desk.problem : ""
                color: Theme.lightRisk
                font.pixelSize: Theme.labelSize
            }

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.desk.step === TwoPersonDesk.Second ? qsTr("Another %1 s for the second person, who must be permitted this too. Esc takes it back.").arg(root.desk.secondsLeft) : qsTr("Both names go into the message and the record. Esc takes it back.")
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }
        }
    }

    Component {
        id: what

        WhatForm {}
    }

    Component {
        id: first

        ConfirmForm {}
    }

    Component {
        id: second

        ConfirmForm {
            second: true
        }
    }
}
