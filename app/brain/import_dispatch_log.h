// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

#include <QTimeZone>

#include <array>

namespace yiping::brain {

/**
 * San Francisco's fire dispatch log, one row per unit per call, replayed onto Nanning: an incident a call, an order a
 * row, and the steps at their real times. Rows of a call lie apart in the file, so the file is read whole; calls then
 * come in the order in which they were received.
 */
class DispatchLogImporter final : public CsvImporter
{
public:
    DispatchLogImporter(QFile &file, const Places &places, ImportReport &report)
        : CsvImporter(file, report)
        , m_places(places)
    {
    }

    QString begin() override;
    bool next(std::vector<Outgoing> &messages) override;
    [[nodiscard]] qint64 line() const override { return m_at == 0 ? 1 : m_calls[m_at - 1].line; }

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;

private:
    static constexpr std::size_t StageCount = 8;
    struct UnitRow
    {
        std::string rowId;
        std::string unitId;
        std::string unitType;
        std::string disposition;
        /** Received, entry, dispatch, response, on scene, transport, hospital, available. */
        std::array<std::optional<qint64>, StageCount> times;
    };
    struct Call
    {
        qint64 line = 0;
        std::string number;
        std::string type;
        std::string address;
        LonLat where;
        RegionCode region;
        int severity = 4;
        qint64 receivedMs = 0;
        qint64 entryMs = 0;
        std::vector<UnitRow> units;
    };

    [[nodiscard]] bool readTimes(const CsvRow &row, UnitRow &unit, bool &inOrder);
    [[nodiscard]] Stamp stampOf(const Call &call, qint64 timeMs) const;
    void emitCall(const Call &call, std::vector<Outgoing> &messages);
    void emitIncident(const Call &call, std::vector<Outgoing> &messages) const;
    void emitCaseSteps(const Call &call, std::vector<Outgoing> &messages) const;
    void emitUnit(const Call &call, const UnitRow &unit, std::vector<Outgoing> &messages);

    const Places &m_places;
    QTimeZone m_zone;
    std::map<std::string, std::size_t> m_byNumber;
    std::vector<Call> m_calls;
    std::map<std::string, bool> m_unitsSeen;
    std::size_t m_at = 0;
    bool m_read = false;
};

} // namespace yiping::brain
