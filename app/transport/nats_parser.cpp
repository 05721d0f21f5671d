// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/nats_parser.h"

#include "transport/blanks.h"
#include "transport/header_block.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace yiping::nats {

namespace {

constexpr std::string_view LineEnd = "\r\n";
constexpr std::size_t KeptCapacity = std::size_t(1) << 20;

/** Operation names are case-insensitive in the protocol; name is given in capitals. */
bool startsWith(std::string_view text, std::string_view name)
{
    return text.size() >= name.size() && std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) {
               return a == b || (b >= 'a' && b <= 'z' && a == b - ('a' - 'A'));
           });
}

/** No server separates by tabs, and looking for one character is ten times as fast as for either. */
const char *endOfToken(const char *p, const char *end, bool hasTabs)
{
    if (hasTabs)
        return std::find_if(p, end, isBlank);
    const void *const space = std::memchr(p, ' ', static_cast<std::size_t>(end - p));
    return space ? static_cast<const char *>(space) : end;
}

/** Splits at blanks; more than the array holds is reported as one too many. */
template<std::size_t N>
std::size_t split(std::string_view line, std::array<std::string_view, N> &tokens)
{
    std::size_t count = 0;
    const char *p = line.data();
    const char *const end = p + line.size();
    const bool hasTabs = std::memchr(line.data(), '\t', line.size()) != nullptr;
    while (true) {
        while (p != end && isBlank(*p))
            ++p;
        if (p == end)
            return count;
        if (count == N)
            return N + 1;
        const char *const start = p;
        p = endOfToken(p, end, hasTabs);
        tokens[count++] = std::string_view(start, static_cast<std::size_t>(p - start));
    }
}

template<typename T>
bool readDigits(std::string_view text, T &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

QString shown(std::string_view line)
{
    constexpr std::size_t Most = 60;
    QString text = QString::fromLatin1(line.data(), static_cast<qsizetype>(std::min(line.size(), Most)));
    for (QChar &c : text) {
        if (!c.isPrint())
            c = QLatin1Char('?');
    }
    return line.size() > Most ? text + QStringLiteral("…") : text;
}

} // namespace

Parser::Parser(ParserSink &sink, ParserLimits limits)
    : m_sink(sink)
    , m_limits(limits)
{
}

void Parser::reset()
{
    m_carry.clear();
    m_need = 0;
    m_passOver = 0;
    m_stopped = false;
    m_error.clear();
}

bool Parser::feed(std::string_view bytes)
{
    while (!bytes.empty() && !m_stopped && m_error.isEmpty()) {
        if (m_passOver > 0) {
            passOver(bytes);
            continue;
        }
        if (!m_carry.empty()) {
            fillCarry(bytes);
            continue;
        }
        const std::size_t used = parseOne(bytes);
        if (used == 0) {
            if (m_error.isEmpty())
                m_carry.assign(bytes);
            break;
        }
        bytes.remove_prefix(used);
    }
    return m_error.isEmpty();
}

/** Moves bytes behind what was carried over, and parses once the operation may be whole. */
void Parser::fillCarry(std::string_view &bytes)
{
    std::size_t take = 0;
    bool ready = true;
    if (m_need > 0) {
        take = std::min(m_need - m_carry.size(), bytes.size());
        ready = m_carry.size() + take == m_need;
    } else {
        const std::size_t end = bytes.find('\n');
        take = end == std::string_view::npos ? bytes.size() : end + 1;
        ready = end != std::string_view::npos || m_carry.size() + take > m_limits.line;
    }
    m_carry.append(bytes.substr(0, take));
    bytes.remove_prefix(take);
    if (!ready || parseOne(m_carry) == 0)
        return;
    m_need = 0;
    m_carry.clear();
    if (m_carry.capacity() > KeptCapacity)
        m_carry.shrink_to_fit();
}

void Parser::passOver(std::string_view &bytes)
{
    if (m_passOver > LineEnd.size()) {
        const std::size_t taken = std::min(m_passOver - LineEnd.size(), bytes.size());
        bytes.remove_prefix(taken);
        m_passOver -= taken;
        return;
    }
    if (bytes.front() != LineEnd[LineEnd.size() - m_passOver])
        fail(tr("A message that is too large is not as long as the server announced."));
    bytes.remove_prefix(1);
    --m_passOver;
}

std::size_t Parser::lineLimit(std::string_view bytes) const
{
    return startsWith(bytes, "INFO") ? m_limits.infoLine : m_limits.line;
}

std::size_t Parser::parseOne(std::string_view bytes)
{
    const std::size_t limit = lineLimit(bytes);
    const std::size_t longest = limit + LineEnd.size();
    const std::string_view window = bytes.substr(0, longest);
    const void *const newline = std::memchr(window.data(), '\n', window.size());
    if (!newline) {
        if (bytes.size() >= longest)
            return fail(tr("The server sent a line of more than %1 bytes (\"%2\").").arg(limit).arg(shown(bytes)));
        return 0;
    }
    const auto lineBytes = static_cast<std::size_t>(static_cast<const char *>(newline) - bytes.data()) + 1;
    const std::string_view line = bytes.substr(0, lineBytes - 1);
    if (line.size() < 2 || line.back() != '\r')
        return fail(tr("The server sent a line that is empty or does not end in CR LF (\"%1\").").arg(shown(line)));
    if (startsWith(line, "MSG ") || startsWith(line, "HMSG ") || startsWith(line, "MSG\t")
        || startsWith(line, "HMSG\t"))
        return parseMessage(bytes, lineBytes);
    return parseLine(line.substr(0, line.size() - 1)) == 0 ? 0 : lineBytes;
}

/** Everything that is one line only. */
std::size_t Parser::parseLine(std::string_view line)
{
    const std::string_view name = line.substr(0, line.find_first_of(" \t"));
    const std::string_view rest = trimmed(line.substr(name.size()));
    const auto is = [name](std::string_view other) { return name.size() == other.size() && startsWith(name, other); };
    if (is("PING") && rest.empty())
        m_sink.onPing();
    else if (is("PONG") && rest.empty())
        m_sink.onPong();
    else if (is("+OK") && rest.empty())
        m_sink.onOk();
    else if (is("INFO") && !rest.empty())
        m_sink.onInfo(rest);
    else if (is("-ERR")) {
        const bool quoted = rest.size() >= 2 && rest.front() == '\'' && rest.back() == '\'';
        m_sink.onServerError(quoted ? rest.substr(1, rest.size() - 2) : rest);
    } else
        return fail(tr("The server sent \"%1\", which is no NATS operation. Is this the address of a NATS server?")
                        .arg(shown(line)));
    return 1;
}

bool Parser::readArguments(std::string_view line, Message &message) const
{
    std::array<std::string_view, 6> tokens;
    const std::size_t count = split(line, tokens);
    const bool hasHeaders = tokens[0].size() == 4;
    const std::size_t sizes = hasHeaders ? 2 : 1;
    const std::size_t least = 3 + sizes;
    if (count < least || count > least + 1)
        return false;
    message.subject = tokens[1];
    message.replyTo = count > least ? tokens[3] : std::string_view();
    if (!readDigits(tokens[2], message.sid) || !readDigits(tokens[count - 1], message.totalBytes))
        return false;
    if (!hasHeaders)
        return true;
    return readDigits(tokens[count - 2], message.headerBytes) && message.headerBytes > 0
        && message.headerBytes <= message.totalBytes;
}

std::size_t Parser::parseMessage(std::string_view bytes, std::size_t lineBytes)
{
    const std::string_view line = bytes.substr(0, lineBytes - LineEnd.size());
    Message message;
    if (!readArguments(line, message))
        return fail(tr("The server sent a message whose first line cannot be read (\"%1\").").arg(shown(line)));
    if (message.totalBytes > m_limits.passedOver)
        return fail(tr("The server announced a message of %1 bytes on '%2'; at most %3 are taken.")
                        .arg(message.totalBytes)
                        .arg(shown(message.subject))
                        .arg(m_limits.passedOver));
    if (message.headerBytes > m_limits.headers || message.totalBytes > m_limits.payload) {
        // One message too large must not end the stream: it would come again with the next, and so for ever.
        m_passOver = message.totalBytes + LineEnd.size();
        m_sink.onMessage({.subject = message.subject,
                          .replyTo = message.replyTo,
                          .sid = message.sid,
                          .statusText = {},
                          .payload = {},
                          .passedOver = message.totalBytes});
        return lineBytes;
    }
    const std::size_t whole = lineBytes + message.totalBytes + LineEnd.size();
    if (bytes.size() < whole) {
        m_need = whole;
        return 0;
    }
    if (bytes.substr(lineBytes + message.totalBytes, LineEnd.size()) != LineEnd)
        return fail(tr("A message on '%1' is not as long as the server announced (%2 bytes).")
                        .arg(shown(message.subject))
                        .arg(message.totalBytes));
    emitMessage(message, bytes.substr(lineBytes, message.totalBytes));
    return whole;
}

void Parser::emitMessage(const Message &message, std::string_view payload)
{
    MessageView view{.subject = message.subject,
                     .replyTo = message.replyTo,
                     .sid = message.sid,
                     .statusText = {},
                     .payload = payload.substr(message.headerBytes)};
    if (message.headerBytes > 0) {
        HeaderStatus status;
        view.headersDamaged = !parseHeaderBlock(payload.substr(0, message.headerBytes), m_headers, status);
        view.headers = &m_headers;
        view.status = status.code;
        view.statusText = status.text;
    }
    m_sink.onMessage(view);
}

std::size_t Parser::fail(const QString &sentence)
{
    m_error = sentence;
    return 0;
}

} // namespace yiping::nats
