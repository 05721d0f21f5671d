// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace yiping {

/** A GeoJSON text in pieces, so that its tree need never be there as a whole. */
struct SplitFeatures
{
    /** The text with no features in it. */
    QByteArray rest;
    /** Each feature's own text; lies in the text that was split. */
    std::vector<QByteArrayView> features;
};

/** Nothing where the brackets of the text do not close, or where it has not exactly one list of features. */
[[nodiscard]] std::optional<SplitFeatures> splitFeatures(const QByteArray &json);

} // namespace yiping
