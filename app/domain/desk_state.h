// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace yiping {

/** Who sits at this screen, as far as actions go. */
enum class DeskState {
    /** A wall: a device's identity, nobody logs in, nothing locks, nothing can be done. */
    Wall,
    /** The server wants no person: the embedded brain, an open server, or a device's credentials on a desk. */
    Open,
    /** A person is wanted and none is there. Nothing is shown. */
    Nobody,
    Working,
    /** Somebody works here and is away. What is shown goes on; nothing can be done. */
    Locked,
};
inline constexpr int DeskStateCount = 5;

enum class DeskEvent {
    /** The server does not let the present credentials in, or wants some. */
    Refused,
    /** A person's name and password were accepted, of whoever. */
    LoggedIn,
    LoggedOut,
    /** No input for too long, or locked by hand. */
    LeftAlone,
    /** The same person's password was accepted. */
    Reauthenticated,
};
inline constexpr int DeskEventCount = 5;

/** What a desk is after an event; nothing where the event means nothing in that state. */
[[nodiscard]] std::optional<DeskState> deskAfter(DeskState state, DeskEvent event);

/** True where whoever sits here may give orders, as far as the server permits them. */
[[nodiscard]] constexpr bool mayAct(DeskState state)
{
    return state == DeskState::Open || state == DeskState::Working;
}

/** True where data may be on the screen at all. */
[[nodiscard]] constexpr bool mayShow(DeskState state)
{
    return state != DeskState::Nobody;
}

} // namespace yiping
