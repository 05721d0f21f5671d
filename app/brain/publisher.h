// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"

#include <yiping/v1/message.pb.h>

#include <string>

namespace yiping::brain {

/** One message ready to go, except for its time of publication, which the publisher stamps. */
struct Outgoing
{
    Lane lane = Lane::State;
    std::string subject;
    v1::Message message;
};

/** Where messages go. Events and orders carry their header id as message id, so that a repeat is one message. */
class Publisher
{
public:
    virtual ~Publisher() = default;
    virtual void publish(Outgoing outgoing) = 0;
};

} // namespace yiping::brain
