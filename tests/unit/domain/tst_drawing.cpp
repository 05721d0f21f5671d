// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawing.h"
#include "support/test_case.h"

#include <functional>

using namespace yiping;

namespace {

MapDrawing area()
{
    return {.id = "d1",
            .kind = DrawingKind::Area,
            .points = {{108, 22}, {109, 22}, {109, 23}},
            .title = QStringLiteral("低洼片区"),
            .purpose = DrawingPurpose::Cordon,
            .madeAtMs = 1000,
            .revision = 1};
}

DrawingFault faultWith(const std::function<void(MapDrawing &)> &change)
{
    MapDrawing drawing = area();
    change(drawing);
    return faultOf(drawing);
}

} // namespace

class DrawingTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsRefused()
    {
        using enum DrawingFault;
        QCOMPARE(faultOf(area()), None);
        QCOMPARE(faultWith([](MapDrawing &d) { d.id.clear(); }), Incomplete);
        QCOMPARE(faultWith([](MapDrawing &d) { d.revision = 0; }), Incomplete);
        QCOMPARE(faultWith([](MapDrawing &d) { d.kind = DrawingKind::Unspecified; }), Incomplete);
        QCOMPARE(faultWith([](MapDrawing &d) { d.purpose = DrawingPurpose::Unspecified; }), Incomplete);
        QCOMPARE(faultWith([](MapDrawing &d) { d.madeAtMs = 0; }), Incomplete);
        QCOMPARE(faultWith([](MapDrawing &d) { d.points.pop_back(); }), TooFewPoints);
        QCOMPARE(faultWith([](MapDrawing &d) { d.points.resize(500, {108.5, 22.5}); }), None);
        QCOMPARE(faultWith([](MapDrawing &d) { d.points.resize(501, {108.5, 22.5}); }), TooManyPoints);
        QCOMPARE(faultWith([](MapDrawing &d) { d.title = QStringLiteral("  "); }), NoTitle);
        QCOMPARE(faultWith([](MapDrawing &d) { d.radiusM = 100; }), BadRadius);
        QCOMPARE(faultWith([](MapDrawing &d) { d.validUntilMs = 1000; }), EndsBeforeItBegins);
        QCOMPARE(faultWith([](MapDrawing &d) { d.fence = FenceRule{}; }), BadRule);
        QCOMPARE(faultWith([](MapDrawing &d) { d.fence = FenceRule{.watched = {}, .onEnter = true}; }), None);
        QCOMPARE(faultWith([](MapDrawing &d) {
                     d.kind = DrawingKind::Line;
                     d.fence = FenceRule{.watched = {}, .onEnter = true};
                 }),
                 BadRule);
    }

    /** Forty letters, and a letter that takes two code units is one. */
    void theTitleIsCountedInLetters()
    {
        const QString rare = QString::fromUcs4(U"𠀀");
        QCOMPARE(faultWith([&](MapDrawing &d) { d.title = rare.repeated(40); }), DrawingFault::None);
        QCOMPARE(faultWith([&](MapDrawing &d) { d.title = rare.repeated(41); }), DrawingFault::TitleTooLong);
    }

    void aCircleHasACentreAndARadius()
    {
        const auto circle = [](double radius, std::size_t points = 1) {
            return faultWith([=](MapDrawing &d) {
                d.kind = DrawingKind::Circle;
                d.points.resize(points);
                d.radiusM = radius;
            });
        };
        QCOMPARE(circle(500), DrawingFault::None);
        QCOMPARE(circle(9), DrawingFault::BadRadius);
        QCOMPARE(circle(200'001), DrawingFault::BadRadius);
        QCOMPARE(circle(qQNaN()), DrawingFault::BadRadius);
        QCOMPARE(circle(500, 2), DrawingFault::TooManyPoints);
        QCOMPARE(circle(500, 0), DrawingFault::TooFewPoints);
    }

    /** Who takes something away need not say again what it was. */
    void aRemovedOneMayBeEmpty()
    {
        QCOMPARE(faultWith([](MapDrawing &d) {
                     d.removed = true;
                     d.points.clear();
                     d.title.clear();
                 }),
                 DrawingFault::None);
    }

    void itFadesForAnHour()
    {
        MapDrawing drawing = area();
        QCOMPARE(phaseAt(drawing, 9'000'000'000), DrawingPhase::Current);
        QCOMPARE(nextPhaseMs(drawing, 5), 0);
        drawing.validUntilMs = 5000;
        const qint64 gone = 5000 + DrawingFadeMs;
        QCOMPARE(phaseAt(drawing, 4999), DrawingPhase::Current);
        QCOMPARE(nextPhaseMs(drawing, 4999), 5000);
        QCOMPARE(phaseAt(drawing, 5000), DrawingPhase::Expired);
        QCOMPARE(nextPhaseMs(drawing, 5000), gone);
        QCOMPARE(phaseAt(drawing, gone - 1), DrawingPhase::Expired);
        QCOMPARE(phaseAt(drawing, gone), DrawingPhase::Over);
        QCOMPARE(nextPhaseMs(drawing, gone), 0);
        drawing.removed = true;
        QCOMPARE(phaseAt(drawing, 1), DrawingPhase::Over);
        QCOMPARE(nextPhaseMs(drawing, 1), 0);
    }
};

QTEST_APPLESS_MAIN(DrawingTest)
#include "tst_drawing.moc"
