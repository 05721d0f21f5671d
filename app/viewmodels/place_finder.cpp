// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/place_finder.h"

#include "store/store.h"
#include "viewmodels/format.h"

#include <algorithm>

namespace yiping {

namespace {

/** From which zoom on a township, a village, a grid cell, a single thing fills the view. */
constexpr double TownZoom = 13;
constexpr double VillageZoom = 14.5;
constexpr double GridZoom = 15.5;
constexpr double ThingZoom = 15;

/** Units looked at for one letter typed. */
constexpr std::size_t MostLooked = 100'000;

double zoomFor(RegionLevel level)
{
    return level == RegionLevel::Grid ? GridZoom : level == RegionLevel::Village ? VillageZoom : TownZoom;
}

bool isMatch(const std::string &id, const QString &name, const QString &text)
{
    return QString::fromStdString(id).contains(text, Qt::CaseInsensitive) || name.contains(text, Qt::CaseInsensitive);
}

} // namespace

void PlaceFinder::setLive(Live *live)
{
    if (live == m_live)
        return;
    if (m_live)
        m_live->disconnect(this);
    m_live = live;
    if (live)
        connect(live, &Live::sightChanged, this, &PlaceFinder::refresh);
    Q_EMIT liveChanged();
    refresh();
}

void PlaceFinder::setTyped(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    refresh();
}

void PlaceFinder::refresh()
{
    beginResetModel();
    m_rows.clear();
    m_message.clear();
    if (m_live) {
        const PlaceQuery query = parsePlaceQuery(m_typed);
        if (query.kind == PlaceQuery::Kind::Code)
            suggestCode(query);
        else if (query.kind == PlaceQuery::Kind::Coordinates)
            suggestPlace(query);
        if (query.kind != PlaceQuery::Kind::Nothing) {
            suggestRegions(query.text);
            suggestEntities(query.text);
        }
        m_message = sentenceFor(query);
    }
    endResetModel();
    Q_EMIT typedChanged();
}

QString PlaceFinder::sentenceFor(const PlaceQuery &query) const
{
    switch (query.kind) {
    case PlaceQuery::Kind::Nothing:
        return tr("A region, a code of 2, 4, 6, 9, 12 or 15 digits, 108.32,22.82, or the name or id of an incident, a "
                  "unit or a station.");
    case PlaceQuery::Kind::HalfCoordinates:
        return m_rows.empty() ? tr("Longitude and latitude in degrees, both: 108.32,22.82.") : QString();
    case PlaceQuery::Kind::NotInChina:
        return tr("%1 is no place in China: longitude 73 to 136, latitude 3 to 54 degrees.").arg(query.text);
    case PlaceQuery::Kind::Digits:
        return m_rows.empty() ? tr("Nothing begins with %1. Codes have 2, 4, 6, 9, 12 or 15 digits.").arg(query.text)
                              : QString();
    case PlaceQuery::Kind::Code:
        return m_rows.empty() ? tr("No division above %1 is known here.").arg(query.text) : QString();
    case PlaceQuery::Kind::Coordinates:
    case PlaceQuery::Kind::Words:
        break;
    }
    return m_rows.empty() ? tr("Nothing by the name of %1 is known here.").arg(query.text) : QString();
}

std::optional<LonLat> PlaceFinder::middleOf(const RegionCode &code) const
{
    const Store &store = m_live->store();
    LonLat sum;
    int count = 0;
    const auto add = [&](const std::optional<LonLat> &place) {
        if (!place)
            return;
        sum = {.lon = sum.lon + place->lon, .lat = sum.lat + place->lat};
        ++count;
    };
    for (const SensorRow &row : store.sensors().rows()) {
        if (code.contains(row.header.region))
            add(row.latest.position);
    }
    for (const IncidentRow &row : store.incidents().rows()) {
        if (code.contains(row.header.region))
            add(m_live->redactor().position(row));
    }
    // What moves tells least of where a place is.
    const auto &units = store.units();
    for (std::size_t i = 0; count == 0 && i < std::min(units.size(), MostLooked); ++i) {
        const UnitGlance unit = units.glance(i);
        if (code.contains(*unit.region))
            add(unit.position);
    }
    return count == 0 ? std::nullopt : std::optional(LonLat{.lon = sum.lon / count, .lat = sum.lat / count});
}

PlaceFinder::Suggestion PlaceFinder::regionOf(const RegionCode &code) const
{
    const RegionCatalog &catalog = m_live->catalog();
    const RegionCode named = nearestNamed(catalog, code);
    Suggestion suggestion{.title = catalog.nameOf(named),
                          .detail = named.toString(),
                          .code = named,
                          .place = {},
                          .layer = {},
                          .id = {},
                          .note = {}};
    if (named.level() > RegionLevel::City)
        suggestion.detail += u' ' + m_live->placeName(named.parent());
    if (code.level() <= RegionLevel::County && named == catalog.current(code))
        return suggestion;
    suggestion.place = middleOf(code);
    if (suggestion.place) {
        suggestion.code = code;
        if (named != code)
            suggestion.title += u' ' + code.toString();
        suggestion.detail = tr("the middle of what is known there");
        return suggestion;
    }
    // A township has a name and no place of its own.
    const RegionCode shown = nearestNamed(catalog, named.upTo(RegionLevel::County));
    const QString asked = named == code ? catalog.nameOf(code) : code.toString();
    if (named.level() == RegionLevel::Town && named != code)
        suggestion.place = middleOf(named);
    suggestion.code = suggestion.place ? named : shown;
    suggestion.note = tr("No position known for %1; showing %2.").arg(asked, catalog.nameOf(suggestion.code));
    suggestion.detail = suggestion.note;
    return suggestion;
}

void PlaceFinder::suggestCode(const PlaceQuery &query)
{
    if (!nearestNamed(m_live->catalog(), query.code).isEmpty())
        m_rows.push_back(regionOf(query.code));
}

void PlaceFinder::suggestPlace(const PlaceQuery &query)
{
    m_rows.push_back({.title = tr("%1° E, %2° N").arg(query.place.lon).arg(query.place.lat),
                      .detail = tr("a place in degrees"),
                      .code = {},
                      .place = query.place,
                      .layer = {},
                      .id = {},
                      .note = {}});
}

void PlaceFinder::suggestRegions(const QString &text)
{
    for (const RegionCode &code : findRegions(m_live->catalog(), text, MostSuggestions)) {
        if (isFull())
            return;
        if (m_rows.empty() || m_rows.front().code != code)
            m_rows.push_back(regionOf(code));
    }
}

void PlaceFinder::suggestEntities(const QString &text)
{
    const Store &store = m_live->store();
    const Redactor &redactor = m_live->redactor();
    const auto add = [this](const QString &name, const Header &header, const std::optional<LonLat> &place,
                            const char *layer, const std::string &id, const QString &kind) {
        const QString word = QString::fromStdString(id);
        m_rows.push_back(
            {.title = name.isEmpty() ? word : name,
             .detail = kind + QStringLiteral(" · ") + word + QStringLiteral(" · ") + m_live->placeName(header.region),
             .code = header.region,
             .place = place,
             .layer = QString::fromLatin1(layer),
             .id = word,
             .note = {}});
    };
    for (const IncidentRow &row : store.incidents().rows()) {
        if (isFull())
            return;
        if (!isOpen(row.incident.stage))
            continue;
        const QString title = redactor.title(row);
        if (const auto place = redactor.position(row); place && isMatch(row.incident.id, title, text))
            add(title, row.header, place, "incidents", row.incident.id,
                Format::severityNumeral(static_cast<int>(row.incident.severity)));
    }
    const auto &units = store.units();
    // A whole id is found among any number; parts of names among so many as one can look through while somebody types.
    const auto whole = units.indexOf(text.toStdString());
    for (std::size_t i = 0; i < std::min(units.size(), MostLooked) + (whole ? 1 : 0); ++i) {
        if (isFull())
            return;
        const std::size_t index = !whole ? i : i == 0 ? *whole : i - 1;
        const UnitRow &row = units.at(index);
        if (!row.state.position || (i > 0 && whole == index))
            continue;
        if (const QString name = redactor.unitName(row); isMatch(row.state.id, name, text))
            add(name, row.header, row.state.position, "units", row.state.id,
                Format::unitKind(static_cast<int>(row.state.kind)));
    }
    for (const SensorRow &row : store.sensors().rows()) {
        if (isFull())
            return;
        if (!row.latest.position)
            continue;
        if (const QString name = redactor.text(row.header, row.latest.name); isMatch(row.latest.id, name, text))
            add(name, row.header, row.latest.position, "sensors", row.latest.id, tr("Station"));
    }
}

bool PlaceFinder::go(int row)
{
    if (!m_live || row < 0 || row >= count())
        return false;
    // What hears of it may type anew.
    const Suggestion chosen = m_rows[static_cast<std::size_t>(row)];
    if (chosen.layer == QLatin1String("incidents"))
        m_live->selection()->choose(chosen.id);
    else if (chosen.layer == QLatin1String("units"))
        m_live->selection()->setUnitId(chosen.id);
    else if (chosen.layer == QLatin1String("sensors"))
        m_live->selection()->setSensorId(chosen.id);
    if (chosen.place) {
        const double zoom = chosen.layer.isEmpty() && !chosen.code.isEmpty() ? zoomFor(chosen.code.level()) : ThingZoom;
        Q_EMIT foundPlace(chosen.code.toString(), chosen.place->lon, chosen.place->lat, zoom, chosen.layer, chosen.id,
                          chosen.note);
        return true;
    }
    const Region *region = m_live->catalog().find(chosen.code);
    if (region)
        Q_EMIT foundRegion(region->code.toString(), region->centre.lon, region->centre.lat, chosen.note);
    return region != nullptr;
}

int PlaceFinder::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlaceFinder::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Suggestion &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == TitleRole || role == Qt::DisplayRole)
        return row.title;
    return role == DetailRole ? QVariant(row.detail) : QVariant();
}

QHash<int, QByteArray> PlaceFinder::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"}};
}

} // namespace yiping
