// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/** Best tracks of RSMC Tokyo: one position of a storm a row, UTC. Grade, pressure, wind and radii go into the name. */
class TyphoonImporter final : public CsvImporter
{
public:
    using CsvImporter::CsvImporter;

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;
};

} // namespace yiping::brain
