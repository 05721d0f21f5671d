// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Views of the map that were kept: to go back to, to rename, to let go.
MapPopup {
    id: root

    property ViewBookmarks views: Live.bookmarks
    property real maximumHeight: 600 * Theme.unit
    // Row whose name is being typed; -1: a new view's.
    property int naming: -1

    signal kept(string name)
    signal chosen(int row)
    signal pinned(real longitude, real latitude, real zoom, string name)

    function roleOf(row: int, role: int): var {
        return root.views.data(root.views.index(row, 0), role);
    }

    function pinCurrent(): void {
        const row = list.currentIndex;
        if (row >= 0)
            root.pinned(root.roleOf(row, ViewBookmarks.LongitudeRole), root.roleOf(row, ViewBookmarks.LatitudeRole), root.roleOf(row, ViewBookmarks.ZoomRole), root.roleOf(row, ViewBookmarks.NameRole));
    }

    function startNaming(row: int): void {
        root.naming = row;
        field.text = row >= 0 ? root.roleOf(row, ViewBookmarks.NameRole) : "";
        field.visible = true;
        field.forceActiveFocus();
        field.selectAll();
    }

    function endNaming(): void {
        field.visible = false;
        field.focus = false;
        list.forceActiveFocus();
    }

    function acceptName(): void {
        if (root.naming >= 0)
            root.views.rename(root.naming, field.text);
        else if (field.text.trim().length > 0)
            root.kept(field.text);
        root.endNaming();
    }

    title: qsTr("Views kept")
    hint: field.visible ? qsTr("Enter keeps it · Esc") : qsTr("Enter or 1…9 goes there · N keep this one · R rename · Del let go · Ctrl+Z back · I inset · Esc")
    keyboard: list
    width: 320 * Theme.unit
    height: Math.min(root.maximumHeight, root.chrome + Math.max(36 * Theme.unit, list.contentHeight) + (field.visible ? 44 * Theme.unit : 0) + complaint.height)
    onVisibleChanged: if (!visible)
        field.visible = false

    Rectangle {
        id: frame

        x: 8 * Theme.unit
        width: parent.width - 16 * Theme.unit
        height: field.visible ? 40 * Theme.unit : 0
        radius: Theme.radius
        color: Theme.surface0
        border.width: field.visible ? 1 : 0
        border.color: Theme.line

        TextInput {
            id: field

            anchors.fill: parent
            anchors.leftMargin: 10 * Theme.unit
            anchors.rightMargin: 10 * Theme.unit
            visible: false
            verticalAlignment: TextInput.AlignVCenter
            clip: true
            maximumLength: 40
            color: Theme.text1
            selectionColor: Theme.accent
            selectByMouse: true
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Name of the view")
            Keys.onReturnPressed: root.acceptName()
            Keys.onEnterPressed: root.acceptName()
            Keys.onEscapePressed: root.endNaming()
        }
    }

    Label {
        visible: list.count === 0
        anchors.top: frame.bottom
        x: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: 36 * Theme.unit
        text: qsTr("None yet. N keeps what the map shows now.")
        color: Theme.text3
        font.pixelSize: Theme.labelSize
    }

    ListView {
        id: list

        anchors.top: frame.bottom
        anchors.topMargin: field.visible ? 4 * Theme.unit : 0
        anchors.bottom: complaint.top
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.views
        Keys.onShortcutOverride: event => event.accepted = true
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onReturnPressed: root.chosen(list.currentIndex)
        Keys.onEnterPressed: root.chosen(list.currentIndex)
        Keys.onDeletePressed: root.views.remove(list.currentIndex)
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
                root.chosen(event.key - Qt.Key_1);
            else if (event.key === Qt.Key_N)
                root.startNaming(-1);
            else if (event.key === Qt.Key_R || event.key === Qt.Key_F2)
                root.startNaming(list.currentIndex);
            else if (event.key === Qt.Key_Z && event.modifiers & Qt.ControlModifier)
                root.views.undo();
            else if (event.key === Qt.Key_I)
                root.pinCurrent();
            else if (event.key === Qt.Key_B || event.key === Qt.Key_Escape)
                root.close();
        }

        delegate: Rectangle {
            id: row

            required property int index
            required property string name
            required property string region

            width: ListView.view.width
            height: 34 * Theme.unit
            color: ListView.isCurrentItem ? Theme.selectedRow : "transparent"

            Label {
                id: number

                x: Theme.padding
                width: 22 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.index < 9 ? String(row.index + 1) : ""
                color: Theme.text3
                font.pixelSize: Theme.labelSize
            }

            Label {
                anchors.left: number.right
                anchors.right: place.left
                anchors.rightMargin: 8 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font.pixelSize: Theme.labelSize
            }

            Label {
                id: place

                anchors.right: parent.right
                anchors.rightMargin: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                text: Live.navigator.nameOf(row.region)
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }

            TapHandler {
                onTapped: {
                    list.currentIndex = row.index;
                    root.chosen(row.index);
                }
            }
        }
    }

    Label {
        id: complaint

        anchors.bottom: parent.bottom
        x: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: text.length > 0 ? implicitHeight + 8 * Theme.unit : 0
        text: root.views.problem
        color: Theme.lightLate
        wrapMode: Text.Wrap
        font.pixelSize: Theme.noteSize
    }
}
