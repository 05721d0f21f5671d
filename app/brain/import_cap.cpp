// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_cap.h"

#include <QDateTime>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr int CircleCorners = 32;
constexpr double MetresPerKilometre = 1000;

struct Info
{
    QString language;
    QString event;
    QString severity;
    QString sender;
    QString headline;
    QString description;
    QString instruction;
    QString effective;
    QString expires;
    QStringList areas;
    std::vector<std::string> geocodes;
    std::vector<std::vector<LonLat>> polygons;
};

struct Alert
{
    QString identifier;
    QString sender;
    QString sent;
    QString status;
    QString type;
    QStringList references;
    std::vector<Info> infos;
};

std::optional<LonLat> readPair(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 2)
        return std::nullopt;
    bool latGood = false;
    bool lonGood = false;
    const LonLat point{.lon = parts[1].toDouble(&lonGood), .lat = parts[0].toDouble(&latGood)};
    return latGood && lonGood && isOnGlobe(point) ? std::optional(point) : std::nullopt;
}

/** "lat,lon lat,lon …", the last the same as the first. Empty where it is no polygon. */
std::vector<LonLat> readPolygon(const QString &text)
{
    std::vector<LonLat> ring;
    for (const QString &pair : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto point = readPair(pair);
        if (!point)
            return {};
        ring.push_back(*point);
    }
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring.size() >= 3 ? ring : std::vector<LonLat>{};
}

/** "lat,lon radius" with the radius in kilometres; none where it is 0 or leaves the map. */
std::vector<LonLat> readCircle(const QString &text)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    const auto centre = parts.size() == 2 ? readPair(parts[0]) : std::nullopt;
    const double radius = parts.size() == 2 ? parts[1].toDouble() * MetresPerKilometre : 0;
    std::vector<LonLat> ring;
    if (!centre || !std::isfinite(radius) || radius <= 0)
        return ring;
    for (int i = 0; i < CircleCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / CircleCorners;
        ring.push_back(moved(*centre, radius * std::cos(angle), radius * std::sin(angle)));
    }
    // A circle over the edge of the world is no ring on the map.
    return std::ranges::all_of(ring, isOnGlobe) ? ring : std::vector<LonLat>{};
}

void readGeocode(QXmlStreamReader &xml, Info &info)
{
    while (xml.readNextStartElement()) {
        const bool value = xml.name() == u"value";
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (value && RegionCode::parse(text.toStdString()))
            info.geocodes.push_back(text.toStdString());
    }
}

void readArea(QXmlStreamReader &xml, Info &info, ImportReport &report)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const qint64 line = xml.lineNumber();
        if (name == u"geocode") {
            readGeocode(xml, info);
            continue;
        }
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (name == u"areaDesc") {
            info.areas.append(text);
        } else if (name == u"polygon" || name == u"circle") {
            auto ring = name == u"polygon" ? readPolygon(text) : readCircle(text);
            if (!ring.empty())
                info.polygons.push_back(std::move(ring));
            else
                report.suspect(line,
                               QStringLiteral("%1 '%2' encloses nothing; taken without it").arg(name, text.left(60)));
        }
    }
}

void readInfo(QXmlStreamReader &xml, Info &info, ImportReport &report)
{
    const std::map<QString, QString *> targets{
        {QStringLiteral("language"), &info.language},       {QStringLiteral("event"), &info.event},
        {QStringLiteral("severity"), &info.severity},       {QStringLiteral("senderName"), &info.sender},
        {QStringLiteral("headline"), &info.headline},       {QStringLiteral("description"), &info.description},
        {QStringLiteral("instruction"), &info.instruction}, {QStringLiteral("effective"), &info.effective},
        {QStringLiteral("expires"), &info.expires}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"area") {
            readArea(xml, info, report);
        } else if (const auto target = targets.find(xml.name().toString()); target != targets.end()) {
            *target->second = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        } else {
            xml.skipCurrentElement();
        }
    }
}

void readAlert(QXmlStreamReader &xml, Alert &alert, ImportReport &report)
{
    const std::map<QString, QString *> targets{{QStringLiteral("identifier"), &alert.identifier},
                                               {QStringLiteral("sender"), &alert.sender},
                                               {QStringLiteral("sent"), &alert.sent},
                                               {QStringLiteral("status"), &alert.status},
                                               {QStringLiteral("msgType"), &alert.type}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"info") {
            readInfo(xml, alert.infos.emplace_back(), report);
        } else if (xml.name() == u"references") {
            // Triples "sender,identifier,sent", separated by white space.
            const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
            for (const QString &reference : text.split(u' ', Qt::SkipEmptyParts))
                alert.references.append(reference.section(u',', 1, 1).isEmpty() ? reference
                                                                                : reference.section(u',', 1, 1));
        } else if (const auto target = targets.find(xml.name().toString()); target != targets.end()) {
            *target->second = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        } else {
            xml.skipCurrentElement();
        }
    }
}

template<typename E>
E named(const QString &name, const std::vector<std::pair<const char *, E>> &names, E otherwise)
{
    for (const auto &[text, value] : names) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return otherwise;
}

v1::CapStatus statusNamed(const QString &name)
{
    return named<v1::CapStatus>(name,
                                {{"Actual", v1::CAP_STATUS_ACTUAL},
                                 {"Exercise", v1::CAP_STATUS_EXERCISE},
                                 {"Test", v1::CAP_STATUS_TEST},
                                 {"Draft", v1::CAP_STATUS_DRAFT},
                                 {"System", v1::CAP_STATUS_SYSTEM}},
                                v1::CAP_STATUS_UNSPECIFIED);
}

v1::CapMessageType typeNamed(const QString &name)
{
    return named<v1::CapMessageType>(name,
                                     {{"Alert", v1::CAP_MESSAGE_TYPE_ALERT},
                                      {"Update", v1::CAP_MESSAGE_TYPE_UPDATE},
                                      {"Cancel", v1::CAP_MESSAGE_TYPE_CANCEL},
                                      {"Ack", v1::CAP_MESSAGE_TYPE_ACK},
                                      {"Error", v1::CAP_MESSAGE_TYPE_ERROR}},
                                     v1::CAP_MESSAGE_TYPE_UNSPECIFIED);
}

qint64 timeMs(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toMSecsSinceEpoch() : 0;
}

/** The first that is a division of Guangxi; nothing where none is, and the warning stands for the whole region. */
std::optional<RegionCode> regionNamed(const std::vector<std::string> &codes, const RegionCatalog &catalog)
{
    for (const std::string &text : codes) {
        const RegionCode code = regionOf(text);
        if (regionOf("45").contains(code) && catalog.isKnown(code))
            return code;
    }
    return std::nullopt;
}

const Info *chosen(const Alert &alert)
{
    for (const Info &info : alert.infos) {
        if (info.language.startsWith(QStringLiteral("zh")))
            return &info;
    }
    return alert.infos.empty() ? nullptr : &alert.infos.front();
}

void fill(v1::EarlyWarning &warning, const Info &info)
{
    warning.set_event_type(info.event.toStdString());
    warning.set_level(named<v1::Severity>(info.severity,
                                          {{"Extreme", v1::SEVERITY_I},
                                           {"Severe", v1::SEVERITY_II},
                                           {"Moderate", v1::SEVERITY_III},
                                           {"Minor", v1::SEVERITY_IV}},
                                          v1::SEVERITY_UNSPECIFIED));
    warning.set_headline((info.headline.isEmpty() ? info.event : info.headline).toStdString());
    warning.set_description(info.description.toStdString());
    warning.set_instruction(info.instruction.toStdString());
    warning.set_effective_ms(timeMs(info.effective));
    warning.set_expires_ms(timeMs(info.expires));
    warning.set_area_description(info.areas.join(QStringLiteral("、")).toStdString());
    for (const std::string &code : info.geocodes)
        warning.add_area_region(code);
    for (const auto &ring : info.polygons) {
        v1::GeoPolygon *polygon = warning.add_area();
        for (const LonLat &point : ring)
            setPoint(polygon->add_ring(), point);
    }
}
} // namespace

bool CapImporter::next(std::vector<Outgoing> &messages)
{
    if (m_done)
        return false;
    m_done = true;
    m_report.countRow();
    QXmlStreamReader xml(&m_file);
    Alert alert;
    if (xml.readNextStartElement() && xml.name() == u"alert")
        readAlert(xml, alert, m_report);
    else if (!xml.hasError())
        xml.raiseError(QStringLiteral("the root element is not a CAP alert"));
    if (xml.hasError()) {
        m_report.refuse(xml.lineNumber(), xml.errorString());
        return true;
    }
    v1::Message message;
    v1::EarlyWarning *warning = message.mutable_early_warning();
    warning->set_identifier(alert.identifier.toStdString());
    warning->set_status(statusNamed(alert.status));
    warning->set_message_type(typeNamed(alert.type));
    const qint64 sent = timeMs(alert.sent);
    if (alert.identifier.isEmpty() || sent == 0 || warning->status() == v1::CAP_STATUS_UNSPECIFIED
        || warning->message_type() == v1::CAP_MESSAGE_TYPE_UNSPECIFIED) {
        m_report.refuse(
            1, QStringLiteral("identifier, sent (with its UTC offset), status or msgType is missing or unknown"));
        return true;
    }
    for (const QString &reference : alert.references)
        warning->add_reference(reference.toStdString());
    warning->set_sender(alert.sender.toStdString());
    RegionCode region = regionOf("45");
    if (const Info *info = chosen(alert)) {
        fill(*warning, *info);
        region = regionNamed(info->geocodes, m_places.catalog()).value_or(region);
    }
    const Stamp stamp{.region = region,
                      .agency = alert.sender.toStdString(),
                      .eventMs = sent,
                      .exercise =
                          warning->status() == v1::CAP_STATUS_EXERCISE || warning->status() == v1::CAP_STATUS_TEST};
    const std::string id = alert.identifier.toStdString();
    messages.push_back(compose(Lane::Event, stamp, kind::EarlyWarning, id, std::move(message), id));
    return true;
}

} // namespace yiping::brain
