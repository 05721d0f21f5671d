// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace yiping {

struct JsonMember;

/** A JSON value that remembers where it stands in its text: QJsonDocument forgets, and a message needs the line. */
struct JsonNode
{
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Kind kind = Kind::Null;
    /** Byte offset of its first character. */
    qsizetype at = 0;
    bool truth = false;
    double number = 0;
    QString string;
    std::vector<JsonNode> items;
    /** In the order of the file; a key that is there twice is here twice. */
    std::vector<JsonMember> members;

    /** The first member of this name; null when there is none or this is no object. */
    [[nodiscard]] const JsonNode *find(QStringView key) const;
    [[nodiscard]] QJsonValue toJsonValue() const;
};

struct JsonMember
{
    QString key;
    /** Byte offset of the key. */
    qsizetype at = 0;
    JsonNode value;
};

/** 3 where a text in UTF-8 begins with a byte order mark, else 0. */
[[nodiscard]] qsizetype byteOrderMarkLength(QByteArrayView text);

/** Line and column from 1; columns count characters, not bytes. */
struct TextPosition
{
    int line = 1;
    int column = 1;
};
[[nodiscard]] TextPosition positionAt(QByteArrayView text, qsizetype at);

} // namespace yiping
