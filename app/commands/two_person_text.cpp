// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/two_person_text.h"

#include <QCoreApplication>

namespace yiping {

namespace {

struct TwoPersonTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::TwoPerson)
};

} // namespace

QString explain(TwoPersonFault fault)
{
    switch (fault) {
    case TwoPersonFault::None:
        return {};
    case TwoPersonFault::FirstMissing:
        return TwoPersonTexts::tr("Whoever acts has to enter the own password first.");
    case TwoPersonFault::FirstNotPermitted:
        return TwoPersonTexts::tr("The server does not permit this to whoever acts. Let a shift leader log in.");
    case TwoPersonFault::SecondMissing:
        return TwoPersonTexts::tr("A second person has to confirm.");
    case TwoPersonFault::SamePerson:
        return TwoPersonTexts::tr("The second person has to be another one.");
    case TwoPersonFault::SecondNotPermitted:
        return TwoPersonTexts::tr(
            "The server does not permit this to the second person; a shift leader has to confirm.");
    case TwoPersonFault::TooLate:
        return TwoPersonTexts::tr("More than two minutes have passed. Begin again.");
    }
    return {};
}

} // namespace yiping
