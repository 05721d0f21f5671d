// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/header.h"

namespace yiping {

/** Who looks at the screen; the roles of resources/packaging/nats/city-alone.conf. */
enum class Role { Wall, Presenter, DutyOfficer, ShiftLeader, Administrator, Auditor };

/** How much of a row's text is shown, from all to nothing. */
enum class Sight {
    Whole,
    /** Telephone and identity numbers are masked, and who acted. */
    NoNumbers,
    /** Names, numbers and addresses are masked; free text is masked as far as they are found in it. */
    Masked,
    /** That it is there, its kind, stage and county: names in free text cannot all be found, so there is none. */
    Withheld
};

/**
 * The rule who sees what; source: DOMAIN.md (大屏 = no personal data; masking with audited reveal).
 *
 *                Public  Internal   Personal  Restricted
 *   wall         whole   noNumbers  withheld  withheld
 *   presenter    whole   noNumbers  withheld  withheld
 *   officer      whole   whole      masked    masked
 *   leader       whole   whole      masked    masked
 *   admin        whole   noNumbers  withheld  withheld
 *   auditor      whole   noNumbers  withheld  withheld
 */
[[nodiscard]] Sight sightOf(Role role, Sensitivity sensitivity);

/** May have it shown whole after it was put on record: an officer personal data, a shift leader what is restricted too. */
[[nodiscard]] bool mayReveal(Role role, Sensitivity sensitivity);

/** Officers and shift leaders give orders; nobody else does. The server has the last word. */
[[nodiscard]] bool mayAct(Role role);

/** The stricter of two; what is not said counts as internal. */
[[nodiscard]] Sensitivity stricter(Sensitivity one, Sensitivity other);

} // namespace yiping
