// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import Yiping.Theme
import Yiping.Widgets

// Names of places in the theme's type.
LabelLayer {
    clearance: 13 * Theme.unit
    color: Theme.text1
    haloColor: Theme.surface0
    font.family: Theme.family
    font.pixelSize: Theme.labelSize
    placeColor: Theme.text2
    placeFont.family: Theme.family
    placeFont.pixelSize: Theme.noteSize
}
