// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The foot: scenes and their keys, what was received, what could not be read, what waits.
Item {
    id: root

    implicitHeight: 30 * Theme.unit

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 24 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 18 * Theme.unit

        Repeater {
            model: Live.scenes.titles

            Row {
                id: scene

                required property int index
                required property string modelData
                readonly property bool current: Live.scenes.ids[index] === Live.scenes.current

                spacing: 6 * Theme.unit

                KeyHint {
                    anchors.verticalCenter: parent.verticalCenter
                    keys: "F" + (scene.index + 2)
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: scene.modelData
                    color: scene.current ? Theme.text1 : Theme.text2
                    font.pixelSize: Theme.labelSize
                    font.weight: scene.current ? Font.DemiBold : Font.Normal
                    elide: Text.ElideNone

                    TapHandler {
                        onTapped: Live.scenes.current = Live.scenes.ids[scene.index]
                    }
                }
            }
        }

        Row {
            spacing: 6 * Theme.unit

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                keys: "F1"
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Keys")
                color: Theme.text2
                font.pixelSize: Theme.labelSize
                elide: Text.ElideNone
            }
        }

        FootAction {
            visible: Live.twoPersons.maySwitchMode
            keys: "P"
            text: qsTr("Mode")
            onClicked: Live.twoPersons.begin(TwoPersonDesk.SwitchMode)
        }

        FootAction {
            visible: Live.twoPersons.mayRespond
            keys: "R"
            text: qsTr("Response")
            onClicked: Live.twoPersons.begin(TwoPersonDesk.StartResponse)
        }

        FootAction {
            visible: Live.twoPersons.mayWarn
            keys: "W"
            text: qsTr("Warning")
            onClicked: Live.twoPersons.begin(TwoPersonDesk.IssueWarning)
        }

        FootAction {
            visible: Live.access.state === Access.Working
            keys: "Ctrl+J"
            text: qsTr("Change of shift")
            onClicked: Live.access.changeShift()
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 24 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 18 * Theme.unit

        Label {
            visible: Live.clock.exercise
            text: Live.clock.scenarioTitle
            color: Theme.severityIII
            font.pixelSize: Theme.noteSize
        }

        Label {
            visible: Live.link.refused > 0
            text: qsTr("not readable %1 (%2)").arg(Format.number(Live.link.refused, 0)).arg(Live.link.refusedDetail)
            color: Theme.lightRisk
            font.pixelSize: Theme.noteSize
        }

        Label {
            visible: Live.scenes.problems.length > 0
            text: qsTr("faults in scene files %1").arg(Live.scenes.problems.length)
            color: Theme.lightRisk
            font.pixelSize: Theme.noteSize
        }

        Label {
            text: qsTr("received %1").arg(Format.number(Live.link.received, 0))
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }

        Label {
            text: qsTr("lost %1").arg(Format.number(Live.link.lost, 0))
            color: Live.link.lost > 0 ? Theme.lightRisk : Theme.text3
            font.pixelSize: Theme.noteSize
        }

        Label {
            text: qsTr("reconnects %1").arg(Format.number(Live.link.reconnects, 0))
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }

        Label {
            text: qsTr("orders waiting %1").arg(Live.link.waitingOrders)
            color: Live.link.waitingOrders > 0 ? Theme.lightRisk : Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }
}
