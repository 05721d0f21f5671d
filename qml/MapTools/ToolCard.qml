// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// The frame of what a tool found: title, the figure that matters, what it holds, and which keys help.
Rectangle {
    id: root

    property string title
    property string figure
    // Beside the figure, smaller.
    property string aside
    property string hint
    // Pixels at the right of the title that something else takes.
    property real titleInset: 0
    // All but the content.
    readonly property real frameHeight: heading.implicitHeight + figureRow.implicitHeight + footing.implicitHeight + 3 * words.spacing + 2 * Theme.padding
    default property alias content: body.data

    implicitHeight: words.implicitHeight + 2 * Theme.padding
    radius: Theme.radius
    color: Theme.surface1
    border.width: 1
    border.color: Theme.line

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }

    Column {
        id: words

        anchors.fill: parent
        anchors.margins: Theme.padding
        spacing: 6 * Theme.unit

        Label {
            id: heading

            width: parent.width - root.titleInset
            text: root.title
            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }

        Row {
            id: figureRow

            width: parent.width
            spacing: 10 * Theme.unit

            Label {
                id: figureText

                text: root.figure
                font.pixelSize: Theme.valueSize * 0.8
                font.weight: Font.DemiBold
                elide: Text.ElideNone
            }

            Label {
                anchors.baseline: figureText.baseline
                width: Math.max(0, parent.width - figureText.width - parent.spacing)
                text: root.aside
                color: Theme.text2
                font.pixelSize: Theme.labelSize
            }
        }

        Column {
            id: body

            width: parent.width
            spacing: 3 * Theme.unit
        }

        Label {
            id: footing

            width: parent.width
            visible: text.length > 0
            topPadding: 4 * Theme.unit
            text: root.hint
            color: Theme.text3
            font.pixelSize: Theme.noteSize
            wrapMode: Text.Wrap
        }
    }
}
