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

/** An address of a broker from the command line: ws:// or wss://, a host, and no password, for others see it there. */
[[nodiscard]] std::variant<QUrl, QString> readServerUrl(const QString &text);

} // namespace yiping::nats
