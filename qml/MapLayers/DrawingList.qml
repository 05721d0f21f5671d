// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme

// What a new one is for, and the drawings that stand: Enter flies there, E changes, Del removes.
FocusScope {
    id: root

    required property MapView view
    required property DrawingDesk desk
    required property DrawingModel drawings
    required property real maximumHeight
    readonly property list<int> purposes: [DrawingDesk.Cordon, DrawingDesk.EvacuationRoute, DrawingDesk.AssemblyPoint, DrawingDesk.ControlZone, DrawingDesk.Other]

    implicitHeight: page.implicitHeight

    // A place alone is shown with a kilometre around it.
    function flyTo(row: int): void {
        const box = root.drawings.boxOf(row);
        const least = 0.02;
        const wide = Qt.rect(box.x - Math.max(0, least - box.width) / 2, box.y - Math.max(0, least - box.height) / 2, Math.max(least, box.width), Math.max(least, box.height));
        const centre = root.view.camera.centreFor(wide);
        root.view.flight.flyTo(centre.x, centre.y, root.view.camera.zoomFor(wide, Math.min(root.view.width, root.view.height) * 0.2));
    }

    Keys.onPressed: event => {
        event.accepted = true;
        const purpose = event.key - Qt.Key_0;
        const key = root.drawings.keyOf(list.currentIndex);
        if (purpose >= 1 && purpose <= root.purposes.length)
            root.desk.choose(purpose);
        else if (event.matches(StandardKey.Undo))
            root.desk.undo();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.flyTo(list.currentIndex);
        else if (event.key === Qt.Key_E)
            root.desk.edit(key);
        else if (event.key === Qt.Key_Delete)
            root.desk.askRemoval(key);
        else if (event.key === Qt.Key_Down)
            list.incrementCurrentIndex();
        else if (event.key === Qt.Key_Up)
            list.decrementCurrentIndex();
        else if (event.key === Qt.Key_Backspace)
            root.desk.cancel();
        else
            event.accepted = false;
    }

    Column {
        id: page

        width: parent.width
        spacing: 6 * Theme.unit

        Flow {
            id: kinds

            width: parent.width
            spacing: 8 * Theme.unit

            Repeater {
                model: root.purposes

                ActionButton {
                    required property int modelData

                    text: Format.drawingPurpose(modelData)
                    keys: String(modelData)
                    onClicked: root.desk.choose(modelData)
                }
            }
        }

        Label {
            id: hint

            visible: list.count > 0
            text: qsTr("What stands · Enter flies there")
            width: parent.width
            color: Theme.text2
            font.pixelSize: Theme.noteSize
            topPadding: 4 * Theme.unit
        }

        ListView {
            id: list

            objectName: "drawingList"
            width: parent.width
            height: Math.min(contentHeight, Math.max(Theme.rowHeight, root.maximumHeight - kinds.height - hint.height - deeds.height - 3 * page.spacing))
            clip: true
            model: root.drawings
            currentIndex: 0

            delegate: Rectangle {
                id: line

                required property int index
                required property string key
                required property string title
                required property int purpose
                required property string author
                required property double untilMs
                required property bool expired
                required property bool exercise

                width: list.width
                height: Theme.rowHeight
                radius: Theme.radius
                color: ListView.isCurrentItem ? Theme.selectedRow : "transparent"

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 8 * Theme.unit
                    width: parent.width - 16 * Theme.unit

                    Label {
                        width: parent.width
                        text: line.title
                        color: line.expired ? Theme.text3 : Theme.text1
                        font.pixelSize: Theme.labelSize
                    }

                    Label {
                        width: parent.width
                        text: [line.exercise ? qsTr("exercise") : "", Format.drawingPurpose(line.purpose), line.author, line.untilMs === 0 ? qsTr("until removed") : (line.expired ? qsTr("ended %1") : qsTr("until %1")).arg(Format.moment(line.untilMs, Live.clock.nowMs))].filter(part => part.length > 0).join(" · ")
                        color: line.expired ? Theme.text3 : Theme.text2
                        font.pixelSize: Theme.noteSize
                    }
                }

                TapHandler {
                    onTapped: {
                        list.currentIndex = line.index;
                        root.flyTo(line.index);
                    }
                }
            }
        }

        Flow {
            id: deeds

            width: parent.width
            spacing: 8 * Theme.unit

            ActionButton {
                visible: list.count > 0
                text: qsTr("Change")
                keys: "E"
                onClicked: root.desk.edit(root.drawings.keyOf(list.currentIndex))
            }

            ActionButton {
                visible: list.count > 0
                text: qsTr("Remove")
                keys: "Del"
                onClicked: root.desk.askRemoval(root.drawings.keyOf(list.currentIndex))
            }

            ActionButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: root.desk.cancel()
            }
        }
    }
}
