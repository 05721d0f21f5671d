// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/context.h"

#include <algorithm>
#include <cmath>

namespace yiping::brain {

qint64 Context::real(double seconds) const
{
    return std::max<qint64>(1, std::llround(seconds * 1000.0 * speed));
}

Stamp Context::stamp(const RegionCode &region, std::string agency, quint32 staleAfterS) const
{
    return {.region = region,
            .agency = std::move(agency),
            .eventMs = timeline.nowMs(),
            .staleAfterS = staleAfterS,
            .exercise = scenario.exercise};
}

void Context::send(Lane lane, const Stamp &stamp, std::string_view kind, std::string_view id, v1::Message message,
                   std::string messageId) const
{
    out.publish(compose(lane, stamp, kind, id, std::move(message), std::move(messageId)));
}

} // namespace yiping::brain
