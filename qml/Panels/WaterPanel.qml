// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Charts
import Yiping.Controls
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// The chosen station's level against its stages, with the forecast.
PanelFrame {
    id: root

    property string region: "45"
    property int hours: 36
    property int forecastHours: 12

    note: !trend.exists ? "" : trend.name + " · " + (trend.hasValue ? Format.number(trend.value, 2) + " " + trend.unit + " · " + Format.moment(trend.timeMs, Live.clock.nowMs) : qsTr("no value")) + (trend.forecastPeak > 0 ? " · " + qsTr("forecast peak %1 at %2").arg(Format.number(trend.forecastPeak, 2)).arg(Format.moment(trend.forecastPeakMs, Live.clock.nowMs)) : "")
    timeMs: trend.timeMs
    stale: trend.stale
    emptyText: trend.exists ? "" : qsTr("Choose a station in the list or on the map.")

    SensorTrend {
        id: trend

        live: Live
        sensorId: Live.selection.sensorId
    }

    TrendPlot {
        anchors.fill: parent
        fromMs: Live.clock.nowMs - root.hours * 3600000
        toMs: Live.clock.nowMs + root.forecastHours * 3600000
        unitText: trend.unit
        currentText: Format.number(trend.value, 2)
        thresholds: {
            const lines = [];
            if (trend.alertStage > 0)
                lines.push({
                    value: trend.alertStage,
                    label: qsTr("alert stage %1").arg(Format.number(trend.alertStage, 1)),
                    color: Theme.severityIII
                });
            if (trend.warningStage > 0)
                lines.push({
                    value: trend.warningStage,
                    label: qsTr("warning stage %1").arg(Format.number(trend.warningStage, 1)),
                    color: Theme.severityII
                });
            return lines;
        }

        TrendSeries {
            name: qsTr("forecast")
            source: trend.forecast
            color: Theme.data2
            width: 2 * Theme.unit
            dashed: true
        }

        TrendSeries {
            name: qsTr("measured")
            source: trend
            color: Theme.data1
            width: 2 * Theme.unit
            dot: true
        }
    }
}
