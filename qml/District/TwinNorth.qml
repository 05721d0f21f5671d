// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Yiping.Controls
import Yiping.Theme

// Where north is.
Item {
    id: root

    // Degrees clockwise from north to where the eye looks.
    property real yaw: 0

    width: 30 * Theme.unit
    height: width

    Shape {
        anchors.fill: parent
        rotation: -root.yaw
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: Theme.text2
            strokeWidth: -1
            startX: root.width / 2
            startY: 0

            PathLine {
                x: root.width * 0.72
                y: root.height * 0.62
            }

            PathLine {
                x: root.width / 2
                y: root.height * 0.5
            }

            PathLine {
                x: root.width * 0.28
                y: root.height * 0.62
            }

            PathLine {
                x: root.width / 2
                y: 0
            }
        }
    }

    Label {
        readonly property real angle: -root.yaw * Math.PI / 180

        x: root.width / 2 - Math.sin(angle) * root.height * 0.34 - width / 2
        y: root.height / 2 + Math.cos(angle) * root.height * 0.34 - height / 2
        text: qsTr("N")
        color: Theme.text2
        font.pixelSize: Theme.noteSize
        elide: Text.ElideNone
    }
}
