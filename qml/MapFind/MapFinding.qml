// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

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
        }
    ]
    // Height at the top of the map that statements take.
    readonly property real chipsHeight: chips.height > 0 ? chips.y + chips.height : 0

    function openFinder(): void {
        root.closeSheets();
        finderBox.open();
    }

    function toggleFilterSheet(): void {
        const wanted = !filterSheet.visible;
        root.closeSheets();
        if (wanted)
            filterSheet.open();
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
    }

    function act(index: int): void {
        root.view.forceActiveFocus();
        if (index === 0)
            root.openFinder();
        else if (index === 1)
            root.toggleFollow();
        else
            root.toggleFilterSheet();
    }

    // Ends the foremost of what is open; false when there is nothing to end.
    function cancel(): bool {
        if (finderBox.visible || filterSheet.visible)
            root.closeSheets();
        else if (root.note.length > 0)
            root.note = "";
        else if (follow.active)
            follow.stop();
        else
            return false;
        return true;
    }

    function sourceName(index: int): string {
        return index === 1 ? "units" : index === 2 ? "sensors" : "incidents";
    }

    // The region in which a place is seen: the one looked at, or the nearest one above that holds it.
    function reveal(code: string): void {
        if (code.length === 0)
            return;
        let above = root.region;
        while (above.length > 2 && !code.startsWith(above))
            above = above.slice(0, above.length === 6 ? 4 : 2);
        if (above !== root.region)
            Live.navigator.enter(above);
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
            root.toggleFilterSheet();
        else
            event.accepted = false;
    }

    PlaceFinder {
        id: finder

        objectName: "finder"
        live: Live
        onFoundRegion: (code, longitude, latitude, note) => {
            root.note = note;
            const here = root.region === code;
            if (here)
                root.view.flyToRegion();
            else if (!Live.navigator.enter(code) || root.region !== code)
                root.view.flight.flyTo(longitude, latitude, code.length === 6 ? 10 : code.length === 4 ? 8.5 : 7);
        }
        onFoundPlace: (region, longitude, latitude, zoom, layer, id, note) => {
            root.note = note;
            root.reveal(region);
            root.view.flight.flyTo(longitude, latitude, zoom);
            if (layer.length > 0)
                root.choice.choose(layer, id);
        }
    }

    PointWalk {
        id: walk

        function go(by: int): void {
            walk.step(["incidents", "units", "sensors"].indexOf(root.choice.layerName), root.choice.row, by);
        }

        camera: root.view.camera
        first: root.view.incidents
        second: root.view.units
        third: root.view.sensors
        onReached: (source, row) => root.choice.pick(root.sourceName(source), row)
    }

    MapFollow {
        id: follow

        view: root.view
    }

    Column {
        id: chips

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: 12 * Theme.unit
        spacing: 6 * Theme.unit

        MapChip {
            text: follow.gone || follow.stale ? "▲ " + follow.sentence : follow.sentence
            urgent: follow.gone || follow.stale
            keys: "Esc"
            maximumWidth: root.width * 0.6
            onClicked: follow.stop()
        }

        MapChip {
            text: root.filter.active ? qsTr("Filter: %1").arg(root.countText) : ""
            urgent: root.shown < root.total
            keys: "⇧X"
            maximumWidth: root.width * 0.6
            onClicked: root.filter.clearOrRestore()
        }

        MapChip {
            text: root.note
            keys: "Esc"
            maximumWidth: root.width * 0.6
            onClicked: root.note = ""
        }
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

    FinderBox {
        id: finderBox

        anchors.horizontalCenter: parent.horizontalCenter
        y: 12 * Theme.unit
        width: Math.min(460 * Theme.unit, root.width - 24 * Theme.unit)
        finder: finder
        onClosed: root.view.forceActiveFocus()
    }
}
