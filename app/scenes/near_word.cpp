// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/near_word.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace yiping {

namespace {

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
qsizetype editDistance(QStringView from, QStringView to)
{
    const auto width = static_cast<size_t>(to.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype y = 0; y < from.size(); ++y) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = y + 1;
        for (size_t i = 1; i < width; ++i) {
            const auto x = static_cast<qsizetype>(i) - 1;
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (from[y] == to[x] ? 0 : 1)});
            if (x > 0 && y > 0 && from[y] == to[x - 1] && from[y - 1] == to[x])
                row[i] = std::min(row[i], beforeLast[i - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

QString nearWord(QStringView word, const QStringList &candidates)
{
    // A key pasted by accident can be long, and a long one is near nothing.
    if (word.size() > 40)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace yiping
