// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Theme

// Where a case stands on its main line of eight steps, small enough for a row.
Row {
    id: root

    property int progress: 0
    property bool open: true

    spacing: 3 * Theme.unit

    Repeater {
        model: 8

        Rectangle {
            required property int index

            width: 10 * Theme.unit
            height: 5 * Theme.unit
            radius: 1
            color: index < root.progress ? Theme.data2 : index === root.progress ? (root.open ? Theme.accent : Theme.lightOk) : Theme.line
        }
    }
}
