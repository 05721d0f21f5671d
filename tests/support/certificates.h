// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace yiping::test {

/** Certificates of a test, made with the program openssl, in a folder that goes with this object. */
class Certificates
{
public:
    struct Wish
    {
        QString name;
        /** The name of an earlier one that signs it; empty: it is an authority and signs itself. */
        QString signedBy = {};
        /** As openssl writes it, "IP:127.0.0.1". */
        QString alternativeName = {};
        bool expired = false;
    };

    /** False with errorString(). */
    [[nodiscard]] bool make(const Wish &wish);
    [[nodiscard]] QString certificate(const QString &name) const { return path(name, QStringLiteral("pem")); }
    /** Readable by its owner only. */
    [[nodiscard]] QString key(const QString &name) const { return path(name, QStringLiteral("key")); }
    /** For QVERIFY2; valid until the next call. */
    [[nodiscard]] const char *errorString() const { return m_error.constData(); }

private:
    [[nodiscard]] QString path(const QString &name, const QString &suffix) const;

    QTemporaryDir m_folder;
    QByteArray m_error;
};

} // namespace yiping::test
