// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Theme
import Yiping.Widgets

// A trend with its axes and words. Threshold names and the latest value stand in a gutter at the right, where no line
// runs, and keep clear of each other.
Item {
    id: root

    default property alias series: chart.series
    property alias fromMs: chart.fromMs
    property alias toMs: chart.toMs
    // Each {value, label, color}.
    property alias thresholds: chart.thresholds
    property alias low: chart.low
    property alias high: chart.high
    readonly property bool hasData: chart.layout.hasData === true

    // Beside the top of the value axis.
    property string unitText: ""
    // What would be here and why it is not.
    property string emptyText: qsTr("No values in this period.")
    // The latest value in words; empty: the number.
    property string currentText: ""
    property color currentColor: Theme.text1
    // Said at the first gap, after its times.
    property string gapText: qsTr("no values")
    property bool interactive: true

    readonly property real lineHeight: Theme.noteSize * 1.35
    readonly property real gutter: endLabels.width > 0 ? endLabels.width + 10 * Theme.unit : 12 * Theme.unit

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.noteSize
    }

    TrendChart {
        id: chart

        anchors.fill: parent
        anchors.leftMargin: root.axisWidth() + 8 * Theme.unit
        anchors.rightMargin: root.gutter
        anchors.topMargin: root.unitText.length > 0 ? root.lineHeight * 1.9 : root.lineHeight * 0.5
        anchors.bottomMargin: root.lineHeight + 6 * Theme.unit
        visible: root.hasData
        gridColor: Theme.hairline
        hatchColor: Theme.gap
        groundColor: Theme.surface1
        valueTickCount: Math.max(2, Math.min(6, Math.floor(height / (48 * Theme.unit))))
        timeTickCount: Math.max(2, Math.min(12, Math.floor(width / (92 * Theme.unit))))
        onLayoutChanged: endLabels.arrange()
    }

    function axisWidth(): real {
        let widest = 0;
        for (const tick of chart.layout.values ?? [])
            widest = Math.max(widest, metrics.advanceWidth(tick.text));
        return Math.ceil(widest);
    }

    component Note: Text {
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
        color: Theme.text3
    }

    Note {
        visible: root.hasData && root.unitText.length > 0
        text: root.unitText
    }

    Repeater {
        model: root.hasData ? chart.layout.values : []

        Note {
            required property var modelData

            x: chart.x - width - 8 * Theme.unit
            y: chart.y + modelData.y - height / 2
            text: modelData.text
        }
    }

    Repeater {
        model: root.hasData ? chart.layout.times : []

        Note {
            required property var modelData

            x: Math.max(0, Math.min(root.width - width, chart.x + modelData.x - width / 2))
            y: chart.y + chart.height + 6 * Theme.unit
            text: modelData.text
        }
    }

    Note {
        readonly property var gap: (chart.layout.gaps ?? [])[0] ?? null

        visible: root.hasData && gap !== null && root.gapText.length > 0
        x: gap === null ? 0 : chart.x + (gap.x + gap.width + 6 * Theme.unit + width < chart.width ? gap.x + gap.width + 6 * Theme.unit : Math.max(0, gap.x - width - 6 * Theme.unit))
        y: chart.y + 2 * Theme.unit
        text: gap === null ? "" : root.gapText + " " + gap.text
    }

    Item {
        id: endLabels

        property var entries: []

        x: chart.x + chart.width + 8 * Theme.unit
        y: chart.y
        width: childrenRect.width
        visible: root.hasData

        // From top to bottom, each at its height or just below the one before; pushed back up at the lower end.
        function arrange(): void {
            const list = [];
            const words = root.currentText.length > 0;
            for (const threshold of chart.layout.thresholds ?? [])
                if (threshold.text.length > 0)
                    list.push({
                        at: threshold.y,
                        text: threshold.text,
                        color: threshold.color,
                        strong: false
                    });
            const current = chart.layout.current;
            if (current !== undefined && words)
                list.push({
                    at: current.y,
                    text: root.currentText,
                    color: root.currentColor,
                    strong: true
                });
            list.sort((a, b) => a.at - b.at);
            const step = root.lineHeight * 1.1;
            let below = -step;
            for (const entry of list) {
                entry.at = Math.max(entry.at, below + step);
                below = entry.at;
            }
            let above = chart.height + step / 2;
            for (let i = list.length - 1; i >= 0; --i) {
                list[i].at = Math.min(list[i].at, above - step);
                above = list[i].at;
            }
            endLabels.entries = list;
        }

        Repeater {
            model: endLabels.entries

            Note {
                required property var modelData

                y: modelData.at - height / 2
                text: modelData.text
                color: modelData.color
                font.pixelSize: modelData.strong ? Theme.labelSize : Theme.noteSize
                font.weight: modelData.strong ? Font.DemiBold : Font.Normal
            }
        }
    }

    onCurrentTextChanged: endLabels.arrange()

    TrendReadout {
        anchors.fill: chart
        visible: root.interactive && root.hasData
        chart: chart
    }

    Text {
        anchors.centerIn: parent
        width: parent.width * 0.8
        visible: !root.hasData
        text: root.emptyText
        color: Theme.text3
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font.family: Theme.family
        font.pixelSize: Theme.labelSize
    }
}
