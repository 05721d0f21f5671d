// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"

namespace yiping::nats {

/** Files that say who logs in and whom to trust; what is empty is not used. No secret stands on a command line. */
struct CredentialFiles
{
    /** A .creds file: a user JWT and its NKey seed. */
    QString creds = {};
    /** An NKey seed. */
    QString nkey = {};
    /** A token in its first line. */
    QString token = {};
    /** A user's name, and the file with its password in the first line. */
    QString user = {};
    QString passwordFile = {};
    /** PEM: the authorities that may have signed the server's certificate, instead of the system's. */
    QString authorities = {};
    /** PEM: the certificate of this client with those between it and its authority, and its private key. */
    QString certificate = {};
    QString privateKey = {};
};

/**
 * Reads them into the options; empty when all is well, else a sentence, which names files and never their content. A
 * file with a secret that others than its owner may read is refused, for it is none any more. The options read the files
 * again before each reconnect, so that renewed ones need no restart.
 */
[[nodiscard]] QString readCredentials(const CredentialFiles &files, ConnectionOptions &options);

} // namespace yiping::nats
