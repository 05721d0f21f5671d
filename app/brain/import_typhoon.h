// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/** Best tracks of RSMC Tokyo: one position of a storm a row, UTC, with its grade, pressure, wind and wind radii. */
class TyphoonImporter final : public CsvImporter
{
public:
    using CsvImporter::CsvImporter;

protected:
    std::vector<std::string> columns() const override;
    void row(const CsvRow &row, std::vector<Outgoing> &messages) override;

private:
    /** The area of the columns `radius`_long_nm and, where the file has them, `radius`_short_nm and `radius`_dir. */
    void addArea(const CsvRow &row, const std::string &radius, double thresholdKnots, v1::Cyclone &to) const;
};

} // namespace yiping::brain
