// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live

// What each key does while the tools are open. Says whether it took the key; what it leaves goes to the map.
QtObject {
    id: root

    required property MapTool tool
    property bool opened: false
    // A radius that is being typed.
    property string typed: ""

    signal openWanted
    signal leaveWanted
    signal picked(int kind)
    signal incidentWanted
    signal cursorMoved(int x, int y, bool fine)
    signal pointWanted
    signal entryMoved(int steps)
    signal entryWanted
    signal copyWanted

    readonly property var letters: ({
            [Qt.Key_R]: MapTool.Rectangle,
            [Qt.Key_O]: MapTool.Circle,
            [Qt.Key_L]: MapTool.Lasso,
            [Qt.Key_D]: MapTool.Distance,
            [Qt.Key_A]: MapTool.Area
        })
    readonly property var arrows: ({
            [Qt.Key_Left]: Qt.point(-1, 0),
            [Qt.Key_Right]: Qt.point(1, 0),
            [Qt.Key_Up]: Qt.point(0, -1),
            [Qt.Key_Down]: Qt.point(0, 1)
        })

    function isReturn(key: int): bool {
        return key === Qt.Key_Return || key === Qt.Key_Enter;
    }

    // True for keys that would else be shortcuts of the whole screen.
    function wants(event: KeyEvent): bool {
        if (!root.opened)
            return false;
        if (event.modifiers & Qt.ControlModifier)
            return event.key === Qt.Key_C || event.key === Qt.Key_Z;
        if (root.letters[event.key] !== undefined || root.arrows[event.key] !== undefined || root.isReturn(event.key))
            return true;
        if ([Qt.Key_Escape, Qt.Key_Backspace, Qt.Key_Space, Qt.Key_T, Qt.Key_I].includes(event.key))
            return true;
        return root.tool.kind === MapTool.Circle && (root.isDigit(event) || root.typed.length > 0);
    }

    function isDigit(event: KeyEvent): bool {
        return event.text.length === 1 && "0123456789.".includes(event.text);
    }

    function handle(event: KeyEvent): bool {
        if (event.modifiers & Qt.ControlModifier)
            return root.opened && root.handleControl(event.key);
        if (!root.opened) {
            if (event.key === Qt.Key_T)
                root.openWanted();
            return event.key === Qt.Key_T;
        }
        if (root.tool.kind === MapTool.Circle && root.handleRadius(event))
            return true;
        if (root.letters[event.key] !== undefined)
            root.picked(root.letters[event.key]);
        else if (event.key === Qt.Key_I)
            root.incidentWanted();
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_T)
            root.leaveWanted();
        else if (root.tool.kind === MapTool.None)
            return root.isReturn(event.key);
        else
            return root.tool.finished ? root.handleFinished(event) : root.handleDrawing(event);
        return true;
    }

    function handleControl(key: int): bool {
        if (key === Qt.Key_Z)
            root.tool.undo();
        else if (key === Qt.Key_C)
            root.copyWanted();
        else
            return false;
        return true;
    }

    // The circle's own: round steps, and a number typed in metres or, with a K, kilometres.
    function handleRadius(event: KeyEvent): bool {
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal || event.key === Qt.Key_Minus) {
            root.tool.stepRadius(event.key === Qt.Key_Minus ? -1 : 1);
            return true;
        }
        if (root.isDigit(event)) {
            if (root.typed.length < 8)
                root.typed += event.text;
            return true;
        }
        if (root.typed.length === 0)
            return false;
        if (event.key === Qt.Key_Backspace) {
            root.typed = root.typed.slice(0, -1);
        } else if (event.key === Qt.Key_Escape) {
            root.typed = "";
        } else if (root.isReturn(event.key) || event.key === Qt.Key_M || event.key === Qt.Key_K) {
            root.tool.radius = Number(root.typed) * (event.key === Qt.Key_K ? 1000 : 1);
            root.typed = "";
        } else {
            return false;
        }
        return true;
    }

    function handleDrawing(event: KeyEvent): bool {
        const way = root.arrows[event.key];
        if (way !== undefined)
            root.cursorMoved(way.x, way.y, (event.modifiers & Qt.ShiftModifier) !== 0);
        else if (event.key === Qt.Key_Space)
            root.pointWanted();
        else if (event.key === Qt.Key_Backspace)
            root.tool.undo();
        else if (!root.isReturn(event.key))
            return false;
        else if (!root.tool.finish())
            root.pointWanted();
        return true;
    }

    function handleFinished(event: KeyEvent): bool {
        const plain = (event.modifiers & Qt.ShiftModifier) === 0;
        if (event.key === Qt.Key_Space)
            root.tool.begin(root.tool.kind);
        else if (event.key === Qt.Key_Backspace)
            root.tool.undo();
        else if (root.isReturn(event.key))
            root.entryWanted();
        else if (plain && root.tool.selecting && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            root.entryMoved(event.key === Qt.Key_Up ? -1 : 1);
        else
            return false;
        return true;
    }
}
