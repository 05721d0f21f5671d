// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The idle lock: what is shown goes on a little dimmed, and one line asks for the password.
Item {
    id: root

    readonly property bool blocked: Live.access.busy || Live.access.waitSeconds > 0

    visible: Live.access.state === Access.Locked && !Live.access.changingShift
    // As in LoginScreen.
    enabled: visible

    function send(): void {
        if (!root.blocked)
            Live.access.unlock(password.take());
    }

    onVisibleChanged: {
        password.take();
        if (visible)
            password.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.surface0, 0.25)

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onPressed: password.forceActiveFocus()
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 96 * Theme.unit
        color: Theme.surface2

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.accent
        }

        Column {
            anchors.left: parent.left
            anchors.leftMargin: 24 * Theme.unit
            anchors.right: form.left
            anchors.rightMargin: 24 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4 * Theme.unit

            Label {
                width: parent.width
                text: qsTr("Locked since %1: %2").arg(Format.moment(Live.access.lockedSinceMs, Live.realNowMs())).arg(Live.access.person)
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
            }

            Label {
                objectName: "lockProblem"
                width: parent.width
                text: Live.access.waitSeconds > 0 ? "■ " + qsTr("Five wrong passwords: logging in is locked for another %1.").arg(Format.elapsed(Live.access.waitSeconds * 1000)) : Live.access.problem.length > 0 ? "▲ " + Live.access.problem : qsTr("Events and alarms go on; nothing can be done until %1 or the next person is here.").arg(Live.access.person)
                color: Live.access.waitSeconds > 0 ? Theme.lightLate : Live.access.problem.length > 0 ? Theme.lightRisk : Theme.text2
                font.pixelSize: Theme.labelSize
            }
        }

        Row {
            id: form

            anchors.right: parent.right
            anchors.rightMargin: 24 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8 * Theme.unit

            InputField {
                id: password

                objectName: "unlockPassword"
                width: 260 * Theme.unit
                label: qsTr("Password of %1").arg(Live.access.person)
                secret: true
                enabled: !root.blocked
                onAccepted: root.send()
            }

            ActionButton {
                anchors.bottom: parent.bottom
                height: 40 * Theme.unit
                primary: true
                enabled: !root.blocked
                text: Live.access.busy ? qsTr("Asking the server …") : qsTr("Unlock")
                keys: "Enter"
                onClicked: root.send()
            }

            ActionButton {
                anchors.bottom: parent.bottom
                height: 40 * Theme.unit
                text: qsTr("Another person")
                keys: "Ctrl+J"
                onClicked: Live.access.changeShift()
            }
        }
    }
}
