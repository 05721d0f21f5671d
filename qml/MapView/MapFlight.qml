// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation as Location
import QtPositioning
import Yiping.Theme
import Yiping.Widgets

// Moves a map's camera: by hand at once, elsewhere in at most 600 ms; at once where nothing may move.
ParallelAnimation {
    id: root

    required property Location.Map map
    required property MapCamera camera

    function flyTo(longitude: real, latitude: real, zoom: real): void {
        root.stop();
        centre.to = QtPositioning.coordinate(latitude, longitude);
        level.to = zoom;
        root.start();
    }

    // To where a box (x west, y south, degrees) is seen whole, with a margin in pixels.
    function flyToBox(box: rect, margin: real): void {
        if (box.width <= 0 || root.camera.width <= 0 || root.camera.height <= 0)
            return;
        const centre = root.camera.centreFor(box);
        root.flyTo(centre.x, centre.y, root.camera.zoomFor(box, margin));
    }

    function pan(x: real, y: real): void {
        root.stop();
        root.map.pan(x, y);
    }

    // The place under the pointer stays where it is.
    function zoomAt(place: point, steps: real): void {
        root.stop();
        const coordinate = root.map.toCoordinate(place, false);
        root.map.zoomLevel = Math.max(root.map.minimumZoomLevel, Math.min(root.map.maximumZoomLevel, root.map.zoomLevel + steps));
        root.map.alignCoordinateToPoint(coordinate, place);
    }

    CoordinateAnimation {
        id: centre

        target: root.map
        property: "center"
        duration: Theme.reduceMotion ? 0 : 500
        easing.type: Easing.OutCubic
    }

    NumberAnimation {
        id: level

        target: root.map
        property: "zoomLevel"
        duration: Theme.reduceMotion ? 0 : 500
        easing.type: Easing.OutCubic
    }
}
