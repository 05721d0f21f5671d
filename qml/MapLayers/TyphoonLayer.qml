// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Tracks of typhoons with their wind areas. The map opens on the last two days of them.
StormLayer {
    id: root

    required property MapView view
    // Division looked at; only the whole province gives way to the tracks.
    required property string region
    // Ids, for example "TY-2518"; empty: those of the last days.
    property alias ids: tracks.ids

    property bool wasFramed: false

    camera: view.camera
    unit: Theme.unit
    ground: Theme.surface0
    gradeColors: [Theme.text3, Theme.text2, Theme.severityIV, Theme.severityIII, Theme.severityII, Theme.severityI, Theme.severityI, Theme.text3]
    areaColors: [Theme.severityIII, Theme.severityII, Theme.severityI]
    source: StormTracks {
        id: tracks

        live: Live
        region: root.region
        onBoxChanged: if (!root.wasFramed)
            settled.restart()
    }

    Binding {
        target: root.view
        property: "frame"
        value: root.region.length <= 2 ? tracks.box : Qt.rect(0, 0, 0, 0)
        restoreMode: Binding.RestoreBindingOrValue
    }

    // Tracks come fix by fix; the map does not fly after each, and after the first time not at all.
    Timer {
        id: settled

        interval: 400
        onTriggered: {
            root.wasFramed = true;
            root.view.flyToRegion();
        }
    }

    // Above the names of places, which give way.
    Repeater {
        parent: root.view.above
        model: tracks.labels

        StormLabel {
            required property var modelData

            camera: root.camera
            ground: root.ground
            longitude: modelData.longitude
            latitude: modelData.latitude
            title: modelData.title
            text: modelData.text
            now: modelData.now
        }
    }

    LayerLegend {
        view: root.view
        title: tracks.grades.length > 0 ? qsTr("Typhoon tracks") : ""
        note: tracks.grades.length > 0 ? [tracks.areaText, tracks.sourceText].filter(text => text.length > 0).join(" · ") : qsTr("no typhoon is reported")

        Repeater {
            model: tracks.grades

            LayerLegendRow {
                id: grade

                required property var modelData

                text: grade.modelData.text

                StormMark {
                    anchors.fill: parent
                    grade: grade.modelData.grade
                    color: root.gradeColors[grade.modelData.grade]
                    unit: Theme.unit
                }
            }
        }

        Repeater {
            model: tracks.areas

            LayerLegendRow {
                id: area

                required property var modelData

                text: area.modelData.text

                Rectangle {
                    anchors.centerIn: parent
                    width: (16 - 4 * area.modelData.rank) * Theme.unit
                    height: width
                    radius: width / 2
                    color: Qt.alpha(border.color, 0.09)
                    border.color: root.areaColors[Math.min(area.modelData.rank, 2)]
                    border.width: 1.5 * Theme.unit
                }
            }
        }
    }
}
