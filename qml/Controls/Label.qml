// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// Text of the interface: one family, tabular figures, elided rather than clipped.
Text {
    color: Theme.text1
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.features: ({
            tnum: 1
        })
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
