// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/trail_book.h"

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

/** What a trail layer draws. Implemented outside of widgets; read in the GUI thread only. */
class TrailSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Abstract: comes from a view model")
public:
    using QObject::QObject;

    /** Never null while the source lives. */
    [[nodiscard]] virtual const TrailBook &book() const = 0;
    /** False for a row whose trail is not to be seen. */
    [[nodiscard]] virtual bool isShown(std::size_t row) const = 0;
    /** The time that ages are counted to, milliseconds since 1970 UTC. */
    [[nodiscard]] virtual qint64 nowMs() const = 0;

Q_SIGNALS:
    /** Fixes came, or time went on. */
    void trailsChanged();
};

} // namespace yiping
