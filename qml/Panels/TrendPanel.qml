// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Charts
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// One figure over time beside what is usual at that hour.
PanelFrame {
    id: root

    property string region: "45"
    property string metric
    property int hours: 24
    readonly property real over: figure.hasBaseline && figure.baseline > 0 ? figure.value / figure.baseline * 100 - 100 : 0

    note: qsTr("last %1 h").arg(hours) + (figure.unit.length > 0 ? " · " + figure.unit : "") + (root.comparison.length > 0 ? " · " + root.comparison : "")
    timeMs: figure.timeMs
    stale: figure.stale
    emptyText: figure.hasValue ? "" : qsTr("%1 has not reported this figure yet.").arg(Live.navigator.nameOf(region))

    readonly property string comparison: !figure.hasBaseline ? "" : Math.abs(over) < 10 ? qsTr("as usual") : over > 0 ? qsTr("%1% above the usual").arg(Format.number(over, 0)) : qsTr("%1% below the usual").arg(Format.number(-over, 0))

    Figure {
        id: figure

        live: Live
        metric: root.metric
        region: root.region
    }

    TrendPlot {
        anchors.fill: parent
        fromMs: Live.clock.nowMs - root.hours * 3600000
        toMs: Live.clock.nowMs
        low: 0
        unitText: figure.unit
        currentText: Format.number(figure.value, 0)
        currentColor: root.over > 25 ? Theme.severityII : Theme.text1

        TrendSeries {
            name: qsTr("usual")
            source: figure.baselineSamples
            color: Theme.data2
            width: 1.5 * Theme.unit
            dashed: true
        }

        TrendSeries {
            name: root.title
            source: figure
            color: Theme.data1
            width: 2 * Theme.unit
            dot: true
        }
    }
}
