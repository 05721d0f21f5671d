// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// Where and when a picture of this screen was taken: at a desk faint and everywhere, on a wall in the margin at the lower
// right, where nothing else stands.
Item {
    id: root

    WatermarkLayer {
        anchors.fill: parent
        visible: !Live.seat.wall
        text: visible ? Live.seat.watermark : ""
        color: Theme.text1
        opacity: Theme.dark ? 0.075 : 0.09
        font.family: Theme.family
        font.pixelSize: 17 * Theme.unit
        gap: Qt.size(150 * Theme.unit, 190 * Theme.unit)
    }

    Label {
        visible: Live.seat.wall
        text: visible ? Live.seat.watermark : ""
        color: Qt.alpha(Theme.text3, 0.6)
        font.pixelSize: 11 * Theme.unit
        elide: Text.ElideNone
        transformOrigin: Item.BottomLeft
        rotation: -90
        x: root.width - 1 * Theme.unit
        y: root.height - 34 * Theme.unit - height
    }
}
