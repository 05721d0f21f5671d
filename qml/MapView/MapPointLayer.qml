// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import Yiping.Theme
import Yiping.Widgets

// A layer of symbols in the theme's colours.
PointLayer {
    id: root

    // What picking calls it.
    required property string name

    // Thousands at once are a pattern and not signs to be read one by one; small ones do not hide each other.
    unit: root.total > 2000 ? 0.4 * Theme.unit : Theme.unit
    ground: Theme.surface0
    palette: [Theme.data1, Theme.accent, Theme.lightOk, Theme.lightRisk, Theme.lightLate, Theme.text3]
    severityColors: [Theme.severityI, Theme.severityII, Theme.severityIII, Theme.severityIV]
}
