// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Theme
import Yiping.Widgets

// What the marks mean, where the borders come from, how far a finger's breadth is.
Item {
    id: root

    property bool showSeverities: true
    property string rampTitle: ""
    // Greatest value of each class in words, from "nothing" up.
    property list<string> rampLimits: []
    property string approvalNumber: ""
    // Pictures under the map, which have an owner and may be late.
    property TileSource tiles: null
    readonly property string sourceNumber: approvalNumber.length > 0 ? approvalNumber : tiles?.approvalNumber ?? ""
    readonly property string owner: tiles !== null && tiles.attribution.length > 0 ? " · " + tiles.attribution : ""
    property bool schematic: true
    // What is wrong with the files of the ground, one sentence each.
    property list<string> notes
    readonly property string tileNotice: tiles?.errorText ?? ""
    property real metresPerPixel: 1
    // Narrower where the letters are large, so that it lies on fewer marks.
    readonly property real rampStep: Math.min(34 * Theme.unit, width * 0.034)
    // What names keep off, in the parent's coordinates.
    readonly property list<rect> boxes: root.visible ? [severities, origin, problems, ramp, scale].filter(part => part.visible).map(part => Qt.rect(root.x + part.x - 6, root.y + part.y - 4, part.width + 12, part.height + 8)) : []
    readonly property bool hasRoomForLimits: rampStep > 24 * Theme.unit

    // Where layers put legends of their own, one below the other.
    readonly property alias legends: layerLegends

    component Note: Text {
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
        color: Theme.text3
    }

    // Rivers and coast run below the words, never through them.
    component Ground: Rectangle {
        required property Item about

        visible: about.visible
        x: about.x - 6 * Theme.unit
        y: about.y - 4 * Theme.unit
        width: about.width + 12 * Theme.unit
        height: about.height + 8 * Theme.unit
        radius: Theme.radius
        color: Qt.alpha(Theme.sea, 0.82)
    }

    Ground {
        about: severities
    }

    Ground {
        about: origin
    }

    Ground {
        about: problems
    }

    Ground {
        about: ramp
    }

    Ground {
        about: scale
    }

    Column {
        id: layerLegends

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 6 * Theme.unit
    }

    Column {
        id: severities

        anchors.left: parent.left
        anchors.bottom: origin.top
        anchors.bottomMargin: 14 * Theme.unit
        spacing: 7 * Theme.unit
        visible: root.showSeverities

        Repeater {
            model: [
                {
                    mark: "■",
                    level: 1,
                    text: qsTr("Ⅰ extremely grave")
                },
                {
                    mark: "▲",
                    level: 2,
                    text: qsTr("Ⅱ grave")
                },
                {
                    mark: "●",
                    level: 3,
                    text: qsTr("Ⅲ serious")
                },
                {
                    mark: "■",
                    level: 4,
                    text: qsTr("Ⅳ ordinary")
                }
            ]

            Row {
                id: entry

                required property var modelData

                spacing: 9 * Theme.unit

                Text {
                    width: 18 * Theme.unit
                    horizontalAlignment: Text.AlignHCenter
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.modelData.mark
                    color: Theme.severity(entry.modelData.level)
                    font.family: Theme.family
                    font.pixelSize: entry.modelData.level === 4 ? Theme.bodySize * 0.6 : Theme.bodySize
                }

                Note {
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.modelData.text
                    color: Theme.text2
                }
            }
        }
    }

    Note {
        id: origin

        anchors.left: parent.left
        anchors.bottom: problems.visible ? problems.top : parent.bottom
        anchors.bottomMargin: problems.visible ? 4 * Theme.unit : 0
        text: (root.schematic ? qsTr("schematic borders · CGCS2000 · %1") : qsTr("CGCS2000 · %1")).arg(root.sourceNumber.length > 0 ? root.sourceNumber : qsTr("no map approval number set")) + root.owner
    }

    MapNotes {
        id: problems

        objectName: "mapNotes"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: Math.min(implicitWidth, root.width * 0.6)
        notes: root.tileNotice.length > 0 ? [root.tileNotice].concat(root.notes) : root.notes
    }

    Column {
        id: ramp

        anchors.right: parent.right
        anchors.bottom: scale.top
        anchors.bottomMargin: 16 * Theme.unit
        spacing: 4 * Theme.unit
        visible: root.rampTitle.length > 0

        Note {
            text: root.rampTitle
            color: Theme.text2
        }

        Row {
            Repeater {
                model: root.rampLimits

                Column {
                    id: step

                    required property int index
                    required property string modelData

                    Rectangle {
                        width: root.rampStep
                        height: 9 * Theme.unit
                        color: Theme.ramp[step.index] ?? "transparent"
                    }

                    Note {
                        visible: root.hasRoomForLimits || step.index === 0 || step.index === root.rampLimits.length - 1
                        width: root.rampStep
                        horizontalAlignment: step.index === 0 ? Text.AlignLeft : Text.AlignRight
                        text: step.modelData
                    }
                }
            }
        }
    }

    ScaleBar {
        id: scale

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        metresPerPixel: root.metresPerPixel
    }
}
