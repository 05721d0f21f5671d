// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desk_state.h"

namespace yiping {

std::optional<DeskState> deskAfter(DeskState state, DeskEvent event)
{
    if (state == DeskState::Wall)
        return std::nullopt;
    const bool somebody = state == DeskState::Working || state == DeskState::Locked;
    switch (event) {
    case DeskEvent::Refused:
        // A server that forgets a person for a moment must not take the alarms off the screen.
        return somebody ? DeskState::Locked : DeskState::Nobody;
    case DeskEvent::LoggedIn:
        return DeskState::Working;
    case DeskEvent::LoggedOut:
        return somebody ? std::optional(DeskState::Nobody) : std::nullopt;
    case DeskEvent::LeftAlone:
        return state == DeskState::Working ? std::optional(DeskState::Locked) : std::nullopt;
    case DeskEvent::Reauthenticated:
        return state == DeskState::Locked ? std::optional(DeskState::Working) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace yiping
