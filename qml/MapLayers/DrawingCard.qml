// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme

// What comes next while one draws; at rest a button with the number of drawings.
FocusScope {
    id: root

    required property MapView view
    required property string region
    required property DrawingDesk desk
    required property real maximumHeight
    property bool open: false

    signal beginWanted

    width: open ? Math.min(390 * Theme.unit, root.view.width - 28 * Theme.unit) : button.implicitWidth
    height: open ? page.implicitHeight + 28 * Theme.unit : button.implicitHeight

    DrawingModel {
        id: drawings

        live: Live
        region: root.region
    }

    ActionButton {
        id: button

        objectName: "drawButton"
        visible: !root.open
        text: drawings.total > 0 ? qsTr("Drawings %1").arg(drawings.total) : qsTr("Draw")
        keys: "D"
        onClicked: root.beginWanted()
    }

    Rectangle {
        anchors.fill: parent
        visible: root.open
        radius: Theme.radius
        color: Theme.surface1
        border.width: 1
        border.color: Theme.line

        // What is clicked on the card is not clicked on the map below.
        MouseArea {
            anchors.fill: parent
            onWheel: wheel => wheel.accepted = true
        }
    }

    Column {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14 * Theme.unit
        visible: root.open
        spacing: 8 * Theme.unit

        Label {
            id: heading

            width: parent.width
            text: {
                switch (root.desk.step) {
                case DrawingDesk.Placing:
                    return Format.drawingPurpose(root.desk.purpose) + " · " + Format.drawingKind(root.desk.kind);
                case DrawingDesk.Naming:
                    return root.desk.editing ? qsTr("Change the drawing") : Format.drawingPurpose(root.desk.purpose);
                case DrawingDesk.Removing:
                    return qsTr("Remove for everybody?");
                default:
                    return qsTr("Draw for everybody in %1").arg(root.desk.regionName);
                }
            }
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
        }

        Loader {
            id: form

            width: parent.width
            focus: true
            active: root.open
            sourceComponent: root.desk.step === DrawingDesk.Choosing ? choosing : root.desk.step === DrawingDesk.Placing ? placing : root.desk.step === DrawingDesk.Naming ? naming : root.desk.step === DrawingDesk.Removing ? removing : null
            // Asked of the desk itself: a binding may be a step behind.
            onLoaded: if (root.desk.step !== DrawingDesk.Placing)
                (item as Item).forceActiveFocus()
        }

        Label {
            objectName: "drawingProblem"
            width: parent.width
            visible: text.length > 0
            wrapMode: Text.Wrap
            text: root.desk.problem.length > 0 ? "▲ " + root.desk.problem : ""
            color: Theme.lightRisk
            font.pixelSize: Theme.labelSize
        }
    }

    Component {
        id: choosing

        DrawingList {
            view: root.view
            desk: root.desk
            drawings: drawings
            maximumHeight: root.maximumHeight - heading.height - 36 * Theme.unit
        }
    }

    Component {
        id: placing

        Column {
            spacing: 8 * Theme.unit

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: {
                    if (root.desk.kind === DrawingDesk.Pin)
                        return qsTr("Click, or Space at the cross-hair, sets the place.");
                    if (root.desk.kind === DrawingDesk.Circle)
                        return root.desk.points.length === 0 ? qsTr("Click, or Space at the cross-hair, sets the centre.") : qsTr("A second point sets the radius; + and − give round ones.");
                    return root.desk.kind === DrawingDesk.Area ? qsTr("Click, or Space at the cross-hair, sets a corner.") : qsTr("Click, or Space at the cross-hair, sets a point.");
                }
                color: Theme.text2
                font.pixelSize: Theme.labelSize
            }

            Label {
                visible: root.desk.kind === DrawingDesk.Area || root.desk.kind === DrawingDesk.Line
                text: qsTr("%n points", "", root.desk.points.length)
                font.pixelSize: Theme.labelSize
            }

            Flow {
                width: parent.width
                spacing: 8 * Theme.unit

                ActionButton {
                    text: qsTr("Done")
                    keys: "Enter"
                    primary: true
                    onClicked: root.desk.finish()
                }

                ActionButton {
                    text: qsTr("Back")
                    keys: "⌫"
                    onClicked: root.desk.back()
                }

                ActionButton {
                    visible: root.desk.points.length === 0 && root.desk.purpose !== DrawingDesk.EvacuationRoute
                    text: qsTr("Form")
                    keys: "K"
                    onClicked: root.desk.nextKind()
                }

                ActionButton {
                    text: qsTr("Cancel")
                    keys: "Esc"
                    onClicked: root.desk.cancel()
                }
            }
        }
    }

    Component {
        id: naming

        DrawingNaming {
            desk: root.desk
        }
    }

    Component {
        id: removing

        Column {
            spacing: 8 * Theme.unit
            Keys.onReturnPressed: root.desk.confirmRemoval()
            Keys.onEnterPressed: root.desk.confirmRemoval()

            Label {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.desk.title + " · " + Format.drawingPurpose(root.desk.purpose)
            }

            Row {
                spacing: 8 * Theme.unit

                ActionButton {
                    text: qsTr("Remove")
                    keys: "Enter"
                    primary: true
                    onClicked: root.desk.confirmRemoval()
                }

                ActionButton {
                    text: qsTr("Cancel")
                    keys: "Esc"
                    onClicked: root.desk.cancel()
                }
            }
        }
    }
}
