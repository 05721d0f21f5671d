// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick3D

// One mesh of the twin: its colours are in its vertices, the light with them.
Model {
    id: root

    property alias vertices: mesh.vertices
    property alias indexes: mesh.indexes
    property alias lines: mesh.lines
    property alias minimum: mesh.minimum
    property alias maximum: mesh.maximum
    property alias lineWidth: paint.lineWidth

    castsShadows: false
    receivesShadows: false
    geometry: TwinGeometry {
        id: mesh
    }
    materials: PrincipledMaterial {
        id: paint

        lighting: PrincipledMaterial.NoLighting
        vertexColorsEnabled: true
    }
}
