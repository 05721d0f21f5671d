// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Where units came from.
TrailLayer {
    id: root

    required property MapView view
    property alias region: trails.region
    // How far back.
    property alias minutes: trails.minutes

    camera: view.camera
    color: Theme.data1
    lineWidth: 2 * Theme.unit
    source: UnitTrails {
        id: trails

        live: Live
    }

    LayerLegend {
        view: root.view

        LayerLegendRow {
            text: qsTr("ways of the last %1 min, fading with age").arg(Math.round(root.minutes))

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: root.lineWidth
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        color: Qt.alpha(root.color, 0)
                        position: 0
                    }

                    GradientStop {
                        color: root.color
                        position: 1
                    }
                }
            }
        }
    }
}
