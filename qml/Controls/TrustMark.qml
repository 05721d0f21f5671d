// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.Theme

// How far a panel can be trusted: a quiet dot while all is well, with the age of the newest message when one points at
// it; a ring and words when the lanes it lives on are cut off, when its content is out of date, when not all is drawn.
Row {
    id: root

    // Numbers of the lanes that the panel lives on.
    property list<int> lanes: []
    // Content past its own stale_after, and its time (data time, ms; 0: not known).
    property bool stale: false
    property real timeMs: 0
    readonly property real outMs: longest(Live.link.outMs)
    // A moment of catching up is no cut.
    readonly property bool cut: outMs > 3000
    readonly property bool sampled: lanes.includes(0) && Live.link.sampling < 99.5
    readonly property bool trusted: !cut && !stale
    readonly property bool speaks: words.length > 0
    readonly property string words: {
        if (cut)
            return qsTr("Cut off for %1").arg(Format.elapsed(outMs));
        if (stale)
            return timeMs > 0 ? qsTr("Out of date, %1 old").arg(Format.elapsed(Live.clock.nowMs - timeMs)) : qsTr("Out of date");
        if (sampled)
            return qsTr("drawn %1%").arg(Format.number(Live.link.sampling, 0));
        return pointer.hovered ? freshness() : "";
    }

    spacing: 8 * Theme.unit

    function longest(out: list<real>): real {
        let most = -1;
        for (const lane of lanes)
            most = Math.max(most, out[lane] ?? -1);
        return most;
    }

    function freshness(): string {
        let newest = 0;
        for (const lane of lanes)
            newest = Math.max(newest, Live.link.heardMs(lane));
        return newest > 0 ? qsTr("Live, newest %1 ago").arg(Format.elapsed(Live.realNowMs() - newest)) : qsTr("Nothing received yet");
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.speaks
        text: root.words
        color: Theme.text2
        font.pixelSize: Theme.noteSize
        elide: Text.ElideNone
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.lanes.length > 0 || root.stale
        width: (root.trusted ? 6 : 9) * Theme.unit
        height: width
        radius: width / 2
        color: root.trusted ? Theme.data2 : "transparent"
        border.width: root.trusted ? 0 : 1.5 * Theme.unit
        border.color: root.cut ? Theme.lightRisk : Theme.text2

        HoverHandler {
            id: pointer

            margin: 12 * Theme.unit
        }
    }
}
