// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.Theme

// Small and quiet: one button, and the tools when it is opened.
Rectangle {
    id: root

    required property MapTool tool
    property bool opened: false
    // It has the keyboard.
    property bool focused: false
    // Narrow maps show the words only.
    property real room: 900 * Theme.unit

    signal toggled
    signal picked(int kind)
    signal incidentWanted

    readonly property bool hasRoom: room > 760 * Theme.unit
    readonly property list<var> tools: [
        {
            kind: MapTool.Rectangle,
            text: qsTr("Rectangle"),
            keys: "R"
        },
        {
            kind: MapTool.Circle,
            text: qsTr("Circle"),
            keys: "O"
        },
        {
            kind: MapTool.Lasso,
            text: qsTr("Lasso"),
            keys: "L"
        },
        {
            kind: MapTool.Distance,
            text: qsTr("Distance"),
            keys: "D"
        },
        {
            kind: MapTool.Area,
            text: qsTr("Area"),
            keys: "A"
        }
    ]

    implicitWidth: row.implicitWidth + 6 * Theme.unit
    implicitHeight: row.implicitHeight + 6 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.surface1, opened ? 1 : 0.82)
    border.width: 1
    border.color: focused ? Theme.accent : Theme.line

    // What is pressed here is not for the map below.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }

    Row {
        id: row

        anchors.centerIn: parent

        Repeater {
            model: root.opened ? root.tools : []

            ToolButton {
                required property var modelData

                text: modelData.text
                keys: root.hasRoom ? modelData.keys : ""
                chosen: root.tool.kind === modelData.kind
                onClicked: root.picked(modelData.kind)
            }
        }

        ToolButton {
            visible: root.opened && root.room > 560 * Theme.unit
            text: qsTr("Around the incident")
            keys: root.hasRoom ? "I" : ""
            onClicked: root.incidentWanted()
        }

        ToolButton {
            objectName: "openTools"
            text: root.opened ? qsTr("Close") : qsTr("Tools")
            keys: root.opened ? "Esc" : "T"
            onClicked: root.toggled()
        }
    }
}
