// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.Theme

// What stands on the map for as long as it is so: what is followed, that something is hidden, why this is not quite what
// was asked for.
Column {
    id: root

    required property MapFollow follow
    required property MapFilter filter
    property string filterText
    // The filter hides something just now.
    property bool hides: false
    property string note
    property real maximumWidth: 480 * Theme.unit
    readonly property bool followedLags: follow.gone || follow.stale

    signal noteRead

    spacing: 6 * Theme.unit

    MapChip {
        text: (root.followedLags ? "▲ " : "") + root.follow.sentence
        urgent: root.followedLags
        keys: "Esc"
        maximumWidth: root.maximumWidth
        onClicked: root.follow.stop()
    }

    MapChip {
        text: root.filter.active ? qsTr("Filter: %1").arg(root.filterText) : ""
        urgent: root.hides
        keys: "⇧X"
        maximumWidth: root.maximumWidth
        onClicked: root.filter.clearOrRestore()
    }

    MapChip {
        text: root.note
        keys: "Esc"
        maximumWidth: root.maximumWidth
        onClicked: root.noteRead()
    }
}
