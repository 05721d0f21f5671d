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
    // What the panel draws as symbols, by name: "incidents", "units".
    property var points: ({})

    anchors.fill: parent
    sourceComponent: {
        switch (root.options.kind) {
        case "dispatch-links":
            return dispatchLinks;
        case "dispatch-flows":
            return dispatchFlows;
        case "error-circles":
            return errorCircles;
        case "trails":
            return trails;
        case "typhoon":
            return typhoon;
        case "air-quality":
            return airQuality;
        case "clusters":
            return clusters;
        case "heat":
            return density;
        case "drawings":
            return drawings;
        default:
            return null;
        }
    }

    Component {
        id: airQuality

        AirQualityLayer {
            view: root.view
            region: root.region
            agency: root.options.agency ?? ""
        }
    }

    Component {
        id: clusters

        ClusterMarksLayer {
            view: root.view
            of: root.options.of === "units" ? "units" : "incidents"
            source: root.points[of] ?? null
        }
    }

    Component {
        id: density

        DensityLayer {
            view: root.view
            region: root.region
            options: root.options
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

    Component {
        id: dispatchFlows

        DispatchFlowsLayer {
            view: root.view
            region: root.region
        }
    }

    Component {
        id: errorCircles

        ErrorCirclesLayer {
            view: root.view
            region: root.region
        }
    }

    Component {
        id: trails

        TrailsLayer {
            view: root.view
            region: root.region
            minutes: root.options.minutes ?? 15
        }
    }

    Component {
        id: typhoon

        TyphoonLayer {
            view: root.view
            region: root.region
            ids: root.options.ids ?? []
        }
    }
}
