// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.MapView
import Yiping.Theme

// What a layer's marks mean, with the map's other legends. Rows of it are LayerLegendRow.
Rectangle {
    id: root

    required property MapView view
    property string title: ""
    // Time, source, what is left out.
    property string note: ""
    default property alias rows: lines.data

    parent: view.legends
    implicitWidth: words.implicitWidth + 12 * Theme.unit
    implicitHeight: words.implicitHeight + 8 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.sea, 0.82)

    Column {
        id: words

        x: 6 * Theme.unit
        y: 4 * Theme.unit
        spacing: 4 * Theme.unit

        Text {
            visible: text.length > 0
            text: root.title
            color: Theme.text2
            font.family: Theme.family
            font.pixelSize: Theme.noteSize
        }

        Column {
            id: lines

            spacing: 3 * Theme.unit
        }

        Text {
            visible: text.length > 0
            text: root.note
            color: Theme.text3
            font.family: Theme.family
            font.pixelSize: Theme.noteSize
        }
    }
}
