// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation as Location
import QtPositioning
import Yiping.Theme

// Moves a map's camera in at most 600 ms; at once where nothing may move.
ParallelAnimation {
    id: root

    required property Location.Map map

    function flyTo(longitude: real, latitude: real, zoom: real): void {
        root.stop();
        centre.to = QtPositioning.coordinate(latitude, longitude);
        level.to = zoom;
        root.start();
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
