// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// What stands here and can be ended, one to be chosen.
FocusScope {
    id: root

    property int chosen: 0
    readonly property list<string> lines: Live.twoPersons.standing

    implicitHeight: list.implicitHeight

    function say(): void {
        Live.twoPersons.sayEnd(root.chosen);
    }

    Column {
        id: list

        width: parent.width
        focus: true
        Keys.onUpPressed: root.chosen = Math.max(0, root.chosen - 1)
        Keys.onDownPressed: root.chosen = Math.min(root.lines.length - 1, root.chosen + 1)
        Keys.onReturnPressed: root.say()
        Keys.onEnterPressed: root.say()

        Repeater {
            model: root.lines

            Rectangle {
                id: row

                required property int index
                required property string modelData

                width: list.width
                height: Theme.rowHeight
                color: index === root.chosen ? Theme.selectedRow : "transparent"

                Label {
                    anchors.fill: parent
                    anchors.leftMargin: 10 * Theme.unit
                    text: row.modelData
                }

                TapHandler {
                    onTapped: root.chosen = row.index
                }
            }
        }
    }
}
