// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "decode/decode_error.h"

#include <QString>

#include <yiping/v1/common.pb.h>

#include <cmath>
#include <optional>
#include <string>

namespace yiping {

/** The year 2200: far from any overflow, beyond anything that a screen shows. */
inline constexpr qint64 LatestTimeMs = 7'258'118'400'000;

/**
 * Takes fields over from a message and remembers the first thing that is wrong with them, so that a body reads as a
 * list of its fields.
 */
class Checked
{
public:
    [[nodiscard]] std::optional<DecodeError> error() const { return m_error; }

    void fail(DecodeError error)
    {
        if (!m_error)
            m_error = error;
    }
    void require(bool condition, DecodeError error = DecodeError::BadValue)
    {
        if (!condition)
            fail(error);
    }

    /** An identifier: 1..128 bytes. */
    [[nodiscard]] std::string id(const std::string &from);
    [[nodiscard]] static QString text(const std::string &from) { return QString::fromStdString(from); }
    [[nodiscard]] double finite(double from);
    [[nodiscard]] std::optional<double> finite(bool has, double from);
    /** Milliseconds since 1970 UTC; 0: not stated. */
    [[nodiscard]] qint64 time(qint64 from);
    [[nodiscard]] LonLat point(const yiping::v1::GeoPoint &from);
    [[nodiscard]] std::optional<LonLat> point(bool has, const yiping::v1::GeoPoint &from);

    /** The domain's enumerations have the values of the .proto's. */
    template<typename Domain>
    [[nodiscard]] Domain known(int from, bool (*isValid)(int))
    {
        require(isValid(from), DecodeError::UnknownEnum);
        return static_cast<Domain>(from);
    }
    /** For enumerations without which the message means nothing. */
    template<typename Domain>
    [[nodiscard]] Domain stated(int from, bool (*isValid)(int))
    {
        require(from != 0, DecodeError::UnknownEnum);
        return known<Domain>(from, isValid);
    }

private:
    std::optional<DecodeError> m_error;
};

} // namespace yiping
