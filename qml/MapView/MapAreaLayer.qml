// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Theme
import Yiping.Widgets

// Divisions in the theme's colours.
AreaLayer {
    id: root

    // Inside a city its counties' borders speak.
    property bool county: false
    // The ground below shows through: borders stay, values tint it, what is not looked at is veiled.
    property bool pictured: false

    unit: Theme.unit
    ramp: root.pictured ? Theme.ramp.map(step => Qt.alpha(step, 0.62)) : Theme.ramp
    noneColor: root.pictured ? "transparent" : Theme.land
    dimColor: root.pictured ? Qt.alpha(Theme.sea, 0.5) : Qt.tint(Theme.sea, Qt.alpha(Theme.land, 0.5))
    countyBorder: root.county ? (Theme.dark ? "#3b5264" : "#8d9ba6") : Theme.dark ? "#0f1922" : "#c3cbd1"
    cityBorder: Theme.dark ? "#3b5264" : "#8d9ba6"
    provinceBorder: Theme.data2
    hoverColor: Theme.text2
    selectColor: Theme.accent
}
