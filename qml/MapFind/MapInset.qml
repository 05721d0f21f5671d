// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// A second, small look at the same map: the whole with the main view's frame on it, a place that stays, or one thing
// wherever it goes. It shares the map's borders and incidents.
Rectangle {
    id: root

    objectName: "inset"

    required property MapView view
    readonly property alias camera: camera
    // {"kind": "overview"}, {"kind": "view", "longitude", "latitude", "zoom", "title"} or
    // {"kind": "entity", "layer", "id", "zoom"}; null: not there.
    property var options: null
    readonly property string kind: options === null ? "" : options.kind ?? "overview"
    readonly property bool near: camera.zoom >= 8
    readonly property bool known: ["overview", "view", "entity"].includes(kind)
    readonly property string caption: kind.length > 0 && !known ? qsTr("inset: \"kind\" is overview, view or entity, not \"%1\"").arg(kind) : kind === "overview" ? "" : kind === "view" ? options.title ?? "" : card.state === EntityCard.Gone ? "▲ " + card.name + " · " + card.goneText : card.name

    signal pointed(real longitude, real latitude)

    // Asked of the options themselves: what is bound to them follows a moment later.
    function lookAround(): void {
        const wanted = root.options ?? {};
        if (wanted.kind === "view") {
            camera.longitude = wanted.longitude ?? 108.7;
            camera.latitude = wanted.latitude ?? 23.6;
            // All that the large map shows at that zoom.
            camera.zoom = (wanted.zoom ?? 11) - Math.log2(Math.max(1, root.view.width / root.width));
        } else if (wanted.kind === "entity") {
            camera.zoom = wanted.zoom ?? 13;
            card.show(wanted.layer ?? "units", wanted.id ?? "");
        } else if (root.view.ready && root.width > 0) {
            camera.fit(root.view.borders.boxOf(Live.navigator.root), 6 * Theme.unit);
        }
    }

    visible: options !== null
    color: Theme.sea
    border.width: 1
    border.color: Theme.line
    radius: Theme.radius
    clip: true
    onOptionsChanged: lookAround()
    onWidthChanged: lookAround()
    onHeightChanged: lookAround()
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Inset map")

    MapCamera {
        id: camera

        width: root.width
        height: root.height
    }

    // So small, counties' borders are a net and nothing else.
    Binding {
        target: areas
        property: "countyBorder"
        value: "transparent"
        when: !root.near
    }

    EntityCard {
        id: card

        live: Live
        onChanged: if (root.options?.kind === "entity" && card.state !== EntityCard.Gone && card.state !== EntityCard.None) {
            camera.longitude = card.longitude;
            camera.latitude = card.latitude;
        }
    }

    Connections {
        target: root.view

        function onReadyChanged(): void {
            root.lookAround();
        }
    }

    Connections {
        target: Live.navigator

        function onRootChanged(): void {
            root.lookAround();
        }
    }

    // As the large one: a picture that is drawn anew when this camera moves only.
    Item {
        anchors.fill: parent
        layer.enabled: root.visible
        layer.smooth: false

        MapAreaLayer {
            id: areas

            anchors.fill: parent
            camera: root.visible ? camera : null
            geometry: !root.visible ? null : root.kind === "overview" ? root.view.borders : root.view.areas.geometry
            level: root.near ? AreaLayer.County : AreaLayer.City
            within: Live.navigator.root
        }
    }

    MapPointLayer {
        anchors.fill: parent
        name: "inset"
        unit: 0.7 * Theme.unit
        camera: camera
        source: root.visible ? root.view.incidents : null
    }

    // What the large map shows; never smaller than can be seen.
    Rectangle {
        objectName: "frame"
        readonly property rect seen: {
            // Either camera's move is a change of this.
            const moved = camera.metresPerPixel + root.view.camera.metresPerPixel + root.view.camera.longitude + root.view.camera.latitude;
            const topLeft = root.view.camera.fromScreen(0, 0);
            const bottomRight = root.view.camera.fromScreen(root.view.width, root.view.height);
            const a = camera.toScreen(topLeft.x, topLeft.y);
            const b = camera.toScreen(bottomRight.x, bottomRight.y);
            return moved === 0 ? Qt.rect(0, 0, 0, 0) : Qt.rect(a.x, a.y, b.x - a.x, b.y - a.y);
        }

        visible: root.kind === "overview"
        width: Math.max(12 * Theme.unit, seen.width)
        height: Math.max(9 * Theme.unit, seen.height)
        x: seen.x + seen.width / 2 - width / 2
        y: seen.y + seen.height / 2 - height / 2
        color: Qt.alpha(Theme.accent, 0.08)
        border.width: Math.max(1, 1.5 * Theme.unit)
        border.color: Theme.accent
    }

    Rectangle {
        visible: root.kind === "entity" && card.state !== EntityCard.Gone && card.state !== EntityCard.None
        anchors.centerIn: parent
        width: 22 * Theme.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 2 * Theme.unit
        border.color: Theme.accent

        // Incidents have their own mark here.
        Rectangle {
            visible: card.layer !== "incidents"
            anchors.centerIn: parent
            width: 6 * Theme.unit
            height: width
            radius: width / 2
            color: Theme.text1
        }
    }

    Rectangle {
        anchors.fill: words
        visible: words.visible
        color: Theme.surface1
    }

    Label {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 1
        leftPadding: 8 * Theme.unit
        rightPadding: 8 * Theme.unit
        height: 24 * Theme.unit
        visible: text.length > 0
        text: root.caption
        font.pixelSize: Theme.noteSize
    }

    // Laid over everything, so that the frame is there whatever is drawn.
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: 1
        border.color: Theme.text3
    }

    TapHandler {
        onTapped: event => {
            const place = camera.fromScreen(event.position.x, event.position.y);
            root.pointed(place.x, place.y);
        }
    }
}
