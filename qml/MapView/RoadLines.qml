// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Roads by class: the smaller, the later they come and the thinner and paler they are.
Item {
    id: root

    required property MapCamera camera
    required property MapGeometry geometry
    // Wider as one comes close, in steps, for each step is another mesh.
    readonly property real near: root.camera.zoom >= 15 ? 2.4 : root.camera.zoom >= 13 ? 1.8 : root.camera.zoom >= 11 ? 1.3 : 1

    component Road: LineLayer {
        required property int roadClass
        required property real thickness

        anchors.fill: parent
        camera: root.camera
        geometry: root.geometry
        object: "roads"
        minLevel: roadClass
        maxLevel: roadClass
        lineWidth: thickness * root.near * Theme.unit
    }

    // The smallest first, so that a motorway lies on top.
    Road {
        roadClass: 6
        minZoom: 14
        thickness: 0.8
        color: Theme.roadStreet
    }

    Road {
        roadClass: 5
        minZoom: 12.5
        thickness: 0.9
        color: Theme.roadStreet
    }

    Road {
        roadClass: 4
        minZoom: 11
        thickness: 1
        color: Theme.roadMinor
    }

    Road {
        roadClass: 3
        minZoom: 9
        thickness: 1
        color: Theme.roadMinor
    }

    Road {
        roadClass: 2
        minZoom: 7.5
        thickness: 1.2
        color: Theme.roadMajor
    }

    Road {
        roadClass: 1
        minZoom: 6.5
        thickness: 1.4
        color: Theme.roadMajor
    }
}
