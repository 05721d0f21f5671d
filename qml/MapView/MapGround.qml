// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// What moves only with the camera: pictures, divisions, rivers, coast, roads.
Item {
    id: root

    required property MapCamera camera
    property TileSource tiles: null
    property string region: "45"
    property var areaValues: ({})
    property string selectedRegion: ""
    property string hoveredRegion: ""
    property url mapFolder
    // Files that stand for ours, or beside them.
    property groundFiles files

    readonly property alias map: map
    readonly property alias areas: areas
    readonly property alias places: placeFile
    // The coarse borders, which are always there.
    readonly property alias borders: farBorders
    readonly property bool ready: farBorders.ready && (riverFile.ready || riverFile.errorString.length > 0)
    // What is wrong with the files, one sentence each.
    readonly property list<string> notes: farBorders.notes.concat(nearBorders.errorString.length > 0 ? [nearBorders.errorString] : [], riverFile.notes, coastFile.notes, roadFile.notes, placeFile.notes)
    // Of the borders that are drawn; empty: schematic.
    readonly property string approvalNumber: farBorders.named && farBorders.ready && !farBorders.fellBack ? root.files.boundaries.approvalNumber : ""
    readonly property bool close: camera.zoom >= 9
    // Pictures take the place of plain land and of our rivers where they cover most of the view.
    readonly property bool pictured: tileLayer.coverage > 0.5
    // They have names of places, so ours would be there twice; but a choropleth lies on theirs.
    readonly property bool named: pictured && (tiles?.names ?? false) && Object.keys(areaValues).length === 0

    GroundFileReader {
        id: farBorders

        file: root.files.boundaries
        own: root.mapFolder + "/boundaries/gx_z7.topojson"
        object: named ? "boundaries" : ""
    }

    MapGeometry {
        id: nearBorders

        // Read when someone first comes close, then kept. A file of the user's own serves at every distance.
        property bool wanted: root.close && farBorders.ready && (!farBorders.named || farBorders.fellBack)
        onWantedChanged: if (wanted)
            source = root.mapFolder + "/boundaries/gx_z9.topojson"
    }

    GroundFileReader {
        id: riverFile

        file: root.files.rivers
        own: root.mapFolder + "/water/water.topojson"
        object: named ? "rivers" : ""
    }

    GroundFileReader {
        id: coastFile

        file: root.files.coast
        own: riverFile.named ? root.mapFolder + "/water/water.topojson" : ""
        object: named ? "coast" : ""
    }

    GroundFileReader {
        id: roadFile

        file: root.files.roads
        object: "roads"
    }

    GroundFileReader {
        id: placeFile

        file: root.files.places
        object: "places"
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
        part: AreaLayer.Fills
        level: root.region.length <= 2 ? AreaLayer.City : AreaLayer.County
        within: root.region
        values: root.areaValues
    }

    WaterLines {
        anchors.fill: parent
        visible: !root.pictured
        camera: root.camera
        rivers: riverFile
        coast: coastFile.ready ? coastFile : riverFile
    }

    RoadLines {
        anchors.fill: parent
        camera: root.camera
        visible: !root.pictured
        geometry: roadFile
    }

    MapAreaLayer {
        anchors.fill: parent
        camera: root.camera
        geometry: areas.geometry
        pictured: root.pictured
        part: AreaLayer.Borders
        dashed: root.camera.zoom >= 11
        level: areas.level
        within: root.region
        county: root.region.length > 2
        selected: root.selectedRegion
        hovered: root.hoveredRegion
    }
}
