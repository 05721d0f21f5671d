// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Yiping.Live
import Yiping.Theme

// Severity twice over: shape and colour, with the numeral where it fits.
Item {
    id: root

    property int severity: 4
    property real size: 22 * Theme.unit

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        visible: root.severity === 1 || root.severity === 4
        anchors.centerIn: parent
        width: root.severity === 1 ? root.size * 0.92 : root.size * 0.8
        height: width
        radius: 2 * Theme.unit
        color: Theme.severity(root.severity)
    }

    Rectangle {
        visible: root.severity === 3
        anchors.centerIn: parent
        width: root.size * 0.95
        height: width
        radius: width / 2
        color: Theme.severity(3)
    }

    Shape {
        visible: root.severity === 2
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: Theme.severity(2)
            strokeWidth: -1
            startX: root.size / 2
            startY: root.size * 0.03

            PathLine {
                x: root.size
                y: root.size * 0.95
            }

            PathLine {
                x: 0
                y: root.size * 0.95
            }

            PathLine {
                x: root.size / 2
                y: root.size * 0.03
            }
        }
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.severity === 2 ? root.size * 0.14 : 0
        text: Format.severityNumeral(root.severity)
        color: root.severity === 1 && Theme.dark ? "#ffffff" : root.severity === 4 && Theme.dark ? "#ffffff" : Theme.dark ? "#1a1204" : "#ffffff"
        font.pixelSize: root.size * 0.5
        font.weight: Font.Bold
        elide: Text.ElideNone
    }
}
