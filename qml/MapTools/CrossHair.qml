// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// Where the keyboard points: four strokes with a gap, so that the place itself is seen. Its middle is at x, y.
Item {
    id: root

    component Stroke: Rectangle {
        color: Theme.text1
        border.width: 1
        border.color: Theme.surface0
    }

    Repeater {
        model: 4

        Item {
            required property int index

            rotation: index * 90

            Stroke {
                x: 6 * Theme.unit
                y: -1.5 * Theme.unit
                width: 12 * Theme.unit
                height: 3 * Theme.unit
            }
        }
    }

    Rectangle {
        x: -2 * Theme.unit
        y: -2 * Theme.unit
        width: 4 * Theme.unit
        height: width
        radius: width / 2
        color: Theme.accent
    }
}
