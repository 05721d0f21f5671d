// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Every outage: from when to when, which messages, and whether they were made up for.
PanelFrame {
    id: root

    note: outages.missing > 0 ? qsTr("up to %1 messages missing").arg(Format.number(outages.missing, 0)) : qsTr("nothing missing")
    emptyText: outages.count === 0 ? qsTr("No outage since this station was started.") : ""

    OutageModel {
        id: outages

        live: Live
    }

    TopList {
        id: list

        anchors.fill: parent
        model: outages
        delegate: Item {
            id: row

            required property string laneName
            required property string cause
            required property string backfill
            required property bool isOpen
            required property bool isIncomplete
            required property double fromMs
            required property double toMs
            required property string range

            width: ListView.view.width
            height: 52 * Theme.unit

            Column {
                anchors.left: parent.left
                anchors.right: outcome.left
                anchors.rightMargin: 10 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: row.laneName + " · " + row.cause
                    font.pixelSize: Theme.bodySize
                }

                Label {
                    width: parent.width
                    text: Format.momentExact(row.fromMs, Live.realNowMs()) + (row.isOpen ? "" : " – " + Format.momentExact(row.toMs, Live.realNowMs()) + " · " + Format.elapsed(row.toMs - row.fromMs))
                    color: Theme.text3
                    font.pixelSize: Theme.noteSize
                }
            }

            Column {
                id: outcome

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    anchors.right: parent.right
                    text: row.backfill
                    color: row.isOpen ? Theme.lightRisk : row.isIncomplete ? Theme.lightLate : Theme.text2
                    font.pixelSize: Theme.labelSize
                    elide: Text.ElideNone
                }

                Label {
                    anchors.right: parent.right
                    text: row.range.length > 0 ? qsTr("No. %1").arg(row.range) : ""
                    color: Theme.text3
                    font.pixelSize: Theme.noteSize
                    elide: Text.ElideNone
                }
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
