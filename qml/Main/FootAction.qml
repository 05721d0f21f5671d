// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// A key and what it does, at the foot.
Row {
    id: root

    property alias keys: hint.keys
    property alias text: label.text

    signal clicked

    spacing: 6 * Theme.unit

    KeyHint {
        id: hint

        anchors.verticalCenter: parent.verticalCenter
    }

    Label {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.text2
        font.pixelSize: Theme.labelSize
        elide: Text.ElideNone

        TapHandler {
            onTapped: root.clicked()
        }
    }
}
