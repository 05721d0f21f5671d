// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The regions below this one by one figure, highest first.
PanelFrame {
    id: root

    property string region: "45"
    property string metric
    property int decimals: 1
    readonly property int fitting: Math.max(1, Math.floor(list.height / (30 * Theme.unit)))

    note: ranking.unit.length > 0 ? ranking.unit : ""
    emptyText: ranking.count === 0 ? qsTr("No region below %1 has reported this figure yet.").arg(Live.navigator.nameOf(region)) : ""

    RankingModel {
        id: ranking

        live: Live
        metric: root.metric
        region: root.region
    }

    TopList {
        id: list

        anchors.fill: parent
        model: ranking
        interactive: false
        delegate: Item {
            id: row

            required property int index
            required property string name
            required property string regionCode
            required property double value
            required property int rank
            required property bool stale

            width: ListView.view.width
            height: list.height / Math.max(1, Math.min(ranking.count, root.fitting))
            opacity: stale ? 0.55 : 1

            Label {
                id: rankText

                width: 30 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.rank
                color: Theme.text3
                font.pixelSize: Theme.labelSize
            }

            Label {
                id: nameText

                anchors.left: rankText.right
                anchors.verticalCenter: parent.verticalCenter
                width: 74 * Theme.unit
                text: row.name
                font.pixelSize: Theme.bodySize
            }

            TargetBar {
                anchors.left: nameText.right
                anchors.right: valueText.left
                anchors.rightMargin: 10 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                value: row.value
                maximum: Math.max(1, ranking.maximum)
            }

            Label {
                id: valueText

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: 64 * Theme.unit
                horizontalAlignment: Text.AlignRight
                text: Format.number(row.value, root.decimals)
                font.pixelSize: Theme.bodySize
            }

            TapHandler {
                onTapped: Live.navigator.enter(row.regionCode)
            }
        }
    }
}
