// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Who sits here. Covers everything while nobody does; at a change of shift the screen goes on behind it.
Rectangle {
    id: root

    readonly property bool shifting: Live.access.changingShift
    readonly property bool blocked: Live.access.busy || Live.access.waitSeconds > 0

    visible: shifting || Live.access.state === Access.Nobody
    // Hidden alone, its fields would keep the keyboard and swallow every key.
    enabled: visible
    color: shifting ? Qt.alpha(Theme.surface0, 0.5) : Theme.surface0

    function send(): void {
        if (!root.blocked && name.text.length > 0)
            Live.access.logIn(name.text, password.take());
    }

    function begin(): void {
        password.take();
        name.text = shifting ? "" : Live.access.lastPerson;
        (name.text.length > 0 ? password : name).forceActiveFocus();
    }

    onVisibleChanged: {
        if (visible)
            begin();
        else
            password.take();
    }
    Component.onCompleted: {
        if (visible)
            begin();
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Shortcut {
        enabled: root.visible && root.shifting
        sequence: "Escape"
        onActivated: Live.access.cancel()
    }

    Rectangle {
        anchors.centerIn: parent
        width: 460 * Theme.unit
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
                text: root.shifting ? qsTr("Change of shift") : qsTr("Log in")
                font.pixelSize: 25 * Theme.unit
                font.weight: Font.Bold
            }

            Label {
                width: parent.width
                text: Live.access.organisation + " · " + Live.access.terminal
                color: Theme.text3
                font.pixelSize: Theme.labelSize
            }

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.shifting ? qsTr("%1 stays logged in until the next person is; the screen goes on.").arg(Live.access.person) : qsTr("The server decides what you see and may do. What you do here is on record.")
                color: Theme.text2
                font.pixelSize: Theme.labelSize
            }

            InputField {
                id: name

                objectName: "loginName"
                width: parent.width
                label: qsTr("Name")
                enabled: !Live.access.busy
                onAccepted: password.forceActiveFocus()
            }

            InputField {
                id: password

                objectName: "loginPassword"
                width: parent.width
                label: qsTr("Password")
                secret: true
                enabled: !root.blocked
                onAccepted: root.send()
            }

            Label {
                objectName: "loginProblem"
                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                text: Live.access.waitSeconds > 0 ? "■ " + qsTr("Five wrong passwords: logging in is locked for another %1.").arg(Format.elapsed(Live.access.waitSeconds * 1000)) : Live.access.problem.length > 0 ? "▲ " + Live.access.problem : ""
                color: Live.access.waitSeconds > 0 ? Theme.lightLate : Theme.lightRisk
                font.pixelSize: Theme.labelSize
            }

            Row {
                spacing: 8 * Theme.unit

                ActionButton {
                    primary: true
                    enabled: !root.blocked
                    text: Live.access.busy ? qsTr("Asking the server …") : qsTr("Log in")
                    keys: "Enter"
                    onClicked: root.send()
                }

                ActionButton {
                    visible: root.shifting
                    text: qsTr("Back")
                    keys: "Esc"
                    onClicked: Live.access.cancel()
                }
            }
        }
    }
}
