// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Stations with their value against 设防 and 警戒; the one chosen is drawn in the water level panel.
PanelFrame {
    id: root

    property string region: "45"
    property int kind: 1
    // Only stations of this agency; empty: of all.
    property string agency: ""

    readonly property bool isAir: kind === 3

    note: kind === 1 ? qsTr("against the warning stage, m") : isAir ? qsTr("AQI and its class") : qsTr("newest value")
    emptyText: stations.count === 0 ? qsTr("No station of this kind has reported in %1.").arg(Live.navigator.nameOf(region)) : ""

    StationModel {
        id: stations

        live: Live
        region: root.region
        kind: root.kind
        agency: root.agency
        onCountChanged: root.chooseFirstIfNone()
    }

    function chooseFirstIfNone(): void {
        if (Live.selection.sensorId.length === 0 && stations.count > 0)
            Live.selection.sensorId = stations.idAt(0);
    }

    Component.onCompleted: chooseFirstIfNone()

    TopList {
        id: list

        anchors.fill: parent
        anchors.leftMargin: -Theme.padding
        anchors.rightMargin: -Theme.padding
        model: stations
        delegate: Rectangle {
            id: row

            required property string sensorId
            required property string name
            required property bool hasValue
            required property double value
            required property string unit
            required property double alertStage
            required property double warningStage
            required property int reached
            required property double overWarning
            required property double trend
            required property bool stale

            width: ListView.view.width
            height: list.height / Math.max(1, Math.floor(list.height / (36 * Theme.unit)))
            color: Live.selection.sensorId === sensorId ? Theme.selectedRow : "transparent"
            opacity: stale ? 0.55 : 1

            Label {
                anchors.left: parent.left
                anchors.leftMargin: Theme.padding
                anchors.right: value.left
                anchors.rightMargin: 8 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font.pixelSize: Theme.bodySize
            }

            Label {
                id: value

                anchors.right: over.left
                anchors.rightMargin: 10 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.hasValue ? Format.number(row.value, root.isAir ? 0 : 2) + " " + row.unit + (row.trend > 0.005 ? " ↑" : row.trend < -0.005 ? " ↓" : " →") : qsTr("no value")
                color: Theme.stage(row.reached)
                font.pixelSize: Theme.bodySize
                elide: Text.ElideNone
            }

            Label {
                id: over

                anchors.right: parent.right
                anchors.rightMargin: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(112 * Theme.unit, parent.width * 0.29)
                horizontalAlignment: Text.AlignRight
                text: root.isAir && row.hasValue ? Format.airQuality(row.value) : row.warningStage === 0 || !row.hasValue ? "" : row.reached >= 2 ? qsTr("▲ over by %1").arg(Format.number(row.overWarning, 2)) : row.reached === 1 ? qsTr("● over alert stage") : qsTr("%1 below").arg(Format.number(-row.overWarning, 2))
                color: row.reached > 0 ? Theme.stage(row.reached) : Theme.text3
                font.pixelSize: Theme.labelSize
            }

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.hairline
            }

            TapHandler {
                onTapped: Live.selection.sensorId = row.sensorId
            }
        }
    }
}
