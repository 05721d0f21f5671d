// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Setting points: a cross-hair that arrows move and Space sets, or the pointer. What is not sent yet is dashed.
FocusScope {
    id: root

    required property MapView view
    required property DrawingDesk desk

    // Where the next point would be, in this item.
    property point cursor: Qt.point(width / 2, height / 2)
    property bool byPointer: false
    readonly property point cursorPlace: {
        const camera = root.view.camera;
        const moved = camera.longitude + camera.latitude + camera.zoom + camera.width + camera.height;
        return isNaN(moved) ? Qt.point(0, 0) : camera.fromScreen(root.cursor.x, root.cursor.y);
    }
    readonly property real radius: desk.radiusM > 0 ? desk.radiusM : desk.metresFromFirst(cursorPlace.x, cursorPlace.y)
    readonly property var shapes: {
        const points = root.desk.points;
        if (points.length === 0)
            return [];
        if (root.desk.kind === DrawingDesk.Circle)
            return [
                {
                    kind: "circle",
                    longitude: points[0].x,
                    latitude: points[0].y,
                    radius: root.radius,
                    fill: 0.12,
                    dashed: true
                }
            ];
        const all = [...points, root.cursorPlace];
        if (root.desk.kind === DrawingDesk.Area && all.length >= 3)
            return [
                {
                    kind: "ring",
                    points: all,
                    fill: 0.12,
                    dashed: true
                }
            ];
        return [
            {
                kind: "line",
                points: all,
                dashed: true
            }
        ];
    }

    // Said rather than bound: a step that ends must not take the keyboard from the one that began.
    onVisibleChanged: if (visible) {
        // A place is set where it is seen, not where the map is still flying to.
        view.flight.complete();
        cursor = Qt.point(width / 2, height / 2);
        forceActiveFocus();
    }

    function setPoint(): void {
        root.desk.addPoint(root.cursorPlace.x, root.cursorPlace.y);
    }

    // The map follows where the cross-hair reaches its border.
    function move(dx: real, dy: real): void {
        const border = 60 * Theme.unit;
        const x = root.cursor.x + dx;
        const y = root.cursor.y + dy;
        const insideX = Math.max(border, Math.min(root.width - border, x));
        const insideY = Math.max(border, Math.min(root.height - border, y));
        if (insideX !== x || insideY !== y)
            root.view.pan(x - insideX, y - insideY);
        root.byPointer = false;
        root.cursor = Qt.point(insideX, insideY);
    }

    function resize(steps: int): void {
        if (root.desk.kind === DrawingDesk.Circle && root.desk.points.length > 0)
            root.desk.stepRadius(steps);
        else
            root.view.flight.zoomAt(root.cursor, steps * 0.5);
    }

    Keys.onPressed: event => {
        const step = (event.modifiers & Qt.ShiftModifier ? 2 : 20) * Theme.unit;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left:
            return root.move(-step, 0);
        case Qt.Key_Right:
            return root.move(step, 0);
        case Qt.Key_Up:
            return root.move(0, -step);
        case Qt.Key_Down:
            return root.move(0, step);
        case Qt.Key_Space:
            return root.setPoint();
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.desk.finish();
        case Qt.Key_Backspace:
            return root.desk.back();
        case Qt.Key_K:
            return root.desk.nextKind();
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            return root.resize(1);
        case Qt.Key_Minus:
            return root.resize(-1);
        default:
            event.accepted = event.key === Qt.Key_Z;
            if (event.accepted)
                root.desk.back();
        }
    }

    HoverHandler {
        // A pointer that only lies there leaves the cross-hair to the keyboard: it is told of whenever anything below it
        // changes.
        property real restsX: NaN
        property real restsY: NaN

        cursorShape: Qt.CrossCursor
        onPointChanged: {
            const at = point.position;
            const moved = hovered && !isNaN(restsX) && (at.x !== restsX || at.y !== restsY);
            restsX = hovered ? at.x : NaN;
            restsY = hovered ? at.y : NaN;
            if (!moved)
                return;
            root.byPointer = true;
            root.cursor = at;
        }
    }

    DragHandler {
        target: null
        onTranslationChanged: delta => root.view.pan(-delta.x, -delta.y)
    }

    WheelHandler {
        onWheel: event => root.view.flight.zoomAt(Qt.point(event.x, event.y), event.angleDelta.y / 120 * 0.4)
    }

    TapHandler {
        onSingleTapped: event => {
            root.cursor = event.position;
            root.setPoint();
        }
        onDoubleTapped: root.desk.finish()
    }

    ShapeLayer {
        anchors.fill: parent
        camera: root.view.camera
        color: Theme.accent
        lineWidth: 2 * Theme.unit
        shapes: root.shapes
    }

    Repeater {
        model: root.desk.points

        Rectangle {
            required property point modelData
            readonly property point place: {
                const camera = root.view.camera;
                const moved = camera.longitude + camera.latitude + camera.zoom + camera.width + camera.height;
                return isNaN(moved) ? Qt.point(0, 0) : camera.toScreen(modelData.x, modelData.y);
            }

            x: place.x - width / 2
            y: place.y - height / 2
            width: 9 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.surface0
            border.width: 2
            border.color: Theme.accent
        }
    }

    Item {
        visible: !root.byPointer
        x: root.cursor.x
        y: root.cursor.y

        Repeater {
            model: [[-18, -1, 13, 2], [5, -1, 13, 2], [-1, -18, 2, 13], [-1, 5, 2, 13]]

            Rectangle {
                required property var modelData

                x: modelData[0] * Theme.unit
                y: modelData[1] * Theme.unit
                width: modelData[2] * Theme.unit
                height: modelData[3] * Theme.unit
                color: Theme.accent
            }
        }
    }

    Rectangle {
        visible: root.desk.kind === DrawingDesk.Circle && root.desk.points.length > 0
        x: root.cursor.x + 16 * Theme.unit
        y: root.cursor.y + 14 * Theme.unit
        width: reach.implicitWidth + 12 * Theme.unit
        height: reach.implicitHeight + 4 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.surface1, 0.9)

        Label {
            id: reach

            anchors.centerIn: parent
            text: qsTr("radius %1").arg(Format.distance(root.radius))
            font.pixelSize: Theme.labelSize
            elide: Text.ElideNone
        }
    }
}
