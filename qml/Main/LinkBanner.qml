// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// A plain sentence across the screen while what is shown is not live.
Rectangle {
    id: root

    readonly property bool needed: Live.link.state !== LinkStatus.Live && Live.link.state !== LinkStatus.CatchingUp

    visible: needed
    implicitHeight: needed ? 34 * Theme.unit : 0
    color: Theme.surface2
    border.width: 1
    border.color: Theme.lightRisk

    Label {
        anchors.fill: parent
        anchors.leftMargin: 24 * Theme.unit
        anchors.rightMargin: 24 * Theme.unit
        text: "▲ " + qsTr("Not live: the last known state is shown.") + " " + Live.link.problem
        color: Theme.lightRisk
        font.pixelSize: Theme.labelSize
    }
}
