// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yiping {

/*
 * How personal data is written where it may not be read: 姓名(张*)、手机(138****1234)、身份证(前6后2)、地址.
 * Source: DOMAIN.md, the line on 脱敏; forms of the numbers: GB 11643-1999 with the check digit of GB/T 17710, the
 * numbering plan for mobile (1[3-9]…) and fixed telephones (area code and 7 or 8 digits).
 * Pure functions, any thread. Nothing gets longer, and what is masked once stays as it is when masked again. Digits of
 * other widths (１３８…) count as digits. Where a form is not recognised more is hidden, never less.
 */

/** "张*", "欧阳*", "阿**·买买*" to "阿**·***"; a single character and nothing else is hidden too. */
[[nodiscard]] QString maskName(const QString &name);

/** A field that holds one telephone number: "138****1234", "0771-***4567". Of an unknown form: no digit is left. */
[[nodiscard]] QString maskTelephone(const QString &number);

/** A field that holds one identity number of 15 or 18 places: the first 6 and the last 2 stay. Else all is hidden. */
[[nodiscard]] QString maskIdentityNumber(const QString &number);

/** What stands behind division, town and road is hidden: "青秀区民族大道****". */
[[nodiscard]] QString maskAddress(const QString &address);

/** 18 places, the last may be X, with the right check digit. */
[[nodiscard]] bool isIdentityNumber(QStringView text);

/**
 * Masks telephone and identity numbers in free text. Mobile numbers (with +86, spaces or hyphens too), fixed ones with
 * their area code or behind a word such as 电话, identity numbers with a right check digit or behind 身份证. A number
 * inside a longer one is none. Service numbers (12345, 110, 400…) stay.
 */
[[nodiscard]] QString maskNumbers(const QString &text);

/** maskNumbers(), and names behind a word that announces them (联系人：张三, 报警人张三称). Other names are not found. */
[[nodiscard]] QString maskText(const QString &text);

/** Plainly an office, a post or an apparatus ("市应急局", "值班员", "12345热线") and nobody's name. */
[[nodiscard]] bool isOffice(const QString &actor);

/** 2 to 4 Chinese characters that begin with a common surname, or names parted by ·; and no office. */
[[nodiscard]] bool seemsPerson(const QString &actor);

} // namespace yiping
