// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/drawing_text.h"

#include <QCoreApplication>

namespace yiping {

namespace {

struct DrawingTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Drawing)
};

} // namespace

QString purposeText(DrawingPurpose purpose)
{
    switch (purpose) {
    case DrawingPurpose::Cordon:
        return DrawingTexts::tr("Cordon");
    case DrawingPurpose::EvacuationRoute:
        return DrawingTexts::tr("Evacuation route");
    case DrawingPurpose::AssemblyPoint:
        return DrawingTexts::tr("Assembly point");
    case DrawingPurpose::ControlZone:
        return DrawingTexts::tr("Control zone");
    case DrawingPurpose::Other:
        return DrawingTexts::tr("Other purpose");
    case DrawingPurpose::Unspecified:
        break;
    }
    return {};
}

QString kindText(DrawingKind kind)
{
    switch (kind) {
    case DrawingKind::Area:
        return DrawingTexts::tr("area");
    case DrawingKind::Line:
        return DrawingTexts::tr("line");
    case DrawingKind::Circle:
        return DrawingTexts::tr("circle");
    case DrawingKind::Pin:
        return DrawingTexts::tr("place");
    case DrawingKind::Unspecified:
        break;
    }
    return {};
}

QString faultText(DrawingFault fault, DrawingKind kind)
{
    switch (fault) {
    case DrawingFault::None:
        return {};
    case DrawingFault::TooFewPoints:
        return kind == DrawingKind::Area ? DrawingTexts::tr("An area has at least three corners. Set more of them.")
            : kind == DrawingKind::Line  ? DrawingTexts::tr("A line has at least two points. Set more of them.")
                                         : DrawingTexts::tr("Set its place first.");
    case DrawingFault::TooManyPoints:
        return DrawingTexts::tr("A drawing has at most %1 points. Finish it, or take some back.")
            .arg(MostDrawingPoints);
    case DrawingFault::BadRadius:
        return DrawingTexts::tr("Its radius is from 10 m to 200 km. Set a place on its edge.");
    case DrawingFault::NoTitle:
        return DrawingTexts::tr("Give it a name that others understand.");
    case DrawingFault::TitleTooLong:
        return DrawingTexts::tr("Its name has at most %1 letters. Shorten it.").arg(LongestDrawingTitle);
    case DrawingFault::EndsBeforeItBegins:
        return DrawingTexts::tr("It would end before it begins. Choose a longer time.");
    case DrawingFault::BadRule:
        return DrawingTexts::tr("Only areas and circles can watch who comes and goes.");
    case DrawingFault::Incomplete:
        break;
    }
    return DrawingTexts::tr("Something is missing. Begin again.");
}

} // namespace yiping
