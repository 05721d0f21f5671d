// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

std::string Store::drawingKey(std::string_view id, const RegionCode &region)
{
    return std::string(id).append("@").append(region.digits());
}

void Store::take(const Header &header, MapDrawing &body)
{
    const std::size_t index = m_drawings.indexFor(drawingKey(body.id, header.region));
    DrawingRow &row = m_drawings.at(index);
    // Two desks may have made the same revision at once; every screen has to end with the same one.
    const auto now = std::tuple(body.revision, header.publishedTimeUs, header.id);
    if (row.drawing.revision != 0 && now < std::tuple(row.drawing.revision, row.header.publishedTimeUs, row.header.id))
        return;
    row.header = header;
    row.drawing = std::move(body);
    row.phase = phaseAt(row.drawing, dataNowMs());
    m_changes.drawings.push_back(index);
}

void Store::refreshDrawings()
{
    const qint64 now = dataNowMs();
    m_nextFadeMs = 0;
    for (std::size_t index = 0; index < m_drawings.size(); ++index) {
        DrawingRow &row = m_drawings.at(index);
        if (const DrawingPhase phase = phaseAt(row.drawing, now); phase != row.phase) {
            row.phase = phase;
            m_changes.drawings.push_back(index);
        }
        if (const qint64 next = nextPhaseMs(row.drawing, now); next != 0)
            m_nextFadeMs = m_nextFadeMs == 0 ? next : std::min(m_nextFadeMs, next);
    }
}

} // namespace yiping
