// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region.h"

#include <QString>

#include <string>

namespace yiping {

/** Values match yiping.v1.Sensitivity. */
enum class Sensitivity { Unspecified = 0, Public = 1, Internal = 2, Personal = 3, Restricted = 4 };

/** What is known of who signed a message. One with a bad signature is refused (DecodeError::BadSignature). */
enum class Signature {
    /** From disk: it was looked at when it came. */
    NotChecked,
    Unsigned,
    Verified,
    /** Good by itself, of a key that is not among the known signers. */
    UnknownSigner
};

/** What decides whether a message's content may still be shown as current. */
struct Freshness
{
    qint64 publishedTimeUs = 0;
    /** By this machine's monotonic clock; 0: never. */
    qint64 staleAtNs = 0;
    quint32 staleAfterS = 0;
};

/** What every message carries; meanings and units as in yiping/v1/common.proto. */
struct Header
{
    std::string id;
    QString sourceAgency;
    qint64 eventTimeMs = 0;
    qint64 publishedTimeUs = 0;
    RegionCode region;
    quint32 staleAfterS = 0;
    bool exercise = false;
    Sensitivity sensitivity = Sensitivity::Internal;
    QString replayedFrom;
    /** Not in the message: what the receiver found. */
    Signature signature = Signature::NotChecked;
    /** Not sent: when it becomes stale by this machine's monotonic clock, which nobody sets back. 0: never. */
    qint64 staleAtNs = 0;

    [[nodiscard]] Freshness freshness() const
    {
        return {.publishedTimeUs = publishedTimeUs, .staleAtNs = staleAtNs, .staleAfterS = staleAfterS};
    }
};

} // namespace yiping
