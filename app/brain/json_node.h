// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <string>
#include <vector>

namespace yiping::brain {

/**
 * A place in a JSON file that knows its path, so that a wrong value is reported by where it stands and what was
 * expected there. The first error is kept in `error`, which must outlive the node; readers go on with defaults.
 */
class JsonNode
{
public:
    JsonNode(QJsonValue value, QString path, QString *error)
        : m_value(std::move(value))
        , m_path(std::move(path))
        , m_error(error)
    {
    }

    [[nodiscard]] bool isPresent() const { return !m_value.isUndefined(); }
    [[nodiscard]] JsonNode operator[](const char *key) const;
    /** An array's elements; empty when absent. */
    [[nodiscard]] std::vector<JsonNode> items() const;
    [[nodiscard]] std::vector<std::pair<QString, JsonNode>> members() const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string textOr(const std::string &fallback) const { return isPresent() ? text() : fallback; }
    [[nodiscard]] std::vector<std::string> texts() const;
    /** Within [low, high]. */
    [[nodiscard]] double number(double low, double high) const;
    [[nodiscard]] double numberOr(double fallback, double low, double high) const;
    [[nodiscard]] std::optional<double> optionalNumber(double low, double high) const;
    [[nodiscard]] bool flagOr(bool fallback) const;

    void fail(const QString &expected) const;

private:
    QJsonValue m_value;
    QString m_path;
    QString *m_error;
};

} // namespace yiping::brain
