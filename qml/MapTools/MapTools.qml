// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme

// Selecting and measuring on a map, by mouse and by keyboard. Lies in the front of the view.
Item {
    id: root

    required property MapView view

    // The bar is open: keys are its own.
    property bool opened: false
    // A tool has the pointer.
    readonly property bool busy: tool.kind !== MapTool.None
    readonly property alias tool: tool
    readonly property alias result: result
    readonly property SelectionCard card: cards.card
    // Pixels at the top left that others take.
    property real topTaken: 0
    // Something on the map had the keyboard and gave it back.
    readonly property bool passedOver: opened && root.Window.activeFocusItem === view
    // In pixels of the view; follows the mouse and the arrow keys.
    property point cursor: Qt.point(width / 2, height / 2)
    property bool byKeys: true
    property string problem: ""

    readonly property real border: 48 * Theme.unit

    function open(): void {
        root.opened = true;
        root.focus = true;
        root.forceActiveFocus();
    }

    function leave(): void {
        tool.begin(MapTool.None);
        root.opened = false;
        root.focus = false;
        root.view.forceActiveFocus();
    }

    // Ends the foremost of what is open; false when there is nothing to end.
    function cancel(): bool {
        if (keys.typed.length > 0)
            keys.typed = "";
        else if (root.opened)
            root.leave();
        else
            return false;
        return true;
    }

    function pick(kind: int): void {
        if (!root.opened)
            root.open();
        // Under the mouse where it is on the map; the middle is for the keyboard.
        root.byKeys = !hover.hovered || hover.point.position.y < cards.y;
        root.cursor = root.byKeys ? Qt.point(width / 2, height / 2) : hover.point.position;
        root.problem = "";
        keys.typed = "";
        tool.begin(kind);
        root.tellCursor();
        root.forceActiveFocus();
    }

    function placeAt(place: point): point {
        return root.view.camera.fromScreen(place.x, place.y);
    }

    function tellCursor(): void {
        const place = root.placeAt(root.cursor);
        tool.moveTo(place.x, place.y);
    }

    function addAt(place: point): void {
        const ground = root.placeAt(place);
        tool.add(ground.x, ground.y);
    }

    // At the border the map moves instead, so that the cursor reaches everything.
    function moveCursor(x: int, y: int, fine: bool): void {
        const step = fine ? 2 : 24 * Theme.unit;
        const next = Qt.point(root.cursor.x + x * step, root.cursor.y + y * step);
        const kept = Qt.point(Math.max(root.border, Math.min(width - root.border, next.x)), Math.max(root.border, Math.min(height - root.border, next.y)));
        if (kept.x !== next.x || kept.y !== next.y)
            root.view.pan(next.x - kept.x, next.y - kept.y);
        root.byKeys = true;
        root.cursor = kept;
        root.tellCursor();
    }

    function aroundIncident(): void {
        const place = result.placeOf(Live.selection.incidentId);
        root.pick(MapTool.Circle);
        if (isNaN(place.x)) {
            root.problem = qsTr("No incident with a known place is chosen.");
            return;
        }
        tool.add(place.x, place.y);
        flight.showCircle(tool.centre, tool.radius, 150 * Theme.unit, cards.x);
    }

    onPassedOverChanged: if (passedOver)
        Qt.callLater(root.forceActiveFocus)
    visible: view.interactive && !Live.seat.wall
    enabled: visible
    onVisibleChanged: if (!visible && opened)
        leave()

    Keys.onShortcutOverride: event => event.accepted = keys.wants(event)
    Keys.onPressed: event => event.accepted = root.enabled && keys.handle(event)

    ToolKeys {
        id: keys

        tool: tool
        opened: root.opened
        onOpenWanted: root.open()
        onLeaveWanted: root.leave()
        onPicked: kind => root.pick(kind)
        onIncidentWanted: root.aroundIncident()
        onCursorMoved: (x, y, fine) => root.moveCursor(x, y, fine)
        onPointWanted: root.addAt(root.cursor)
        onEntryMoved: steps => root.card.walk(steps)
        onEntryWanted: result.choose(root.card.list.currentIndex)
        onCopyWanted: {
            if (!tool.selecting)
                return;
            result.copy();
            root.card.copied = true;
        }
    }

    MapTool {
        id: tool

        onChanged: root.card.copied = false
    }

    SelectionResult {
        id: result

        active: root.opened
        tool: tool
    }

    CircleFlight {
        id: flight

        map: root.view.map
        camera: root.view.camera
    }

    HoverHandler {
        id: hover
    }

    Connections {
        target: root.view.camera

        function onChanged(): void {
            if (root.busy)
                root.tellCursor();
        }
    }

    ToolShapes {
        parent: root.view.below
        anchors.fill: parent
        visible: root.busy && root.visible
        camera: root.view.camera
        tool: tool
    }

    ToolPointer {
        anchors.fill: parent
        enabled: root.busy
        visible: enabled
        tool: tool
        onPressed: root.forceActiveFocus()
        onMoved: place => {
            root.byKeys = false;
            root.cursor = place;
            root.tellCursor();
        }
        onPointSet: place => root.addAt(place)
        onTraced: place => root.addAt(place)
        onAnchored: place => {
            const ground = root.placeAt(place);
            tool.anchor(ground.x, ground.y);
        }
        onEnded: tool.finish()
        onPanned: (x, y) => root.view.pan(x, y)
        onZoomed: (place, steps) => root.view.flight.zoomAt(place, steps)
    }

    MeasureLabels {
        anchors.fill: parent
        visible: root.busy
        tool: tool
        camera: root.view.camera
        cursor: root.cursor
    }

    CrossHair {
        x: root.cursor.x
        y: root.cursor.y
        visible: root.busy && root.byKeys && !tool.finished
    }

    ToolBar {
        id: bar

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 10 * Theme.unit
        tool: tool
        opened: root.opened
        focused: root.activeFocus
        room: root.width
        onToggled: root.opened ? root.leave() : root.open()
        onPicked: kind => root.pick(kind)
        onIncidentWanted: root.aroundIncident()
    }

    ToolCards {
        id: cards

        anchors.right: bar.right
        anchors.top: bar.bottom
        anchors.topMargin: 8 * Theme.unit
        width: Math.min(300 * Theme.unit, root.width * 0.5)
        tool: tool
        result: result
        typed: keys.typed
        room: root.height - bar.height - 76 * Theme.unit
    }

    HaloText {
        anchors.left: parent.left
        anchors.leftMargin: 14 * Theme.unit
        anchors.top: parent.top
        anchors.topMargin: root.topTaken + 14 * Theme.unit
        text: root.problem
    }
}
