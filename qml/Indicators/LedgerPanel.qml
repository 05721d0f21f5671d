// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// A block of plain figures, for example 数字资源一本账.
PanelFrame {
    id: root

    property string region: "45"
    // [{metric, label_zh, label_en}]
    property list<var> figures: []
    property int columns: 3
    readonly property int lines: Math.ceil(figures.length / columns)
    // Label, value and what it is compared with; the oldest time stands in the header instead where that is too much.
    readonly property bool threeHigh: grid.height >= 70 * Theme.unit * lines
    property var times: ({})
    readonly property real oldestMs: Math.min(...Object.values(times))

    note: threeHigh || !isFinite(oldestMs) ? "" : Format.moment(oldestMs, Live.clock.nowMs)

    function noteTime(metric: string, ms: double): void {
        root.times = Object.assign({}, root.times, {
            [metric]: ms
        });
    }

    emptyText: figures.length === 0 ? qsTr("The scene file names no figures for this panel.") : ""

    Grid {
        id: grid

        anchors.fill: parent
        columns: root.columns

        Repeater {
            model: root.figures

            Item {
                id: cell

                required property var modelData

                width: grid.width / root.columns
                height: grid.height / Math.max(1, root.lines)

                Figure {
                    id: figure

                    live: Live
                    metric: cell.modelData.metric
                    region: root.region
                    onValueChanged: if (hasValue)
                        root.noteTime(metric, timeMs)
                }

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 8 * Theme.unit

                    Label {
                        width: parent.width
                        text: Qt.locale().name.startsWith("zh") ? cell.modelData.label_zh : cell.modelData.label_en
                        color: Theme.text2
                        font.pixelSize: Theme.labelSize
                    }

                    Row {
                        spacing: 4 * Theme.unit

                        Label {
                            id: value

                            text: figure.hasValue ? Format.number(figure.value, cell.modelData.decimals ?? 0) : "—"
                            color: figure.stale ? Theme.text3 : Theme.text1
                            font.pixelSize: Math.min(Theme.valueSize, cell.height * 0.38)
                            elide: Text.ElideNone
                        }

                        Label {
                            anchors.baseline: value.baseline
                            text: figure.unit
                            color: Theme.text3
                            font.pixelSize: Theme.noteSize
                        }
                    }

                    Label {
                        // Yesterday's figure is not today's, nor is what it was compared with yesterday's.
                        readonly property bool comparable: figure.hasBaseline && (cell.modelData.comparison !== "yesterday" || Format.isSameDay(figure.timeMs, Live.clock.nowMs))

                        width: parent.width
                        visible: root.threeHigh || !figure.hasValue
                        text: !figure.hasValue ? qsTr("not reported yet") : comparable ? Format.signedNumber(figure.value - figure.baseline, cell.modelData.decimals ?? 0) + " " + (cell.modelData.comparison === "yesterday" ? qsTr("on yesterday") : qsTr("on the usual")) : Format.moment(figure.timeMs, Live.clock.nowMs)
                        color: Theme.text3
                        font.pixelSize: Theme.noteSize
                    }
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width - 12 * Theme.unit
                    height: 1
                    color: Theme.hairline
                }
            }
        }
    }
}
