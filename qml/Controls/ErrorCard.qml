// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// Stands in the place of a panel that cannot be shown: what, where, what to do.
PanelFrame {
    id: root

    property string sentence

    title: qsTr("This panel cannot be shown")

    Label {
        anchors.fill: parent
        text: root.sentence + "\n\n" + qsTr("Correct the scene file and start again; the other panels are not affected.")
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        verticalAlignment: Text.AlignTop
        color: Theme.text2
        font.pixelSize: Theme.labelSize
    }
}
