// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Incidents or units that stand too close to each other as one mark with their number; it opens when it is clicked.
Item {
    id: root

    required property MapView view
    // "incidents" or "units".
    required property string of
    property PointSource source: null
    readonly property alias badges: clusters
    // The map gets back what it had when this goes.
    property bool inUse: true

    Component.onDestruction: inUse = false

    // Where even the closest look leaves points together, the gravest of them is chosen.
    function open(mark: int): void {
        const zoom = clusters.splitZoom(mark);
        const box = clusters.boxOfMark(mark);
        if (zoom === 0 || root.view.camera.zoom >= root.view.map.maximumZoomLevel) {
            root.view.pointPicked(root.of, clusters.gravestRow(mark));
            return;
        }
        const centre = root.view.camera.centreFor(box);
        const close = Math.max(zoom, root.view.camera.zoomFor(box, Math.max(root.view.fitMargin, 40 * Theme.unit)));
        root.view.flight.flyTo(centre.x, centre.y, Math.min(close, root.view.map.maximumZoomLevel));
    }

    Binding {
        target: root.view
        property: root.of
        value: clusters.loners
        when: root.inUse
    }

    Binding {
        target: root.view
        property: "markers"
        value: clusters.marks
        when: root.inUse
    }

    Binding {
        target: root.view.labels
        property: "clearance"
        value: 24 * Theme.unit
        when: root.inUse
    }

    ClusterLayer {
        id: clusters

        parent: root.view.above
        visible: root.inUse
        anchors.fill: parent
        camera: root.view.camera
        source: root.source
        focusRow: root.view.selectedLayer === root.of ? root.view.selectedRow : -1
        unit: Theme.unit
        font.family: Theme.family
        textColor: Theme.text1
        ground: Theme.surface0
        focusColor: Theme.accent
        plainColor: Theme.data2
        severityColors: [Theme.severityI, Theme.severityII, Theme.severityIII, Theme.severityIV]
    }

    MarkKeys {
        view: root.view
        badges: clusters
        onOpened: mark => root.open(mark)
    }
}
