// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.MapView
import Yiping.Widgets

// Marks of a layer by keyboard and by click: ] and [ go from one to the next, Enter opens it, Escape lets it go.
Item {
    id: root

    required property MapView view
    required property BadgeLayer badges

    signal opened(int mark)

    function takeClick(x: real, y: real): bool {
        const mark = root.badges.markAt(x, y);
        if (mark >= 0)
            root.opened(mark);
        return mark >= 0;
    }

    function wantsKey(key: int): bool {
        return root.badges.current >= 0 && (key === Qt.Key_Return || key === Qt.Key_Enter || key === Qt.Key_Escape);
    }

    function openCurrent(event: KeyEvent): void {
        event.accepted = root.badges.current >= 0;
        if (event.accepted)
            root.opened(root.badges.current);
    }

    Component.onCompleted: {
        root.view.keyHandlers = [...root.view.keyHandlers, root];
        root.view.clickHandlers = [...root.view.clickHandlers, root];
    }
    Component.onDestruction: {
        root.view.keyHandlers = root.view.keyHandlers.filter(item => item !== root);
        root.view.clickHandlers = root.view.clickHandlers.filter(item => item !== root);
    }

    Keys.onReturnPressed: event => root.openCurrent(event)
    Keys.onEnterPressed: event => root.openCurrent(event)
    Keys.onEscapePressed: event => {
        event.accepted = root.badges.current >= 0;
        root.badges.letGo();
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_BracketRight || event.key === Qt.Key_BracketLeft)
            event.accepted = root.badges.step(event.key === Qt.Key_BracketRight ? 1 : -1);
    }
}
