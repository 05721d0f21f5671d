// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What the map shows, row by row.
MapPopup {
    id: root

    required property MapFilter filter
    property string countText
    property real maximumHeight: 600 * Theme.unit

    title: root.countText.length > 0 ? qsTr("On the map · %1").arg(root.countText) : qsTr("On the map")
    hint: qsTr("Space on or off · O only this · ⇧X all · Ctrl+Z back · Esc")
    keyboard: list
    width: 300 * Theme.unit
    height: Math.min(root.maximumHeight, list.contentHeight + root.chrome)

    Binding {
        target: root.filter
        property: "counting"
        value: root.visible
    }

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.filter
        currentIndex: 0
        highlightMoveDuration: 0
        onCountChanged: if (currentIndex < 0)
            currentIndex = 0
        Keys.onShortcutOverride: event => event.accepted = true
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onSpacePressed: root.filter.toggle(list.currentIndex)
        Keys.onReturnPressed: root.filter.toggle(list.currentIndex)
        Keys.onEnterPressed: root.filter.toggle(list.currentIndex)
        Keys.onDeletePressed: root.filter.clearOrRestore()
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_O)
                root.filter.only(list.currentIndex);
            else if (event.key === Qt.Key_Z && event.modifiers & Qt.ControlModifier)
                root.filter.undo();
            else if (event.key === Qt.Key_X && event.modifiers & Qt.ShiftModifier)
                root.filter.clearOrRestore();
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0;
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1;
            else if (event.key === Qt.Key_X || event.key === Qt.Key_Escape)
                root.close();
        }

        section.property: "group"
        section.delegate: Label {
            required property string section

            width: ListView.view.width
            height: 28 * Theme.unit
            leftPadding: Theme.padding
            text: section
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }

        delegate: Rectangle {
            id: row

            required property int index
            required property string label
            required property bool chosen
            required property bool fixed
            required property bool exclusive
            required property int number

            width: ListView.view.width
            height: 30 * Theme.unit
            color: ListView.isCurrentItem ? Theme.selectedRow : "transparent"
            Accessible.role: row.exclusive ? Accessible.RadioButton : Accessible.CheckBox
            Accessible.name: row.label
            Accessible.checked: row.chosen

            CheckMark {
                id: mark

                x: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                checked: row.chosen
                round: row.exclusive
                opacity: row.fixed ? 0.5 : 1
            }

            Label {
                anchors.left: mark.right
                anchors.leftMargin: 10 * Theme.unit
                anchors.right: amount.left
                anchors.rightMargin: 8 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                text: row.label
                color: row.chosen ? Theme.text1 : Theme.text3
                font.pixelSize: Theme.labelSize
            }

            Label {
                id: amount

                anchors.right: parent.right
                anchors.rightMargin: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                text: Format.number(row.number, 0)
                color: Theme.text3
                font.pixelSize: Theme.labelSize
            }

            TapHandler {
                onTapped: {
                    list.currentIndex = row.index;
                    root.filter.toggle(row.index);
                }
            }
        }
    }
}
