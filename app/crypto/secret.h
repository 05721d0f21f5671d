// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace yiping {

/**
 * Bytes that nobody but their user may see: a password, a token, a seed, a private key. Copies share one buffer, which
 * is overwritten when the last of them goes. It has no way into a stream, a log or a QVariant; whoever calls reveal()
 * answers for where the bytes go. Immutable, so copies may be on several threads.
 */
class Secret
{
public:
    Secret() = default;
    /** For what came as a QString; that one stays as it is. */
    Secret(const QString &text) // NOLINT(google-explicit-constructor): a token may be given where a secret is wanted
        : Secret(take(text.toStdString()))
    {
    }
    /** Takes the bytes over and overwrites those of the caller. */
    [[nodiscard]] static Secret take(std::string &&bytes);
    [[nodiscard]] static Secret copyOf(std::string_view bytes);

    [[nodiscard]] bool isEmpty() const { return !m_bytes || m_bytes->empty(); }
    /** Valid as long as a copy of this secret lives. */
    [[nodiscard]] std::string_view reveal() const { return m_bytes ? std::string_view(*m_bytes) : std::string_view(); }

private:
    std::shared_ptr<const std::string> m_bytes;
};

/** Overwrites bytes in a way that the compiler does not leave out. */
void wipe(void *bytes, std::size_t size);

} // namespace yiping
