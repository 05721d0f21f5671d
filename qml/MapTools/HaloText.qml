// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// Words on the bare map, readable on land, sea and lines alike.
Label {
    color: Theme.text1
    font.pixelSize: Theme.labelSize
    font.weight: Font.DemiBold
    style: Text.Outline
    styleColor: Theme.surface0
    elide: Text.ElideNone

    Rectangle {
        z: -1
        visible: parent.text.length > 0
        anchors.fill: parent
        anchors.leftMargin: -5 * Theme.unit
        anchors.rightMargin: -5 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.sea, 0.7)
    }
}
