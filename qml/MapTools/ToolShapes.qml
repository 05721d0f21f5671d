// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.Theme
import Yiping.Widgets

// What the tool has drawn so far: a solid outline once finished, dashes while it follows the cursor.
ShapeLayer {
    id: root

    required property MapTool tool

    function shapesOf(): list<var> {
        const common = {
            color: Theme.accent,
            width: 2 * Theme.unit,
            fill: 0.14,
            dashed: !root.tool.finished
        };
        if (root.tool.kind === MapTool.Circle) {
            const centre = root.tool.centre;
            return [Object.assign(common, {
                    kind: "circle",
                    longitude: centre.x,
                    latitude: centre.y,
                    radius: root.tool.radius
                })];
        }
        const points = root.tool.outline;
        if (points.length < 2)
            return [];
        return [Object.assign(common, {
                kind: root.tool.kind === MapTool.Distance || points.length === 2 ? "line" : "ring",
                points: points
            })];
    }

    shapes: shapesOf()
}
