// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <QObject>
#include <QtQmlIntegration>

#include <span>
#include <vector>

namespace yiping {

/** Where a storm was; grade 0..7, see StormLayer.gradeColors. */
struct StormFix
{
    MercatorPoint at;
    quint8 grade = 0;
};

/** Where its wind was at least so strong: a ring round the centre, seen from which each direction meets it once. */
struct StormArea
{
    std::vector<MercatorPoint> ring;
    /** 0 the weakest wind; see StormLayer.areaColors. */
    quint8 rank = 0;
};

struct Storm
{
    /** The oldest first; the last is where it is. */
    std::vector<StormFix> track;
    MercatorPoint areaCentre;
    /** The widest first. */
    std::vector<StormArea> areas;
};

/** What a storm layer draws. Implemented outside of widgets; read in the GUI thread only. */
class StormSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Abstract: comes from a view model")
public:
    using QObject::QObject;

    /** Valid until the next stormsChanged(). */
    [[nodiscard]] virtual std::span<const Storm> storms() const = 0;

Q_SIGNALS:
    void stormsChanged();
};

} // namespace yiping
