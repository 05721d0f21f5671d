// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/viewer.h"
#include "store/rows.h"

#include <optional>

namespace yiping {

class Access;
class Disclosure;
class Store;

/** The class of a case is that of its strictest part. */
[[nodiscard]] Sensitivity sensitivityOf(const IncidentRow &row);

/**
 * What the viewer may read of the store's rows. Every text of a row that goes to QML goes through here, so that what may
 * not be read is not there to be found. An order is never less sensitive than its incident. GUI thread.
 */
class Redactor
{
public:
    /** All must outlive it. */
    Redactor(const Store &store, const Disclosure &disclosure, const Access &access);

    [[nodiscard]] QString title(const IncidentRow &row) const;
    [[nodiscard]] QString description(const IncidentRow &row) const;
    [[nodiscard]] QString address(const IncidentRow &row) const;
    /** Terms of classifications: shown to everybody, without numbers. */
    [[nodiscard]] QString category(const IncidentRow &row) const;
    [[nodiscard]] QString channel(const IncidentRow &row) const;
    /** Where it is withheld: to about a kilometre, and not at all where it is restricted. */
    [[nodiscard]] std::optional<LonLat> position(const IncidentRow &row) const;
    [[nodiscard]] QString title(const OrderRow &row) const;
    [[nodiscard]] QString instruction(const OrderRow &row) const;
    [[nodiscard]] QString actor(const IncidentRow &row, const CaseRecord &record) const;
    [[nodiscard]] QString note(const IncidentRow &row, const CaseRecord &record) const;
    [[nodiscard]] QString actor(const OrderRow &row, const CaseRecord &record) const;
    [[nodiscard]] QString note(const OrderRow &row, const CaseRecord &record) const;
    [[nodiscard]] QString unitName(const UnitRow &unit) const;
    /** The id where nothing is known of it. */
    [[nodiscard]] QString unitName(const std::string &unitId) const;
    /** Text of any other row: names of stations, headlines. */
    [[nodiscard]] QString text(const Header &header, const QString &text) const;
    /** Who did something that any other row tells of. */
    [[nodiscard]] QString actor(const Header &header, const QString &actor) const;

    /** Nothing of its text is shown, and nothing will be. */
    [[nodiscard]] bool withholds(const IncidentRow &row) const;
    /** Something of the case is hidden that this viewer may have shown; see Disclosure. */
    [[nodiscard]] bool mayReveal(const IncidentRow &row) const;
    /** As they stand while nothing is revealed, for what stays longer than that. */
    [[nodiscard]] QString maskedTitle(const IncidentRow &row) const;
    [[nodiscard]] QString maskedAddress(const IncidentRow &row) const;
    /** An instruction that was written with the masked title and address before the eyes, for a unit that has to know. */
    [[nodiscard]] QString unmasked(const IncidentRow &row, QString instruction) const;
    /** Never less sensitive than the incident it was given for. */
    [[nodiscard]] Sensitivity sensitivityOf(const OrderRow &row) const;

private:
    struct Case
    {
        const Incident *incident = nullptr;
        Sensitivity sensitivity = Sensitivity::Internal;
        bool revealable = true;
    };
    [[nodiscard]] static Case caseOf(const IncidentRow &row, bool revealable = true);
    [[nodiscard]] Case caseOf(const OrderRow &row) const;
    [[nodiscard]] Sight sight(const Case &of) const;
    [[nodiscard]] QString shown(const Case &of, const QString &text) const;
    [[nodiscard]] QString titleOf(const Case &of, const QString &title) const;
    [[nodiscard]] QString addressOf(const Case &of) const;
    [[nodiscard]] QString actorOf(Case of, const CaseRecord &record) const;
    [[nodiscard]] QString noteOf(Case of, const CaseRecord &record) const;

    const Store &m_store;
    const Disclosure &m_disclosure;
    const Access &m_access;
};

} // namespace yiping
