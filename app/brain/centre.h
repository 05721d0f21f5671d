// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/field.h"

namespace yiping::brain {

/** The played operations centre: sends a unit to some cases itself and closes its orders, so that work is always open.
 */
class Centre
{
public:
    Centre(Context &context, Fleet &fleet, Field &field);

    /** True when the case was taken: an order went out for it. */
    bool consider(Case &theCase);
    void onFeedback(const std::string &orderId);

private:
    Context &m_context;
    Fleet &m_fleet;
    Field &m_field;
    Rng m_rng;
    int m_number = 0;
    int m_open = 0;
    std::map<std::string, RegionCode> m_orders;
};

} // namespace yiping::brain
