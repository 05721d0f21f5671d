// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// An item as one picture, drawn anew only when the item changes. It covers what lies below: nothing is blended with it,
// and a software rasteriser leaves out what it hides.
ShaderEffect {
    property alias sourceItem: picture.sourceItem
    readonly property Item source: picture

    blending: false

    ShaderEffectSource {
        id: picture

        anchors.fill: parent
        visible: false
        hideSource: true
        smooth: false
    }
}
