// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Mouse, touch and wheel on the twin: the left button pulls the ground, the right one (or Shift) goes around.
Item {
    id: root

    signal panned(real x, real y)
    signal zoomed(real steps)
    signal turned(real yaw, real pitch)
    signal pressed
    signal picked(real x, real y)

    DragHandler {
        target: null
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.NoModifier
        onTranslationChanged: delta => root.panned(delta.x, delta.y)
    }

    DragHandler {
        target: null
        acceptedButtons: Qt.RightButton | Qt.MiddleButton
        onTranslationChanged: delta => root.turned(delta.x * 0.25, delta.y * 0.2)
    }

    DragHandler {
        target: null
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ShiftModifier
        onTranslationChanged: delta => root.turned(delta.x * 0.25, delta.y * 0.2)
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => root.zoomed(Math.log2(delta))
        onRotationChanged: delta => root.turned(-delta, 0)
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.zoomed(event.angleDelta.y / 120 * 0.3)
    }

    TapHandler {
        onTapped: event => {
            root.pressed();
            root.picked(event.position.x, event.position.y);
        }
    }
}
