// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Yiping.Controls
import Yiping.Live
import Yiping.Theme

// Warnings in force and responses that stand: two different levels, never one.
Item {
    id: root

    // What is not whole is counted, never cut.
    readonly property real roomForResponses: width - (310 * warnings.count + 260) * Theme.unit
    readonly property int responsesShown: roomForResponses > 0 ? responses.count : 0

    implicitHeight: 28 * Theme.unit
    clip: true

    WarningModel {
        id: warnings

        live: Live
        region: Live.navigator.code
        limit: root.width > 1300 * Theme.unit ? 2 : 1
    }

    ResponseModel {
        id: responses

        live: Live
        region: Live.navigator.code
        limit: root.roomForResponses > 2 * 390 * Theme.unit ? 2 : 1
    }

    Row {
        spacing: 10 * Theme.unit

        Chip {
            visible: Live.clock.emergencyMode
            text: qsTr("EMERGENCY MODE")
            tone: Theme.severityI
            textColor: Theme.severityI
        }

        Repeater {
            model: warnings

            Chip {
                id: warning

                required property string headline
                required property int level

                maximumWidth: 300 * Theme.unit
                text: headline
                tone: Theme.severity(level)
                textColor: Theme.severity(level)
                leading: SeverityMark {
                    severity: warning.level
                    size: 17 * Theme.unit
                }
            }
        }

        Label {
            visible: warnings.total > warnings.count
            height: 28 * Theme.unit
            text: qsTr("+%1 more").arg(warnings.total - warnings.count)
            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }

        Repeater {
            model: responses

            Chip {
                required property string plan
                required property int level
                required property string documentNumber

                visible: root.responsesShown > 0
                maximumWidth: 380 * Theme.unit
                tone: Theme.line
                text: qsTr("%1 response level %2").arg(plan).arg(Format.severityNumeral(level)) + (documentNumber.length > 0 ? " " + documentNumber : "")
            }
        }

        Label {
            visible: responses.total > root.responsesShown
            height: 28 * Theme.unit
            text: qsTr("+%1 more").arg(responses.total - root.responsesShown)
            color: Theme.text2
            font.pixelSize: Theme.labelSize
        }
    }
}
