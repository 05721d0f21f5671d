// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme

// Drawing by mouse and by keyboard: D on the map begins, a card says what comes next. Nothing of it is on a wall.
FocusScope {
    id: root

    required property MapView view
    required property string region
    readonly property DrawingDesk desk: Live.drawings
    // This map is where it was begun.
    property bool here: false
    readonly property bool active: here && desk.step !== DrawingDesk.Away
    readonly property Item keys: starter

    enabled: view.interactive

    function begin(): void {
        root.here = true;
        root.here = root.desk.begin();
    }

    function leave(): void {
        root.here = false;
        root.view.forceActiveFocus();
    }

    Connections {
        target: root.desk

        function onChanged(): void {
            if (root.here && root.desk.step === DrawingDesk.Away)
                root.leave();
        }
    }

    Component.onCompleted: view.keyHandlers = [...view.keyHandlers, starter]
    Component.onDestruction: if (view)
        view.keyHandlers = [...view.keyHandlers].filter(handler => handler !== starter)

    // A key that means something here must not be a shortcut of the screen; function keys and help stay theirs.
    Keys.onShortcutOverride: event => event.accepted = root.active && !(event.key >= Qt.Key_F1 && event.key <= Qt.Key_F12)
    Keys.onEscapePressed: root.desk.cancel()

    Binding {
        target: root.view
        property: "pointing"
        value: false
        when: root.active && root.desk.step === DrawingDesk.Placing
    }

    Item {
        id: starter

        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_D && event.modifiers === Qt.NoModifier)
                root.begin();
            else if (event.matches(StandardKey.Undo) && root.desk.canUndo)
                root.desk.undo();
            else
                event.accepted = false;
        }
    }

    DrawingPlacing {
        id: placing

        anchors.fill: parent
        visible: root.active && root.desk.step === DrawingDesk.Placing
        view: root.view
        desk: root.desk
    }

    Column {
        x: 14 * Theme.unit
        y: root.view.calloutTop + 14 * Theme.unit
        spacing: 8 * Theme.unit

        DrawingCard {
            id: card

            visible: root.view.interactive && (root.active || (root.desk.mayDraw && root.view.pointing))
            open: root.active
            view: root.view
            region: root.region
            desk: root.desk
            maximumHeight: root.height - root.view.calloutTop - 28 * Theme.unit
            onBeginWanted: root.begin()
        }

        FenceNotices {
            width: Math.min(420 * Theme.unit, root.width - 28 * Theme.unit)
            visible: !root.active
        }
    }
}
