// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// One figure of the health page: name, value with unit, a note. Coloured only where it asks for attention.
Item {
    id: root

    property string name
    property string value
    property string unit
    property string note
    property bool worrying: false

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 8 * Theme.unit

        Label {
            width: parent.width
            text: root.name
            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }

        Row {
            spacing: 4 * Theme.unit

            Label {
                id: figure

                text: root.value
                color: root.worrying ? Theme.lightRisk : Theme.text1
                font.pixelSize: Math.min(Theme.valueSize, root.height * 0.36)
                elide: Text.ElideNone
            }

            Label {
                anchors.baseline: figure.baseline
                text: root.unit
                color: Theme.text3
                font.pixelSize: Theme.noteSize
            }
        }

        Label {
            width: parent.width
            text: root.note
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }
}
