// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Shows what is masked in the chosen case, once that is on record, and says for how long.
Item {
    id: root

    property bool revealed: false

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.Button
    Accessible.name: word.text

    Row {
        id: row

        spacing: 6 * Theme.unit

        Label {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            text: root.revealed ? qsTr("Mask again, %1 s").arg(Live.disclosure.secondsLeft) : qsTr("Masked · show")
            color: root.revealed ? Theme.lightRisk : Theme.accent
            font.pixelSize: Theme.labelSize
            elide: Text.ElideNone
        }

        KeyHint {
            anchors.verticalCenter: parent.verticalCenter
            keys: "V"
        }
    }

    TapHandler {
        onTapped: Live.disclosure.toggle()
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
