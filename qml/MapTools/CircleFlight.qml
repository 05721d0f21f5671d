// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.MapView
import Yiping.Theme

// Goes to a circle that is out of sight, or too small to be seen as one.
MapFlight {
    id: root

    // Metres on the ground; what is seen lies between left and right, in pixels.
    function showCircle(centre: point, radius: real, left: real, right: real): void {
        const at = root.camera.toScreen(centre.x, centre.y);
        const pixels = radius / root.camera.metresPerPixel;
        const inSight = at.x > left + pixels && at.x < right - pixels && at.y > pixels && at.y < root.camera.height - pixels;
        if (inSight && pixels > 60 * Theme.unit)
            return;
        const degrees = radius / 111000;
        const box = Qt.rect(centre.x - degrees, centre.y - degrees, 2 * degrees, 2 * degrees);
        const zoom = root.camera.zoomFor(box, root.camera.height * 0.2);
        const aside = (root.camera.width - left - right) / 2 * 360 / (256 * Math.pow(2, zoom));
        root.flyTo(centre.x + aside, centre.y, zoom);
    }
}
