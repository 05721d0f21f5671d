// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/sensors.h"

namespace yiping::brain {

/** What cities and the region sum up: hotline volume against 同期, open cases, punctuality, sensors, the resource
 * ledger. */
class Figures
{
public:
    Figures(Context &context, const CaseBook &book, const Tickets &tickets, const Sensors &sensors);

    void backfill();
    void start();

private:
    /** Calls that the hotline takes in the hour before a time. */
    [[nodiscard]] double usualPerHour(const RegionCode &region, qint64 timeMs) const;
    [[nodiscard]] double today(const RegionCode &region, qint64 timeMs) const;
    [[nodiscard]] double volume(const RegionCode &region, qint64 fromMs, qint64 timeMs) const;
    void send(Lane lane, const RegionCode &region, const std::string &metric, double value, const char *unit,
              unsigned periodS, std::optional<double> baseline, qint64 timeMs) const;
    void sendCurrent(const RegionCode &region) const;
    void sendLedger(const RegionCode &region) const;
    void sendPopulation() const;
    void sendTenMinutes(const RegionCode &region, qint64 timeMs) const;

    Context &m_context;
    const CaseBook &m_book;
    const Tickets &m_tickets;
    const Sensors &m_sensors;
    std::vector<RegionCode> m_regions;
};

} // namespace yiping::brain
