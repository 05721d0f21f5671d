// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import Yiping.Widgets

// What the configuration names for a part of the ground, or what the program brings for it.
MapGeometry {
    required property groundFile file
    property url own

    readonly property bool named: file.source.toString().length > 0
    readonly property list<string> notes: (errorString.length > 0 ? [errorString] : []).concat(warnings)

    source: named ? file.source : own
    crs: named ? file.crs : ""
    fallback: named ? own : ""
}
