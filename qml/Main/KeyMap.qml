// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Dispatch
import Yiping.District
import Yiping.Live
import Yiping.Panels
import Yiping.Screens

// Every shortcut of the application in one place.
Item {
    id: root

    required property SceneView scene
    // False while something in front of the screen has the keyboard.
    property bool active: true

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
        enabled: root.active
        sequences: ["F1", "?"]
        onActivated: root.helpWanted()
    }

    Instantiator {
        model: Math.min(10, Live.scenes.ids.length)

        Shortcut {
            required property int index

            enabled: root.active
            sequence: "F" + (index + 2)
            onActivated: root.sceneWanted(index)
        }
    }

    Instantiator {
        model: 6

        Shortcut {
            required property int index

            enabled: root.active
            sequence: String(index + 1)
            onActivated: {
                const panel = root.dispatchPanel();
                if (panel)
                    panel.toggle(index);
            }
        }
    }

    Shortcut {
        enabled: root.active
        sequences: ["Return", "Enter"]
        onActivated: root.withDispatch("confirm")
    }

    Shortcut {
        enabled: root.active
        sequence: "Escape"
        onActivated: root.backWanted()
    }

    Shortcut {
        enabled: root.active
        sequence: "Backspace"
        onActivated: Live.navigator.up()
    }

    Shortcut {
        enabled: root.active
        sequence: "A"
        onActivated: Live.desk.acknowledgeSelected()
    }

    Shortcut {
        enabled: root.active
        sequence: "V"
        onActivated: Live.disclosure.toggle()
    }

    Shortcut {
        enabled: root.active
        sequence: "U"
        onActivated: root.withDispatch("urge")
    }

    Shortcut {
        enabled: root.active
        sequence: "S"
        onActivated: root.withDispatch("supervise")
    }

    Shortcut {
        enabled: root.active
        sequence: "C"
        onActivated: root.withDispatch("close")
    }

    Shortcut {
        enabled: root.active
        sequence: "M"
        onActivated: {
            const panel = root.scene.panelOf("map") as MapPanel;
            if (panel)
                panel.takeFocus();
        }
    }

    Shortcut {
        enabled: root.active
        sequence: "Y"
        onActivated: {
            const panel = root.scene.panelOf("twin") as TwinPanel;
            if (panel)
                panel.takeFocus();
        }
    }

    Shortcut {
        enabled: root.active
        sequence: "G"
        onActivated: {
            const panel = root.scene.panelOf("map") as MapPanel;
            if (panel)
                panel.openFinder();
        }
    }

    Shortcut {
        enabled: root.active
        sequence: "L"
        onActivated: {
            const panel = root.scene.panelOf("incidents") as IncidentsPanel;
            if (panel)
                panel.takeFocus();
        }
    }

    Shortcut {
        enabled: root.active
        sequence: "P"
        onActivated: Live.twoPersons.begin(TwoPersonDesk.SwitchMode)
    }

    Shortcut {
        enabled: root.active
        sequence: "R"
        onActivated: Live.twoPersons.begin(TwoPersonDesk.StartResponse)
    }

    Shortcut {
        enabled: root.active
        sequence: "W"
        onActivated: Live.twoPersons.begin(TwoPersonDesk.IssueWarning)
    }

    Shortcut {
        enabled: root.active
        sequence: "Ctrl+L"
        onActivated: Live.access.lock()
    }

    Shortcut {
        enabled: root.active || (Live.access.state === Access.Locked && !Live.access.changingShift)
        sequence: "Ctrl+J"
        onActivated: Live.access.changeShift()
    }

    Shortcut {
        enabled: root.active
        sequence: "Ctrl+O"
        onActivated: Live.access.logOut()
    }
}
