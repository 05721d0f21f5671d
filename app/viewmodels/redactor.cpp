// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/redactor.h"

#include "domain/masking.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/disclosure.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace yiping {

namespace {

/** Degrees; about a kilometre. */
constexpr double CoarseStep = 0.01;

double coarse(double degrees)
{
    return std::round(degrees / CoarseStep) * CoarseStep;
}

QString maskedText(Sight sight, const QString &text)
{
    switch (sight) {
    case Sight::Whole:
        return text;
    case Sight::NoNumbers:
        return maskNumbers(text);
    case Sight::Masked:
        return maskText(text);
    case Sight::Withheld:
        break;
    }
    return {};
}

/** A term of a classification. */
QString maskedTerm(Sight sight, const QString &term)
{
    return sight == Sight::Whole ? term : maskNumbers(term);
}

/** What names somebody or an office. */
QString maskedActor(Sight sight, const QString &actor)
{
    const bool person = sight == Sight::NoNumbers ? seemsPerson(actor) : !isOffice(actor);
    if (sight == Sight::Whole || actor.isEmpty())
        return actor;
    if (!person)
        return maskNumbers(actor);
    return sight == Sight::Withheld ? QString() : maskName(actor);
}

/** Puts the whole back wherever its masked form stands by itself: the stars of a number are no address. */
void restore(QString &text, const QString &masked, const QString &whole)
{
    if (masked.isEmpty() || masked == whole)
        return;
    const QRegularExpression alone(QStringLiteral("(?<![\\d*])%1(?![\\d*])").arg(QRegularExpression::escape(masked)));
    for (auto found = alone.match(text); found.hasMatch();) {
        const qsizetype behind = found.capturedStart() + whole.size();
        text.replace(found.capturedStart(), found.capturedLength(), whole);
        found = alone.match(text, behind);
    }
}

} // namespace

Sensitivity sensitivityOf(const IncidentRow &row)
{
    Sensitivity strictest = row.header.sensitivity;
    for (const CaseRecord &record : row.records)
        strictest = stricter(strictest, record.sensitivity);
    return stricter(strictest, strictest);
}

Redactor::Redactor(const Store &store, const Disclosure &disclosure, const Access &access)
    : m_store(store)
    , m_disclosure(disclosure)
    , m_access(access)
{
}

Redactor::Case Redactor::caseOf(const IncidentRow &row, bool revealable)
{
    return {.incident = &row.incident, .sensitivity = row.header.sensitivity, .revealable = revealable};
}

Redactor::Case Redactor::caseOf(const OrderRow &row) const
{
    const IncidentRow *incident = m_store.incidents().find(row.order.incidentId);
    if (!incident)
        return {.incident = nullptr, .sensitivity = row.header.sensitivity};
    return {.incident = &incident->incident,
            .sensitivity = stricter(row.header.sensitivity, incident->header.sensitivity)};
}

Sight Redactor::sight(const Case &of) const
{
    if (of.revealable && of.incident && m_disclosure.isOpen(of.incident->id)
        && yiping::mayReveal(m_access.role(), of.sensitivity))
        return Sight::Whole;
    return sightOf(m_access.role(), of.sensitivity);
}

QString Redactor::shown(const Case &of, const QString &text) const
{
    const Sight how = sight(of);
    QString known = text;
    if (how == Sight::Masked && of.incident && !of.incident->address.isEmpty())
        known.replace(of.incident->address, maskAddress(of.incident->address));
    return maskedText(how, known);
}

QString Redactor::titleOf(const Case &of, const QString &title) const
{
    if (sight(of) != Sight::Withheld)
        return shown(of, title);
    // A category is a term of a classification and says nothing of anybody.
    const QString category = of.incident ? maskNumbers(of.incident->category) : QString();
    return category.isEmpty() ? QCoreApplication::translate("Redactor", "Case not shown on this screen") : category;
}

QString Redactor::actorOf(Case of, const CaseRecord &record) const
{
    of.sensitivity = stricter(of.sensitivity, record.sensitivity);
    return maskedActor(sight(of), record.actor);
}

QString Redactor::noteOf(Case of, const CaseRecord &record) const
{
    of.sensitivity = stricter(of.sensitivity, record.sensitivity);
    return shown(of, record.note);
}

QString Redactor::title(const IncidentRow &row) const
{
    return titleOf(caseOf(row), row.incident.title);
}

QString Redactor::description(const IncidentRow &row) const
{
    return shown(caseOf(row), row.incident.description);
}

QString Redactor::addressOf(const Case &of) const
{
    switch (sight(of)) {
    case Sight::Whole:
        return of.incident->address;
    case Sight::NoNumbers:
        return maskNumbers(of.incident->address);
    case Sight::Masked:
        return maskAddress(of.incident->address);
    case Sight::Withheld:
        break;
    }
    return {};
}

QString Redactor::address(const IncidentRow &row) const
{
    return addressOf(caseOf(row));
}

QString Redactor::maskedTitle(const IncidentRow &row) const
{
    return titleOf(caseOf(row, false), row.incident.title);
}

QString Redactor::maskedAddress(const IncidentRow &row) const
{
    return addressOf(caseOf(row, false));
}

QString Redactor::category(const IncidentRow &row) const
{
    return maskedTerm(sight(caseOf(row)), row.incident.category);
}

QString Redactor::channel(const IncidentRow &row) const
{
    return maskedTerm(sight(caseOf(row)), row.incident.channel);
}

std::optional<LonLat> Redactor::position(const IncidentRow &row) const
{
    const auto exact = row.incident.position;
    if (!exact || sight(caseOf(row)) != Sight::Withheld)
        return exact;
    if (row.header.sensitivity != Sensitivity::Personal)
        return std::nullopt;
    return LonLat{.lon = coarse(exact->lon), .lat = coarse(exact->lat)};
}

QString Redactor::title(const OrderRow &row) const
{
    return titleOf(caseOf(row), row.order.title);
}

QString Redactor::instruction(const OrderRow &row) const
{
    return shown(caseOf(row), row.order.instruction);
}

QString Redactor::actor(const IncidentRow &row, const CaseRecord &record) const
{
    return actorOf(caseOf(row), record);
}

QString Redactor::note(const IncidentRow &row, const CaseRecord &record) const
{
    return noteOf(caseOf(row), record);
}

QString Redactor::actor(const OrderRow &row, const CaseRecord &record) const
{
    return actorOf(caseOf(row), record);
}

QString Redactor::note(const OrderRow &row, const CaseRecord &record) const
{
    return noteOf(caseOf(row), record);
}

QString Redactor::unitName(const UnitRow &unit) const
{
    const QString &name = unit.reference.name.isEmpty() ? unit.state.name : unit.reference.name;
    const Sight how = sightOf(m_access.role(), unit.header.sensitivity);
    if (how == Sight::Whole || how == Sight::NoNumbers)
        return maskedText(how, name);
    // "网格员 张三": what the unit is may be read, who it is may not.
    const qsizetype last = name.lastIndexOf(u' ') + 1;
    return maskNumbers(name.left(last)) + maskedActor(Sight::Masked, name.mid(last));
}

QString Redactor::unitName(const std::string &unitId) const
{
    const std::optional<UnitRow> unit = m_store.units().find(unitId);
    return unit ? unitName(*unit) : QString::fromStdString(unitId);
}

QString Redactor::actor(const Header &header, const QString &actor) const
{
    return maskedActor(sightOf(m_access.role(), header.sensitivity), actor);
}

QString Redactor::text(const Header &header, const QString &text) const
{
    return maskedText(sightOf(m_access.role(), header.sensitivity), text);
}

bool Redactor::withholds(const IncidentRow &row) const
{
    return sight(caseOf(row)) == Sight::Withheld;
}

bool Redactor::mayReveal(const IncidentRow &row) const
{
    const Sensitivity sensitivity = yiping::sensitivityOf(row);
    return sightOf(m_access.role(), sensitivity) != Sight::Whole && yiping::mayReveal(m_access.role(), sensitivity);
}

QString Redactor::unmasked(const IncidentRow &row, QString instruction) const
{
    if (sight(caseOf(row, false)) != Sight::Masked)
        return instruction;
    restore(instruction, maskedTitle(row), row.incident.title);
    restore(instruction, maskedAddress(row), row.incident.address);
    return instruction;
}

Sensitivity Redactor::sensitivityOf(const OrderRow &row) const
{
    Sensitivity strictest = caseOf(row).sensitivity;
    for (const CaseRecord &record : row.records)
        strictest = stricter(strictest, record.sensitivity);
    return strictest;
}

} // namespace yiping
