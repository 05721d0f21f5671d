// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/permissions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yiping::nats {

namespace {

/** Cuts the first token off. */
std::string_view nextToken(std::string_view &rest)
{
    const std::size_t dot = rest.find('.');
    const std::string_view token = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return token;
}

std::vector<std::string> readList(const QJsonObject &object, QLatin1String name)
{
    std::vector<std::string> list;
    const QJsonArray entries = object.value(name).toArray();
    for (const auto &entry : entries)
        list.push_back(entry.toString().toStdString());
    return list;
}

SubjectRules readRules(const QJsonObject &object)
{
    return {.allow = readList(object, QLatin1String("allow")), .deny = readList(object, QLatin1String("deny"))};
}

} // namespace

bool covers(std::string_view pattern, std::string_view subject)
{
    while (!pattern.empty() && !subject.empty()) {
        const std::string_view wanted = nextToken(pattern);
        const std::string_view given = nextToken(subject);
        if (wanted == ">")
            return pattern.empty();
        if (given == ">" || (wanted != "*" && wanted != given))
            return false;
    }
    return pattern.empty() && subject.empty();
}

bool SubjectRules::permits(std::string_view subject) const
{
    const auto fits = [subject](const std::string &pattern) { return covers(pattern, subject); };
    return (allow.empty() || std::ranges::any_of(allow, fits)) && std::ranges::none_of(deny, fits);
}

Permissions::Permissions(std::string user, SubjectRules publish, SubjectRules subscribe)
    : m_user(std::move(user))
    , m_publish(std::move(publish))
    , m_subscribe(std::move(subscribe))
{
}

std::optional<Permissions> Permissions::parse(std::string_view json)
{
    const QByteArray bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonObject data = QJsonDocument::fromJson(bytes).object().value(QLatin1String("data")).toObject();
    if (!data.contains(QLatin1String("user")))
        return std::nullopt;
    const QJsonObject rules = data.value(QLatin1String("permissions")).toObject();
    return Permissions(data.value(QLatin1String("user")).toString().toStdString(),
                       readRules(rules.value(QLatin1String("publish")).toObject()),
                       readRules(rules.value(QLatin1String("subscribe")).toObject()));
}

bool Permissions::mayReadStream(std::string_view stream, std::string_view filter) const
{
    // Any name will do for the consumer, so an allowed name of one token is what is asked for.
    return mayPublish(std::string("$JS.API.CONSUMER.CREATE.").append(stream).append(".any.").append(filter));
}

} // namespace yiping::nats
