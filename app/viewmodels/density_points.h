// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/incident_points.h"
#include "viewmodels/station_points.h"

namespace yiping {

/** Incidents that were reported within a time window, closed ones too; the gravest last. */
class RecentIncidents : public IncidentPoints
{
    Q_OBJECT
    QML_ELEMENT
    /** The window ends now; 0: those that are open, whenever they were reported. */
    Q_PROPERTY(double hours MEMBER m_hours NOTIFY hoursChanged)
public:
    explicit RecentIncidents(QObject *parent = nullptr);

Q_SIGNALS:
    void hoursChanged();

protected:
    [[nodiscard]] std::optional<MapPoint> pointOf(const Store &store, std::size_t index) const override;

private:
    double m_hours = 24;
};

/** Stations of one kind that have a value, each with it as its `value`: what a density weighs them with. */
class WeighedStations : public StationPoints
{
    Q_OBJECT
    QML_ELEMENT
public:
    using StationPoints::StationPoints;

protected:
    [[nodiscard]] std::optional<MapPoint> pointOf(const Store &store, std::size_t index) const override;
};

/** Air quality stations: the AQI as `value`, its class 1…6 (AirQuality) as tone, 0 for a station that gave none. */
class AirStations : public StationPoints
{
    Q_OBJECT
    QML_ELEMENT
    /** Only those of this agency; empty: of all. */
    Q_PROPERTY(QString agency MEMBER m_agency NOTIFY agencyChanged)
    /** Stations by class, from 0; seven. */
    Q_PROPERTY(QList<int> counts READ counts NOTIFY pointsChanged)
    /** Of the newest value among them, milliseconds since 1970 UTC; 0 without stations. */
    Q_PROPERTY(double newestMs READ newestMs NOTIFY pointsChanged)
    /** Another agency, another place or time: said where the values come from a file. */
    Q_PROPERTY(QString sources READ sources NOTIFY pointsChanged)
public:
    explicit AirStations(QObject *parent = nullptr);
    [[nodiscard]] QList<int> counts() const;
    [[nodiscard]] double newestMs() const;
    [[nodiscard]] QString sources() const;

Q_SIGNALS:
    void agencyChanged();

protected:
    [[nodiscard]] std::optional<MapPoint> pointOf(const Store &store, std::size_t index) const override;

private:
    QString m_agency;
};

} // namespace yiping
