// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Mouse, touch and wheel on the map.
Item {
    id: root

    required property MapView view
    required property AreaLayer areas
    // Topmost first.
    required property list<var> layers
    // The division under the pointer.
    property string area: ""

    enabled: view.interactive

    function pickPoint(place: point): bool {
        for (const entry of root.layers) {
            const row = entry.layer.pick(place.x, place.y);
            if (row >= 0) {
                root.view.pointPicked(entry.name, row);
                return true;
            }
        }
        return false;
    }

    HoverHandler {
        id: hover

        onPointChanged: root.area = hovered ? root.areas.pick(point.position.x, point.position.y) : ""
        onHoveredChanged: if (!hovered) root.area = ""
    }

    DragHandler {
        target: null
        onTranslationChanged: delta => root.view.pan(-delta.x, -delta.y)
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => root.view.zoomAt(centroid.position, Math.log2(delta))
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.view.zoomAt(Qt.point(event.x, event.y), event.angleDelta.y / 120 * 0.4)
    }

    TapHandler {
        onSingleTapped: event => {
            root.view.forceActiveFocus();
            if (root.pickPoint(event.position))
                return;
            const code = root.areas.pick(event.position.x, event.position.y);
            if (code.length > 0)
                root.view.regionPicked(code);
        }
        onDoubleTapped: event => {
            const code = root.areas.pick(event.position.x, event.position.y);
            if (code.length > 0)
                root.view.regionActivated(code);
        }
    }
}
