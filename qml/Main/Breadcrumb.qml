// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// 自治区 / 市 / 县, each a way back up.
Row {
    id: root

    // Only where one is, not the way there.
    property bool brief: false

    spacing: 6 * Theme.unit

    Repeater {
        model: Live.navigator.trailNames

        Row {
            id: step

            required property int index
            required property string modelData
            readonly property bool last: index === Live.navigator.trailNames.length - 1

            spacing: 6 * Theme.unit
            visible: last || !root.brief

            Label {
                visible: step.index > 0 && !root.brief
                text: "/"
                color: Theme.text3
                elide: Text.ElideNone
            }

            Label {
                text: step.modelData
                color: step.last ? Theme.text1 : Theme.text2
                font.underline: hover.hovered && !step.last
                elide: Text.ElideNone

                HoverHandler {
                    id: hover

                    cursorShape: step.last ? Qt.ArrowCursor : Qt.PointingHandCursor
                }

                TapHandler {
                    onTapped: Live.navigator.enter(Live.navigator.trailCodes[step.index])
                }
            }
        }
    }
}
