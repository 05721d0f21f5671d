// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The keyboard on the map: arrows move it, + and - zoom, Home shows the region, Backspace goes up, Enter goes in.
Item {
    id: root

    property real step: 80

    signal panned(real x, real y)
    signal zoomed(real steps)
    signal home
    signal up
    signal entered

    Keys.onLeftPressed: root.panned(-root.step, 0)
    Keys.onRightPressed: root.panned(root.step, 0)
    Keys.onUpPressed: root.panned(0, -root.step)
    Keys.onDownPressed: root.panned(0, root.step)
    Keys.onReturnPressed: root.entered()
    Keys.onEnterPressed: root.entered()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            root.zoomed(0.5);
        else if (event.key === Qt.Key_Minus)
            root.zoomed(-0.5);
        else if (event.key === Qt.Key_Home)
            root.home();
        else if (event.key === Qt.Key_Backspace)
            root.up();
        else
            event.accepted = false;
    }
}
