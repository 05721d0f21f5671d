// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// The map: Qt Location owns the camera, our layers draw.
FocusScope {
    id: root

    // Division in focus: "45" shows its cities, "4501" its counties.
    property string region: "45"
    // Code to step of the ramp, 0..5; what is missing has no value.
    property var areaValues: ({})
    property PointSource incidents: null
    property PointSource units: null
    property PointSource sensors: null
    // Pictures on the ground; null: the plain one.
    property TileSource tiles: null

    // Which point carries the focus ring: "incidents", "units", "sensors", and its row; -1 for none.
    property string selectedLayer: "incidents"
    property int selectedRow: -1
    property string selectedRegion: ""
    property string calloutTitle: ""
    property string calloutText: ""
    // Pixels at the top that belong to others.
    property real calloutTop: 0

    property string rampTitle: ""
    property list<string> rampLimits: []
    property string approvalNumber: ""
    property bool interactive: true
    // False while a tool has the pointer.
    property bool pointing: true
    // Asked for a key before the map itself.
    property list<Item> keyHandlers
    // Asked for a click before the symbols: items with takeClick(x, y), which says whether it was theirs.
    property list<Item> clickHandlers
    // What names of places keep off, where it is more than incidents.
    property PointSource markers: null
    property bool showLegend: true
    // What to look at instead of the region: x west, y south, degrees; empty: nothing.
    property rect frame
    property real fitMargin: Math.min(width, height) * 0.06
    property url mapFolder: "qrc:/yiping/map"
    property alias files: ground.files
    // The borders have not been reviewed.
    readonly property bool schematic: ground.approvalNumber.length === 0

    readonly property alias map: ground.map
    readonly property alias camera: camera
    readonly property alias areas: ground.areas
    readonly property alias labels: labels
    readonly property MapGeometry borders: ground.borders
    readonly property alias flight: flight
    readonly property alias legends: legend.legends
    readonly property alias ready: ground.ready
    readonly property alias notes: ground.notes
    // Where further layers go: on the ground below every symbol, above every symbol, and in front of the pointer.
    readonly property Item below: belowSymbols
    readonly property Item above: aboveSymbols
    readonly property Item front: inFront

    // Somebody moved the map by hand.
    signal panned
    signal regionPicked(string code)
    signal regionActivated(string code)
    signal regionUp
    signal pointPicked(string layer, int row)

    clip: true

    onRegionChanged: flyToRegion()
    onReadyChanged: showRegion()
    onWidthChanged: showRegion()
    onHeightChanged: showRegion()

    function flyToRegion(): void {
        flight.flyToBox(root.frame.width > 0 ? root.frame : ground.borders.boxOf(root.region), root.fitMargin);
    }

    // At once: nothing flies when the view opens or changes its size.
    function showRegion(): void {
        flyToRegion();
        flight.complete();
    }

    function pan(x: real, y: real): void {
        flight.pan(x, y);
        root.panned();
    }

    function layerOf(name: string): PointLayer {
        return name === "units" ? unitLayer : name === "sensors" ? sensorLayer : incidentLayer;
    }

    // Keys that mean something else elsewhere, for handlers with wantsKey(key).
    Keys.onShortcutOverride: event => event.accepted = keyHandlers.some(handler => handler["wantsKey"] !== undefined && handler["wantsKey"](event.key))
    Keys.forwardTo: interactive ? [...keyHandlers, keys] : []

    MapKeys {
        id: keys

        step: 80 * Theme.unit
        onPanned: (x, y) => root.pan(x, y)
        onZoomed: steps => flight.zoomAt(Qt.point(root.width / 2, root.height / 2), steps)
        onHome: root.flyToRegion()
        onUp: root.regionUp()
        onEntered: root.regionActivated(root.selectedRegion)
    }

    MapCamera {
        id: camera

        longitude: ground.map.center.longitude
        latitude: ground.map.center.latitude
        zoom: ground.map.zoomLevel
        width: root.width
        height: root.height
    }

    MapFlight {
        id: flight

        map: ground.map
        camera: camera
    }

    MapGround {
        id: ground

        anchors.fill: parent
        camera: camera
        tiles: root.tiles
        region: root.region
        areaValues: root.areaValues
        selectedRegion: root.selectedRegion
        hoveredRegion: pointer.area
        mapFolder: root.mapFolder
    }

    OpaquePicture {
        anchors.fill: parent
        sourceItem: ground
    }

    Item {
        id: belowSymbols

        anchors.fill: parent
    }

    MapPointLayer {
        id: sensorLayer

        anchors.fill: parent
        name: "sensors"
        camera: camera
        focusRow: root.selectedLayer === "sensors" ? root.selectedRow : -1
        source: root.sensors
    }

    MapPointLayer {
        id: unitLayer

        anchors.fill: parent
        name: "units"
        camera: camera
        focusRow: root.selectedLayer === "units" ? root.selectedRow : -1
        source: root.units
    }

    // Names stay readable above units; what happened stays above names.
    MapLabelLayer {
        id: labels

        anchors.fill: parent
        visible: !ground.named
        camera: camera
        geometry: ground.borders
        places: ground.places
        level: ground.areas.level
        within: root.region
        obstacles: root.markers ?? root.incidents
        reserved: legend.boxes
    }

    MapPointLayer {
        id: incidentLayer

        anchors.fill: parent
        name: "incidents"
        camera: camera
        focusRow: root.selectedLayer === "incidents" ? root.selectedRow : -1
        source: root.incidents
    }

    Item {
        id: aboveSymbols

        anchors.fill: parent
    }

    MapPointer {
        id: pointer

        anchors.fill: parent
        enabled: root.interactive && root.pointing
        areas: ground.areas
        layers: [incidentLayer, unitLayer, sensorLayer]
        clickHandlers: root.clickHandlers
        onPanned: (x, y) => root.pan(x, y)
        onZoomed: (place, steps) => flight.zoomAt(place, steps)
        onPressed: root.forceActiveFocus()
        onPointPicked: (layer, row) => root.pointPicked(layer, row)
        onRegionPicked: code => root.regionPicked(code)
        onRegionActivated: code => root.regionActivated(code)
    }

    MapCallout {
        anchors.fill: parent
        points: root.layerOf(root.selectedLayer)
        title: root.calloutTitle
        text: root.calloutText
        clearTop: root.calloutTop
    }

    MapLegend {
        id: legend

        anchors.fill: parent
        anchors.margins: 14 * Theme.unit
        visible: root.showLegend
        showSeverities: root.incidents !== null
        rampTitle: root.rampTitle
        rampLimits: root.rampLimits
        tiles: root.tiles
        schematic: root.schematic
        approvalNumber: root.schematic ? root.approvalNumber : ground.approvalNumber
        notes: ground.notes
        metresPerPixel: camera.metresPerPixel
    }

    Item {
        id: inFront

        anchors.fill: parent
    }
}
