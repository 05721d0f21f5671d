// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A list that stays at its top while nobody moves it. A plain ListView stays with the rows that it shows, so that what
// is new and most important comes in above them, unseen; on a wall nobody would ever scroll back.
ListView {
    id: root

    // False while somebody works in the list.
    property bool untouched: true
    property bool scrolled: false
    readonly property bool staysAtTop: untouched && !scrolled

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onMovementEnded: scrolled = !atYBeginning
    onUntouchedChanged: if (untouched)
        scrolled = false
    onStaysAtTopChanged: keepTop()
    onOriginYChanged: keepTop()
    onContentYChanged: keepTop()
    onHeightChanged: keepTop()

    function keepTop(): void {
        if (staysAtTop && !moving && contentY !== originY)
            Qt.callLater(positionViewAtBeginning);
    }
}
