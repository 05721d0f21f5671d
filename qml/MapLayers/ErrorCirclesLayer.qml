// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// How far off the positions of units may be, where that is large enough to be seen.
ErrorCircleLayer {
    id: root

    required property MapView view
    property alias region: units.region

    camera: view.camera
    color: Theme.data1
    smallestRadius: 6 * Theme.unit
    source: UnitPoints {
        id: units

        live: Live
    }

    LayerLegend {
        view: root.view
        visible: root.drawn > 0

        LayerLegendRow {
            text: qsTr("where a unit surely is, true to scale")

            Rectangle {
                anchors.centerIn: parent
                width: 14 * Theme.unit
                height: width
                radius: width / 2
                color: Qt.alpha(root.color, 0.12)
                border.color: root.color
            }
        }
    }
}
