// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// The plan's core indicators against this year's target, each with its light.
PanelFrame {
    id: root

    property string region: "45"
    // The light and the bar tell who is short of the target where there is no room to say by how much.
    readonly property bool narrow: width < 340 * Theme.unit
    readonly property real rowSpace: list.count > 0 ? list.height / list.count : 0

    note: qsTr("Targets of %1").arg(indicators.year) + (list.count > 0 ? " · " + root.period : "")
    emptyText: indicators.count === 0 ? qsTr("The core indicators appear here once their source has published them.") : ""

    property string period

    IndicatorModel {
        id: indicators

        live: Live
        group: "core"
    }

    ListView {
        id: list

        anchors.fill: parent
        model: indicators
        interactive: false
        delegate: Item {
            id: row

            required property int index
            required property string name
            required property string unit
            required property bool hasValue
            required property double value
            required property int decimals
            required property double target
            required property bool hasTarget
            required property int light
            required property double difference
            required property string targetsText
            required property string period
            required property bool stale

            width: ListView.view.width
            height: root.rowSpace
            opacity: stale ? 0.55 : 1
            Component.onCompleted: root.period = period

            Label {
                id: figure

                anchors.right: unitText.left
                anchors.rightMargin: 2 * Theme.unit
                anchors.bottom: bar.top
                anchors.bottomMargin: 2 * Theme.unit
                text: row.hasValue ? Format.number(row.value, row.decimals) : "—"
                font.pixelSize: Math.min(Theme.valueSize, row.height * 0.5)
                elide: Text.ElideNone
            }

            Label {
                id: unitText

                anchors.right: parent.right
                anchors.baseline: figure.baseline
                text: row.unit
                color: Theme.text3
                font.pixelSize: Theme.labelSize
                elide: Text.ElideNone
            }

            Row {
                id: lightRow

                anchors.right: figure.left
                anchors.rightMargin: 10 * Theme.unit
                anchors.bottom: name.bottom
                height: name.height
                spacing: 5 * Theme.unit
                visible: row.hasValue && row.hasTarget

                LightMark {
                    anchors.verticalCenter: parent.verticalCenter
                    light: row.light
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.narrow
                    text: row.difference >= 0 ? qsTr("On target") : qsTr("%1 points short").arg(Format.number(-row.difference, row.decimals))
                    color: Theme.light(row.light)
                    font.pixelSize: Theme.labelSize
                    elide: Text.ElideNone
                }
            }

            Label {
                id: name

                anchors.left: parent.left
                anchors.right: lightRow.visible ? lightRow.left : figure.left
                anchors.rightMargin: 8 * Theme.unit
                anchors.bottom: targets.visible ? targets.top : bar.top
                anchors.bottomMargin: targets.visible ? 0 : 6 * Theme.unit
                text: row.name
                color: Theme.text2
                font.pixelSize: Theme.bodySize
            }

            Label {
                id: targets

                anchors.left: parent.left
                anchors.bottom: bar.top
                anchors.bottomMargin: 3 * Theme.unit
                visible: row.height > 62 * Theme.unit
                text: row.targetsText
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }

            TargetBar {
                id: bar

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 6 * Theme.unit
                value: row.hasValue ? row.value : 0
                target: row.hasTarget ? row.target : -1
            }
        }
    }
}
