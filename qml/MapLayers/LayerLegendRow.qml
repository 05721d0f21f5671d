// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// A sample of a mark and its meaning.
Row {
    id: root

    property string text: ""
    default property alias sample: place.data

    spacing: 8 * Theme.unit

    Item {
        id: place

        width: 22 * Theme.unit
        height: Theme.noteSize * 1.4
    }

    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: Theme.text2
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
    }
}
