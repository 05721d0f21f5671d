// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/label_placement.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/**
 * Pixels kept free beside a name that gets a new place; one that stays may come as near as touching. Above and below a
 * third of it: enough for what rounding to whole pixels moves two names against each other while the map is panned.
 */
constexpr double Air = 3;
constexpr int AtOther = 5;

class LabelBoard
{
public:
    explicit LabelBoard(const LabelRoom &room)
        : m_room(room)
        , m_taken(room.taken.begin(), room.taken.end())
    {
    }

    bool give(const LabelWish &wish, int candidate, double air, LabelSpot &spot)
    {
        const QRectF box = labelBox(wish, candidate, m_room.clearance);
        if (!m_room.view.contains(candidate == AtOther ? wish.other : wish.at) || !m_room.view.contains(box)
            || !isFree(box, air))
            return false;
        spot = {.candidate = candidate, .box = box};
        m_taken.push_back(box);
        return true;
    }

private:
    [[nodiscard]] bool isFree(const QRectF &box, double air) const
    {
        const QRectF kept = box.adjusted(-air, -air / 3, air, air / 3);
        if (std::ranges::any_of(m_taken, [&](const QRectF &other) { return other.intersects(kept); }))
            return false;
        const double c = m_room.clearance;
        const QRectF near = box.adjusted(-c, -c, c, c);
        return std::ranges::none_of(m_room.markers, [&](QPointF marker) { return near.contains(marker); });
    }

    const LabelRoom &m_room;
    std::vector<QRectF> m_taken;
};

} // namespace

QRectF labelBox(const LabelWish &wish, int candidate, double clearance)
{
    const double lift = wish.size.height() / 2 + clearance * 0.7;
    const double aside = wish.size.width() / 2 + clearance + 2;
    const QPointF offsets[LabelCandidates] = {{0, 0},        {0, -lift},     {0, lift},        {aside, 0},
                                              {-aside, 0},   {0, 0},         {0, -lift * 1.8}, {0, lift * 1.8},
                                              {aside, lift}, {-aside, -lift}};
    const QPointF corner = (candidate == AtOther ? wish.other : wish.at) + offsets[candidate]
        - QPointF(wish.size.width() / 2, wish.size.height() / 2);
    return {QPointF(std::round(corner.x()), std::round(corner.y())), wish.size};
}

std::vector<LabelSpot> placeLabels(std::span<const LabelWish> wishes, const LabelRoom &room)
{
    std::vector<LabelSpot> spots(wishes.size());
    LabelBoard board(room);
    for (std::size_t i = 0; room.steady && i < wishes.size(); ++i) {
        if (wishes[i].last >= 0)
            (void)board.give(wishes[i], wishes[i].last, 0, spots[i]);
    }
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const LabelWish &wish = wishes[i];
        bool placed = spots[i].candidate >= 0;
        if (!placed && wish.last >= 0)
            placed = board.give(wish, wish.last, 0, spots[i]);
        for (int candidate = 0; !placed && candidate < LabelCandidates; ++candidate)
            placed = board.give(wish, candidate, Air, spots[i]);
    }
    return spots;
}

} // namespace yiping
