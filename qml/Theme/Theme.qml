// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// The tokens of the two themes. Four reds in four families: warnings, targets, economic cycle, economic rise.
QtObject {
    id: root

    // "wall": dark; "calm": light neutral grey.
    property string mode: "wall"
    readonly property bool dark: mode === "wall"
    // Pixels of one unit; a 1080-line desk has 1. Computed from the wall profile.
    property real unit: 1
    // Where nothing may move.
    property bool reduceMotion: false

    readonly property color surface0: dark ? "#0a1016" : "#d9dde1"
    readonly property color surface1: dark ? "#101820" : "#eceef0"
    readonly property color surface2: dark ? "#16212b" : "#ffffff"
    readonly property color selectedRow: dark ? "#162a3c" : "#cfe0f3"
    readonly property color line: dark ? "#22303c" : "#b4bcc4"
    readonly property color hairline: dark ? "#1a2530" : "#d0d6db"
    readonly property color text1: dark ? "#e8eef3" : "#14202a"
    readonly property color text2: dark ? "#9db0bf" : "#3d4f5e"
    // Raised over the sketch's value so that notes and axes keep 4.5:1 on every surface.
    readonly property color text3: dark ? "#8093a3" : "#50616f"
    readonly property color accent: dark ? "#58a6ff" : "#0b5cad"
    readonly property color onAccent: dark ? "#06121f" : "#ffffff"
    readonly property color data1: dark ? "#8fb8d4" : "#2f6f97"
    readonly property color data2: dark ? "#5b7f99" : "#6c96b3"
    readonly property color data3: dark ? "#2b5067" : "#b3cbdb"
    readonly property color stale: surface2
    readonly property color gap: dark ? "#3a4b59" : "#aab4bd"

    readonly property color severityI: dark ? "#f0484e" : "#c41f27"
    readonly property color severityII: dark ? "#f2902b" : "#a85400"
    readonly property color severityIII: dark ? "#e8c62a" : "#7a6400"
    readonly property color severityIV: dark ? "#4a90e2" : "#1f66b8"

    readonly property color lightOk: dark ? "#43b581" : "#1e7a50"
    readonly property color lightRisk: dark ? "#d9a520" : "#846000"
    readonly property color lightLate: dark ? "#e0706c" : "#b03a36"

    readonly property color econUp: dark ? "#e5534b" : "#c02f27"
    readonly property color econDown: dark ? "#34a873" : "#1c7a4f"

    // Sequential map ramp, six steps from "nothing" upwards in lightness.
    readonly property list<color> ramp: dark ? ["#14202a", "#192c3a", "#1f3a4d", "#264a61", "#2e5b77", "#386d8c"] : ["#e4e9ed", "#cddbe5", "#b0c9d9", "#8fb3ca", "#6a99b7", "#457d9f"]
    // How densely something lies: from nothing, which is transparent.
    readonly property list<color> density: dark ? ["#002b5067", "#b3326684", "#cc5b8cab", "#e68fb8d4", "#f5d8e9f4"] : ["#00a9c4d6", "#b39dbdd2", "#cc6c96b3", "#e62f6f97", "#f5123f5c"]
    // Classes of the air quality index: without a value, then 优 to 严重污染. Saturated from 轻度污染 on.
    readonly property list<color> air: dark ? ["#8093a3", "#6f93ad", "#8fb8d4", "#e0a53a", "#e8604f", "#c07be0", "#e0558c"] : ["#50616f", "#4f7f9f", "#2f6f97", "#8a5a00", "#b5301f", "#7a35a0", "#8f1750"]
    readonly property color sea: dark ? "#0c131a" : "#cfd8de"
    readonly property color land: dark ? "#121c25" : "#e6e9eb"
    // Roads: motorways and trunk roads, primary and secondary ones, streets. Grey, so that they are no rivers.
    readonly property color roadMajor: dark ? "#4a5058" : "#a9a39a"
    readonly property color roadMinor: dark ? "#363d45" : "#bdb8b0"
    readonly property color roadStreet: dark ? "#2a323a" : "#cfcbc5"
    readonly property color river: dark ? "#234257" : "#9dbccf"

    readonly property string family: "Noto Sans CJK SC"
    readonly property real noteSize: 13 * unit
    readonly property real labelSize: 15 * unit
    readonly property real bodySize: 16 * unit
    readonly property real titleSize: 17 * unit
    readonly property real valueSize: 30 * unit
    readonly property real headlineSize: 40 * unit
    readonly property real heroSize: 64 * unit

    readonly property real gapSize: 12 * unit
    readonly property real padding: 14 * unit
    readonly property real headerHeight: 40 * unit
    readonly property real rowHeight: 44 * unit
    readonly property real radius: 4 * unit
    readonly property int motionMs: reduceMotion ? 0 : 180

    function severity(level: int): color {
        switch (level) {
        case 1:
            return severityI;
        case 2:
            return severityII;
        case 3:
            return severityIII;
        case 4:
            return severityIV;
        default:
            return text3;
        }
    }

    // StatusLight: 0 unknown, 1 met, 2 at risk, 3 late.
    function light(state: int): color {
        switch (state) {
        case 1:
            return lightOk;
        case 2:
            return lightRisk;
        case 3:
            return lightLate;
        default:
            return text3;
        }
    }

    // StageReached: 0 none, 1 over 设防, 2 over 警戒, 3 over 保证.
    function stage(reached: int): color {
        switch (reached) {
        case 1:
            return severityIII;
        case 2:
            return severityII;
        case 3:
            return severityI;
        default:
            return text2;
        }
    }
}
