// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Whether what is shown is live, how late it is, what is missing.
Chip {
    id: root

    // Without a delay that is nothing to speak of.
    property bool brief: false

    readonly property bool live: Live.link.state === LinkStatus.Live

    // Live and far behind is not live.
    readonly property bool late: Live.link.delayMs > 3000

    // Its own server answers, and a level above or below does not reach that server.
    readonly property int silent: Live.link.silentNames.length
    readonly property bool whole: live && !late && silent === 0

    tone: whole ? Theme.line : Theme.lightRisk
    text: {
        switch (Live.link.state) {
        case LinkStatus.Live:
            if (silent > 0)
                return qsTr("Live") + " · " + (silent === 1 ? qsTr("not heard: %1").arg(Live.link.silentNames[0]) : qsTr("not heard: %1 and %2 more").arg(Live.link.silentNames[0]).arg(silent - 1));
            return qsTr("Live") + (Live.link.delayMs >= (root.brief ? 1000 : 0) ? " · " + qsTr("delay %1 s").arg(Format.number(Live.link.delayMs / 1000, 2)) : "") + " · " + qsTr("gaps %1").arg(Live.link.gaps);
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
        radius: root.live && root.silent === 0 ? width / 2 : 0
        color: root.whole ? Theme.lightOk : Theme.lightRisk
    }
}
