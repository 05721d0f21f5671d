// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/nats_message.h"

#include <QtGlobal>

namespace yiping::nats {

/** What stands in the first line of a header block after the version. */
struct HeaderStatus
{
    int code = 0;
    std::string_view text;
};

/**
 * Reads "NATS/1.0[ status[ text]]\r\nName: value\r\n...\r\n\r\n" into headers and status; the status text points into
 * the block. Any client may have written the block, the server does not check it: what cannot be read is left out and
 * false returned, and the message stays usable.
 */
bool parseHeaderBlock(std::string_view block, Headers &headers, HeaderStatus &status);

/** Whether the lines may be sent: names without colon, spaces or control characters, values on one line. */
[[nodiscard]] bool isSendable(const Headers &headers);

} // namespace yiping::nats
