// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/intent.h"

#include <string_view>
#include <variant>
#include <vector>

namespace yiping {

class Store;

/** What two persons do together: 平急转换, 启动/终止响应, 预警发布/解除. */
using TwoPersonAct = std::variant<OperationModeSwitch, EmergencyResponse, EarlyWarning>;

/** The kind in the subject that the server has to permit (domain/subject.h). */
[[nodiscard]] std::string_view kindOf(const TwoPersonAct &act);

/** What is going to be done, in one sentence. */
[[nodiscard]] QString sentenceOf(const TwoPersonAct &act, const QString &regionName);

/** Hands it over; a sentence where the rule, the record or the outbox is against it. */
[[nodiscard]] QString give(IntentSink &intents, const TwoPersonAct &act, const RegionCode &region,
                           const TwoPersons &both);

/** Something that stands in a region, and what ends it. */
struct StandingAct
{
    /** "防汛 Ⅲ 南防指〔2025〕7号", "暴雨橙色预警 Ⅱ". */
    QString line;
    TwoPersonAct end;
};

/** Responses that stand in just this region. */
[[nodiscard]] std::vector<StandingAct> standingResponses(const Store &store, const RegionCode &region);

/** Warnings in force that this organisation issued for just this region: nobody lifts another's. */
[[nodiscard]] std::vector<StandingAct> standingWarnings(const Store &store, const RegionCode &region,
                                                        const QString &organisation);

/** What somebody says of a warning before it is issued. */
struct WarningDraft
{
    /** "暴雨", "洪水", … */
    QString eventType;
    Severity level = Severity::Unspecified;
    /** How long it stands from now on; 0 or less: not complete. */
    int hours = 0;
    /** What to do about it; may be empty. */
    QString instruction;
};

/**
 * The message for it. One of the same type that this organisation has standing in the region is updated, as CAP 1.2 has
 * it: an Update replaces what it names, so that no two levels stand side by side.
 */
[[nodiscard]] EarlyWarning warningFrom(const WarningDraft &draft, const Store &store, const RegionCode &region,
                                       const QString &regionName, const QString &organisation);

} // namespace yiping
