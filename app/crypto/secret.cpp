// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret.h"

#include <openssl/crypto.h>

namespace yiping {

void wipe(void *bytes, std::size_t size)
{
    OPENSSL_cleanse(bytes, size);
}

Secret Secret::take(std::string &&bytes)
{
    Secret secret = copyOf(bytes);
    wipe(bytes.data(), bytes.size());
    bytes.clear();
    return secret;
}

Secret Secret::copyOf(std::string_view bytes)
{
    Secret secret;
    secret.m_bytes = std::shared_ptr<std::string>(new std::string(bytes), [](std::string *text) {
        wipe(text->data(), text->size());
        delete text;
    });
    return secret;
}

} // namespace yiping
