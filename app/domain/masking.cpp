// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace yiping {

namespace {

constexpr QChar Hidden = u'*';
constexpr int FewestDigits = 7;

bool isDecimal(QChar c)
{
    return c.category() == QChar::Number_DecimalDigit;
}

/** The same text, place by place, with digits, X, hyphens, brackets and spaces as they stand on a keyboard. */
QString plainForm(QStringView text)
{
    QString plain = text.toString();
    for (QChar &c : plain) {
        if (isDecimal(c))
            c = QChar(u'0' + c.digitValue());
        else if (c == u'x' || c == u'Ｘ' || c == u'ｘ')
            c = u'X';
        else if (QStringView(u"－‐‑‒–—−").contains(c))
            c = u'-';
        else if (c == u'（' || c == u'）')
            c = c == u'（' ? u'(' : u')';
        else if (c.isSpace())
            c = u' ';
    }
    return plain;
}

/** A text while its numbers are found one kind after the other; what one kind took is no digit to the next. */
struct Page
{
    QString text;
    QString plain;

    /** Hides the places of a number in a range but the first and last of them. */
    void hide(qsizetype from, qsizetype length, int head, int tail)
    {
        const auto isPlace = [this](qsizetype i) { return plain[i].isDigit() || plain[i] == u'X'; };
        int places = 0;
        for (qsizetype i = from; i < from + length; ++i)
            places += isPlace(i) ? 1 : 0;
        int place = 0;
        for (qsizetype i = from; i < from + length; ++i) {
            if (!isPlace(i))
                continue;
            if (place >= head && place < places - tail)
                text[i] = Hidden;
            plain[i] = Hidden;
            ++place;
        }
    }

    /** Hides group `group` of each match that `wanted` accepts. */
    template<typename Wanted>
    void hideAll(const QRegularExpression &form, int group, int head, int tail, Wanted wanted)
    {
        // The text that is searched must not change under the search.
        const QString searched = plain;
        for (auto found = form.globalMatch(searched); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            if (wanted(match))
                hide(match.capturedStart(group), match.capturedLength(group), head, tail);
        }
    }
};

constexpr auto Always = [](const QRegularExpressionMatch &) { return true; };

QString joined(const QRegularExpressionMatch &match, int first, int last)
{
    QString all;
    for (int group = first; group <= last; ++group)
        all += match.captured(group);
    return all;
}

void hideIdentityNumbers(Page &page)
{
    static const QRegularExpression named(
        QStringLiteral(R"((?:身份证|身份号|证件号|公民身份)[^\dX]{0,8}((?:\d[ -]?){14,17}[\dX])(?!\d))"));
    page.hideAll(named, 1, 6, 2, Always);
    static const QRegularExpression form(QStringLiteral(R"((?<!\d)((\d{6})[ -]?(\d{8})[ -]?(\d{3}[\dX]))(?!\d))"));
    page.hideAll(form, 1, 6, 2,
                 [](const QRegularExpressionMatch &match) { return isIdentityNumber(joined(match, 2, 4)); });
}

void hideTelephones(Page &page)
{
    static const QRegularExpression mobile(
        QStringLiteral(R"((?<!\d)(?:(?:\+|00)?86[ -]?|0)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d))"));
    page.hideAll(mobile, 1, 3, 4, Always);
    static const QRegularExpression fixed(
        QStringLiteral(R"((?<!\d)\(?(?:0|(?:\+|00)?86[ -]?0?)(?:(?:10|2\d)\)?[ -]?(\d{4}[ -]?\d{4})|)"
                       R"([3-9]\d{2}\)?[ -]?(\d{3,4}[ -]?\d{4}))(?!\d))"));
    page.hideAll(fixed, 1, 0, 4, [](const QRegularExpressionMatch &match) { return match.hasCaptured(1); });
    page.hideAll(fixed, 2, 0, 4, [](const QRegularExpressionMatch &match) { return match.hasCaptured(2); });
    static const QRegularExpression announced(QStringLiteral(
        R"((?:电话|座机|固话|手机|联系方式|致电|[Tt]el)[^\d*]{0,6}?(\d{3,4}[ -]?\d{4})(?![\d]|[ -]\d))"));
    page.hideAll(announced, 1, 0, 4, Always);
}

} // namespace

bool isIdentityNumber(QStringView text)
{
    constexpr std::array Weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QStringView Checks = u"10X98765432";
    const QString plain = plainForm(text);
    if (plain.size() != 18)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < Weights.size(); ++i) {
        const QChar c = plain[static_cast<qsizetype>(i)];
        if (!c.isDigit())
            return false;
        sum += Weights[i] * c.digitValue();
    }
    return plain[17] == Checks[sum % 11];
}

QString maskNumbers(const QString &text)
{
    if (std::count_if(text.begin(), text.end(), isDecimal) < FewestDigits)
        return text;
    Page page{.text = text, .plain = plainForm(text)};
    hideIdentityNumbers(page);
    hideTelephones(page);
    return page.text;
}

QString maskTelephone(const QString &number)
{
    const QString masked = maskNumbers(number);
    if (masked.contains(Hidden))
        return masked;
    Page page{.text = number, .plain = plainForm(number)};
    page.hide(0, number.size(), 0, 0);
    return page.text;
}

QString maskIdentityNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral(R"(^[ -]*(?:\d[ -]*){14}(?:\d|(?:\d[ -]*){3}[\dX])[ -]*$)"));
    Page page{.text = number, .plain = plainForm(number)};
    if (form.match(page.plain).hasMatch()) {
        page.hide(0, number.size(), 6, 2);
        return page.text;
    }
    return QString(number.size(), Hidden);
}

} // namespace yiping
