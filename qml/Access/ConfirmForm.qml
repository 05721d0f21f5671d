// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The own password, then name and password of the second person. Each goes away as soon as it is sent.
FocusScope {
    id: root

    property bool second: false
    readonly property TwoPersonDesk desk: Live.twoPersons

    implicitHeight: fields.implicitHeight

    function send(): void {
        if (root.second)
            root.desk.confirmSecond(name.text, password.take());
        else
            root.desk.confirmFirst(password.take());
    }

    Column {
        id: fields

        width: parent.width
        spacing: 12 * Theme.unit

        InputField {
            id: name

            objectName: "secondName"
            visible: root.second
            focus: root.second
            width: parent.width
            label: qsTr("Name of the second person")
            enabled: !root.desk.busy
            onAccepted: password.forceActiveFocus()
        }

        InputField {
            id: password

            objectName: "confirmPassword"
            focus: !root.second
            width: parent.width
            label: root.second ? qsTr("Password of the second person") : qsTr("Password of %1").arg(Live.access.person)
            secret: true
            enabled: !root.desk.busy
            onAccepted: root.send()
        }

        ActionButton {
            primary: root.second
            enabled: !root.desk.busy
            text: root.desk.busy ? qsTr("Asking the server …") : root.second ? qsTr("Confirm and send") : qsTr("Next")
            keys: "Enter"
            onClicked: root.send()
        }
    }
}
