// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.MapView

// Turns the kind that a scene's `layers` option names into the layer that draws it.
Loader {
    id: root

    required property MapView view
    // Division looked at.
    required property string region
    // One entry of the option: {"kind": …} and what that kind takes.
    required property var options

    anchors.fill: parent
    sourceComponent: {
        switch (root.options.kind) {
        case "dispatch-links":
            return dispatchLinks;
        case "drawings":
            return drawings;
        default:
            return null;
        }
    }

    Component {
        id: drawings

        DrawingLayer {
            view: root.view
            region: root.region
        }
    }

    Component {
        id: dispatchLinks

        DispatchLinkLayer {
            view: root.view
        }
    }
}
