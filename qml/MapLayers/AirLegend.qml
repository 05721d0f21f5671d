// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// Classes of the air quality index (HJ 633) with their marks, and how many stations are in each.
Rectangle {
    id: root

    // By class, from 0: without a value.
    required property list<int> counts
    // Of the newest value.
    required property string time
    required property string sources
    // Another legend stands in the corner.
    property bool raised: false

    component Note: Text {
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
        color: Theme.text2
    }

    anchors.left: parent.left
    anchors.bottom: parent.bottom
    anchors.leftMargin: 8 * Theme.unit
    anchors.bottomMargin: (raised ? 158 : 48) * Theme.unit
    width: words.width + 12 * Theme.unit
    height: words.height + 8 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.sea, 0.82)

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Theme.noteSize
        text: Format.airQuality(200)
    }

    Column {
        id: words

        x: 6 * Theme.unit
        y: 4 * Theme.unit
        spacing: 5 * Theme.unit

        Note {
            text: root.time.length > 0 ? qsTr("Air quality index · %1").arg(root.time) : qsTr("No station has reported its air quality index here.")
        }

        Repeater {
            model: root.time.length > 0 ? ["0–50", "51–100", "101–150", "151–200", "201–300", qsTr("over 300"), "—"] : []

            Row {
                id: entry

                required property int index
                required property string modelData
                readonly property int mark: (index + 1) % 7

                spacing: 8 * Theme.unit
                opacity: (root.counts[mark] ?? 0) > 0 ? 1 : 0.55

                ClassMark {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 20 * Theme.unit
                    height: width
                    markClass: entry.mark
                    color: Theme.air[entry.mark]
                    ground: Theme.sea
                }

                Note {
                    width: Math.ceil(longest.advanceWidth) + 4 * Theme.unit
                    text: entry.mark === 0 ? qsTr("No value") : Format.airQuality(entry.mark < 5 ? entry.mark * 50 : entry.mark === 5 ? 300 : 301)
                    elide: Text.ElideRight
                }

                Note {
                    width: 62 * Theme.unit
                    color: Theme.text3
                    text: entry.modelData
                }

                Note {
                    width: 28 * Theme.unit
                    horizontalAlignment: Text.AlignRight
                    text: root.counts[entry.mark] ?? 0
                }
            }
        }

        Note {
            visible: root.time.length > 0
            width: Math.min(implicitWidth, 220 * Theme.unit)
            elide: Text.ElideRight
            color: Theme.text3
            text: qsTr("stations · %1").arg(root.sources)
        }
    }
}
