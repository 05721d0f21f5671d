// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/json_node.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yiping {

const JsonNode *JsonNode::find(QStringView key) const
{
    const auto found = std::ranges::find(members, key, &JsonMember::key);
    return found == members.end() ? nullptr : &found->value;
}

QJsonValue JsonNode::toJsonValue() const
{
    switch (kind) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Bool:
        return truth;
    case Kind::Number:
        return number;
    case Kind::String:
        return string;
    case Kind::Array: {
        QJsonArray array;
        for (const JsonNode &item : items)
            array.append(item.toJsonValue());
        return array;
    }
    case Kind::Object: {
        QJsonObject object;
        for (const JsonMember &member : members)
            object.insert(member.key, member.value.toJsonValue());
        return object;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

qsizetype byteOrderMarkLength(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

TextPosition positionAt(QByteArrayView text, qsizetype at)
{
    at = std::clamp<qsizetype>(at, 0, text.size());
    qsizetype lineStart = std::min(byteOrderMarkLength(text), at);
    TextPosition position;
    for (qsizetype i = lineStart; i < at; ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
            ++position.line;
            lineStart = i + 1;
        }
    }
    const QByteArrayView before = text.sliced(lineStart, at - lineStart);
    // Bytes 10xxxxxx go on with a character that has begun.
    position.column += static_cast<int>(std::ranges::count_if(before, [](char c) { return (c & 0xc0) != 0x80; }));
    return position;
}

} // namespace yiping
