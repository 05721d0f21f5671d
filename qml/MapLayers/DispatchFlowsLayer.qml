// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Which county helps which: orders under way from the unit's county to the incident's.
FlowLayer {
    id: root

    required property MapView view
    property alias region: model.region

    camera: view.camera
    flows: model.flows
    color: Theme.data2
    greatestWidth: 10 * Theme.unit

    DispatchFlows {
        id: model

        live: Live
    }

    Repeater {
        model: root.flows

        Text {
            id: count

            required property var modelData
            readonly property point middle: root.middleOf(count.modelData)
            // Read so that the place follows the camera.
            readonly property point place: {
                root.camera.zoom;
                root.camera.width;
                root.camera.height;
                root.camera.longitude;
                root.camera.latitude;
                return root.camera.toScreen(count.middle.x, count.middle.y);
            }

            x: Math.round(place.x - width / 2)
            y: Math.round(place.y - height / 2)
            text: count.modelData.text
            color: Theme.text1
            style: Text.Outline
            styleColor: Theme.surface0
            font.family: Theme.family
            font.pixelSize: Theme.labelSize
        }
    }

    LayerLegend {
        view: root.view
        note: model.within > 0 ? qsTr("%1 more within their own county").arg(model.within) : ""

        LayerLegendRow {
            text: qsTr("orders under way from county to county")

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: 4 * Theme.unit
                color: root.color
            }
        }
    }
}
