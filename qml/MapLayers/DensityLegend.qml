// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Live
import Yiping.Theme

// What a colour of a density means: so many in so many square kilometres, and how far a point was spread.
Rectangle {
    id: root

    required property string title
    required property string unit
    // Figure of the last colour.
    required property real highest
    // Metres that a point reaches.
    required property real reach
    readonly property string spread: qsTr("each spread over %1 around it").arg(Format.distance(reach))
    // When this was so.
    required property string time
    // Another legend stands in the corner.
    property bool raised: false

    // As many digits as it needs: 0.25, 2.5, 50.
    function figure(value: real): string {
        const text = String(Number(value.toPrecision(3)));
        const dot = text.indexOf(".");
        return Format.number(value, dot < 0 ? 0 : text.length - dot - 1);
    }

    component Note: Text {
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
        color: Theme.text3
    }

    anchors.right: parent.right
    anchors.bottom: parent.bottom
    anchors.rightMargin: 8 * Theme.unit
    anchors.bottomMargin: (raised ? 116 : 52) * Theme.unit
    width: words.width + 12 * Theme.unit
    height: words.height + 8 * Theme.unit
    radius: Theme.radius
    color: Qt.alpha(Theme.sea, 0.82)

    Column {
        id: words

        x: 6 * Theme.unit
        y: 4 * Theme.unit
        spacing: 4 * Theme.unit

        Note {
            text: root.title + " · " + root.time
            color: Theme.text2
        }

        Note {
            text: root.unit
        }

        Rectangle {
            width: 204 * Theme.unit
            height: 9 * Theme.unit
            color: Theme.land

            Rectangle {
                anchors.fill: parent
                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        position: 0
                        color: Theme.density[0]
                    }

                    GradientStop {
                        position: 0.25
                        color: Theme.density[1]
                    }

                    GradientStop {
                        position: 0.5
                        color: Theme.density[2]
                    }

                    GradientStop {
                        position: 0.75
                        color: Theme.density[3]
                    }

                    GradientStop {
                        position: 1
                        color: Theme.density[4]
                    }
                }
            }
        }

        Item {
            width: 204 * Theme.unit
            height: low.height

            Note {
                id: low

                text: "0"
            }

            Note {
                anchors.horizontalCenter: parent.horizontalCenter
                // The colours follow the square root, or all but the densest places would look empty.
                text: root.figure(root.highest / 4)
            }

            Note {
                anchors.right: parent.right
                text: root.figure(root.highest)
            }
        }

        Note {
            text: root.spread
        }
    }
}
