// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// A line under the pointer and what stands there.
Item {
    id: root

    required property TrendChart chart
    readonly property var found: hover.hovered ? chart.readout(hover.point.position.x) : null

    HoverHandler {
        id: hover
    }

    Rectangle {
        visible: hover.hovered
        x: Math.round(hover.point.position.x)
        width: 1
        height: parent.height
        color: Theme.text3
    }

    Rectangle {
        visible: hover.hovered && root.found !== null && root.found.entries !== undefined
        x: hover.point.position.x + 12 + width > root.width ? hover.point.position.x - width - 12 : hover.point.position.x + 12
        y: 4
        width: words.width + 16 * Theme.unit
        height: words.height + 10 * Theme.unit
        radius: Theme.radius
        color: Theme.surface2
        border.color: Theme.line

        Column {
            id: words

            x: 8 * Theme.unit
            y: 5 * Theme.unit

            Text {
                text: root.found?.text ?? ""
                color: Theme.text2
                font.family: Theme.family
                font.pixelSize: Theme.noteSize
            }

            Repeater {
                model: root.found?.entries ?? []

                Text {
                    required property var modelData

                    text: (modelData.name.length > 0 ? modelData.name + " " : "") + modelData.text
                    color: modelData.color
                    font.family: Theme.family
                    font.pixelSize: Theme.labelSize
                }
            }
        }
    }
}
