// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What it is called, for how long it stands, and whether it watches who comes and goes.
FocusScope {
    id: root

    required property DrawingDesk desk
    readonly property list<int> terms: [2, 6, 12, 24, 72, 0]
    readonly property bool hasInside: desk.kind === DrawingDesk.Area || desk.kind === DrawingDesk.Circle

    implicitHeight: fields.implicitHeight

    function stepTerm(by: int): void {
        const now = root.terms.indexOf(root.desk.hours);
        root.desk.hours = root.terms[(now + by + root.terms.length) % root.terms.length];
    }

    // Not bound: the desk's other changes would take back what was typed.
    Component.onCompleted: title.text = desk.title

    Keys.onReturnPressed: root.desk.send(title.text)
    Keys.onEnterPressed: root.desk.send(title.text)
    Keys.onUpPressed: root.stepTerm(-1)
    Keys.onDownPressed: root.stepTerm(1)

    Column {
        id: fields

        width: parent.width
        spacing: 10 * Theme.unit

        InputField {
            id: title

            objectName: "drawingTitle"
            focus: true
            width: parent.width
            label: qsTr("Name, at most 40 letters")
            maximumLength: 40
            onAccepted: root.desk.send(text)
        }

        Row {
            spacing: 8 * Theme.unit

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Stands") + " " + (root.desk.hours === 0 ? qsTr("until it is removed") : qsTr("for %n hours", "", root.desk.hours))
                font.pixelSize: Theme.labelSize
            }

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                keys: "↑↓"
            }

            ActionButton {
                text: "−"
                onClicked: root.stepTerm(-1)
            }

            ActionButton {
                text: "+"
                onClicked: root.stepTerm(1)
            }
        }

        Row {
            visible: root.hasInside
            spacing: 8 * Theme.unit

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Tell when units")
                color: Theme.text2
                font.pixelSize: Theme.labelSize
            }

            DrawingChoice {
                objectName: "tellsEntering"
                text: qsTr("come in")
                on: root.desk.tellsEntering
                onToggled: root.desk.tellsEntering = !root.desk.tellsEntering
            }

            DrawingChoice {
                objectName: "tellsLeaving"
                text: qsTr("go out")
                on: root.desk.tellsLeaving
                onToggled: root.desk.tellsLeaving = !root.desk.tellsLeaving
            }
        }

        Flow {
            width: parent.width
            spacing: 8 * Theme.unit

            ActionButton {
                text: qsTr("Send")
                keys: "Enter"
                primary: true
                onClicked: root.desk.send(title.text)
            }

            ActionButton {
                text: qsTr("Points")
                onClicked: root.desk.back()
            }

            ActionButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: root.desk.cancel()
            }
        }
    }
}
