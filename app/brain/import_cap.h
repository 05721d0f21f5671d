// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"

namespace yiping::brain {

/** One CAP 1.2 alert, GB/T 35965.1 in substance. Of several languages the Chinese one is taken, else the first. */
class CapImporter final : public Importer
{
public:
    CapImporter(QFile &file, ImportReport &report)
        : m_file(file)
        , m_report(report)
    {
    }

    QString begin() override { return {}; }
    bool next(std::vector<Outgoing> &messages) override;

private:
    QFile &m_file;
    ImportReport &m_report;
    bool m_done = false;
};

} // namespace yiping::brain
