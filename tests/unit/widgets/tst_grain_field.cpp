// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/grain_field.h"

#include <QRandomGenerator>

using namespace yiping;

namespace {

using Colors = std::array<quint32, GrainField::Colors>;

Colors someColors()
{
    Colors colors{};
    for (quint32 i = 1; i < colors.size(); ++i)
        colors[i] = 0xff000000 + i * 0x10203;
    return colors;
}

struct Square
{
    QPoint centre;
    int color;
};

/** Every square painted over those before it. */
std::vector<quint32> painted(QRect part, const std::vector<Square> &squares, int half)
{
    const Colors colors = someColors();
    std::vector<quint32> pixels(static_cast<std::size_t>(part.width() * part.height()), colors[0]);
    for (const Square &square : squares) {
        const QRect covers(square.centre - QPoint(half, half), QSize(2 * half, 2 * half));
        const QRect seen = covers & part;
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            for (int x = seen.left(); x <= seen.right(); ++x)
                pixels[static_cast<std::size_t>((y - part.top()) * part.width() + x - part.left())] =
                    colors[static_cast<std::size_t>(square.color)];
        }
    }
    return pixels;
}

} // namespace

class GrainFieldTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void isWhatPaintingOneAfterAnotherGives()
    {
        QRandomGenerator random(11);
        GrainField field;
        for (int round = 0; round < 300; ++round) {
            const QSize view(1 + random.bounded(200), 1 + random.bounded(200));
            const int half = 1 + random.bounded(5);
            GrainField::Pen pen = field.begin(view, half);
            std::vector<Square> squares;
            for (int i = random.bounded(400); i > 0; --i) {
                // Beyond the view's edges as well.
                squares.push_back(
                    {.centre = {random.bounded(view.width() + 40) - 20, random.bounded(view.height() + 40) - 20},
                     .color = 1 + random.bounded(GrainField::Colors - 1)});
                pen.add(squares.back().centre.x(), squares.back().centre.y(), squares.back().color);
            }
            field.end(pen);
            const QPoint origin(random.bounded(view.width()), random.bounded(view.height()));
            const QRect part(origin, QSize(view.width() - origin.x(), view.height() - origin.y()));
            std::vector<quint32> pixels(static_cast<std::size_t>(part.width() * part.height()), 7);
            field.draw({.pixels = pixels.data(), .width = part.width(), .height = part.height()}, origin, someColors());
            QCOMPARE(pixels, painted(part, squares, half));
        }
    }

    void isEmptyUntilASquareReachesIntoTheView()
    {
        GrainField field;
        QVERIFY(field.isEmpty());
        GrainField::Pen pen = field.begin({100, 100}, 2);
        pen.add(-3, 50, 1);
        pen.add(50, 102, 1);
        field.end(pen);
        QVERIFY(field.isEmpty());
        pen.add(101, 50, 1);
        field.end(pen);
        QVERIFY(!field.isEmpty());
        field.clear();
        QVERIFY(field.isEmpty());
    }
};

QTEST_GUILESS_MAIN(GrainFieldTest)
#include "tst_grain_field.moc"
