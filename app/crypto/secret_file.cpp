// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_file.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace yiping {

namespace {

struct SecretFile
{
    Q_DECLARE_TR_FUNCTIONS(yiping::SecretFile)
};

constexpr qint64 LargestSecret = 64 * 1024;

/** Opens a file and refuses it where group or others may read it: asked of what was opened, so that it stays true. */
QString open(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return SecretFile::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString());
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return SecretFile::tr("Others than its owner may read or write %1, so it is no secret. Do: chmod 600 %1")
            .arg(file.fileName());
    return {};
}

} // namespace

QString readSecretFile(const QString &path, Secret &secret)
{
    QFile file(path);
    if (QString problem = open(file); !problem.isEmpty())
        return problem;
    std::string bytes(static_cast<std::size_t>(LargestSecret), '\0');
    qint64 size = 0;
    // A pipe gives its bytes in pieces.
    while (size < LargestSecret) {
        const qint64 got = file.read(bytes.data() + size, LargestSecret - size);
        if (got <= 0)
            break;
        size += got;
    }
    if (size == LargestSecret) {
        wipe(bytes.data(), bytes.size());
        return SecretFile::tr("%1 is too large for a secret.").arg(path);
    }
    secret = Secret::copyOf(std::string_view(bytes).substr(0, static_cast<std::size_t>(size)));
    wipe(bytes.data(), bytes.size());
    return {};
}

} // namespace yiping
