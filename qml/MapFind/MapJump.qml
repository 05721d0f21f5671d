// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView

// Takes the map to a place: what was typed, a kept view. At most 600 ms, and in a region in which the place is seen.
Item {
    id: root

    required property MapView view
    required property MapChoice choice
    // Division looked at.
    required property string region
    readonly property alias finder: finder
    // Only the map that asked for a kept view goes there.
    property bool asking: false

    // `note`: why this is not quite what was asked for; empty when it is.
    signal arrived(string note)

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

    function openView(row: int): bool {
        root.asking = true;
        const there = Live.bookmarks.open(row);
        root.asking = false;
        return there;
    }

    PlaceFinder {
        id: finder

        objectName: "finder"
        live: Live
        onFoundRegion: (code, longitude, latitude, note) => {
            root.arrived(note);
            if (root.region === code)
                root.view.flyToRegion();
            else if (!Live.navigator.enter(code) || root.region !== code)
                root.view.flight.flyTo(longitude, latitude, code.length === 6 ? 10 : code.length === 4 ? 8.5 : 7);
        }
        onFoundPlace: (region, longitude, latitude, zoom, layer, id, note) => {
            root.arrived(note);
            root.reveal(region);
            root.view.flight.flyTo(longitude, latitude, zoom);
            if (layer.length > 0)
                root.choice.choose(layer, id);
        }
    }

    Connections {
        target: Live.bookmarks
        enabled: root.asking

        function onOpened(longitude: real, latitude: real, zoom: real, region: string): void {
            root.arrived("");
            if (region !== root.region)
                Live.navigator.enter(region);
            root.view.flight.flyTo(longitude, latitude, zoom);
        }
    }
}
