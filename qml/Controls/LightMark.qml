// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Yiping.Theme

// Light against a target: ● met, ▲ at risk, ■ late.
Item {
    id: root

    // StatusLight: 0 unknown, 1 met, 2 at risk, 3 late.
    property int light: 0
    property real size: 11 * Theme.unit

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        visible: root.light === 1 || root.light === 3
        anchors.fill: parent
        radius: root.light === 1 ? width / 2 : 1
        color: Theme.light(root.light)
    }

    Shape {
        visible: root.light === 2
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: Theme.light(2)
            strokeWidth: -1
            startX: root.size / 2
            startY: 0

            PathLine {
                x: root.size
                y: root.size
            }

            PathLine {
                x: 0
                y: root.size
            }
        }
    }
}
