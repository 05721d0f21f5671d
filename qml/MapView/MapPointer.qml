// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Mouse, touch and wheel on the map.
Item {
    id: root

    required property AreaLayer areas
    // Topmost first.
    required property list<MapPointLayer> layers
    // Asked before the layers.
    property list<Item> clickHandlers
    // The division under the pointer.
    property string area: ""

    signal panned(real x, real y)
    signal zoomed(point place, real steps)
    signal pressed
    signal pointPicked(string layer, int row)
    signal regionPicked(string code)
    signal regionActivated(string code)

    function pickPoint(place: point): bool {
        for (const handler of root.clickHandlers) {
            if (handler["takeClick"](place.x, place.y))
                return true;
        }
        for (const layer of root.layers) {
            const row = layer.pick(place.x, place.y);
            if (row >= 0) {
                root.pointPicked(layer.name, row);
                return true;
            }
        }
        return false;
    }

    HoverHandler {
        id: hover

        onPointChanged: root.area = hovered ? root.areas.pick(point.position.x, point.position.y) : ""
        onHoveredChanged: if (!hovered)
            root.area = ""
    }

    DragHandler {
        target: null
        onTranslationChanged: delta => root.panned(-delta.x, -delta.y)
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => root.zoomed(centroid.position, Math.log2(delta))
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.zoomed(Qt.point(event.x, event.y), event.angleDelta.y / 120 * 0.4)
    }

    TapHandler {
        onSingleTapped: event => {
            root.pressed();
            if (root.pickPoint(event.position))
                return;
            const code = root.areas.pick(event.position.x, event.position.y);
            if (code.length > 0)
                root.regionPicked(code);
        }
        onDoubleTapped: event => {
            const code = root.areas.pick(event.position.x, event.position.y);
            if (code.length > 0)
                root.regionActivated(code);
        }
    }
}
