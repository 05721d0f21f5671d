// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Whether what is shown is live, how late it is, what is missing.
Chip {
    id: root

    readonly property bool live: Live.link.state === LinkStatus.Live

    // Live and far behind is not live.
    readonly property bool late: Live.link.delayMs > 3000

    tone: live && !late ? Theme.line : Theme.lightRisk
    text: {
        switch (Live.link.state) {
        case LinkStatus.Live:
            return qsTr("Live") + (Live.link.delayMs >= 0 ? " · " + qsTr("delay %1 s").arg(Format.number(Live.link.delayMs / 1000, 2)) : "") + " · " + qsTr("gaps %1").arg(Live.link.gaps);
        case LinkStatus.CatchingUp:
            return qsTr("Catching up");
        case LinkStatus.Connecting:
            return qsTr("Connecting");
        default:
            return qsTr("No link");
        }
    }
    leading: Rectangle {
        width: 9 * Theme.unit
        height: width
        radius: root.live ? width / 2 : 0
        color: root.live && !root.late ? Theme.lightOk : Theme.lightRisk
    }
}
