// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/json_node.h"

namespace yiping::brain {

JsonNode JsonNode::operator[](const char *key) const
{
    const QString name = QString::fromUtf8(key);
    const QString path = m_path.isEmpty() ? name : m_path + u'.' + name;
    if (isPresent() && !m_value.isObject()) {
        fail(QStringLiteral("an object"));
        return {QJsonValue(QJsonValue::Undefined), path, m_error};
    }
    return {m_value.toObject().value(name), path, m_error};
}

std::vector<JsonNode> JsonNode::items() const
{
    std::vector<JsonNode> nodes;
    if (!isPresent())
        return nodes;
    if (!m_value.isArray()) {
        fail(QStringLiteral("an array"));
        return nodes;
    }
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array.at(i), QStringLiteral("%1[%2]").arg(m_path).arg(i), m_error);
    return nodes;
}

std::vector<std::pair<QString, JsonNode>> JsonNode::members() const
{
    std::vector<std::pair<QString, JsonNode>> nodes;
    if (!isPresent())
        return nodes;
    if (!m_value.isObject())
        fail(QStringLiteral("an object"));
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        nodes.emplace_back(it.key(), JsonNode(it.value(), m_path + u'.' + it.key(), m_error));
    return nodes;
}

std::string JsonNode::text() const
{
    if (!m_value.isString() || m_value.toString().isEmpty())
        fail(QStringLiteral("a text that is not empty"));
    return m_value.toString().toStdString();
}

std::vector<std::string> JsonNode::texts() const
{
    std::vector<std::string> all;
    for (const JsonNode &node : items())
        all.push_back(node.text());
    return all;
}

double JsonNode::number(double low, double high) const
{
    const double value = m_value.toDouble();
    if (!m_value.isDouble() || value < low || value > high)
        fail(QStringLiteral("a number from %1 to %2").arg(low).arg(high));
    return value;
}

double JsonNode::numberOr(double fallback, double low, double high) const
{
    return isPresent() ? number(low, high) : fallback;
}

std::optional<double> JsonNode::optionalNumber(double low, double high) const
{
    return isPresent() ? std::optional(number(low, high)) : std::nullopt;
}

bool JsonNode::flagOr(bool fallback) const
{
    if (isPresent() && !m_value.isBool())
        fail(QStringLiteral("true or false"));
    return m_value.toBool(fallback);
}

void JsonNode::fail(const QString &expected) const
{
    if (m_error->isEmpty())
        *m_error = QStringLiteral("%1: expected %2%3")
                       .arg(m_path, expected, isPresent() ? QString() : QStringLiteral(", found nothing"));
}

} // namespace yiping::brain
