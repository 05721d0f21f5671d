// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// One line to say where to go, with what it may mean below it.
MapPopup {
    id: root

    required property PlaceFinder finder

    function go(row: int): void {
        if (root.finder.go(row))
            root.close();
    }

    keyboard: input
    implicitHeight: frame.height + list.height + sentence.height + 18 * Theme.unit
    onVisibleChanged: if (visible) {
        root.finder.refresh();
        input.selectAll();
    }

    Rectangle {
        id: frame

        x: 8 * Theme.unit
        width: parent.width - 16 * Theme.unit
        height: 40 * Theme.unit
        radius: Theme.radius
        color: Theme.surface0
        border.width: 1
        border.color: Theme.line

        Label {
            id: prompt

            anchors.left: parent.left
            anchors.leftMargin: 10 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Go to")
            color: Theme.text3
            font.pixelSize: Theme.labelSize
        }

        TextInput {
            id: input

            anchors.left: prompt.right
            anchors.leftMargin: 10 * Theme.unit
            anchors.right: parent.right
            anchors.rightMargin: 10 * Theme.unit
            height: parent.height
            verticalAlignment: TextInput.AlignVCenter
            clip: true
            maximumLength: 80
            color: Theme.text1
            selectionColor: Theme.accent
            selectByMouse: true
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Go to a region, a code, a place, an incident, a unit or a station")
            onTextChanged: {
                root.finder.typed = text;
                list.currentIndex = 0;
            }
            Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
            Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
            Keys.onReturnPressed: root.go(list.currentIndex)
            Keys.onEnterPressed: root.go(list.currentIndex)
        }
    }

    ListView {
        id: list

        anchors.top: frame.bottom
        anchors.topMargin: count > 0 ? 4 * Theme.unit : 0
        width: parent.width
        height: count * 40 * Theme.unit
        interactive: false
        model: root.finder
        delegate: Rectangle {
            id: row

            objectName: "suggestion"

            required property int index
            required property string title
            required property string detail

            width: ListView.view.width
            height: 40 * Theme.unit
            color: ListView.isCurrentItem ? Theme.selectedRow : "transparent"

            Rectangle {
                visible: row.ListView.isCurrentItem
                width: 3 * Theme.unit
                height: parent.height
                color: Theme.accent
            }

            Label {
                id: name

                anchors.left: parent.left
                anchors.leftMargin: 18 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.55)
                text: row.title
            }

            Label {
                anchors.left: name.right
                anchors.leftMargin: 12 * Theme.unit
                anchors.right: parent.right
                anchors.rightMargin: 14 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: row.detail
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }

            HoverHandler {
                onHoveredChanged: if (hovered)
                    list.currentIndex = row.index
            }

            TapHandler {
                onTapped: root.go(row.index)
            }
        }
    }

    Label {
        id: sentence

        anchors.top: list.bottom
        anchors.topMargin: 6 * Theme.unit
        x: 18 * Theme.unit
        width: parent.width - 32 * Theme.unit
        height: text.length > 0 ? implicitHeight + 4 * Theme.unit : 0
        text: root.finder.message
        color: Theme.text2
        wrapMode: Text.Wrap
        font.pixelSize: Theme.noteSize
    }
}
