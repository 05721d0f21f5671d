// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_air_quality.h"

#include "brain/durations.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace yiping::brain {

namespace {
constexpr double HighestAqi = 500;
constexpr double HighestPm25 = 5000;
/** Hourly values count as current for two hours and a half after publication. */
constexpr quint32 AirStaleS = 9000;
constexpr auto Missing = "&mdash;";

struct Quantity
{
    const char *column;
    v1::SensorKind kind;
    const char *label;
    double highest;
};
constexpr std::array Quantities{Quantity{"aqi", v1::SENSOR_KIND_AQI, "AQI", HighestAqi},
                                Quantity{"pm2_5", v1::SENSOR_KIND_PM25, "PM2.5", HighestPm25}};
} // namespace

std::vector<std::string> AirQualityImporter::columns() const
{
    return {"timepoint", "stationcode", "positionname", "area", "longitude", "latitude", "aqi", "pm2_5"};
}

void AirQualityImporter::row(const CsvRow &row, std::vector<Outgoing> &messages)
{
    const QString timeText = QString::fromStdString(field(row, "timepoint"));
    QDateTime time = QDateTime::fromString(timeText, Qt::ISODate);
    if (!time.isValid()) {
        m_report.refuse(row.line,
                        QStringLiteral("timepoint '%1' is not a time such as 2019-07-18T12:00:00").arg(timeText));
        return;
    }
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone(ChinaOffsetS));
    const QString area = QString::fromStdString(field(row, "area"));
    const Region *region = m_places.catalog().findByName(area);
    if (!region) {
        m_report.refuse(row.line, QStringLiteral("area '%1' is no city of Guangxi").arg(area));
        return;
    }
    const auto lon = number(field(row, "longitude"), -180, 180);
    const auto lat = number(field(row, "latitude"), -85, 85);
    if (!lon || !lat) {
        m_report.refuse(
            row.line,
            QStringLiteral("longitude, latitude '%1', '%2' are no position")
                .arg(QString::fromStdString(field(row, "longitude")), QString::fromStdString(field(row, "latitude"))));
        return;
    }
    for (const Quantity &quantity : Quantities) {
        const std::string &text = field(row, quantity.column);
        const auto value = number(text, 0, quantity.highest);
        if (!value && text != Missing && !text.empty()) {
            m_report.refuse(row.line,
                            QStringLiteral("%1 '%2' is neither a number from 0 to %3 nor %4")
                                .arg(QString::fromUtf8(quantity.column), QString::fromStdString(text))
                                .arg(quantity.highest)
                                .arg(QString::fromUtf8(Missing)));
            messages.clear();
            return;
        }
        v1::Message message;
        v1::SensorValue *sensor = message.mutable_sensor();
        const std::string id = "AQ-" + field(row, "stationcode") + "-" + quantity.column;
        sensor->set_sensor_id(id);
        sensor->set_kind(quantity.kind);
        sensor->set_name(field(row, "positionname") + " " + quantity.label);
        setPoint(sensor->mutable_position(), {.lon = *lon, .lat = *lat});
        if (value)
            sensor->set_value(*value);
        const Stamp stamp{.region = region->code,
                          .agency = "中国环境监测总站",
                          .eventMs = time.toMSecsSinceEpoch(),
                          .staleAfterS = AirStaleS,
                          .domain = "eco"};
        messages.push_back(compose(Lane::State, stamp, kind::Sensor, id, message));
        messages.push_back(compose(Lane::Series, stamp, kind::Sensor, id, std::move(message)));
    }
}

} // namespace yiping::brain
