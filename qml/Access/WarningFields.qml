// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What is warned of: type, level, for how long, what to do.
FocusScope {
    id: root

    implicitHeight: fields.implicitHeight

    function say(): void {
        Live.twoPersons.sayWarning(type.text, Number(level.text), Number(hours.text), instruction.text);
    }

    Column {
        id: fields

        width: parent.width
        spacing: 12 * Theme.unit

        InputField {
            id: type

            objectName: "warningType"
            focus: true
            width: parent.width
            label: qsTr("What is warned of, for example rainstorm")
            onAccepted: level.forceActiveFocus()
        }

        Row {
            spacing: 18 * Theme.unit

            InputField {
                id: level

                objectName: "warningLevel"
                width: (fields.width - 18 * Theme.unit) / 2
                label: qsTr("Level, 1 (red) to 4 (blue)")
                maximumLength: 1
                validator: RegularExpressionValidator {
                    regularExpression: /[1-4]/
                }
                onAccepted: hours.forceActiveFocus()
            }

            InputField {
                id: hours

                objectName: "warningHours"
                width: (fields.width - 18 * Theme.unit) / 2
                label: qsTr("Hours that it stands")
                text: "24"
                maximumLength: 3
                validator: IntValidator {
                    bottom: 1
                    top: 240
                }
                onAccepted: instruction.forceActiveFocus()
            }
        }

        InputField {
            id: instruction

            objectName: "warningInstruction"
            width: parent.width
            label: qsTr("What to do about it")
            onAccepted: root.say()
        }
    }
}
