// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Live incidents, gravest first. Arrow keys choose; what is chosen here is chosen on the whole screen.
PanelFrame {
    id: root

    property string region: "45"
    property bool compact: false

    focused: list.activeFocus
    note: qsTr("open %1").arg(incidents.total) + root.countsText
    emptyText: incidents.total === 0 ? (Live.link.state === LinkStatus.Live ? qsTr("No open incident in %1.").arg(Live.navigator.nameOf(region)) : qsTr("Incidents appear here when the link is up.")) : ""

    readonly property string countsText: {
        let text = "";
        for (let level = 1; level <= 4; ++level) {
            if (incidents.severityCounts[level - 1] > 0)
                text += "  " + Format.severityNumeral(level) + " " + incidents.severityCounts[level - 1];
        }
        return text;
    }

    function takeFocus(): void {
        list.forceActiveFocus();
    }

    // An untouched screen follows the gravest incident; an officer's choice stays.
    function followGravest(): void {
        if (Live.selection.automatic && incidents.count > 0)
            Live.selection.incidentId = incidents.idAt(0);
    }

    IncidentModel {
        id: incidents

        live: Live
        region: root.region
        limit: 200
        onCountChanged: root.followGravest()
        onRowsMoved: root.followGravest()
        onRegionChanged: root.followGravest()
    }

    Connections {
        target: Live.selection

        function onAutomaticChanged(): void {
            root.followGravest();
        }

        function onIncidentIdChanged(): void {
            const row = incidents.rowOf(Live.selection.incidentId);
            list.currentIndex = row;
            if (row >= 0)
                list.positionViewAtIndex(row, ListView.Contain);
        }
    }

    TopList {
        id: list

        anchors.fill: parent
        anchors.leftMargin: -Theme.padding
        anchors.rightMargin: -Theme.padding
        model: incidents
        untouched: Live.selection.automatic
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: -1
        highlightFollowsCurrentItem: false
        onModelChanged: currentIndex = incidents.rowOf(Live.selection.incidentId)
        Component.onCompleted: root.followGravest()
        Keys.onUpPressed: root.step(-1)
        Keys.onDownPressed: root.step(1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown)
                root.step(10);
            else if (event.key === Qt.Key_PageUp)
                root.step(-10);
            else if (event.key === Qt.Key_Home)
                root.step(-list.count);
            else if (event.key === Qt.Key_End)
                root.step(list.count);
            else
                return;
            event.accepted = true;
        }

        delegate: IncidentRow {
            width: ListView.view.width
            height: list.height / Math.max(1, Math.floor(list.height / (52 * Theme.unit)))
            selected: Live.selection.incidentId === incidentId
            onChosen: {
                list.forceActiveFocus();
                Live.selection.choose(incidentId);
            }
        }
    }

    function step(by: int): void {
        if (incidents.count === 0)
            return;
        const from = incidents.rowOf(Live.selection.incidentId);
        const to = Math.max(0, Math.min(incidents.count - 1, from + by));
        Live.selection.choose(incidents.idAt(to));
    }
}
