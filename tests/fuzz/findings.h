// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace yiping::fuzz {

/** Keeps the first thing that is wrong. */
class Findings
{
public:
    void require(bool condition, std::string_view what)
    {
        if (!condition && m_first.empty())
            m_first = what;
    }
    /** Text that may go to a screen. */
    void text(const QString &text, std::string_view what)
    {
        require(text.isValidUtf16(), std::string(what) + " is no valid UTF-16");
    }
    /** A sentence for an operator: there is one, and it can be shown. */
    void sentence(const QString &sentence, std::string_view what)
    {
        require(!sentence.trimmed().isEmpty(), std::string(what) + " says nothing");
        text(sentence, what);
    }
    [[nodiscard]] const std::string &first() const { return m_first; }

private:
    std::string m_first;
};

} // namespace yiping::fuzz
