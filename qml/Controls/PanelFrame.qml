// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme

// The anatomy of every panel: title, scope and time, freshness, body, states.
Rectangle {
    id: root

    property string title
    // Scope and period at the right of the header.
    property string note
    // Sentence shown instead of the body while there is nothing to show.
    property string emptyText
    // Sentence on why this person may not see the body now; goes before everything else.
    property string blockedText
    // Time of the newest content, data time in ms; 0: not known.
    property real timeMs: 0
    property bool stale: false
    // Numbers of the lanes that it lives on; from the scene's queries.
    property list<int> lanes: []
    property bool focused: false
    // The body paints every pixel of itself: what nobody sees is not filled.
    property bool covered: false
    property alias headerExtras: extras.data
    default property alias content: inner.data
    readonly property bool showsBody: emptyText.length === 0 && blockedText.length === 0

    color: "transparent"
    radius: Theme.radius
    border.width: 1
    border.color: focused ? Theme.accent : Theme.line

    // Inside of the border and without rounding: a plain rectangle is written and not blended.
    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        anchors.bottomMargin: root.covered && root.showsBody ? root.height - Theme.headerHeight : 1
        color: Theme.surface1
        antialiasing: false
    }

    Label {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.top: parent.top
        height: Theme.headerHeight
        width: Math.min(implicitWidth, root.width - 2 * Theme.padding - (extras.width > 0 ? extras.width + Theme.gapSize : 0))
        text: root.title
        font.pixelSize: Theme.titleSize
        font.weight: Font.DemiBold
    }

    Row {
        id: extras

        anchors.left: heading.right
        anchors.leftMargin: Theme.gapSize
        anchors.verticalCenter: heading.verticalCenter
        spacing: Theme.gapSize / 2
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: heading.verticalCenter
        spacing: 8 * Theme.unit

        Label {
            id: noteText

            readonly property real room: root.width - heading.width - extras.width - trust.width - 4 * Theme.padding

            // Where hardly a word of it would be left it says nothing.
            visible: root.note.length > 0 && root.blockedText.length === 0 && !trust.speaks && room > implicitWidth / 2
            text: root.note
            color: Theme.text3
            font.pixelSize: Theme.noteSize
            width: Math.max(0, Math.min(implicitWidth, room))
            horizontalAlignment: Text.AlignRight
        }

        TrustMark {
            id: trust

            anchors.verticalCenter: parent.verticalCenter
            lanes: root.lanes
            stale: root.stale
            timeMs: root.timeMs
        }
    }

    // Clipped at the panel's border and not at its padding: a map or a chosen row may reach from edge to edge.
    Item {
        anchors.fill: parent
        anchors.topMargin: Theme.headerHeight
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        anchors.bottomMargin: 1
        visible: root.showsBody
        opacity: trust.trusted ? 1 : 0.55
        clip: true

        Item {
            id: inner

            anchors.fill: parent
            anchors.leftMargin: Theme.padding - 1
            anchors.rightMargin: Theme.padding - 1
            anchors.bottomMargin: Theme.padding - 1
        }
    }

    Label {
        visible: !root.showsBody
        anchors.fill: parent
        anchors.topMargin: Theme.headerHeight
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.padding
        text: root.blockedText.length > 0 ? root.blockedText : root.emptyText
        color: Theme.text3
        font.pixelSize: Theme.labelSize
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
}
