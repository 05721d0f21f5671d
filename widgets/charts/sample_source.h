// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"

#include <QObject>
#include <QtQmlIntegration>

#include <span>

namespace yiping {

/** One series of a trend. Implemented outside of widgets; read in the GUI thread only. */
class SampleSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Abstract: comes from a view model")
public:
    using QObject::QObject;

    /** Ascending by time; valid until the next samplesChanged(). */
    [[nodiscard]] virtual std::span<const Sample> samples() const = 0;
    /** Lost time: hatched, never bridged by a line. Ascending. */
    [[nodiscard]] virtual std::span<const TimeSpan> gaps() const { return {}; }

Q_SIGNALS:
    void samplesChanged();
};

} // namespace yiping
