// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/importer.h"

#include "brain/checked_importer.h"
#include "brain/import_air_quality.h"
#include "brain/import_cap.h"
#include "brain/import_dispatch_log.h"
#include "brain/import_service_requests.h"
#include "brain/import_statistics.h"
#include "brain/import_typhoon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr qsizetype MostSentences = 20;
constexpr LonLat NanningCentre{.lon = 108.366, .lat = 22.817};

bool isUtf8(const std::string &text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}
} // namespace

void ImportReport::keep(qint64 line, const QString &text)
{
    if (m_sentences.size() < MostSentences)
        m_sentences.append(QStringLiteral("%1:%2: %3").arg(m_file).arg(line).arg(text));
}

void ImportReport::refuse(qint64 line, const QString &reason)
{
    ++m_refused;
    keep(line, QStringLiteral("refused: ") + reason);
}

void ImportReport::suspect(qint64 line, const QString &reason)
{
    ++m_suspects;
    keep(line, QStringLiteral("taken, but odd: ") + reason);
}

QStringList ImportReport::sentences() const
{
    QStringList all = m_sentences;
    if (const qint64 rest = m_refused + m_suspects - m_sentences.size(); rest > 0)
        all.append(QStringLiteral("%1: and %2 more like these").arg(m_file).arg(rest));
    return all;
}

QString CsvImporter::begin()
{
    const auto header = m_reader.next();
    if (!header)
        return QStringLiteral("the file is empty; the first line must name the columns");
    m_width = header->fields.size();
    for (std::size_t i = 0; i < m_width; ++i)
        m_columns[header->fields[i]] = i;
    QStringList absent;
    for (const std::string &column : columns()) {
        if (!m_columns.contains(column))
            absent.append(QString::fromStdString(column));
        else if (std::ranges::count(header->fields, column) > 1)
            return QStringLiteral("line 1 names the column %1 twice; which one counts?")
                .arg(QString::fromStdString(column));
    }
    return absent.isEmpty() ? QString()
                            : QStringLiteral("the columns %1 are missing in line 1; is it a file of this kind?")
                                  .arg(absent.join(QStringLiteral(", ")));
}

bool CsvImporter::next(std::vector<Outgoing> &messages)
{
    if (m_ended)
        return false;
    const auto found = m_reader.next();
    if (!found) {
        m_ended = true;
        end(messages);
        return !messages.empty();
    }
    m_report.countRow();
    m_line = found->line;
    if (!std::ranges::all_of(found->fields, isUtf8))
        m_report.refuse(found->line,
                        QStringLiteral("a field is no UTF-8 (GBK perhaps); save the file in that encoding"));
    else if (m_reader.endedInQuotes())
        m_report.refuse(found->line, QStringLiteral("a quote is opened and never closed"));
    else if (found->fields.size() != m_width)
        m_report.refuse(found->line,
                        QStringLiteral("%1 fields, the header names %2").arg(found->fields.size()).arg(m_width));
    else
        row(*found, messages);
    return true;
}

const std::string &CsvImporter::field(const CsvRow &row, const std::string &column) const
{
    return row.fields[m_columns.at(column)];
}

std::optional<double> CsvImporter::number(const std::string &text, double low, double high)
{
    bool good = false;
    const double value = QByteArray::fromStdString(text).trimmed().toDouble(&good);
    return good && std::isfinite(value) && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

LonLat movedToNanning(LonLat point, LonLat foreignCentre)
{
    const double metres = metresBetween(foreignCentre, point);
    const double heading = headingBetween(foreignCentre, point) * std::numbers::pi / 180.0;
    return moved(NanningCentre, metres * std::sin(heading), metres * std::cos(heading));
}

const County &nearestCounty(const City &city, LonLat point)
{
    const County *nearest = &city.counties.front();
    for (const County &county : city.counties) {
        if (metresBetween(county.centre, point) < metresBetween(nearest->centre, point))
            nearest = &county;
    }
    return *nearest;
}

QStringList importKinds()
{
    return {QStringLiteral("air-quality"), QStringLiteral("dispatch-log"), QStringLiteral("service-requests"),
            QStringLiteral("typhoon"),     QStringLiteral("statistics"),   QStringLiteral("cap")};
}

namespace {
std::unique_ptr<Importer> importerOf(const QString &kind, QFile &file, const Places &places, ImportReport &report)
{
    if (kind == QStringLiteral("air-quality"))
        return std::make_unique<AirQualityImporter>(file, places, report);
    if (kind == QStringLiteral("dispatch-log"))
        return std::make_unique<DispatchLogImporter>(file, places, report);
    if (kind == QStringLiteral("service-requests"))
        return std::make_unique<ServiceRequestImporter>(file, places, report);
    if (kind == QStringLiteral("typhoon"))
        return std::make_unique<TyphoonImporter>(file, report);
    if (kind == QStringLiteral("statistics"))
        return std::make_unique<StatisticsImporter>(file, places, report);
    if (kind == QStringLiteral("cap"))
        return std::make_unique<CapImporter>(file, places, report);
    return nullptr;
}
} // namespace

std::unique_ptr<Importer> makeImporter(const QString &kind, QFile &file, const Places &places, ImportReport &report)
{
    auto importer = importerOf(kind, file, places, report);
    return importer ? std::make_unique<CheckedImporter>(std::move(importer), places.catalog(), report) : nullptr;
}

} // namespace yiping::brain
