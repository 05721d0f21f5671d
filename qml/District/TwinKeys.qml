// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The keyboard on the twin; asked before the window's shortcuts.
Item {
    id: root

    property real step: 80
    readonly property list<int> keys: [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_Plus, Qt.Key_Equal, Qt.Key_Minus, Qt.Key_Q, Qt.Key_E, Qt.Key_PageUp, Qt.Key_PageDown, Qt.Key_Home, Qt.Key_B, Qt.Key_N, Qt.Key_F]

    signal panned(real x, real y)
    signal zoomed(real steps)
    signal turned(real yaw, real pitch)
    signal home
    signal buildingWanted
    signal nextWanted
    signal flatWanted

    Keys.onShortcutOverride: event => event.accepted = event.modifiers === Qt.NoModifier && root.keys.includes(event.key)
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left:
            return root.panned(root.step, 0);
        case Qt.Key_Right:
            return root.panned(-root.step, 0);
        case Qt.Key_Up:
            return root.panned(0, root.step);
        case Qt.Key_Down:
            return root.panned(0, -root.step);
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            return root.zoomed(0.5);
        case Qt.Key_Minus:
            return root.zoomed(-0.5);
        case Qt.Key_Q:
            return root.turned(-15, 0);
        case Qt.Key_E:
            return root.turned(15, 0);
        case Qt.Key_PageUp:
            return root.turned(0, 8);
        case Qt.Key_PageDown:
            return root.turned(0, -8);
        case Qt.Key_Home:
            return root.home();
        case Qt.Key_B:
            return root.buildingWanted();
        case Qt.Key_N:
            return root.nextWanted();
        case Qt.Key_F:
            return root.flatWanted();
        default:
            event.accepted = false;
        }
    }
}
