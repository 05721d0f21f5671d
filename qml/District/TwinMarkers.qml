// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Symbols of the map at their places in the twin, each on a stem that says where it stands. Never behind a building.
Item {
    id: root

    required property TwinMarks marks
    required property TwinCamera eye
    // Row of the source that carries the focus ring, -1 for none.
    property int focusRow: -1
    readonly property list<color> tones: [Theme.data1, Theme.accent, Theme.lightOk, Theme.lightRisk, Theme.lightLate, Theme.text3]
    readonly property real stem: 26 * Theme.unit

    signal picked(int row)

    function colorOf(symbol: int, tone: int): color {
        return symbol >= MapSymbol.SeverityI && symbol <= MapSymbol.SeverityIV ? Theme.severity(symbol - MapSymbol.SeverityI + 1) : root.tones[tone] ?? Theme.text3;
    }

    Repeater {
        model: root.marks

        Item {
            id: mark

            required property vector3d place
            required property int symbol
            required property int tone
            required property bool stale
            required property int sourceRow
            readonly property vector3d spot: root.eye.moves >= 0 ? root.eye.project(place) : Qt.vector3d(0, 0, -1)
            readonly property bool focused: root.focusRow === sourceRow

            x: spot.x
            y: spot.y
            z: focused ? 1 : -spot.z
            visible: spot.z > 0 && x > -40 && y > -40 && x < root.width + 40 && y < root.height + 40
            opacity: stale ? 0.5 : 1

            Rectangle {
                x: -width / 2
                y: -root.stem
                width: Math.max(1, Theme.unit)
                height: root.stem
                color: Theme.text2
            }

            Rectangle {
                x: -width / 2
                y: -height / 2
                width: 5 * Theme.unit
                height: width
                radius: width / 2
                color: Theme.text2
            }

            Rectangle {
                visible: mark.focused
                x: -width / 2
                y: -root.stem - height / 2
                width: 36 * Theme.unit
                height: width
                radius: width / 2
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
            }

            SymbolMark {
                x: -width / 2
                y: -root.stem - height / 2
                width: implicitWidth
                height: implicitHeight
                unit: Theme.unit
                symbol: mark.symbol
                color: root.colorOf(mark.symbol, mark.tone)
                ground: Theme.surface0

                TapHandler {
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: root.picked(mark.sourceRow)
                }
            }
        }
    }
}
