// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/map/trail_source.h"

#include <QPointer>
#include <QTimer>

namespace yiping {

struct ChangeSet;

/**
 * The ways of units in the last minutes, from when one began to look. Kept for every unit that reports, shown for those
 * of the region. Renewed at most twice a second; ages go on with the data's clock when nothing comes.
 */
class UnitTrails : public TrailSource
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    /** How far back, 1..1440 minutes of the data's time; a change begins anew. */
    Q_PROPERTY(double minutes READ minutes WRITE setMinutes NOTIFY minutesChanged)

public:
    explicit UnitTrails(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] double minutes() const { return m_minutes; }
    void setMinutes(double minutes);

    [[nodiscard]] const TrailBook &book() const override { return m_book; }
    [[nodiscard]] bool isShown(std::size_t row) const override;
    [[nodiscard]] qint64 nowMs() const override;

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void minutesChanged();

private:
    void noteChanges(const ChangeSet &changes);
    void note(std::size_t row);
    void beginAnew();

    QPointer<Live> m_live;
    RegionCode m_region;
    double m_minutes = 15;
    TrailBook m_book;
    /** When each unit last reported, real time, µs; 0: not since we look. */
    std::vector<qint64> m_publishedUs;
    QTimer m_soon;
};

} // namespace yiping
