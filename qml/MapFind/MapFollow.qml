// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtPositioning
import QtQuick
import Yiping.Live
import Yiping.MapView

// Keeps one thing in the middle of the map while it moves, until somebody moves the map. When it is gone the map stays.
Item {
    id: root

    required property MapView view

    readonly property bool active: card.state !== EntityCard.None
    readonly property bool gone: card.state === EntityCard.Gone
    readonly property bool stale: card.state === EntityCard.Stale
    readonly property string layerName: card.layer
    readonly property string entityId: card.entityId
    readonly property string sentence: {
        switch (card.state) {
        case EntityCard.Fresh:
            return qsTr("Following %1 · %2 old").arg(card.name).arg(Format.elapsed(card.ageMs));
        case EntityCard.Stale:
            return qsTr("Following %1 · no news for %2").arg(card.name).arg(Format.elapsed(card.ageMs));
        case EntityCard.Gone:
            return qsTr("Cannot follow %1 any more: %2").arg(card.name).arg(card.goneText);
        default:
            return "";
        }
    }

    // Its own flights do not end it.
    property bool setting: false

    function start(layer: string, id: string): void {
        card.show(layer, id);
        if (card.state === EntityCard.None || card.state === EntityCard.Gone)
            return;
        root.setting = true;
        root.view.flight.flyTo(card.longitude, card.latitude, Math.max(12, root.view.map.zoomLevel));
        root.setting = false;
    }

    function stop(): void {
        card.show("", "");
    }

    function keepUp(): void {
        // Asked of the card: what is bound to it follows a moment later.
        const here = card.state === EntityCard.Fresh || card.state === EntityCard.Stale;
        if (here && !root.view.flight.running)
            root.view.map.center = QtPositioning.coordinate(card.latitude, card.longitude);
    }

    EntityCard {
        id: card

        live: Live
        onChanged: root.keepUp()
    }

    Connections {
        target: root.view

        function onPanned(): void {
            root.stop();
        }
    }

    Connections {
        target: root.view.flight

        function onStarted(): void {
            if (!root.setting)
                root.stop();
        }

        function onFinished(): void {
            root.keepUp();
        }
    }
}
