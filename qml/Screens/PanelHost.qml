// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Dispatch
import Yiping.District
import Yiping.Health
import Yiping.Indicators
import Yiping.Live
import Yiping.Panels
import Yiping.Theme

// Turns the kind that a scene file names into the panel that draws it.
Loader {
    id: root

    required property string panelId
    required property string kind
    required property string panelTitle
    required property var options
    required property string error
    required property list<int> lanes
    // The region looked at, unless the panel's options fix one.
    readonly property string region: options.region ?? Live.navigator.code

    // Rights count up with each change, so that this is asked anew.
    readonly property bool permitted: Live.access.rights >= 0 && Live.access.sees(lanes, region)
    readonly property bool namesPersons: kind === "case" || kind === "dispatch"
    readonly property string blockedText: Live.access.state === Access.Locked && namesPersons ? qsTr("Locked: what names persons is not shown.") : permitted ? "" : qsTr("No permission for this in %1.").arg(Live.navigator.nameOf(region))

    function named(fallback: string): string {
        return panelTitle.length > 0 ? panelTitle : fallback;
    }

    Binding {
        target: root.item
        property: "blockedText"
        value: root.blockedText
        when: root.item !== null
    }

    onLoaded: {
        const frame = item as PanelFrame;
        if (frame)
            frame.lanes = lanes;
    }
    sourceComponent: {
        switch (root.kind) {
        case "case":
            return casePanel;
        case "core-indicators":
            return coreIndicators;
        case "dispatch":
            return dispatch;
        case "gap-ledger":
            return gapLedger;
        case "health":
            return health;
        case "incidents":
            return incidents;
        case "lanes":
            return lanePanel;
        case "ledger":
            return ledger;
        case "map":
            return map;
        case "orders":
            return orders;
        case "ranking":
            return ranking;
        case "stations":
            return stations;
        case "trend":
            return trend;
        case "twin":
            return twin;
        case "water":
            return water;
        default:
            return errorCard;
        }
    }

    Component {
        id: casePanel

        CasePanel {}
    }

    Component {
        id: coreIndicators

        CoreIndicatorsPanel {
            title: root.named(qsTr("Core indicators of the digital government brain"))
            region: root.region
        }
    }

    Component {
        id: dispatch

        DispatchPanel {
            title: root.named(qsTr("Dispatch"))
        }
    }

    Component {
        id: gapLedger

        GapLedgerPanel {
            title: root.named(qsTr("Gap ledger"))
        }
    }

    Component {
        id: health

        HealthPanel {
            title: root.named(qsTr("This station"))
        }
    }

    Component {
        id: lanePanel

        LanesPanel {
            title: root.named(qsTr("Lanes"))
        }
    }

    Component {
        id: incidents

        IncidentsPanel {
            title: root.named(qsTr("Incidents"))
            region: root.region
        }
    }

    Component {
        id: ledger

        LedgerPanel {
            title: root.named(qsTr("Digital resource ledger"))
            region: root.region
            figures: root.options.figures ?? []
            columns: root.options.columns ?? 3
        }
    }

    Component {
        id: map

        MapPanel {
            title: root.named(qsTr("Open incidents and their handling"))
            region: root.region
            metric: root.options.metric ?? ""
            breaks: root.options.breaks ?? "natural"
            per: root.options.per ?? "none"
            showUnits: root.options.units ?? false
            showStations: root.options.stations ?? false
            stationKind: root.options.sensorKind ?? 1
            showIncidents: root.options.incidents ?? true
            layers: root.options.layers ?? []
            inset: root.options.inset ?? null
        }
    }

    Component {
        id: orders

        OrdersPanel {
            title: root.named(qsTr("Open work orders"))
            region: root.region
        }
    }

    Component {
        id: ranking

        RankingPanel {
            title: root.named(qsTr("Ranking"))
            region: root.region
            metric: root.options.metric ?? ""
            decimals: root.options.decimals ?? 1
        }
    }

    Component {
        id: stations

        StationsPanel {
            title: root.named(qsTr("Water levels"))
            region: root.region
            kind: root.options.sensorKind ?? 1
            agency: root.options.agency ?? ""
        }
    }

    Component {
        id: trend

        TrendPanel {
            title: root.named(qsTr("Trend"))
            region: root.region
            metric: root.options.metric ?? ""
            hours: root.options.hours ?? 24
        }
    }

    Component {
        id: twin

        TwinPanel {
            title: root.named(qsTr("Twin of the district"))
            region: root.region
            footprints: root.options.footprints ?? ""
            gauge: root.options.gauge ?? ""
            floodDepth: root.options.floodDepth ?? 0.5
        }
    }

    Component {
        id: water

        WaterPanel {
            title: root.named(qsTr("Water level"))
            region: root.region
            hours: root.options.hours ?? 36
            forecastHours: root.options.forecastHours ?? 12
        }
    }

    Component {
        id: errorCard

        ErrorCard {
            sentence: root.error.length > 0 ? root.error : qsTr("The panel kind '%1' is not known to this version.").arg(root.kind)
        }
    }
}
