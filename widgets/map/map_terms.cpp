// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_terms.h"

#include "widgets/map/map_data.h"

#include <QHash>

namespace yiping {

std::optional<MapCrs> crsOf(const QString &name)
{
    QString plain = name.toLower();
    plain.remove(QLatin1Char('-'));
    plain.remove(QLatin1Char(' '));
    const QString last = plain.mid(plain.lastIndexOf(QLatin1Char(':')) + 1);
    static const QHash<QString, MapCrs> known{
        {QStringLiteral("cgcs2000"), MapCrs::Cgcs2000}, {QStringLiteral("4490"), MapCrs::Cgcs2000},
        {QStringLiteral("wgs84"), MapCrs::Cgcs2000},    {QStringLiteral("4326"), MapCrs::Cgcs2000},
        {QStringLiteral("crs84"), MapCrs::Cgcs2000},    {QStringLiteral("gcj02"), MapCrs::Gcj02},
        {QStringLiteral("bd09"), MapCrs::Bd09},         {QStringLiteral("bd09ll"), MapCrs::Bd09}};
    const auto found = known.find(last);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

int roadLevel(const QString &kind)
{
    static const QHash<QString, RoadClass> known{
        {QStringLiteral("motorway"), RoadClass::Motorway},  {QStringLiteral("trunk"), RoadClass::Trunk},
        {QStringLiteral("primary"), RoadClass::Primary},    {QStringLiteral("secondary"), RoadClass::Secondary},
        {QStringLiteral("tertiary"), RoadClass::Tertiary},  {QStringLiteral("unclassified"), RoadClass::Street},
        {QStringLiteral("residential"), RoadClass::Street}, {QStringLiteral("living_street"), RoadClass::Street}};
    QString plain = kind;
    if (plain.endsWith(QLatin1String("_link")))
        plain.chop(5);
    const auto found = known.find(plain);
    return found == known.end() ? 0 : static_cast<int>(*found);
}

int placeRank(const QString &kind, const QString &code)
{
    static const QHash<QString, int> known{{QStringLiteral("city"), 0},    {QStringLiteral("county"), 0},
                                           {QStringLiteral("town"), 1},    {QStringLiteral("suburb"), 1},
                                           {QStringLiteral("village"), 2}, {QStringLiteral("neighbourhood"), 2},
                                           {QStringLiteral("quarter"), 2}, {QStringLiteral("hamlet"), 3}};
    const auto found = known.find(kind);
    if (found != known.end())
        return *found;
    return code.size() == 6 ? 0 : code.size() == 9 ? 1 : code.size() == 12 ? 2 : 3;
}

LonLat converted(LonLat place, MapCrs crs)
{
    if (crs == MapCrs::Cgcs2000)
        return place;
    return cgcs2000FromGcj02(crs == MapCrs::Bd09 ? gcj02FromBd09(place) : place);
}

} // namespace yiping
