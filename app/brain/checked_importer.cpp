// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/checked_importer.h"

#include "decode/checked.h"

#include <algorithm>
#include <iterator>

namespace yiping::brain {

namespace {
QString faultNamed(DecodeError error)
{
    switch (error) {
    case DecodeError::BadHeader:
        return QStringLiteral("its time is before 1970, or its identifier is longer than 128 bytes");
    case DecodeError::UnknownRegion:
        return QStringLiteral("its division is none of Guangxi");
    case DecodeError::BadCoordinate:
        return QStringLiteral("its position lies outside the map");
    case DecodeError::FutureTime:
        return QStringLiteral("its time is after the year 2200");
    case DecodeError::BadValue:
        return QStringLiteral("a number, a time or an identifier is outside its range");
    default:
        return QStringLiteral("no reader takes it (%1)").arg(QLatin1StringView(nameOf(error)));
    }
}
} // namespace

CheckedImporter::CheckedImporter(std::unique_ptr<Importer> importer, const RegionCatalog &catalog, ImportReport &report)
    : m_importer(std::move(importer))
    , m_report(report)
    , m_clock(LatestTimeMs * 1000)
    , m_decoder(catalog, m_clock)
{
}

bool CheckedImporter::next(std::vector<Outgoing> &messages)
{
    m_row.clear();
    const bool more = m_importer->next(m_row);
    for (Outgoing &outgoing : m_row) {
        if (const QString reason = fault(outgoing); !reason.isEmpty()) {
            m_report.refuse(m_importer->line(), reason);
            return more;
        }
    }
    std::ranges::move(m_row, std::back_inserter(messages));
    return more;
}

QString CheckedImporter::fault(Outgoing &outgoing)
{
    // Stamped when it is published; until then any time will do.
    outgoing.message.mutable_header()->set_published_time_us(1);
    const auto decoded = m_decoder.decode(outgoing.subject, outgoing.message.SerializeAsString(), 0);
    outgoing.message.mutable_header()->clear_published_time_us();
    const auto *error = std::get_if<DecodeError>(&decoded);
    return error ? faultNamed(*error) : QString();
}

} // namespace yiping::brain
