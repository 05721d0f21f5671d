// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Says what is going to be done: why the mode switches, which response or warning begins, which one ends.
FocusScope {
    id: root

    readonly property TwoPersonDesk desk: Live.twoPersons
    readonly property bool ofMode: desk.action === TwoPersonDesk.SwitchMode
    readonly property bool ofWarning: desk.action === TwoPersonDesk.IssueWarning || desk.action === TwoPersonDesk.LiftWarning
    readonly property bool begins: desk.action === TwoPersonDesk.StartResponse || desk.action === TwoPersonDesk.IssueWarning
    readonly property bool hasChoice: !ofMode && desk.standing.length > 0
    readonly property Item form: ofMode ? reason : !begins ? standing : ofWarning ? warning : response

    implicitHeight: fields.implicitHeight

    function begin(): void {
        root.desk.setAction(root.ofWarning ? TwoPersonDesk.IssueWarning : TwoPersonDesk.StartResponse);
    }

    function end(): void {
        root.desk.setAction(root.ofWarning ? TwoPersonDesk.LiftWarning : TwoPersonDesk.EndResponse);
    }

    function say(): void {
        if (root.ofMode)
            root.desk.sayMode(reason.text);
        else if (!root.begins)
            standing.say();
        else if (root.ofWarning)
            warning.say();
        else
            response.say();
    }

    onFormChanged: form.forceActiveFocus()

    Column {
        id: fields

        width: parent.width
        spacing: 12 * Theme.unit

        Row {
            visible: root.hasChoice
            spacing: 8 * Theme.unit

            ActionButton {
                primary: root.begins
                text: root.ofWarning ? qsTr("Issue a warning") : qsTr("Start a response")
                keys: "Ctrl+S"
                onClicked: root.begin()
            }

            ActionButton {
                primary: !root.begins
                text: root.ofWarning ? qsTr("Lift a warning") : qsTr("End a response")
                keys: "Ctrl+E"
                onClicked: root.end()
            }
        }

        InputField {
            id: reason

            objectName: "reason"
            visible: root.form === reason
            focus: visible
            width: parent.width
            label: qsTr("Reason")
            onAccepted: root.say()
        }

        ResponseFields {
            id: response

            visible: root.form === response
            focus: visible
            width: parent.width
        }

        WarningFields {
            id: warning

            visible: root.form === warning
            focus: visible
            width: parent.width
        }

        StandingList {
            id: standing

            visible: root.form === standing
            focus: visible
            width: parent.width
        }

        ActionButton {
            text: qsTr("Next")
            keys: "Enter"
            onClicked: root.say()
        }
    }

    Shortcut {
        enabled: root.visible && root.hasChoice
        sequence: "Ctrl+S"
        onActivated: root.begin()
    }

    Shortcut {
        enabled: root.visible && root.hasChoice
        sequence: "Ctrl+E"
        onActivated: root.end()
    }
}
