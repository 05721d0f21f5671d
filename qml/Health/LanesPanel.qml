// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The four lanes: whether each delivers all that there is, how fast, how far behind.
PanelFrame {
    id: root

    // Shares of the width; the last column ends at the right edge.
    readonly property list<real> edges: [0.30, 0.46, 0.60, 0.76, 0.88, 1]

    component Cell: Label {
        property int column

        x: 0
        width: parent.width * root.edges[column]
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
    }

    LaneModel {
        id: lanes

        live: Live
    }

    Item {
        id: heads

        width: parent.width
        height: 24 * Theme.unit

        Repeater {
            model: ["", qsTr("received"), qsTr("a second"), qsTr("newest"), qsTr("waiting"), qsTr("outages")]

            Cell {
                required property int index
                required property string modelData

                column: index
                text: modelData
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }
        }
    }

    Column {
        id: silences

        anchors.bottom: parent.bottom
        width: parent.width

        Repeater {
            model: Live.link.silentSentences

            Label {
                required property string modelData

                width: parent.width
                text: "▲ " + modelData
                color: Theme.lightRisk
                font.pixelSize: Theme.labelSize
            }
        }
    }

    Column {
        anchors.top: heads.bottom
        width: parent.width

        Repeater {
            model: lanes

            Item {
                id: row

                required property string name
                required property bool isLive
                required property double received
                required property double rate
                required property double pending
                required property double ageMs
                required property int outages

                width: parent.width
                height: Math.min(64 * Theme.unit, (root.height - Theme.headerHeight - heads.height - silences.height - Theme.padding) / 4)

                Rectangle {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    width: 9 * Theme.unit
                    height: width
                    radius: row.isLive ? width / 2 : 0
                    color: row.isLive ? Theme.lightOk : Theme.lightRisk
                }

                Label {
                    anchors.left: mark.right
                    anchors.leftMargin: 10 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.name + " · " + (row.isLive ? qsTr("complete") : qsTr("not complete"))
                    font.pixelSize: Theme.labelSize
                }

                Cell {
                    column: 1
                    text: Format.number(row.received, 0)
                    font.pixelSize: Theme.labelSize
                }

                Cell {
                    column: 2
                    text: Format.number(row.rate, row.rate < 10 ? 1 : 0)
                    font.pixelSize: Theme.labelSize
                }

                Cell {
                    column: 3
                    text: row.ageMs < 0 ? "—" : qsTr("%1 ago").arg(Format.elapsed(row.ageMs))
                    color: Theme.text2
                    font.pixelSize: Theme.labelSize
                }

                Cell {
                    column: 4
                    text: Format.number(row.pending, 0)
                    color: row.pending > 0 ? Theme.lightRisk : Theme.text2
                    font.pixelSize: Theme.labelSize
                }

                Cell {
                    column: 5
                    text: row.outages
                    color: Theme.text2
                    font.pixelSize: Theme.labelSize
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.hairline
                }
            }
        }
    }
}
