// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "store/rows.h"
#include "store/text_pool.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yiping {

/** What a map or a rule needs of a unit, without a text. */
struct UnitGlance
{
    /** Valid as long as the table. */
    const RegionCode *region = nullptr;
    Freshness freshness;
    qint64 eventTimeMs = 0;
    std::optional<LonLat> position;
    /** As in EntityState. */
    float positionErrorM = 0;
    std::optional<float> headingDeg;
    EntityKind kind = EntityKind::Unspecified;
    UnitStatus status = UnitStatus::Unspecified;
};

/**
 * A million moving things in some 90 bytes each: numbers side by side, texts in a pool, what few of them have apart.
 * Rows are made when they are read, and hold what was put in but for these: the id of the message is not kept, positions
 * are rounded to 1e-7 degrees (a centimetre), headings to 0.01 degrees, position errors up to a quarter of a metre and
 * end at 16 km. Indexes stay valid; rows are never removed.
 */
class UnitTable
{
public:
    /** The row's index, made when it is missing. */
    std::size_t indexFor(std::string_view id);
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view id) const;
    [[nodiscard]] std::optional<UnitRow> find(std::string_view id) const;
    [[nodiscard]] UnitRow at(std::size_t index) const;
    [[nodiscard]] UnitGlance glance(std::size_t index) const;
    /** Valid as long as the table. */
    [[nodiscard]] std::string_view idOf(std::size_t index) const { return m_texts.at(entry(index).id); }
    /** Reference data; null until it came. */
    [[nodiscard]] const ResponseUnit *referenceOf(std::size_t index) const;
    [[nodiscard]] std::size_t size() const { return m_size; }

    void setState(std::size_t index, const Header &header, const EntityState &state);
    /** The header counts until a state comes. */
    void setReference(std::size_t index, const Header &header, ResponseUnit &&reference);
    [[nodiscard]] bool hasState(std::size_t index) const { return entry(index).hasState; }

    /** Taken from the heap for everything but reference data, orders and cyclones. */
    [[nodiscard]] std::size_t bytes() const;

private:
    /** Ordered by size, so that nothing is lost between. */
    struct Entry
    {
        qint64 publishedTimeUs = 0;
        qint64 eventTimeMs = 0;
        qint64 staleAtNs = 0;
        qint32 lonE7 = 0;
        qint32 latE7 = 0;
        TextPool::Place id = 0;
        TextPool::Place name = 0;
        quint32 region = 0;
        quint32 staleAfterS = 0;
        float speedMps = 0;
        quint16 agency = 0;
        quint16 replayedFrom = 0;
        quint16 headingE2 = 0;
        /** Quarters of a metre, rounded up; 0: not known. */
        quint16 positionErrorQ = 0;
        quint8 kind : 4 = 0;
        quint8 status : 4 = 0;
        quint8 sensitivity : 4 = 0;
        quint8 signature : 4 = 0;
        bool exercise : 1 = false;
        bool hasState : 1 = false;
        bool hasPosition : 1 = false;
        bool hasHeading : 1 = false;
        bool hasSpeed : 1 = false;
        bool hasOrder : 1 = false;
        bool hasCyclone : 1 = false;
    };
    static_assert(sizeof(Entry) == 64);

    /** Values that very many rows share. */
    template<typename Value>
    struct Shared
    {
        std::vector<std::unique_ptr<Value>> values;
        std::unordered_map<std::string, std::size_t, TransparentHash, std::equal_to<>> places;
    };

    [[nodiscard]] Entry &entry(std::size_t index) { return m_blocks[index / BlockRows][index % BlockRows]; }
    [[nodiscard]] const Entry &entry(std::size_t index) const { return m_blocks[index / BlockRows][index % BlockRows]; }
    void setHeader(Entry &entry, const Header &header);
    void setName(Entry &entry, const QString &name);
    void rewriteTexts();
    [[nodiscard]] Header headerOf(const Entry &entry) const;
    [[nodiscard]] std::size_t slotOf(std::string_view id) const;
    void growSlots();

    static constexpr std::size_t BlockRows = 1024;
    static constexpr quint32 NoRow = 0xffffffff;

    std::vector<std::unique_ptr<Entry[]>> m_blocks;
    std::size_t m_size = 0;
    /** Open addressing by the hash of the id, a power of two of them: the row, or NoRow. */
    std::vector<quint32> m_slots;
    TextPool m_texts;
    std::size_t m_textsInUse = 0;
    Shared<RegionCode> m_regions;
    Shared<QString> m_origins;
    std::unordered_map<std::size_t, ResponseUnit> m_references;
    std::unordered_map<std::size_t, std::string> m_orders;
    std::unordered_map<std::size_t, std::shared_ptr<const Cyclone>> m_cyclones;
};

} // namespace yiping
