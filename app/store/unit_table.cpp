// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unit_table.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace yiping {

namespace {

constexpr double PlacesADegree = 1e7;
constexpr float HeadingsADegree = 100;
constexpr float ErrorsAMetre = 4;
/** Texts that nobody reads any more may be as many as those in use, and this. */
constexpr std::size_t SpareTextBytes = std::size_t(1) << 20;

/** The place of a value in a list that holds each once; its first is the empty one, also for what no longer fits a number. */
template<typename Number, typename Shared, typename Value>
Number placeIn(Shared &shared, std::string_view key, const Value &value)
{
    if (shared.values.empty()) {
        shared.values.push_back(std::make_unique<Value>());
        shared.places.emplace(std::string(), 0);
    }
    if (const auto found = shared.places.find(key); found != shared.places.end())
        return static_cast<Number>(found->second);
    if (shared.values.size() > std::numeric_limits<Number>::max())
        return 0;
    shared.values.push_back(std::make_unique<Value>(value));
    shared.places.emplace(std::string(key), shared.values.size() - 1);
    return static_cast<Number>(shared.values.size() - 1);
}

} // namespace

std::size_t UnitTable::slotOf(std::string_view id) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(id)&mask;
    while (m_slots[slot] != NoRow && idOf(m_slots[slot]) != id)
        slot = (slot + 1) & mask;
    return slot;
}

void UnitTable::growSlots()
{
    m_slots.assign(std::max<std::size_t>(64, m_slots.size() * 2), NoRow);
    for (std::size_t row = 0; row < m_size; ++row)
        m_slots[slotOf(idOf(row))] = static_cast<quint32>(row);
}

std::size_t UnitTable::indexFor(std::string_view id)
{
    if (const auto known = indexOf(id))
        return *known;
    // At most three of four slots are taken.
    if (4 * (m_size + 1) > 3 * m_slots.size())
        growSlots();
    const std::size_t slot = slotOf(id);
    if (m_size % BlockRows == 0)
        m_blocks.push_back(std::make_unique<Entry[]>(BlockRows));
    setHeader(entry(m_size), {});
    entry(m_size).id = m_texts.add(id);
    m_textsInUse += id.size();
    m_slots[slot] = static_cast<quint32>(m_size);
    return m_size++;
}

std::optional<std::size_t> UnitTable::indexOf(std::string_view id) const
{
    if (m_slots.empty())
        return std::nullopt;
    const quint32 row = m_slots[slotOf(id)];
    return row == NoRow ? std::nullopt : std::optional<std::size_t>(row);
}

std::optional<UnitRow> UnitTable::find(std::string_view id) const
{
    const auto index = indexOf(id);
    return index ? std::optional(at(*index)) : std::nullopt;
}

void UnitTable::setHeader(Entry &entry, const Header &header)
{
    entry.publishedTimeUs = header.publishedTimeUs;
    entry.eventTimeMs = header.eventTimeMs;
    entry.staleAtNs = header.staleAtNs;
    entry.staleAfterS = header.staleAfterS;
    // They hardly ever change, and to look them up takes a text of another form.
    if (m_regions.values.empty() || *m_regions.values[entry.region] != header.region)
        entry.region = placeIn<quint32>(m_regions, header.region.digits(), header.region);
    const auto place = [this](quint16 &at, const QString &origin) {
        if (m_origins.values.empty() || *m_origins.values[at] != origin)
            at = placeIn<quint16>(m_origins, origin.toStdString(), origin);
    };
    place(entry.agency, header.sourceAgency);
    place(entry.replayedFrom, header.replayedFrom);
    entry.sensitivity = static_cast<quint8>(header.sensitivity);
    entry.signature = static_cast<quint8>(header.signature);
    entry.exercise = header.exercise;
}

void UnitTable::setName(Entry &entry, const QString &name)
{
    const std::string_view before = m_texts.at(entry.name);
    if (name == QUtf8StringView(before.data(), static_cast<qsizetype>(before.size())))
        return;
    const std::string text = name.toStdString();
    m_textsInUse += text.size() - before.size();
    entry.name = m_texts.add(text);
    if (m_texts.used() > 2 * m_textsInUse + 4 * m_size + SpareTextBytes)
        rewriteTexts();
}

void UnitTable::rewriteTexts()
{
    TextPool texts;
    for (std::size_t row = 0; row < m_size; ++row) {
        Entry &one = entry(row);
        one.id = texts.add(m_texts.at(one.id));
        one.name = texts.add(m_texts.at(one.name));
    }
    m_texts = std::move(texts);
}

void UnitTable::setState(std::size_t index, const Header &header, const EntityState &state)
{
    Entry &one = entry(index);
    setHeader(one, header);
    one.hasState = true;
    one.kind = static_cast<quint8>(state.kind);
    one.status = static_cast<quint8>(state.status);
    one.hasPosition = state.position.has_value();
    if (state.position) {
        one.lonE7 = static_cast<qint32>(std::lround(state.position->lon * PlacesADegree));
        one.latE7 = static_cast<qint32>(std::lround(state.position->lat * PlacesADegree));
    }
    one.hasHeading = state.headingDeg.has_value();
    one.headingE2 = static_cast<quint16>(std::lround(state.headingDeg.value_or(0) * HeadingsADegree));
    one.positionErrorQ = static_cast<quint16>(
        std::clamp(std::ceil(state.positionErrorM * ErrorsAMetre), 0.0F, float(std::numeric_limits<quint16>::max())));
    one.hasSpeed = state.speedMps.has_value();
    one.speedMps = state.speedMps.value_or(0);
    setName(one, state.name);
    if (!state.orderId.empty())
        m_orders.insert_or_assign(index, state.orderId);
    else if (one.hasOrder)
        m_orders.erase(index);
    one.hasOrder = !state.orderId.empty();
    if (state.cyclone)
        m_cyclones.insert_or_assign(index, state.cyclone);
    else if (one.hasCyclone)
        m_cyclones.erase(index);
    one.hasCyclone = state.cyclone != nullptr;
}

void UnitTable::setReference(std::size_t index, const Header &header, ResponseUnit &&reference)
{
    Entry &one = entry(index);
    if (!one.hasState)
        setHeader(one, header);
    m_references.insert_or_assign(index, std::move(reference));
}

const ResponseUnit *UnitTable::referenceOf(std::size_t index) const
{
    const auto found = m_references.find(index);
    return found == m_references.end() ? nullptr : &found->second;
}

Header UnitTable::headerOf(const Entry &entry) const
{
    Header header;
    header.sourceAgency = *m_origins.values[entry.agency];
    header.eventTimeMs = entry.eventTimeMs;
    header.publishedTimeUs = entry.publishedTimeUs;
    header.region = *m_regions.values[entry.region];
    header.staleAfterS = entry.staleAfterS;
    header.exercise = entry.exercise;
    header.sensitivity = static_cast<Sensitivity>(entry.sensitivity);
    header.replayedFrom = *m_origins.values[entry.replayedFrom];
    header.signature = static_cast<Signature>(entry.signature);
    header.staleAtNs = entry.staleAtNs;
    return header;
}

UnitRow UnitTable::at(std::size_t index) const
{
    const Entry &one = entry(index);
    UnitRow row{.header = headerOf(one)};
    if (const ResponseUnit *reference = referenceOf(index))
        row.reference = *reference;
    if (!one.hasState)
        return row;
    const UnitGlance numbers = glance(index);
    row.state.id = std::string(idOf(index));
    row.state.kind = numbers.kind;
    row.state.name = QString::fromUtf8(m_texts.at(one.name));
    row.state.position = numbers.position;
    row.state.headingDeg = numbers.headingDeg;
    if (one.hasSpeed)
        row.state.speedMps = one.speedMps;
    row.state.status = numbers.status;
    row.state.positionErrorM = numbers.positionErrorM;
    if (one.hasOrder)
        row.state.orderId = m_orders.at(index);
    if (one.hasCyclone)
        row.state.cyclone = m_cyclones.at(index);
    return row;
}

UnitGlance UnitTable::glance(std::size_t index) const
{
    const Entry &one = entry(index);
    UnitGlance glance{.region = m_regions.values[one.region].get(),
                      .freshness = {.publishedTimeUs = one.publishedTimeUs,
                                    .staleAtNs = one.staleAtNs,
                                    .staleAfterS = one.staleAfterS},
                      .eventTimeMs = one.eventTimeMs,
                      .positionErrorM = static_cast<float>(one.positionErrorQ) / ErrorsAMetre,
                      .kind = static_cast<EntityKind>(one.kind),
                      .status = static_cast<UnitStatus>(one.status)};
    if (one.hasPosition)
        glance.position = LonLat{.lon = one.lonE7 / PlacesADegree, .lat = one.latE7 / PlacesADegree};
    if (one.hasHeading)
        glance.headingDeg = static_cast<float>(one.headingE2) / HeadingsADegree;
    return glance;
}

std::size_t UnitTable::bytes() const
{
    return m_blocks.size() * BlockRows * sizeof(Entry) + m_slots.capacity() * sizeof(quint32) + m_texts.bytes();
}

} // namespace yiping
