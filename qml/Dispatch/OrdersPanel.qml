// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Open work orders with where each stands on its state chain.
PanelFrame {
    id: root

    property string region: "45"

    note: qsTr("under way %1").arg(orders.total)
    emptyText: orders.total === 0 ? qsTr("No work order is under way in %1.").arg(Live.navigator.nameOf(region)) : ""

    OrderModel {
        id: orders

        live: Live
        region: root.region
        limit: 100
    }

    TopList {
        id: list

        anchors.fill: parent
        model: orders
        delegate: Item {
            id: row

            required property string title
            required property string unitName
            required property string incidentId
            required property string place
            required property int stage
            required property int step
            required property int progress
            required property double issuedMs
            required property bool urged
            required property bool supervised

            width: ListView.view.width
            height: list.height / Math.max(1, Math.floor(list.height / (52 * Theme.unit)))

            Column {
                anchors.left: parent.left
                anchors.right: chain.left
                anchors.rightMargin: 10 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: row.title
                    font.pixelSize: Theme.bodySize
                }

                Label {
                    width: parent.width
                    text: row.unitName
                    color: Theme.text3
                    font.pixelSize: Theme.noteSize
                }
            }

            Column {
                id: chain

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(112 * Theme.unit, stageText.implicitWidth + age.implicitWidth + 10 * Theme.unit)
                spacing: 6 * Theme.unit

                Item {
                    width: parent.width
                    height: stageText.implicitHeight

                    Label {
                        id: stageText

                        anchors.left: parent.left
                        text: Format.stage(row.stage, row.step)
                        font.pixelSize: Theme.labelSize
                    }

                    Label {
                        id: age

                        anchors.right: parent.right
                        text: Format.age(Live.clock.nowMs - row.issuedMs)
                        color: row.urged || row.supervised ? Theme.lightRisk : Theme.text3
                        font.pixelSize: Theme.noteSize
                    }
                }

                StageDots {
                    progress: row.progress
                }
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.hairline
            }

            TapHandler {
                onTapped: Live.selection.choose(row.incidentId)
            }
        }
    }
}
