// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme

// Finding things on a map: going to a place, stepping through what is in view, following, filtering, remembered views.
Item {
    id: root

    objectName: "finding"

    required property MapView view
    required property MapChoice choice
    required property MapFilter filter
    // Division looked at, and whether it goes with the navigator.
    required property string region
    property int shown: 0
    property int total: 0
    // As MapInset takes it; null: there is none.
    property var inset: null
    // Why the map does not show quite what was asked for.
    property string note: ""
    readonly property string countText: qsTr("%1 of %2 shown").arg(Format.number(root.shown, 0)).arg(Format.number(root.total, 0))
    // What the panel's bar offers, by act().
    readonly property list<var> actions: [
        {
            text: qsTr("Go to"),
            keys: "G",
            on: finderBox.visible
        },
        {
            text: qsTr("Follow"),
            keys: "F",
            on: follow.active
        },
        {
            text: qsTr("Filter"),
            keys: "X",
            on: root.filter.active
        },
        {
            text: qsTr("Views"),
            keys: "B",
            on: viewSheet.visible
        },
        {
            text: qsTr("Inset"),
            keys: "I",
            on: root.inset !== null
        }
    ]
    // Height at the top of the map that statements take.
    readonly property real chipsHeight: chips.height > 0 ? chips.y + chips.height : 0

    function openFinder(): void {
        root.closeSheets();
        finderBox.open();
    }

    function toggleSheet(sheet: MapPopup): void {
        const wanted = !sheet.visible;
        root.closeSheets();
        if (wanted)
            sheet.open();
    }

    function toggleInset(): void {
        root.inset = root.inset === null ? {
            kind: "overview"
        } : null;
    }

    // The inset shows what is chosen, wherever it goes.
    function pinChosen(): void {
        if (root.choice.row >= 0)
            root.inset = {
                kind: "entity",
                layer: root.choice.layerName,
                id: root.choice.entityId
            };
    }

    function toggleFollow(): void {
        if (follow.active && !follow.gone) {
            follow.stop();
        } else if (root.choice.row < 0) {
            root.note = qsTr("Choose what to follow first: click it, or Tab.");
        } else {
            root.note = "";
            follow.start(root.choice.layerName, root.choice.entityId);
        }
    }

    function closeSheets(): void {
        finderBox.close();
        filterSheet.close();
        viewSheet.close();
    }

    function act(index: int): void {
        root.view.forceActiveFocus();
        if (index === 0)
            root.openFinder();
        else if (index === 1)
            root.toggleFollow();
        else if (index === 2)
            root.toggleSheet(filterSheet);
        else if (index === 3)
            root.toggleSheet(viewSheet);
        else
            root.toggleInset();
    }

    // Ends the foremost of what is open; false when there is nothing to end.
    function cancel(): bool {
        if (finderBox.visible || filterSheet.visible || viewSheet.visible)
            root.closeSheets();
        else if (root.note.length > 0)
            root.note = "";
        else if (follow.active)
            follow.stop();
        else
            return false;
        return true;
    }

    Keys.onTabPressed: walk.go(1)
    Keys.onBacktabPressed: walk.go(-1)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_G)
            root.openFinder();
        else if (event.key === Qt.Key_F)
            root.toggleFollow();
        else if (event.key === Qt.Key_X && event.modifiers & Qt.ShiftModifier)
            root.filter.clearOrRestore();
        else if (event.key === Qt.Key_X)
            root.toggleSheet(filterSheet);
        else if (event.key === Qt.Key_B)
            root.toggleSheet(viewSheet);
        else if (event.key === Qt.Key_I && event.modifiers & Qt.ShiftModifier)
            root.pinChosen();
        else if (event.key === Qt.Key_I)
            root.toggleInset();
        else if (event.modifiers & Qt.ControlModifier && event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
            jump.openView(event.key - Qt.Key_1);
        else
            event.accepted = false;
    }

    MapJump {
        id: jump

        view: root.view
        choice: root.choice
        region: root.region
        onArrived: note => root.note = note
    }

    MapWalk {
        id: walk

        view: root.view
        choice: root.choice
    }

    MapFollow {
        id: follow

        view: root.view
    }

    MapChips {
        id: chips

        x: 12 * Theme.unit
        y: 12 * Theme.unit
        maximumWidth: root.width * 0.6
        follow: follow
        filter: root.filter
        filterText: root.countText
        hides: root.shown < root.total
        note: root.note
        onNoteRead: root.note = ""
    }

    MapInset {
        readonly property string corner: root.inset?.corner ?? "top-right"

        width: Math.round(Math.max(160 * Theme.unit, root.width / 4))
        height: Math.round(width * 0.72)
        x: corner.endsWith("left") ? 12 * Theme.unit : root.width - width - 12 * Theme.unit
        y: corner.startsWith("bottom") ? root.height - height - 12 * Theme.unit : 48 * Theme.unit
        view: root.view
        options: root.inset
        onPointed: (longitude, latitude) => root.view.flight.flyTo(longitude, latitude, root.view.map.zoomLevel)
    }

    FilterSheet {
        id: filterSheet

        x: 12 * Theme.unit
        y: parent.height - height - 12 * Theme.unit
        filter: root.filter
        countText: root.countText
        maximumHeight: root.height - 24 * Theme.unit
        onClosed: root.view.forceActiveFocus()
    }

    ViewSheet {
        id: viewSheet

        x: 12 * Theme.unit
        y: 12 * Theme.unit
        maximumHeight: root.height - 24 * Theme.unit
        onClosed: root.view.forceActiveFocus()
        onKept: name => Live.bookmarks.add(name, root.view.camera.longitude, root.view.camera.latitude, root.view.camera.zoom, root.region)
        onChosen: row => {
            if (jump.openView(row))
                viewSheet.close();
        }
        onPinned: (longitude, latitude, zoom, name) => {
            root.inset = {
                kind: "view",
                longitude: longitude,
                latitude: latitude,
                zoom: zoom,
                title: name
            };
            viewSheet.close();
        }
    }

    FinderBox {
        id: finderBox

        anchors.horizontalCenter: parent.horizontalCenter
        y: 12 * Theme.unit
        width: Math.min(460 * Theme.unit, root.width - 24 * Theme.unit)
        finder: jump.finder
        onClosed: root.view.forceActiveFocus()
    }
}
