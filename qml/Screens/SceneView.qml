// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.Theme

// Lays the panels of the current scene out on its grid.
Item {
    id: root

    readonly property real cellWidth: (width + Theme.gapSize) / Live.scenes.columns
    readonly property real cellHeight: (height + Theme.gapSize) / Live.scenes.rows

    // The panel of a kind in this scene, null when there is none.
    function panelOf(kind: string): Item {
        for (let i = 0; i < panels.count; ++i) {
            const host = panels.itemAt(i) as PanelHost;
            if (host && host.kind === kind)
                return host.item as Item;
        }
        return null;
    }

    Repeater {
        id: panels

        model: Live.scenes.panels

        PanelHost {
            required property int cellX
            required property int cellY
            required property int cellWidth
            required property int cellHeight

            x: Math.round(cellX * root.cellWidth)
            y: Math.round(cellY * root.cellHeight)
            width: Math.round((cellX + cellWidth) * root.cellWidth - Theme.gapSize) - x
            height: Math.round((cellY + cellHeight) * root.cellHeight - Theme.gapSize) - y
        }
    }
}
