// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "brain/importer.h"
#include "decode/decoder.h"

namespace yiping::brain {

/**
 * Holds back what no reader would take: whatever an importer makes goes through the readers' own decoder first, and a
 * row of which one message would be refused there is refused here, with its line, where somebody sees it.
 * Only a time that is still to come is left to the readers. The catalogue must outlive it.
 */
class CheckedImporter final : public Importer
{
public:
    CheckedImporter(std::unique_ptr<Importer> importer, const RegionCatalog &catalog, ImportReport &report);

    QString begin() override { return m_importer->begin(); }
    bool next(std::vector<Outgoing> &messages) override;
    [[nodiscard]] qint64 line() const override { return m_importer->line(); }

private:
    [[nodiscard]] QString fault(Outgoing &outgoing);

    std::unique_ptr<Importer> m_importer;
    ImportReport &m_report;
    /** Stands at the end of all time that a reader takes. */
    ManualClock m_clock;
    Decoder m_decoder;
    std::vector<Outgoing> m_row;
};

} // namespace yiping::brain
