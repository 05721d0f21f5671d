// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// What the water does, in words: the gauge, its level and time, and which buildings stand in it.
Rectangle {
    id: root

    required property TwinDistrict district
    required property SensorTrend gauge

    width: Math.max(top.implicitWidth, words.implicitWidth, note.implicitWidth) + 24 * Theme.unit
    height: content.height + 16 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.surface1, 0.88)
    border.width: 1
    border.color: Theme.line

    Column {
        id: content

        anchors.centerIn: parent
        width: parent.width - 24 * Theme.unit
        spacing: 2 * Theme.unit

        Label {
            id: top

            text: !root.gauge.exists ? qsTr("No water level: the gauge has not reported.") : !root.gauge.hasValue ? qsTr("%1: no value").arg(root.gauge.name) : root.gauge.name + " · " + Format.moment(root.gauge.timeMs, Live.clock.nowMs) + (root.gauge.stale ? " · " + qsTr("%1 old").arg(Format.age(Live.clock.nowMs - root.gauge.timeMs)) : "")
            color: root.gauge.stale ? Theme.text3 : Theme.text2
            font.pixelSize: Theme.noteSize
        }

        Label {
            id: words

            readonly property string level: Format.number(root.gauge.value, 2)

            visible: root.gauge.hasValue
            text: !root.district.hasWater ? qsTr("Water level %1 %2").arg(level).arg(root.gauge.unit) : root.district.flooded > 0 ? qsTr("Water level %1 m: %2 buildings flooded, %3 m at the deepest").arg(level).arg(root.district.flooded).arg(Format.number(root.district.deepest, 1)) : qsTr("Water level %1 m: no building flooded").arg(level)
            color: root.gauge.stale ? Theme.text3 : Theme.text1
            font.weight: Font.DemiBold
        }

        Label {
            id: note

            visible: root.district.ready && root.district.withoutElevation > 0
            text: qsTr("%1 of %2 buildings not assessed: the height of their ground is not given.").arg(root.district.withoutElevation).arg(root.district.buildingCount)
            color: Theme.text3
            font.pixelSize: Theme.noteSize
        }
    }
}
