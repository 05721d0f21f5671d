// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/case_plan.h"

namespace yiping::brain {

namespace {
using enum CaseStage;

void handle(std::vector<PlannedStep> &steps, Rng &rng, double hurry)
{
    steps.push_back({Dispatched, rng.between(1, 4) * hurry, "centre", "派遣至责任单位"});
    if (rng.chance(0.07)) {
        steps.push_back({Returned, rng.between(1, 5) * hurry, "department", "不属本单位职责，申请改派"});
        steps.push_back({Dispatched, rng.between(1, 4) * hurry, "centre", "核定职责后重新派遣"});
    }
    steps.push_back({Signed, rng.between(0.5, 4) * hurry, "department", "已签收"});
    steps.push_back({Processing, rng.between(1, 5) * hurry, "department", "已到场处置"});
    if (rng.chance(0.08)) {
        steps.push_back({ExtensionRequested, rng.between(2, 8) * hurry, "department", "需待备件到货，申请延期"});
        steps.push_back({Processing, rng.between(1, 4) * hurry, "centre", "同意延期"});
    } else if (rng.chance(0.05)) {
        steps.push_back({AssistRequested, rng.between(2, 6) * hurry, "department", "现场情况复杂，请求联合处置"});
        steps.push_back({Processing, rng.between(1, 4) * hurry, "centre", "已协调协办单位到场"});
    }
    steps.push_back({Feedback, rng.between(4, 14) * hurry, "department", "处置完毕，现场已恢复"});
}
} // namespace

std::vector<PlannedStep> planCase(Rng &rng, int severity)
{
    const double hurry = severity <= 2 ? 0.5 : severity == 3 ? 0.8 : 1.0;
    std::vector<PlannedStep> steps;
    if (rng.chance(0.03)) {
        steps.push_back({Rejected, rng.between(1, 4), "centre", "重复诉求，已并入原单"});
        return steps;
    }
    steps.push_back({Accepted, rng.between(0.3, 2) * hurry, "centre", "受理"});
    steps.push_back({Filed, rng.between(0.5, 3) * hurry, "centre", "立案"});
    handle(steps, rng, hurry);
    steps.push_back({Verifying, rng.between(1, 4), "centre", "核查处置结果"});
    if (rng.chance(0.04)) {
        steps.push_back({Reopened, rng.between(1, 3), "centre", "回访不满意，返工"});
        handle(steps, rng, hurry);
        steps.push_back({Verifying, rng.between(1, 4), "centre", "复核处置结果"});
    }
    steps.push_back({Closed, rng.between(0.5, 2), "centre", "核查通过，结案"});
    if (rng.chance(0.5))
        steps.push_back({Evaluated, rng.between(5, 20), "caller", rng.chance(0.93) ? "回访满意" : "回访基本满意"});
    return steps;
}

} // namespace yiping::brain
