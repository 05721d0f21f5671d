// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live

// Mouse and touch while a tool is in hand. Dragging draws with a selecting tool and moves the map with a measuring one;
// the right or the middle button always moves it.
MouseArea {
    id: root

    required property MapTool tool

    signal moved(point place)
    signal pointSet(point place)
    signal anchored(point place)
    // A corner of a lasso that is drawn in one go.
    signal traced(point place)
    signal ended
    signal panned(real x, real y)
    signal zoomed(point place, real steps)

    property point pressPlace
    property point lastPlace
    // Where the mouse rests: hover events that come without a move leave the cursor to the keyboard.
    property point seen: Qt.point(-1, -1)
    property bool dragging: false
    property bool panning: false
    // The release that ends a double click sets no point.
    property bool swallowing: false

    readonly property real dragStart: Application.styleHints.startDragDistance

    function away(place: point, other: point): real {
        return Math.hypot(place.x - other.x, place.y - other.y);
    }

    function beginDrag(): void {
        root.dragging = true;
        root.lastPlace = root.pressPlace;
        if (!root.tool.selecting)
            root.panning = true;
        else if (root.tool.kind === MapTool.Circle)
            root.anchored(root.pressPlace);
        else if (root.tool.kind === MapTool.Rectangle && root.tool.count === 1 && !root.tool.finished)
            return;
        else
            root.pointSet(root.pressPlace);
    }

    acceptedButtons: Qt.LeftButton | Qt.RightButton | Qt.MiddleButton
    hoverEnabled: true
    cursorShape: panning ? Qt.ClosedHandCursor : Qt.CrossCursor
    preventStealing: true

    onEnabledChanged: root.seen = Qt.point(-1, -1)
    onPressed: event => {
        root.pressPlace = Qt.point(event.x, event.y);
        root.lastPlace = root.pressPlace;
        root.dragging = false;
        root.panning = event.button !== Qt.LeftButton;
    }
    onPositionChanged: event => {
        const place = Qt.point(event.x, event.y);
        if (pressed && !root.dragging && !root.panning && root.away(place, root.pressPlace) >= root.dragStart)
            root.beginDrag();
        if (root.panning) {
            root.panned(root.lastPlace.x - place.x, root.lastPlace.y - place.y);
            root.lastPlace = place;
        } else if (root.dragging && root.tool.kind === MapTool.Lasso && root.away(place, root.lastPlace) >= 4) {
            root.traced(place);
            root.lastPlace = place;
        }
        const rests = root.seen.x < 0 || (place.x === root.seen.x && place.y === root.seen.y);
        root.seen = place;
        if (!rests || pressed)
            root.moved(place);
    }
    onReleased: event => {
        const place = Qt.point(event.x, event.y);
        if (root.swallowing) {
            root.swallowing = false;
        } else if (root.dragging && !root.panning) {
            if (root.tool.kind === MapTool.Rectangle)
                root.pointSet(place);
            else
                root.ended();
        } else if (!root.panning) {
            root.pointSet(place);
        }
        root.dragging = false;
        root.panning = false;
    }
    onDoubleClicked: event => {
        if (event.button !== Qt.LeftButton)
            return;
        root.swallowing = true;
        root.ended();
    }
    onWheel: event => root.zoomed(Qt.point(event.x, event.y), event.angleDelta.y / 120 * 0.4)
}
