// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// Every key, one page.
Rectangle {
    id: root

    property bool shown: false
    readonly property list<var> keys: [["F1 / ?", qsTr("this page")], ["F2 F3 …", qsTr("scenes")], ["↑ ↓", qsTr("choose an incident")], ["PgUp PgDn Home End", qsTr("move in the list")], ["1 … 6", qsTr("choose or let go a recommended unit")], ["Enter", qsTr("dispatch; once more to confirm")], ["Esc", qsTr("take back: the confirmation, the choice, this page")], ["A", qsTr("acknowledge the incident")], ["V", qsTr("show what is masked for a minute; it goes on record")], ["U / S / C", qsTr("urge / supervise / close an order")], ["P", qsTr("switch the mode; takes two persons")], ["R", qsTr("start or end a response; takes two persons")], ["W", qsTr("issue or lift a warning; takes two persons")], ["Ctrl+L / Ctrl+J / Ctrl+O", qsTr("lock / change of shift / log out")], ["M / L", qsTr("keyboard to the map / to the list")], [qsTr("On the map"), qsTr("arrows move, + − zoom, Enter goes down, Backspace goes up")], ["[ / ]", qsTr("the mark before or after, on the map; Enter opens it")], ["Backspace", qsTr("one region up")]]

    visible: shown
    color: Qt.alpha(Theme.surface0, 0.86)

    TapHandler {
        onTapped: root.shown = false
    }

    Rectangle {
        anchors.centerIn: parent
        width: 760 * Theme.unit
        height: page.implicitHeight + 48 * Theme.unit
        radius: Theme.radius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line

        Column {
            id: page

            anchors.fill: parent
            anchors.margins: 24 * Theme.unit
            spacing: 8 * Theme.unit

            Label {
                text: qsTr("Keys")
                font.pixelSize: Theme.valueSize
            }

            Repeater {
                model: root.keys

                Row {
                    id: line

                    required property var modelData

                    spacing: 16 * Theme.unit

                    Label {
                        width: 210 * Theme.unit
                        text: line.modelData[0]
                        color: Theme.accent
                    }

                    Label {
                        width: 480 * Theme.unit
                        text: line.modelData[1]
                    }
                }
            }
        }
    }
}
