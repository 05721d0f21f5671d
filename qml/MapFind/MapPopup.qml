// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Theme

// A small sheet on the map: title, content, one line of keys. What happens on it never reaches the map below.
Rectangle {
    id: root

    property string title
    property string hint
    default property alias content: inner.data
    // What wants the keyboard while the sheet is open.
    property Item keyboard: root
    // Height of everything but the content.
    readonly property real chrome: heading.y + heading.height + foot.height + 24 * Theme.unit

    signal closed

    function open(): void {
        root.visible = true;
        root.keyboard.forceActiveFocus();
    }

    function close(): void {
        if (!root.visible)
            return;
        root.keyboard.focus = false;
        root.visible = false;
        root.closed();
    }

    visible: false
    radius: Theme.radius
    color: Theme.surface1
    border.width: 1
    border.color: Theme.accent
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape)
            root.close();
        event.accepted = true;
    }
    // The application's own keys wait meanwhile.
    Keys.onShortcutOverride: event => event.accepted = true

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: event => event.accepted = true
    }

    Label {
        id: heading

        x: Theme.padding
        y: text.length > 0 ? 8 * Theme.unit : 0
        width: parent.width - 2 * Theme.padding
        height: text.length > 0 ? implicitHeight + 8 * Theme.unit : 0
        text: root.title
        font.pixelSize: Theme.labelSize
        font.weight: Font.DemiBold
    }

    Item {
        id: inner

        anchors.top: heading.bottom
        anchors.topMargin: 6 * Theme.unit
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
    }

    Label {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 8 * Theme.unit
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        height: text.length > 0 ? implicitHeight : 0
        text: root.hint
        color: Theme.text3
        font.pixelSize: Theme.noteSize
        wrapMode: Text.Wrap
    }
}
