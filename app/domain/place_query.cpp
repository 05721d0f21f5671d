// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place_query.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace yiping {

namespace {

// The outermost points of the country, whole degrees outwards: 73°40′ E to 135°02′ E, 3°52′ N to 53°33′ N.
constexpr double WestOfChina = 73;
constexpr double EastOfChina = 136;
constexpr double SouthOfChina = 3;
constexpr double NorthOfChina = 54;

QString halfWidth(QStringView typed)
{
    QString text = typed.trimmed().toString();
    for (QChar &c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            c = QChar(c.unicode() - 0xfee0);
        else if (c == QChar(0x3000))
            c = u' ';
        else if (c == QChar(0x3001))
            c = u',';
    }
    return text.simplified();
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<LonLat> placeInChina(double first, double second)
{
    const auto isLongitude = [](double value) { return value >= WestOfChina && value <= EastOfChina; };
    const auto isLatitude = [](double value) { return value >= SouthOfChina && value <= NorthOfChina; };
    if (isLongitude(first) && isLatitude(second))
        return LonLat{.lon = first, .lat = second};
    if (isLatitude(first) && isLongitude(second))
        return LonLat{.lon = second, .lat = first};
    return std::nullopt;
}

/** Without degree signs and the letters of directions. */
QString bareNumbers(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[°º]|东经|北纬|(?<![A-Za-z])[EeNn](?![A-Za-z])"));
    return text.replace(marks, QStringLiteral(" ")).replace(u';', u',').simplified();
}

/** Nothing when the text is not made of numbers. */
std::optional<PlaceQuery> readCoordinates(const QString &text)
{
    static const QRegularExpression two(
        QStringLiteral(R"(^([+-]?\d{1,12}(?:\.\d*)?)\s*[, ]\s*([+-]?\d{1,12}(?:\.\d*)?)$)"));
    static const QRegularExpression one(QStringLiteral(R"(^[+-]?\d{1,12}(?:\.\d*\s*,?|\s*,)\s*[+-]?$)"));
    const QString bare = bareNumbers(text);
    if (one.match(bare).hasMatch())
        return PlaceQuery{.kind = PlaceQuery::Kind::HalfCoordinates, .code = {}, .place = {}, .text = text};
    const auto both = two.match(bare);
    if (!both.hasMatch())
        return std::nullopt;
    const auto place = placeInChina(both.captured(1).toDouble(), both.captured(2).toDouble());
    return PlaceQuery{.kind = place ? PlaceQuery::Kind::Coordinates : PlaceQuery::Kind::NotInChina,
                      .code = {},
                      .place = place.value_or(LonLat()),
                      .text = text};
}

/** Smaller is better; 3: no match. */
int rankOf(const QString &name, const QString &shortName, const QString &text)
{
    if (name == text || shortName == text)
        return 0;
    if (name.startsWith(text))
        return 1;
    return name.contains(text) ? 2 : 3;
}

} // namespace

PlaceQuery parsePlaceQuery(QStringView typed)
{
    PlaceQuery query{.kind = PlaceQuery::Kind::Nothing, .code = {}, .place = {}, .text = halfWidth(typed)};
    if (query.text.isEmpty())
        return query;
    const auto place = readCoordinates(query.text);
    if (place && place->kind == PlaceQuery::Kind::Coordinates)
        return *place;
    if (const QString digits = QString(query.text).remove(u' '); isDigits(digits)) {
        const auto code = RegionCode::parse(digits.toStdString());
        query.kind = code ? PlaceQuery::Kind::Code : PlaceQuery::Kind::Digits;
        query.code = code.value_or(RegionCode());
        query.text = digits;
        return query;
    }
    if (place)
        return *place;
    query.kind = PlaceQuery::Kind::Words;
    return query;
}

RegionCode nearestNamed(const RegionCatalog &catalog, const RegionCode &code)
{
    for (RegionCode at = catalog.current(code); !at.isEmpty(); at = catalog.current(at.parent())) {
        if (!catalog.nameOf(at).isEmpty())
            return at;
        if (at.level() == RegionLevel::Province)
            break;
    }
    return {};
}

std::vector<RegionCode> findRegions(const RegionCatalog &catalog, const QString &text, std::size_t limit)
{
    if (text.isEmpty())
        return {};
    const std::string prefix = isDigits(text) ? text.toStdString() : std::string();
    std::vector<std::tuple<int, RegionLevel, RegionCode>> found;
    const auto consider = [&](const RegionCode &code, const QString &name, const QString &shortName) {
        const bool begins = !prefix.empty() && code.digits().starts_with(prefix);
        if (const int rank = begins ? (code.digits() == prefix ? 0 : 1) : rankOf(name, shortName, text); rank < 3)
            found.emplace_back(rank, code.level(), code);
    };
    for (const auto &[code, region] : catalog.regions())
        consider(code, region.name, region.shortName);
    for (const auto &[code, name] : catalog.towns())
        consider(code, name, name);
    std::ranges::sort(found);
    std::vector<RegionCode> codes;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        codes.push_back(std::get<RegionCode>(found[i]));
    return codes;
}

} // namespace yiping
