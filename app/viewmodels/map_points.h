// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/map/point_source.h"

#include <QPointer>

#include <vector>

namespace yiping {

struct ChangeSet;
class Store;

/**
 * Rows of the store as points of a map layer. A change only marks them; they are projected when they are next read,
 * once a frame however many batches came.
 */
class MapPoints : public PointSource
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)

public:
    using PointSource::PointSource;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);

    [[nodiscard]] std::span<const MapPoint> points() const override;
    /** Id of the entity in a store row, as picking returns it. */
    Q_INVOKABLE [[nodiscard]] virtual QString idOf(int row) const = 0;
    /** Store row of an entity that is drawn; -1 when it is not. */
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &id) const;

Q_SIGNALS:
    void liveChanged();
    void regionChanged();

protected:
    /** All points in drawing order. */
    virtual void build(const Store &store, std::vector<MapPoint> &points) const = 0;
    [[nodiscard]] virtual const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const = 0;
    [[nodiscard]] bool isWithin(const RegionCode &code) const { return m_region.contains(code); }
    void markChanged();

private:
    QPointer<Live> m_live;
    RegionCode m_region;
    mutable std::vector<MapPoint> m_points;
    mutable bool m_isOutdated = false;
};

/** Open incidents; the gravest are drawn last, on top. Symbol by severity. */
class IncidentPoints : public MapPoints
{
    Q_OBJECT
    QML_ELEMENT
public:
    using MapPoints::MapPoints;
    [[nodiscard]] QString idOf(int row) const override;

protected:
    void build(const Store &store, std::vector<MapPoint> &points) const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
};

/** Units and other moving things. Symbol by kind, tone by UnitStatus. */
class UnitPoints : public MapPoints
{
    Q_OBJECT
    QML_ELEMENT
public:
    using MapPoints::MapPoints;
    [[nodiscard]] QString idOf(int row) const override;

protected:
    void build(const Store &store, std::vector<MapPoint> &points) const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
};

/** Stations of one kind. Tone by StageReached. */
class StationPoints : public MapPoints
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int kind MEMBER m_kind NOTIFY kindChanged)
public:
    using MapPoints::MapPoints;
    [[nodiscard]] QString idOf(int row) const override;

Q_SIGNALS:
    void kindChanged();

protected:
    void build(const Store &store, std::vector<MapPoint> &points) const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;

private:
    int m_kind = 1;
};

} // namespace yiping
