// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick3D
import Yiping.Widgets

// What a district looks like: ground, water, buildings. Draws when something changed and at no other time.
View3D {
    id: root

    required property TwinDistrict district
    required property TwinCamera eye
    property bool reduced: false

    renderMode: View3D.Offscreen
    camera: camera
    environment: SceneEnvironment {
        backgroundMode: SceneEnvironment.Transparent
        tonemapMode: SceneEnvironment.TonemapModeNone
        antialiasingMode: root.reduced ? SceneEnvironment.NoAA : SceneEnvironment.MSAA
        antialiasingQuality: SceneEnvironment.High
    }

    PerspectiveCamera {
        id: camera

        position: root.eye.position
        rotation: root.eye.rotation
        fieldOfView: root.eye.fieldOfView
        clipNear: root.eye.distance / 40
        clipFar: root.eye.distance * 4 + 6000
    }

    TwinMesh {
        visible: root.district.ready
        vertices: root.district.ground
        indexes: root.district.groundIndexes
        minimum: root.district.minimum
        maximum: root.district.maximum
    }

    TwinMesh {
        visible: root.district.ready
        vertices: root.district.buildings
        indexes: root.district.buildingIndexes
        minimum: root.district.minimum
        maximum: root.district.maximum
    }

    TwinMesh {
        visible: root.district.ready
        lines: true
        vertices: root.district.edges
        minimum: root.district.minimum
        maximum: root.district.maximum
    }

    TwinMesh {
        visible: root.district.hasWater
        y: root.district.waterY
        vertices: root.district.water
        indexes: root.district.waterIndexes
        minimum: root.district.minimum
        maximum: root.district.maximum
    }
}
