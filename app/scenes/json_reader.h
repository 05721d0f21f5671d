// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/json_node.h"

#include <QCoreApplication>

#include <optional>

namespace yiping {

/**
 * Reads strict JSON in UTF-8 (a byte order mark is skipped), nested 32 deep at most.
 * Stops at the first error, which says what was expected there.
 */
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(Scenes)
public:
    static constexpr int MaxDepth = 32;

    explicit JsonReader(QByteArrayView text);

    /** Nothing on an error; see errorText() and errorAt(). */
    [[nodiscard]] std::optional<JsonNode> read();
    [[nodiscard]] const QString &errorText() const { return m_errorText; }
    [[nodiscard]] qsizetype errorAt() const { return m_errorAt; }

private:
    bool readValue(JsonNode &node, int depth);
    bool readObject(JsonNode &node, int depth);
    bool readMember(JsonNode &node, int depth);
    bool readArray(JsonNode &node, int depth);
    bool readString(QString &string);
    bool readEscape(QString &string);
    bool readHex(char16_t &unit);
    bool readNumber(JsonNode &node);
    bool readWord(JsonNode &node);
    bool readSeparator(char close, bool &closed);

    void skipSpace();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] QString found() const;
    bool fail(qsizetype at, const QString &text);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QString m_errorText;
    qsizetype m_errorAt = 0;
};

} // namespace yiping
