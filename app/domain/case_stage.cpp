// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_stage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yiping {

namespace {
using enum CaseStage;

constexpr std::array Allowed{
    std::pair{Reported, Accepted},
    std::pair{Reported, Rejected},
    std::pair{Accepted, Filed},
    std::pair{Accepted, Rejected},
    std::pair{Filed, Dispatched},
    std::pair{Dispatched, Signed},
    std::pair{Dispatched, Returned},
    std::pair{Signed, Processing},
    std::pair{Signed, Returned},
    std::pair{Processing, ExtensionRequested},
    std::pair{Processing, AssistRequested},
    std::pair{Processing, Returned},
    std::pair{Processing, Feedback},
    std::pair{ExtensionRequested, Processing},
    std::pair{AssistRequested, Processing},
    std::pair{Returned, Dispatched},
    std::pair{Feedback, Verifying},
    std::pair{Feedback, Closed},
    std::pair{Verifying, Closed},
    std::pair{Verifying, Reopened},
    std::pair{Closed, Reopened},
    std::pair{Reopened, Dispatched},
    std::pair{Closed, Evaluated},
    std::pair{Evaluated, Archived},
};
} // namespace

bool mayFollow(CaseStage from, CaseStage to)
{
    return std::ranges::find(Allowed, std::pair{from, to}) != Allowed.end();
}

bool isOpen(CaseStage stage)
{
    return stage != Rejected && stage != Closed && stage != Evaluated && stage != Archived && stage != Unspecified;
}

bool isUnderWay(CaseStage stage, FieldStep step)
{
    return stage == Dispatched || stage == Signed || (stage == Processing && step != FieldStep::OnScene);
}

int mainLineStep(CaseStage stage)
{
    switch (stage) {
    case Unspecified:
    case Reported:
        return 0;
    case Accepted:
    case Rejected:
        return 1;
    case Filed:
    case Reopened:
        return 2;
    case Dispatched:
    case Returned:
        return 3;
    case Signed:
        return 4;
    case Processing:
    case ExtensionRequested:
    case AssistRequested:
        return 5;
    case Feedback:
    case Verifying:
        return 6;
    case Closed:
    case Evaluated:
    case Archived:
        return 7;
    }
    return 0;
}

} // namespace yiping
