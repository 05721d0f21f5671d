// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/credential_files.h"

class QCommandLineParser;

namespace yiping::nats {

/** --creds, --nkey-file, --token-file, --user, --password-file, --ca, --cert and --key, the same for every program. */
void addCredentialOptions(QCommandLineParser &parser);
/** After parsing. */
[[nodiscard]] CredentialFiles credentialFiles(const QCommandLineParser &parser);

/**
 * The servers of one cluster from the command line, each value of --server one address or several with commas between:
 * into url and otherUrls. ws:// or wss:// and not both, a host, and no password, for others see it there; a server named
 * twice counts once. Returns a sentence on what is wrong, empty when all is well.
 */
[[nodiscard]] QString readServers(const QStringList &values, ConnectionOptions &options);

} // namespace yiping::nats
