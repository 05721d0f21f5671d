// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import Yiping.Theme
import Yiping.Widgets

// Names of units and stations, near enough that there is room for them.
PointNameLayer {
    required property MapView view

    camera: view.camera
    first: view.units
    second: view.sensors
    obstacles: view.incidents
    ringSource: ["units", "sensors", "incidents"].indexOf(view.selectedLayer)
    ringRow: view.selectedRow
    clearance: 13 * Theme.unit
    color: Theme.text2
    haloColor: Theme.surface0
    font.family: Theme.family
    font.pixelSize: Theme.noteSize
}
