// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/header_block.h"

#include "transport/blanks.h"

#include <algorithm>
#include <charconv>

namespace yiping::nats {

namespace {

constexpr std::string_view Version = "NATS/1.0";

/** Takes one line off the front, without its line end. */
std::string_view takeLine(std::string_view &block)
{
    const std::size_t end = block.find("\r\n");
    const std::string_view line = block.substr(0, end);
    block = end == std::string_view::npos ? std::string_view() : block.substr(end + 2);
    return line;
}

bool parseStatus(std::string_view text, HeaderStatus &status)
{
    if (text.empty())
        return true;
    const std::string_view digits = text.substr(0, 3);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), status.code);
    if (error != std::errc() || end != digits.data() + digits.size() || status.code < 100) {
        status.code = 0;
        return false;
    }
    status.text = trimmed(text.substr(digits.size()));
    return true;
}

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

std::optional<std::string_view> Headers::value(std::string_view name) const
{
    const auto sameName = [name](const auto &line) {
        return std::ranges::equal(line.first, name, [](char a, char b) { return lower(a) == lower(b); });
    };
    const auto found = std::ranges::find_if(lines, sameName);
    return found == lines.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

bool parseHeaderBlock(std::string_view block, Headers &headers, HeaderStatus &status)
{
    status = {};
    std::size_t count = 0;
    const std::string_view first = takeLine(block);
    bool whole = first.starts_with(Version) && parseStatus(trimmed(first.substr(Version.size())), status);
    while (whole || !block.empty()) {
        const std::string_view line = takeLine(block);
        if (line.empty())
            break;
        const std::size_t colon = line.find(':');
        const std::string_view name =
            colon == std::string_view::npos ? std::string_view() : trimmed(line.substr(0, colon));
        if (name.empty()) {
            whole = false;
            continue;
        }
        // Lines of the previous message are written over, so that a stream of like messages allocates nothing.
        if (count == headers.lines.size())
            headers.lines.emplace_back();
        headers.lines[count].first.assign(name);
        headers.lines[count].second.assign(trimmed(line.substr(colon + 1)));
        ++count;
    }
    headers.lines.resize(count);
    return whole;
}

bool isSendable(const Headers &headers)
{
    return std::ranges::all_of(headers.lines, [](const auto &line) {
        const auto &[name, value] = line;
        return !name.empty() && std::ranges::all_of(name, [](char c) { return isPlain(c) && c != ':'; })
            && value.find_first_of("\r\n") == std::string::npos;
    });
}

} // namespace yiping::nats
