// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// The twin of a district: its buildings, the water at the gauge's level, incidents and units at their places.
PanelFrame {
    id: root

    property string region: "45"
    // GeoJSON of buildings; without one the sample is shown, and says that it is invented.
    property string footprints
    // Sensor whose level is the water's.
    property string gauge
    // Metres of water at the wall from which a building counts as flooded.
    property real floodDepth: 0.5
    // Someone asked for the flat map.
    property bool flat: false
    readonly property bool showsTwin: probe.able && !flat && district.errorString.length === 0
    readonly property bool showsFlat: (probe.known && !probe.able) || flat || district.errorString.length > 0
    readonly property alias sentence: sentence.text
    readonly property alias district: district
    readonly property alias stage: stage

    // What stands beside the twin tells of the same gauge, unless someone chose another.
    Component.onCompleted: if (Live.selection.sensorId.length === 0)
        Live.selection.sensorId = root.gauge
    note: district.title
    timeMs: level.timeMs
    stale: level.stale
    focused: stage.activeFocus || flatMap.activeFocus

    function takeFocus(): void {
        const shown = root.showsTwin ? stage.item : flatMap.item;
        if (shown)
            (shown as Item).forceActiveFocus();
    }

    function toggleFlat(): void {
        root.flat = !root.flat;
        Qt.callLater(root.takeFocus);
    }

    TwinDistrict {
        id: district

        source: root.footprints.length > 0 ? root.footprints : "qrc:/yiping/twin/sample-district.geojson"
        level: level.hasValue ? level.value : NaN
        threshold: root.floodDepth
        palette: [Theme.gap, Theme.dark ? Qt.tint(Theme.gap, Qt.alpha(Theme.data2, 0.5)) : Theme.surface2, Theme.dark ? Theme.surface1 : Qt.tint(Theme.gap, Qt.alpha(Theme.text3, 0.6)), Theme.land, Theme.river, level.stale ? Theme.surface2 : Theme.river, Theme.lightRisk, Theme.accent]
    }

    SensorTrend {
        id: level

        live: Live
        sensorId: root.gauge
    }

    IncidentPoints {
        id: incidents

        live: Live
        region: root.region
    }

    UnitPoints {
        id: units

        live: Live
        region: root.region
    }

    // Water levels: what the twin tells of.
    StationPoints {
        id: stations

        live: Live
        region: root.region
        kind: 1
    }

    TwinProbe {
        id: probe

        buildings: district.buildingCount
    }

    Item {
        id: body

        anchors.fill: parent
        anchors.leftMargin: 1 - Theme.padding
        anchors.rightMargin: 1 - Theme.padding
        anchors.bottomMargin: 1 - Theme.padding

        Rectangle {
            anchors.fill: parent
            color: Theme.sea
        }

        Loader {
            id: stage

            anchors.fill: parent
            active: root.showsTwin
            visible: active
            sourceComponent: TwinStage {
                district: district
                gauge: level
                incidents: incidents
                units: units
                stations: stations
                reduced: probe.reduced
                onModuleMissing: Qt.callLater(() => probe.hasModule = false)
                onFlatWanted: root.toggleFlat()
            }
        }

        Loader {
            id: flatMap

            anchors.fill: parent
            active: root.showsFlat
            sourceComponent: TwinFlatMap {
                district: district
                region: root.region
                incidentPoints: incidents
                unitPoints: units
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_F && probe.able)
                        root.toggleFlat();
                }
            }
        }

        TwinReadout {
            x: 14 * Theme.unit
            y: 14 * Theme.unit
            visible: sentence.text.length === 0
            district: district
            gauge: level
        }

        ActionButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 14 * Theme.unit
            visible: probe.able && district.errorString.length === 0
            text: root.flat ? qsTr("Twin") : qsTr("Flat map")
            keys: "F"
            onClicked: root.toggleFlat()
        }

        Rectangle {
            x: 14 * Theme.unit
            y: 14 * Theme.unit
            width: Math.min(sentence.implicitWidth, parent.width - 52 * Theme.unit) + 24 * Theme.unit
            height: sentence.height + 16 * Theme.unit
            visible: sentence.text.length > 0
            radius: Theme.radius
            color: Theme.surface1
            border.width: 1
            border.color: Theme.lightRisk

            Label {
                id: sentence

                anchors.centerIn: parent
                width: parent.width - 24 * Theme.unit
                wrapMode: Text.Wrap
                text: district.errorString.length > 0 ? qsTr("No twin: %1").arg(district.errorString) : probe.sentence
                font.pixelSize: Theme.labelSize
            }
        }
    }
}
