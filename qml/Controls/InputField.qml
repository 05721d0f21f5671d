// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// One line to type in, with its name above it. A secret one shows how much was typed and gives it away once.
FocusScope {
    id: root

    property string label
    property bool secret: false
    property alias text: input.text
    property alias validator: input.validator
    property alias maximumLength: input.maximumLength

    signal accepted

    // What was typed; the field holds it no longer.
    function take(): string {
        const typed = input.text;
        input.clear();
        return typed;
    }

    implicitHeight: caption.height + frame.height + 4 * Theme.unit
    implicitWidth: 320 * Theme.unit

    Label {
        id: caption

        text: root.label
        color: Theme.text2
        font.pixelSize: Theme.labelSize
    }

    Rectangle {
        id: frame

        anchors.top: caption.bottom
        anchors.topMargin: 4 * Theme.unit
        width: parent.width
        height: 40 * Theme.unit
        radius: Theme.radius
        color: Theme.surface0
        border.width: 1
        border.color: input.activeFocus ? Theme.accent : Theme.line
        opacity: root.enabled ? 1 : 0.45

        TextInput {
            id: input

            anchors.fill: parent
            anchors.leftMargin: 10 * Theme.unit
            anchors.rightMargin: 10 * Theme.unit
            verticalAlignment: TextInput.AlignVCenter
            clip: true
            focus: true
            activeFocusOnTab: true
            maximumLength: 200
            color: Theme.text1
            selectionColor: Theme.accent
            selectByMouse: !root.secret
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            passwordMaskDelay: 0
            inputMethodHints: root.secret ? Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.passwordEdit: root.secret
            onAccepted: root.accepted()
        }
    }
}
