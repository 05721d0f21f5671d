// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Access
import Yiping.Dispatch
import Yiping.Live
import Yiping.Panels
import Yiping.Screens
import Yiping.Theme

Window {
    id: root

    property bool kiosk: false
    // Pixels of one unit of the type scale, from the window's size and the wall profile.
    property real unit: 1
    // Nothing in front of the screen asks for the keyboard.
    readonly property bool free: Live.access.state !== Access.Nobody && Live.access.state !== Access.Locked && !Live.access.changingShift && Live.twoPersons.step === TwoPersonDesk.Away

    visible: true
    visibility: kiosk ? Window.FullScreen : Window.Windowed
    title: qsTr("Yiping") + " · " + Live.scenes.title
    color: Theme.surface0

    function openScene(index: int): void {
        if (index < Live.scenes.ids.length)
            Live.scenes.current = Live.scenes.ids[index];
    }

    function back(): void {
        const panel = scene.panelOf("dispatch") as DispatchPanel;
        const map = scene.panelOf("map") as MapPanel;
        if (help.shown)
            help.shown = false;
        else if (map && map.cancel())
            return;
        else if (!panel || !panel.cancel())
            Live.selection.automatic = true;
    }

    Binding {
        target: Theme
        property: "unit"
        value: root.unit
    }

    Connections {
        target: Live.scenes

        function onCurrentChanged(): void {
            Live.navigator.enter(Live.scenes.region);
        }
    }

    Component.onCompleted: Live.navigator.enter(Live.scenes.region)

    HeaderBar {
        id: header

        enabled: root.free
        width: parent.width
    }

    LinkBanner {
        id: banner

        anchors.top: header.bottom
        width: parent.width
        height: implicitHeight
    }

    SceneView {
        id: scene

        enabled: root.free
        anchors.top: banner.bottom
        anchors.bottom: status.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 16 * Theme.unit
        anchors.topMargin: 12 * Theme.unit
        anchors.bottomMargin: 2 * Theme.unit
    }

    StatusBar {
        id: status

        enabled: root.free
        anchors.bottom: parent.bottom
        width: parent.width
    }

    HelpOverlay {
        id: help

        anchors.fill: parent
    }

    LockBar {
        anchors.fill: parent
    }

    TwoPersonDialog {
        anchors.fill: parent
    }

    LoginScreen {
        anchors.fill: parent
    }

    Watermark {
        anchors.fill: parent
        z: 1
    }

    KeyMap {
        scene: scene
        // Who types has all keys.
        active: root.free && !(root.activeFocusItem as TextInput)
        onHelpWanted: help.shown = !help.shown
        onSceneWanted: index => root.openScene(index)
        onBackWanted: root.back()
    }
}
