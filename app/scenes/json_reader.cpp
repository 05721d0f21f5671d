// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/json_reader.h"

#include <charconv>
#include <cmath>

namespace yiping {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/** Length of a number by JSON's grammar at the start of the text; 0 when there is none. */
qsizetype numberLength(QByteArrayView text)
{
    qsizetype i = 0;
    const auto digits = [&] {
        const qsizetype from = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i > from;
    };
    if (i < text.size() && text[i] == '-')
        ++i;
    const bool leadingZero = i < text.size() && text[i] == '0';
    if (leadingZero)
        ++i;
    else if (!digits())
        return 0;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits())
            return 0;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (!digits())
            return 0;
    }
    return i;
}

} // namespace

JsonReader::JsonReader(QByteArrayView text)
    : m_text(text)
    , m_at(byteOrderMarkLength(text))
{
}

std::optional<JsonNode> JsonReader::read()
{
    JsonNode root;
    if (!readValue(root, 0))
        return std::nullopt;
    skipSpace();
    if (!atEnd()) {
        fail(m_at, tr("expected the end of the file after the outermost value, not %1").arg(found()));
        return std::nullopt;
    }
    return root;
}

bool JsonReader::readValue(JsonNode &node, int depth)
{
    skipSpace();
    node.at = m_at;
    if (depth > MaxDepth)
        return fail(m_at, tr("nested more than %1 deep").arg(MaxDepth));
    switch (peek()) {
    case '{':
        return readObject(node, depth);
    case '[':
        return readArray(node, depth);
    case '"':
        node.kind = JsonNode::Kind::String;
        return readString(node.string);
    default:
        return isDigit(peek()) || peek() == '-' ? readNumber(node) : readWord(node);
    }
}

bool JsonReader::readObject(JsonNode &node, int depth)
{
    node.kind = JsonNode::Kind::Object;
    ++m_at;
    skipSpace();
    bool closed = peek() == '}' && !atEnd();
    if (closed)
        ++m_at;
    while (!closed) {
        if (!readMember(node, depth) || !readSeparator('}', closed))
            return false;
    }
    return true;
}

bool JsonReader::readMember(JsonNode &node, int depth)
{
    skipSpace();
    if (peek() != '"')
        return fail(m_at, tr("expected a key in double quotes, not %1").arg(found()));
    JsonMember &member = node.members.emplace_back();
    member.at = m_at;
    if (!readString(member.key))
        return false;
    skipSpace();
    if (peek() != ':')
        return fail(m_at, tr("expected \":\" after the key \"%1\", not %2").arg(member.key, found()));
    ++m_at;
    return readValue(member.value, depth + 1);
}

bool JsonReader::readArray(JsonNode &node, int depth)
{
    node.kind = JsonNode::Kind::Array;
    ++m_at;
    skipSpace();
    bool closed = peek() == ']' && !atEnd();
    if (closed)
        ++m_at;
    while (!closed) {
        if (!readValue(node.items.emplace_back(), depth + 1) || !readSeparator(']', closed))
            return false;
    }
    return true;
}

bool JsonReader::readSeparator(char close, bool &closed)
{
    skipSpace();
    const qsizetype at = m_at;
    closed = peek() == close;
    if (!closed && peek() != ',')
        return fail(m_at, tr("expected \",\" or \"%1\" after the value, not %2").arg(QLatin1Char(close)).arg(found()));
    ++m_at;
    if (closed)
        return true;
    skipSpace();
    if (peek() == close)
        return fail(at, tr("a comma before \"%1\" is one too many").arg(QLatin1Char(close)));
    return true;
}

bool JsonReader::readString(QString &string)
{
    const qsizetype opened = m_at++;
    while (!atEnd()) {
        const qsizetype from = m_at;
        while (!atEnd() && peek() != '"' && peek() != '\\' && static_cast<unsigned char>(peek()) >= 0x20)
            ++m_at;
        const QByteArrayView run = m_text.sliced(from, m_at - from);
        if (!run.isValidUtf8())
            return fail(from, tr("this text is not UTF-8; save the file in that encoding"));
        string += QString::fromUtf8(run);
        if (atEnd())
            break;
        if (peek() == '"') {
            ++m_at;
            return true;
        }
        if (peek() != '\\')
            return fail(m_at, tr("a text ends on its own line: expected a closing quote before the line break"));
        if (!readEscape(string))
            return false;
    }
    return fail(opened, tr("the text that begins here has no closing quote"));
}

bool JsonReader::readEscape(QString &string)
{
    static constexpr QByteArrayView names("\"\\/bfnrt");
    static constexpr QByteArrayView values("\"\\/\b\f\n\r\t");
    const qsizetype at = m_at++;
    const char name = peek();
    if (const qsizetype index = atEnd() ? -1 : names.indexOf(name); index >= 0) {
        ++m_at;
        string += QLatin1Char(values[index]);
        return true;
    }
    char16_t unit = 0;
    if (name != 'u' || !readHex(unit))
        return fail(at, tr("unknown escape in a text; a backslash itself is written \\\\"));
    if (QChar::isLowSurrogate(unit))
        return fail(at, tr("half a character: \\u escapes of this range come in pairs"));
    string += QChar(unit);
    if (!QChar::isHighSurrogate(unit))
        return true;
    const bool escape = peek() == '\\' && m_text.sliced(m_at).startsWith("\\u");
    m_at += escape ? 1 : 0;
    if (!escape || !readHex(unit) || !QChar::isLowSurrogate(unit))
        return fail(at, tr("half a character: \\u escapes of this range come in pairs"));
    string += QChar(unit);
    return true;
}

/** At the "u"; takes it and four hexadecimal digits. */
bool JsonReader::readHex(char16_t &unit)
{
    if (m_text.size() - m_at < 5)
        return false;
    const char *first = m_text.data() + m_at + 1;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(first, first + 4, value, 16);
    if (error != std::errc() || end != first + 4)
        return false;
    unit = static_cast<char16_t>(value);
    m_at += 5;
    return true;
}

bool JsonReader::readNumber(JsonNode &node)
{
    node.kind = JsonNode::Kind::Number;
    const qsizetype length = numberLength(m_text.sliced(m_at));
    const qsizetype end = m_at + length;
    if (length == 0 || (end < m_text.size() && (isWordByte(m_text[end]) || m_text[end] == '.')))
        return fail(m_at, tr("this is not a number as JSON writes it (such as 12, -0.5 or 3e8)"));
    bool ok = false;
    node.number = m_text.sliced(m_at, length).toDouble(&ok);
    if (!ok || !std::isfinite(node.number))
        return fail(m_at, tr("this number is too large"));
    m_at = end;
    return true;
}

bool JsonReader::readWord(JsonNode &node)
{
    qsizetype end = m_at;
    while (end < m_text.size() && isWordByte(m_text[end]))
        ++end;
    const QByteArrayView word = m_text.sliced(m_at, end - m_at);
    if (word == "true" || word == "false") {
        node.kind = JsonNode::Kind::Bool;
        node.truth = word == "true";
    } else if (word != "null") {
        return fail(m_at,
                    tr("expected a value (a text in double quotes, a number, true, false, null, a list or an "
                       "object), not %1")
                        .arg(found()));
    }
    m_at = end;
    return true;
}

void JsonReader::skipSpace()
{
    while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
        ++m_at;
}

QString JsonReader::found() const
{
    if (atEnd())
        return tr("the end of the file");
    if (m_text.sliced(m_at).startsWith("//") || m_text.sliced(m_at).startsWith("/*"))
        return tr("a comment (JSON has none)");
    qsizetype end = m_at;
    while (end < m_text.size() && end - m_at < 20 && isWordByte(m_text[end]))
        ++end;
    if (end == m_at) {
        // One whole character, however many bytes.
        do
            ++end;
        while (end < m_text.size() && (m_text[end] & 0xc0) == 0x80);
    }
    const QByteArrayView bytes = m_text.sliced(m_at, end - m_at);
    if (!bytes.isValidUtf8() || static_cast<unsigned char>(bytes.front()) < 0x20)
        return tr("the byte 0x%1").arg(static_cast<unsigned char>(bytes.front()), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(bytes));
}

bool JsonReader::fail(qsizetype at, const QString &text)
{
    m_errorAt = at;
    m_errorText = text;
    return false;
}

} // namespace yiping
