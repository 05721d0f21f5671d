// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// The twin on its stage: the 3D scene, made when it is first wanted, with symbols and words over it.
FocusScope {
    id: root

    required property TwinDistrict district
    required property SensorTrend gauge
    required property IncidentPoints incidents
    required property UnitPoints units
    required property StationPoints stations
    property bool reduced: false
    // Null until Qt Quick 3D was loaded; it stays null where there is none.
    property Item scene: null
    readonly property alias eye: eye
    property int incidentRow: -1
    property int unitRow: -1
    property int stationRow: -1
    // The symbol that was chosen by key last.
    property int turn: -1

    signal moduleMissing(string reason)
    signal flatWanted

    // The module is looked for only now: nobody else waits for Qt Quick 3D.
    function open(): void {
        if (scene)
            return;
        const component = Qt.createComponent("Yiping.Twin", "TwinScene");
        if (component.status === Component.Ready)
            scene = component.createObject(ground, {
                district: root.district,
                eye: eye
            }) as Item;
        if (!scene)
            moduleMissing(component.errorString());
    }

    function goHome(): void {
        const size = root.district.maximum.minus(root.district.minimum);
        const middle = root.district.maximum.plus(root.district.minimum).times(0.5);
        // South of the middle, for what is near takes more room than what is far.
        eye.setHome(Qt.vector3d(middle.x, 0, middle.z + size.z * 0.02), Math.max(size.x * 1.2 / Math.max(0.5, width / height), size.z), 12, 44);
    }

    function findSelected(): void {
        root.incidentRow = root.incidents.rowOf(Live.selection.incidentId);
        root.unitRow = root.units.rowOf(Live.selection.unitId);
        root.stationRow = root.stations.rowOf(Live.selection.sensorId);
    }

    function chooseIncident(row: int): void {
        Live.selection.choose(root.incidents.idOf(row));
    }

    function chooseUnit(row: int): void {
        Live.selection.unitId = root.units.idOf(row);
    }

    function chooseStation(row: int): void {
        Live.selection.sensorId = root.stations.idOf(row);
    }

    // Incidents first, then units and stations: what the mouse would click on.
    function chooseNext(): void {
        const count = incidentMarks.count + unitMarks.count + stationMarks.count;
        if (count === 0)
            return;
        root.turn = (root.turn + 1) % count;
        let row = root.turn;
        if (row < incidentMarks.count) {
            eye.lookAt(incidentMarks.placeAt(row));
            return chooseIncident(incidentMarks.sourceRowAt(row));
        }
        row -= incidentMarks.count;
        if (row < unitMarks.count) {
            eye.lookAt(unitMarks.placeAt(row));
            return chooseUnit(unitMarks.sourceRowAt(row));
        }
        row -= unitMarks.count;
        eye.lookAt(stationMarks.placeAt(row));
        chooseStation(stationMarks.sourceRowAt(row));
    }

    function pick(x: real, y: real): void {
        root.district.selected = root.district.pick(eye.rayFrom(), eye.rayTowards(x, y));
    }

    Component.onCompleted: {
        open();
        goHome();
        findSelected();
    }
    Keys.forwardTo: [keys]

    TwinCamera {
        id: eye

        width: root.width
        height: root.height
        interval: root.reduced ? 100 : 0
    }

    Binding {
        target: root.scene
        property: "reduced"
        value: root.reduced
        when: root.scene !== null
    }

    Connections {
        target: root.district

        function onLoaded(): void {
            root.goHome();
        }
    }

    Connections {
        target: Live.selection

        function onIncidentIdChanged(): void {
            root.findSelected();
        }

        function onUnitIdChanged(): void {
            root.findSelected();
        }

        function onSensorIdChanged(): void {
            root.findSelected();
        }
    }

    Connections {
        target: root.incidents

        function onPointsChanged(): void {
            root.findSelected();
        }
    }

    TwinMarks {
        id: incidentMarks

        source: root.incidents
        district: root.district
    }

    TwinMarks {
        id: unitMarks

        source: root.units
        district: root.district
    }

    TwinMarks {
        id: stationMarks

        source: root.stations
        district: root.district
    }

    TwinKeys {
        id: keys

        step: 80 * Theme.unit
        onPanned: (x, y) => eye.pan(x, y)
        onZoomed: steps => eye.zoom(steps)
        onTurned: (yaw, pitch) => eye.orbit(yaw, pitch)
        onHome: eye.goHome()
        onBuildingWanted: root.pick(root.width / 2, root.height / 2)
        onNextWanted: root.chooseNext()
        onFlatWanted: root.flatWanted()
    }

    Item {
        id: ground

        anchors.fill: parent

        Binding {
            target: root.scene
            property: "width"
            value: root.width
            when: root.scene !== null
        }

        Binding {
            target: root.scene
            property: "height"
            value: root.height
            when: root.scene !== null
        }
    }

    TwinPointer {
        anchors.fill: parent
        onPanned: (x, y) => eye.pan(x, y)
        onZoomed: steps => eye.zoom(steps)
        onTurned: (yaw, pitch) => eye.orbit(yaw, pitch)
        onPressed: root.forceActiveFocus()
        onPicked: (x, y) => root.pick(x, y)
    }

    TwinMarkers {
        anchors.fill: parent
        marks: stationMarks
        eye: eye
        focusRow: root.stationRow
        onPicked: row => root.chooseStation(row)
    }

    TwinMarkers {
        anchors.fill: parent
        marks: unitMarks
        eye: eye
        focusRow: root.unitRow
        onPicked: row => root.chooseUnit(row)
    }

    TwinMarkers {
        anchors.fill: parent
        marks: incidentMarks
        eye: eye
        focusRow: root.incidentRow
        onPicked: row => root.chooseIncident(row)
    }

    TwinBuildingNote {
        anchors.fill: parent
        district: root.district
        eye: eye
    }

    TwinLegend {
        anchors.fill: parent
        anchors.margins: 14 * Theme.unit
        visible: root.district.ready
        district: root.district
        eye: eye
        reduced: root.reduced
    }
}
