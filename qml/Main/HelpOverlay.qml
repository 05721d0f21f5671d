// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Theme

// Every key, one page.
Rectangle {
    id: root

    property bool shown: false
    readonly property list<var> keys: [["F1 / ?", qsTr("this page")], ["F2 F3 …", qsTr("scenes")], ["↑ ↓", qsTr("choose an incident")], ["PgUp PgDn Home End", qsTr("move in the list")], ["1 … 6", qsTr("choose or let go a recommended unit")], ["Enter", qsTr("dispatch; once more to confirm")], ["Esc", qsTr("take back: the confirmation, the choice, this page")], ["A", qsTr("acknowledge the incident")], ["V", qsTr("show what is masked for a minute; it goes on record")], ["U / S / C", qsTr("urge / supervise / close an order")], ["P", qsTr("switch the mode; takes two persons")], ["R", qsTr("start or end a response; takes two persons")], ["W", qsTr("issue or lift a warning; takes two persons")], ["Ctrl+L / Ctrl+J / Ctrl+O", qsTr("lock / change of shift / log out")], ["M / L", qsTr("keyboard to the map / to the list")], [qsTr("On the map"), qsTr("arrows move, + − zoom, Enter goes down, Backspace goes up")], ["G", qsTr("go to a region, a code, a place, an incident, a unit or a station")], ["Tab ⇧Tab", qsTr("step through what is on the map, from its middle outwards")], ["F", qsTr("follow what is chosen on the map")], ["X / ⇧X", qsTr("filter the map / show all and back")], ["B · Ctrl+1 … 9", qsTr("views of the map that were kept · go to one")], ["[ / ]", qsTr("the mark before or after, on the map; Enter opens it")], ["I / ⇧I", qsTr("inset map: the whole / what is chosen")], ["T", qsTr("tools on the map: R O L select, D A measure, I around the incident")], [qsTr("With a tool"), qsTr("arrows move, Space sets, Enter ends, + − radius, Esc leaves")], ["D", qsTr("draw on the map: purpose, points, name; Enter sends, Ctrl+Z takes back")], ["Y", qsTr("keyboard to the twin")], [qsTr("On the twin"), qsTr("arrows move, + − zoom, Q E turn, PgUp PgDn tilt, Home")], ["", qsTr("B building in the middle, N next symbol, F flat map")], ["Backspace", qsTr("one region up")]]

    visible: shown
    color: Qt.alpha(Theme.surface0, 0.86)

    TapHandler {
        onTapped: root.shown = false
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(1440 * Theme.unit, root.width)
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

            Grid {
                flow: Grid.TopToBottom
                rows: Math.ceil(root.keys.length / 2)
                rowSpacing: 8 * Theme.unit
                columnSpacing: 24 * Theme.unit

                Repeater {
                    model: root.keys

                    Row {
                        id: line

                        required property var modelData

                        spacing: 12 * Theme.unit

                        Label {
                            width: 190 * Theme.unit
                            text: line.modelData[0]
                            color: Theme.accent
                        }

                        Label {
                            width: (page.width - 24 * Theme.unit) / 2 - 202 * Theme.unit
                            text: line.modelData[1]
                        }
                    }
                }
            }
        }
    }
}
