// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/** One CAP 1.2 alert, GB/T 35965.1 in substance. Of several languages the Chinese one is taken, else the first. */
class CapImporter final : public Importer
{
public:
    CapImporter(QFile &file, const Places &places, ImportReport &report)
        : m_file(file)
        , m_places(places)
        , m_report(report)
    {
    }

    QString begin() override { return {}; }
    bool next(std::vector<Outgoing> &messages) override;
    [[nodiscard]] qint64 line() const override { return 1; }

private:
    QFile &m_file;
    const Places &m_places;
    ImportReport &m_report;
    bool m_done = false;
};

} // namespace yiping::brain
