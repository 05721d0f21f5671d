// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/two_person_act.h"

#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/format.h"

#include <QCoreApplication>

namespace yiping {

namespace {

constexpr qint64 WarningHourMs = 3'600'000;

/** The sentences belong to the desk where they are said. */
struct DeskTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::TwoPersonDesk)
};

QString numeralOf(Severity level)
{
    return Format::severityNumeral(static_cast<int>(level));
}

/** The four levels by their colours, as GB/T 27962 has them for warnings: Ⅰ red, Ⅱ orange, Ⅲ yellow, Ⅳ blue. */
QString headlineOf(const QString &eventType, Severity level)
{
    switch (level) {
    case Severity::I:
        return DeskTexts::tr("%1 red warning").arg(eventType);
    case Severity::II:
        return DeskTexts::tr("%1 orange warning").arg(eventType);
    case Severity::III:
        return DeskTexts::tr("%1 yellow warning").arg(eventType);
    case Severity::IV:
        return DeskTexts::tr("%1 blue warning").arg(eventType);
    case Severity::Unspecified:
        break;
    }
    return DeskTexts::tr("%1 warning").arg(eventType);
}

bool isOwn(const WarningRow &row, const RegionCode &region, const QString &organisation)
{
    return row.inForce && row.header.region == region && row.warning.sender == organisation;
}

struct Kind
{
    std::string_view operator()(const OperationModeSwitch &) const { return kind::OperationMode; }
    std::string_view operator()(const EmergencyResponse &) const { return kind::EmergencyResponse; }
    std::string_view operator()(const EarlyWarning &) const { return kind::EarlyWarning; }
};

struct Sentence
{
    const QString &where;

    QString operator()(const OperationModeSwitch &mode) const
    {
        return (mode.emergency ? DeskTexts::tr("%1: to emergency mode. %2")
                               : DeskTexts::tr("%1: back to routine mode. %2"))
            .arg(where, mode.reason);
    }
    QString operator()(const EmergencyResponse &response) const
    {
        const QString plan = response.documentNumber.isEmpty()
            ? response.plan
            : response.plan + QLatin1Char(' ') + response.documentNumber;
        return response.active
            ? DeskTexts::tr("%1: response level %2 begins, %3").arg(where, numeralOf(response.level), plan)
            : DeskTexts::tr("%1: response ends, %2").arg(where, plan);
    }
    QString operator()(const EarlyWarning &warning) const
    {
        if (warning.messageType == CapMessageType::Cancel)
            return DeskTexts::tr("%1: warning lifted, %2").arg(where, warning.headline);
        const QString until = Format::moment(warning.expiresMs, warning.effectiveMs);
        return (warning.messageType == CapMessageType::Update ? DeskTexts::tr("%1: warning changed to %2, until %3")
                                                              : DeskTexts::tr("%1: warning issued, %2, until %3"))
            .arg(where, warning.headline, until);
    }
};

} // namespace

std::string_view kindOf(const TwoPersonAct &act)
{
    return std::visit(Kind{}, act);
}

QString sentenceOf(const TwoPersonAct &act, const QString &regionName)
{
    return std::visit(Sentence{regionName}, act);
}

QString give(IntentSink &intents, const TwoPersonAct &act, const RegionCode &region, const TwoPersons &both)
{
    if (const auto *mode = std::get_if<OperationModeSwitch>(&act))
        return intents.switchMode(*mode, region, both);
    if (const auto *response = std::get_if<EmergencyResponse>(&act))
        return intents.setResponse(*response, region, both);
    return intents.setWarning(std::get<EarlyWarning>(act), region, both);
}

std::vector<StandingAct> standingResponses(const Store &store, const RegionCode &region)
{
    std::vector<StandingAct> standing;
    for (const ResponseRow &row : store.responses().rows()) {
        if (!row.response.active || row.header.region != region)
            continue;
        EmergencyResponse end = row.response;
        end.active = false;
        standing.push_back(
            {.line = end.plan + QLatin1Char(' ') + numeralOf(end.level) + QLatin1Char(' ') + end.documentNumber,
             .end = std::move(end)});
    }
    return standing;
}

std::vector<StandingAct> standingWarnings(const Store &store, const RegionCode &region, const QString &organisation)
{
    std::vector<StandingAct> standing;
    for (const WarningRow &row : store.warnings().rows()) {
        if (!isOwn(row, region, organisation))
            continue;
        EarlyWarning end = row.warning;
        end.id.clear();
        end.messageType = CapMessageType::Cancel;
        end.references = {row.warning.id};
        standing.push_back({.line = end.headline + QLatin1Char(' ') + numeralOf(end.level), .end = std::move(end)});
    }
    return standing;
}

EarlyWarning warningFrom(const WarningDraft &draft, const Store &store, const RegionCode &region,
                         const QString &regionName, const QString &organisation)
{
    EarlyWarning warning{.messageType = CapMessageType::Alert,
                         .eventType = draft.eventType,
                         .level = draft.level,
                         .headline = headlineOf(draft.eventType, draft.level),
                         .instruction = draft.instruction,
                         .effectiveMs = store.dataNowMs(),
                         .expiresMs = store.dataNowMs() + draft.hours * WarningHourMs,
                         .areaDescription = regionName};
    for (const WarningRow &row : store.warnings().rows()) {
        if (isOwn(row, region, organisation) && row.warning.eventType == draft.eventType)
            warning.references.push_back(row.warning.id);
    }
    if (!warning.references.empty())
        warning.messageType = CapMessageType::Update;
    return warning;
}

} // namespace yiping
