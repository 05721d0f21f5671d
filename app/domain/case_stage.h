// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yiping {

/** One life cycle for every case. Values match yiping.v1.CaseStage. */
enum class CaseStage {
    Unspecified = 0,
    Reported,
    Accepted,
    Rejected,
    Filed,
    Dispatched,
    Signed,
    Processing,
    ExtensionRequested,
    Returned,
    AssistRequested,
    Feedback,
    Verifying,
    Closed,
    Reopened,
    Evaluated,
    Archived,
};

/** Finer than the stage while Processing. Values match yiping.v1.FieldStep. */
enum class FieldStep { Unspecified = 0, EnRoute = 1, OnScene = 2 };

/**
 * True when a case may go from one stage to another.
 * Source: DOMAIN §2.1, the steps of CJJ/T 106-2010 with the side ways of GB/T 30428.8 (退回, 延期, 协助, 返工).
 */
[[nodiscard]] bool mayFollow(CaseStage from, CaseStage to);

/** Rejected, closed, evaluated and archived cases need nobody any more. */
[[nodiscard]] bool isOpen(CaseStage stage);

/** An order is given and whoever was sent has not arrived. */
[[nodiscard]] bool isUnderWay(CaseStage stage, FieldStep step);

/** Place on the main line reported(0) … closed(7) as drawn in the state chain; side ways sit at the step they left. */
[[nodiscard]] int mainLineStep(CaseStage stage);

} // namespace yiping
