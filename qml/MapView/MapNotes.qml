// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// What is wrong with the ground's files, in one quiet line: the first sentence and how many follow. All of them while
// the pointer rests on it or the Tab key has brought one here.
Item {
    id: root

    property list<string> notes
    readonly property alias text: line.text
    readonly property bool open: hover.hovered || root.activeFocus
    // More than anybody reads at a map; all are in the log.
    readonly property int most: 12

    implicitWidth: line.implicitWidth
    implicitHeight: line.implicitHeight
    visible: root.notes.length > 0
    activeFocusOnTab: visible

    property list<string> logged

    onNotesChanged: {
        for (const note of root.notes.filter(note => !root.logged.includes(note)))
            console.info(note);
        root.logged = root.notes;
    }

    HoverHandler {
        id: hover
    }

    Text {
        id: line

        width: root.width
        elide: Text.ElideRight
        text: root.notes.length > 1 ? qsTr("▲ %1 — and %n more", "", root.notes.length - 1).arg(root.notes[0]) : qsTr("▲ %1").arg(root.notes[0] ?? "")
        textFormat: Text.PlainText
        color: root.activeFocus ? Theme.accent : Theme.text2
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
    }

    Rectangle {
        visible: root.open
        anchors.left: parent.left
        anchors.bottom: parent.top
        anchors.bottomMargin: 8 * Theme.unit
        width: all.width + 28 * Theme.unit
        height: all.height + 18 * Theme.unit
        radius: Theme.radius
        color: Theme.surface1
        border.color: Theme.line

        Text {
            id: all

            anchors.centerIn: parent
            width: Math.min(implicitWidth, 560 * Theme.unit)
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            text: root.notes.slice(0, root.most).join("\n") + (root.notes.length > root.most ? "\n" + qsTr("… and %n more, in the log", "", root.notes.length - root.most) : "")
            color: Theme.text2
            font.family: Theme.family
            font.pixelSize: Theme.noteSize
        }
    }
}
