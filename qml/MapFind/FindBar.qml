// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Theme

// What one may do to find something, by word and by key.
Rectangle {
    id: root

    objectName: "findbar"

    // {text, keys, on} each.
    required property list<var> actions

    signal triggered(int index)

    implicitWidth: row.implicitWidth + 8 * Theme.unit
    implicitHeight: 30 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.surface1, 0.92)
    border.width: 1
    border.color: Theme.line

    Row {
        id: row

        anchors.centerIn: parent
        height: parent.height

        Repeater {
            model: root.actions

            Item {
                id: action

                required property int index
                required property var modelData

                width: word.implicitWidth + hint.width + 18 * Theme.unit
                height: row.height
                Accessible.role: Accessible.Button
                Accessible.name: word.text

                Label {
                    id: word

                    x: 6 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    text: action.modelData.text
                    color: hover.hovered || action.modelData.on ? Theme.text1 : Theme.text2
                    font.pixelSize: Theme.noteSize
                    font.underline: action.modelData.on
                    elide: Text.ElideNone
                }

                KeyHint {
                    id: hint

                    anchors.left: word.right
                    anchors.leftMargin: 6 * Theme.unit
                    anchors.verticalCenter: parent.verticalCenter
                    keys: action.modelData.keys
                }

                HoverHandler {
                    id: hover

                    cursorShape: Qt.PointingHandCursor
                }

                TapHandler {
                    onTapped: root.triggered(action.index)
                }
            }
        }
    }
}
