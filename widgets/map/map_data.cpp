// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_data.h"

#include <algorithm>

namespace yiping {

QString plainCode(const QString &code)
{
    if (code.size() == 6 && code.endsWith(QLatin1String("0000")))
        return code.left(2);
    if (code.size() == 6 && code.endsWith(QLatin1String("00")))
        return code.left(4);
    return code;
}

bool MapArea::contains(LocalPoint point) const
{
    if (!box.contains(QPointF(point.x, point.y)))
        return false;
    bool in = false;
    for (const auto &rings : polygons) {
        for (const Ring &ring : rings) {
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const LocalPoint a = ring[i];
                const LocalPoint b = ring[j];
                if ((a.y > point.y) != (b.y > point.y)
                    && point.x < a.x + (double(point.y) - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x))
                    in = !in;
            }
        }
    }
    return in;
}

const MapArea *MapData::find(const QString &code) const
{
    const QString plain = plainCode(code);
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const MapArea &area) { return area.code == plain; });
    return found == areas.end() ? nullptr : &*found;
}

QRectF MapData::boxOf(const QString &code) const
{
    const QString plain = plainCode(code);
    if (const MapArea *area = plain.isEmpty() ? nullptr : find(plain))
        return area->box;
    QRectF box;
    for (const MapArea &area : areas) {
        if (!plain.isEmpty() && area.code.startsWith(plain))
            box = box.isNull() ? area.box : box.united(area.box);
    }
    return box;
}

LocalPoint MapData::local(LonLat point) const
{
    const MercatorPoint p = toMercator(point);
    return {.x = static_cast<float>(p.x - origin.x), .y = static_cast<float>(p.y - origin.y)};
}

LonLat MapData::global(LocalPoint point) const
{
    return fromMercator({.x = origin.x + point.x, .y = origin.y + point.y});
}

} // namespace yiping
