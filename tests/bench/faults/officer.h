// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yiping::bench {

/**
 * The application's desk in a process that can be killed: outbox, desk and feed as main() wires them. Gives orders as
 * fast as the event loop turns and writes the id of each to a ledger file after the desk took it (flushed to the
 * system: what a kill -9 leaves is whole). Arguments: URL, file of the token, folder, number of orders (0: only drains
 * the outbox and ends). Status 0 when the outbox is empty.
 */
int runOfficer(const QStringList &arguments);

} // namespace yiping::bench
