// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Title, where one looks, warnings in force, trust, clock.
Item {
    id: root

    // Large letters on a wall leave less room than a desk has; warnings go before what can be shortened.
    readonly property bool narrow: width < 1500 * Theme.unit

    implicitHeight: 56 * Theme.unit

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    Row {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: 24 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 22 * Theme.unit

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: Live.scenes.title
            font.pixelSize: 25 * Theme.unit
            font.weight: Font.Bold
            elide: Text.ElideNone
        }

        Breadcrumb {
            anchors.verticalCenter: parent.verticalCenter
            brief: root.narrow
        }
    }

    WarningChips {
        anchors.left: left.right
        anchors.leftMargin: 22 * Theme.unit
        anchors.right: right.left
        anchors.rightMargin: 16 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
    }

    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: 24 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16 * Theme.unit

        Chip {
            anchors.verticalCenter: parent.verticalCenter
            visible: Live.clock.exercise
            tone: Theme.severityIII
            textColor: Theme.severityIII
            text: qsTr("EXERCISE") + (Live.clock.speed === 1 ? "" : " ×" + Live.clock.speed)
        }

        Chip {
            anchors.verticalCenter: parent.verticalCenter
            visible: Live.access.state === Access.Working || Live.access.state === Access.Locked
            maximumWidth: 260 * Theme.unit
            text: Live.access.person + " · " + Live.access.organisation
        }

        LinkChip {
            anchors.verticalCenter: parent.verticalCenter
            brief: root.narrow
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: (root.narrow ? Live.clock.date.slice(5) : Live.clock.date) + " " + Live.clock.time
            font.pixelSize: 24 * Theme.unit
            elide: Text.ElideNone
        }
    }
}
