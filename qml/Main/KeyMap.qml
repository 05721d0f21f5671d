// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Dispatch
import Yiping.Live
import Yiping.Panels
import Yiping.Screens

// Every shortcut of the application in one place.
Item {
    id: root

    required property SceneView scene

    signal helpWanted
    signal sceneWanted(int index)
    signal backWanted

    function dispatchPanel(): DispatchPanel {
        return root.scene.panelOf("dispatch") as DispatchPanel;
    }

    function withDispatch(action: string): void {
        const panel = dispatchPanel();
        if (!panel)
            return;
        if (action === "confirm")
            panel.confirm();
        else if (action === "urge")
            panel.urgeFirst();
        else if (action === "supervise")
            panel.superviseFirst();
        else
            panel.closeReported();
    }

    Shortcut {
        sequences: ["F1", "?"]
        onActivated: root.helpWanted()
    }

    Instantiator {
        model: Math.min(10, Live.scenes.ids.length)

        Shortcut {
            required property int index

            sequence: "F" + (index + 2)
            onActivated: root.sceneWanted(index)
        }
    }

    Instantiator {
        model: 6

        Shortcut {
            required property int index

            sequence: String(index + 1)
            onActivated: {
                const panel = root.dispatchPanel();
                if (panel)
                    panel.toggle(index);
            }
        }
    }

    Shortcut {
        sequences: ["Return", "Enter"]
        onActivated: root.withDispatch("confirm")
    }

    Shortcut {
        sequence: "Escape"
        onActivated: root.backWanted()
    }

    Shortcut {
        sequence: "Backspace"
        onActivated: Live.navigator.up()
    }

    Shortcut {
        sequence: "A"
        onActivated: Live.desk.acknowledgeSelected()
    }

    Shortcut {
        sequence: "U"
        onActivated: root.withDispatch("urge")
    }

    Shortcut {
        sequence: "S"
        onActivated: root.withDispatch("supervise")
    }

    Shortcut {
        sequence: "C"
        onActivated: root.withDispatch("close")
    }

    Shortcut {
        sequence: "M"
        onActivated: {
            const panel = root.scene.panelOf("map") as MapPanel;
            if (panel)
                panel.takeFocus();
        }
    }

    Shortcut {
        sequence: "L"
        onActivated: {
            const panel = root.scene.panelOf("incidents") as IncidentsPanel;
            if (panel)
                panel.takeFocus();
        }
    }
}
