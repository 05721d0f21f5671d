// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/region_catalog.h"

#include <QList>

namespace yiping {

QString shortRegionName(const QString &name)
{
    if (name.size() <= 2)
        return name;
    QString result = name;
    for (const auto suffix : {u"自治区", u"自治县", u"市", u"县", u"区"}) {
        if (result.endsWith(QStringView(suffix))) {
            result.chop(QStringView(suffix).size());
            break;
        }
    }
    for (bool removed = true; removed;) {
        removed = false;
        for (const auto people : {u"壮族", u"瑶族", u"苗族", u"侗族", u"仫佬族", u"毛南族", u"各族"}) {
            if (result.endsWith(QStringView(people)) && result.size() > QStringView(people).size()) {
                result.chop(QStringView(people).size());
                removed = true;
            }
        }
    }
    return result.size() < 2 ? name : result;
}

int RegionCatalog::load(const QByteArray &csv)
{
    int refused = 0;
    const QList<QByteArray> lines = csv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> fields = lines[i].trimmed().split(',');
        if (fields.size() == 1 && fields[0].isEmpty())
            continue;
        const auto code = RegionCode::parse(fields[0].toStdString());
        if (code && fields.size() >= 2 && fields[1].startsWith('=')) {
            if (const auto target = RegionCode::parse(fields[1].mid(1).toStdString())) {
                m_aliases[*code] = *target;
                continue;
            }
        } else if (code && fields.size() >= 4) {
            const QString name = QString::fromUtf8(fields[1]);
            m_regions[*code] = Region{.code = *code,
                                      .name = name,
                                      .shortName = shortRegionName(name),
                                      .centre = {.lon = fields[2].toDouble(), .lat = fields[3].toDouble()}};
            continue;
        }
        ++refused;
    }
    return refused;
}

int RegionCatalog::loadTowns(const QByteArray &csv)
{
    int refused = 0;
    const QList<QByteArray> lines = csv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype comma = line.indexOf(',');
        const auto code = RegionCode::parse(line.first(std::max<qsizetype>(0, comma)).toStdString());
        const QString name = QString::fromUtf8(line.sliced(comma + 1)).trimmed();
        if (code && code->level() == RegionLevel::Town && !name.isEmpty())
            m_towns[*code] = name;
        else
            ++refused;
    }
    return refused;
}

const Region *RegionCatalog::find(const RegionCode &code) const
{
    const auto found = m_regions.find(current(code));
    return found == m_regions.end() ? nullptr : &found->second;
}

bool RegionCatalog::isKnown(const RegionCode &code) const
{
    if (code.isEmpty())
        return false;
    const RegionCode now = current(code.upTo(RegionLevel::County));
    return m_regions.contains(now);
}

RegionCode RegionCatalog::current(const RegionCode &code) const
{
    const auto found = m_aliases.find(code);
    return found == m_aliases.end() ? code : found->second;
}

QString RegionCatalog::nameOf(const RegionCode &code) const
{
    if (const Region *region = find(code))
        return region->name;
    const auto town = m_towns.find(code);
    return town == m_towns.end() ? QString() : town->second;
}

std::vector<const Region *> RegionCatalog::childrenOf(const RegionCode &code) const
{
    std::vector<const Region *> children;
    for (auto it = m_regions.upper_bound(code); it != m_regions.end() && code.contains(it->first); ++it) {
        if (it->first.parent() == code)
            children.push_back(&it->second);
    }
    return children;
}

const Region *RegionCatalog::findByName(const QString &name) const
{
    for (const auto &[code, region] : m_regions) {
        if (region.name == name)
            return &region;
    }
    return nullptr;
}

} // namespace yiping
