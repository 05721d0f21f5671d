// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Charts
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// What this station measures of itself: how late, how full, how often something was left out.
PanelFrame {
    id: root

    readonly property HealthStatus health: Live.health
    readonly property int columns: 6
    property real nowMs: Live.realNowMs()

    note: qsTr("measured every 2 s · trends over 2 h at most")

    Connections {
        target: Live.health

        function onChanged(): void {
            root.nowMs = Live.realNowMs();
        }
    }

    function measured(value: real, decimals: int): string {
        return value < 0 ? "—" : Format.number(value, decimals);
    }

    component Figure: HealthFigure {
        width: figures.width / root.columns
        height: figures.height / 2
    }

    component Log: Item {
        property alias source: series.source
        property alias unitText: plot.unitText
        property alias name: head.text

        width: (root.width - 2 * Theme.padding - 2 * Theme.gapSize) / 2

        Label {
            id: head

            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }

        TrendPlot {
            id: plot

            anchors.fill: parent
            anchors.topMargin: head.height
            // Two hours, or less while there is less.
            fromMs: Math.min(root.nowMs - 60000, Math.max(root.nowMs - 2 * 3600000, root.health.sinceMs))
            toMs: root.nowMs
            low: 0
            emptyText: qsTr("Nothing measured yet.")

            TrendSeries {
                id: series

                name: head.text
                color: Theme.data1
                width: 2 * Theme.unit
            }
        }
    }

    Grid {
        id: figures

        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.min(parent.height * 0.5, 200 * Theme.unit)
        columns: root.columns

        Figure {
            name: qsTr("Broker to picture")
            value: root.measured(root.health.latencyP99Ms, 0)
            unit: qsTr("ms")
            note: qsTr("99 of 100; half within %1 ms").arg(root.measured(root.health.latencyP50Ms, 0))
            worrying: root.health.latencyP99Ms > 1000
        }

        Figure {
            name: qsTr("Drawing a frame")
            value: root.measured(root.health.frameP50Ms, 0)
            unit: qsTr("ms")
            note: qsTr("slowest %1 ms").arg(root.measured(root.health.frameSlowestMs, 0))
        }

        Figure {
            name: qsTr("Memory")
            value: root.measured(root.health.residentMb, 0)
            unit: qsTr("MB")
            note: qsTr("resident")
        }

        Figure {
            name: qsTr("Broker there and back")
            value: root.measured(root.health.roundTripMs, 1)
            unit: qsTr("ms")
            note: qsTr("last ping")
        }

        Figure {
            name: qsTr("Waiting for the screen")
            value: Format.number(root.health.queueDepth, 0)
            unit: qsTr("messages")
            note: qsTr("at most, %1 MB").arg(Format.number(root.health.queueMb, 1))
        }

        Figure {
            name: qsTr("States drawn")
            value: Format.number(Live.link.sampling, 0)
            unit: "%"
            note: qsTr("%1 gave way to newer ones").arg(Format.number(Live.link.coalesced, 0))
            worrying: Live.link.sampling < 50
        }

        Figure {
            name: qsTr("Left out")
            value: Format.number(root.health.statesLeftOut, 0)
            unit: qsTr("states")
            note: qsTr("fetched again when there is room")
            worrying: root.health.statesLeftOut > 0
        }

        Figure {
            name: qsTr("Came twice")
            value: Format.number(root.health.duplicates, 0)
            unit: qsTr("messages")
            note: qsTr("applied once")
        }

        Figure {
            name: qsTr("Lost")
            value: Format.number(Live.link.lost, 0)
            unit: qsTr("messages")
            note: qsTr("no longer at the broker")
            worrying: Live.link.lost > 0
        }

        Figure {
            name: qsTr("Not readable")
            value: Format.number(Live.link.refused, 0)
            unit: qsTr("messages")
            note: Live.link.refusedDetail
            worrying: Live.link.refused > 0
        }

        Figure {
            name: qsTr("Reconnects")
            value: Format.number(Live.link.reconnects, 0)
            note: qsTr("since the start")
        }

        Figure {
            name: qsTr("Orders waiting")
            value: Format.number(Live.link.waitingOrders, 0)
            note: qsTr("not yet at the broker")
            worrying: Live.link.waitingOrders > 0
        }
    }

    Row {
        anchors.top: figures.bottom
        anchors.topMargin: Theme.gapSize
        anchors.bottom: parent.bottom
        spacing: 2 * Theme.gapSize

        Log {
            height: parent.height
            name: qsTr("Broker to picture, 99 of 100")
            unitText: qsTr("ms")
            source: Live.health.latencyTrend
        }

        Log {
            height: parent.height
            name: qsTr("Memory")
            unitText: qsTr("MB")
            source: Live.health.memoryTrend
        }
    }
}
