// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Words beside a fix of a typhoon's track.
Item {
    id: root

    required property MapCamera camera
    required property color ground
    required property double longitude
    required property double latitude
    property string title: ""
    required property string text
    // Where it is now: with more words, always shown.
    required property bool now

    // Read so that the place follows the camera.
    readonly property point place: {
        root.camera.zoom;
        root.camera.width;
        root.camera.height;
        root.camera.longitude;
        root.camera.latitude;
        return root.camera.toScreen(root.longitude, root.latitude);
    }

    visible: root.now || root.camera.zoom >= 4.8
    x: Math.round(place.x)
    y: Math.round(place.y)

    component Line: Text {
        style: Text.Outline
        styleColor: root.ground
        font.family: Theme.family
    }

    Rectangle {
        visible: root.now
        x: words.x - 6 * Theme.unit
        y: words.y - 2 * Theme.unit
        width: words.width + 12 * Theme.unit
        height: words.height + 4 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.sea, 0.82)
    }

    Column {
        id: words

        x: -width / 2
        y: root.now ? -height - 18 * Theme.unit : 10 * Theme.unit

        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text.length > 0
            text: root.title
            color: Theme.text1
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
        }

        Line {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.text
            color: root.now ? Theme.text1 : Theme.text2
            font.pixelSize: root.now ? Theme.labelSize : Theme.noteSize
        }
    }
}
