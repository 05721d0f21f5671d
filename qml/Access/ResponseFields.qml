// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Which response starts: plan, level, document.
FocusScope {
    id: root

    implicitHeight: fields.implicitHeight

    function say(): void {
        Live.twoPersons.sayStart(plan.text, Number(level.text), documentNumber.text);
    }

    Column {
        id: fields

        width: parent.width
        spacing: 12 * Theme.unit

        InputField {
            id: plan

            objectName: "plan"
            focus: true
            width: parent.width
            label: qsTr("Plan, for example flood control")
            onAccepted: level.forceActiveFocus()
        }

        InputField {
            id: level

            objectName: "level"
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
            width: parent.width
            label: qsTr("Document number")
            onAccepted: root.say()
        }
    }
}
