// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Yiping.Live
import Yiping.MapView
import Yiping.Theme
import Yiping.Widgets

// Who goes where: a line from each unit on its way to its incident.
LinkLayer {
    required property MapView view

    camera: view.camera
    links: model.links
    color: Theme.data1
    lineWidth: 2 * Theme.unit

    DispatchLinks {
        id: model

        live: Live
    }
}
