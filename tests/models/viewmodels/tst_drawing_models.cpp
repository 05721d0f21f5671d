// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/drawing_model.h"
#include "viewmodels/drawing_shapes.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace yiping;
using test::House;

namespace {

constexpr auto Code = "4501";

/** Around the place where House::unit() puts units between 108.30 and 108.36 east. */
MapDrawing cordon(House &house, const std::string &id, unsigned revision = 1)
{
    return {.id = id,
            .kind = DrawingKind::Area,
            .points = {{108.30, 22.78}, {108.36, 22.78}, {108.36, 22.84}, {108.30, 22.84}},
            .title = QStringLiteral("低洼片区"),
            .purpose = DrawingPurpose::Cordon,
            .drawnBy = QStringLiteral("甲"),
            .madeAtMs = house.clock.nowMs(),
            .validUntilMs = house.clock.nowMs() + 60'000,
            .revision = revision};
}

void receive(House &house, const MapDrawing &drawing, const char *code = Code)
{
    house.clock.advanceMs(1000);
    house.apply({house.update(Lane::Order, drawing.id + "-" + std::to_string(drawing.revision), code, drawing)});
}

void moveUnit(House &house, double lon)
{
    house.clock.advanceMs(30'000);
    house.apply({house.unit("京A", lon)});
}

} // namespace

class DrawingModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theListFollowsWhatStands()
    {
        House house;
        DrawingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRegion(QStringLiteral("4501"));
        model.setLive(&house.live);
        receive(house, cordon(house, "d1"));
        receive(house, cordon(house, "elsewhere"), "4502");
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.data(model.index(0), DrawingModel::TitleRole).toString(), QStringLiteral("低洼片区"));
        QCOMPARE(model.data(model.index(0), DrawingModel::ExpiredRole).toBool(), false);
        const QRectF box = model.boxOf(0);
        QVERIFY(box.contains(QPointF(108.33, 22.81)) && box.width() < 0.1);
        QVERIFY(model.keyOf(1).isEmpty() && model.boxOf(1).isEmpty());

        house.clock.advanceMs(120'000);
        house.apply({house.unit("any", 109)});
        QCOMPARE(model.data(model.index(0), DrawingModel::ExpiredRole).toBool(), true);
        MapDrawing gone = cordon(house, "d1", 2);
        gone.removed = true;
        receive(house, gone);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsOnItsWayIsDashed()
    {
        House house;
        DrawingShapes shapes;
        shapes.setRegion(QStringLiteral("4501"));
        shapes.setLive(&house.live);
        receive(house, cordon(house, "d1"));
        QCOMPARE(shapes.shapes().size(), 1);
        QCOMPARE(shapes.shapes().at(0).toMap()[QStringLiteral("dashed")].toBool(), false);
        MapDrawing pin = cordon(house, "p1");
        pin.kind = DrawingKind::Pin;
        pin.points.resize(1);
        receive(house, pin);
        // A place is no outline, yet has a name.
        QCOMPARE(shapes.shapes().size(), 1);
        QCOMPARE(shapes.names().size(), 2);
    }

    void crossingsAreTold()
    {
        House house;
        MapDrawing watched = cordon(house, "d1");
        watched.validUntilMs = 0;
        watched.fence = FenceRule{.onEnter = true, .onLeave = true};
        FenceWatch &notices = *house.live.fences();
        const QAbstractItemModelTester tester(&notices, QAbstractItemModelTester::FailureReportingMode::QtTest);
        moveUnit(house, 108.33);
        receive(house, watched);
        // Whoever was inside already has not come in.
        moveUnit(house, 108.331);
        QCOMPARE(notices.count(), 0);
        moveUnit(house, 108.50);
        QCOMPARE(notices.count(), 1);
        QCOMPARE(notices.data(notices.index(0), FenceWatch::EnteredRole).toBool(), false);
        moveUnit(house, 108.33);
        QCOMPARE(notices.count(), 2);
        QCOMPARE(notices.data(notices.index(0), FenceWatch::EnteredRole).toBool(), true);
        const QString text = notices.data(notices.index(0), FenceWatch::TextRole).toString();
        QVERIFY2(text.contains(QStringLiteral("京A")) && text.contains(QStringLiteral("低洼片区")), qPrintable(text));
        // Removed: nobody is watched any more.
        watched.revision = 2;
        watched.removed = true;
        receive(house, watched);
        moveUnit(house, 108.50);
        QCOMPARE(notices.count(), 2);
    }
};

QTEST_GUILESS_MAIN(DrawingModelsTest)
#include "tst_drawing_models.moc"
