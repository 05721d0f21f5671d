// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// What moves only with the camera: pictures, divisions, rivers, coast.
Item {
    id: root

    required property MapCamera camera
    property TileSource tiles: null
    property string region: "45"
    property var areaValues: ({})
    property string selectedRegion: ""
    property string hoveredRegion: ""
    property url mapFolder

    readonly property alias map: map
    readonly property alias areas: areas
    // The coarse borders, which are always there.
    readonly property alias borders: farBorders
    readonly property bool ready: farBorders.ready && water.ready
    readonly property string errorText: [farBorders.errorString, nearBorders.errorString, water.errorString].filter(text => text.length > 0).join("\n")
    readonly property bool close: camera.zoom >= 9
    // Pictures take the place of plain land and of our rivers where they cover most of the view.
    readonly property bool pictured: tileLayer.coverage > 0.5
    // They have names of places, so ours would be there twice; but a choropleth lies on theirs.
    readonly property bool named: pictured && (tiles?.names ?? false) && Object.keys(areaValues).length === 0

    MapGeometry {
        id: farBorders

        source: root.mapFolder + "/boundaries/gx_z7.topojson"
    }

    MapGeometry {
        id: nearBorders

        // Read when someone first comes close, then kept.
        property bool wanted: root.close
        onWantedChanged: if (wanted)
            source = root.mapFolder + "/boundaries/gx_z9.topojson"
    }

    BareMap {
        id: map

        anchors.fill: parent
        color: Theme.sea
    }

    TileLayer {
        id: tileLayer

        anchors.fill: parent
        camera: root.camera
        source: root.tiles
        ground: Theme.sea
        darkScreen: Theme.dark
    }

    MapAreaLayer {
        id: areas

        anchors.fill: parent
        camera: root.camera
        pictured: root.pictured
        geometry: root.close && nearBorders.ready ? nearBorders : farBorders
        level: root.region.length <= 2 ? AreaLayer.City : AreaLayer.County
        within: root.region
        county: root.region.length > 2
        values: root.areaValues
        selected: root.selectedRegion
        hovered: root.hoveredRegion
    }

    WaterLines {
        id: water

        anchors.fill: parent
        visible: !root.pictured
        camera: root.camera
        source: root.mapFolder + "/water/water.topojson"
    }
}
