// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace yiping::test {

QString Certificates::path(const QString &name, const QString &suffix) const
{
    return m_folder.filePath(name + u'.' + suffix);
}

bool Certificates::make(const Wish &wish)
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty()) {
        m_error = "this test needs the program openssl (Debian package openssl)";
        return false;
    }
    QStringList arguments{QStringLiteral("req"),
                          QStringLiteral("-x509"),
                          QStringLiteral("-newkey"),
                          QStringLiteral("ec"),
                          QStringLiteral("-pkeyopt"),
                          QStringLiteral("ec_paramgen_curve:prime256v1"),
                          QStringLiteral("-nodes"),
                          QStringLiteral("-subj"),
                          QStringLiteral("/CN=") + wish.name,
                          QStringLiteral("-keyout"),
                          key(wish.name),
                          QStringLiteral("-out"),
                          certificate(wish.name)};
    if (wish.expired)
        arguments += {QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"), QStringLiteral("-not_after"),
                      QStringLiteral("20200201000000Z")};
    else
        arguments += {QStringLiteral("-days"), QStringLiteral("2")};
    if (!wish.signedBy.isEmpty())
        arguments +=
            {QStringLiteral("-CA"), certificate(wish.signedBy), QStringLiteral("-CAkey"),
             key(wish.signedBy),    QStringLiteral("-addext"),  QStringLiteral("basicConstraints=critical,CA:FALSE")};
    if (!wish.alternativeName.isEmpty())
        arguments += {QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + wish.alternativeName};
    QProcess process;
    process.start(openssl, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        m_error = "openssl made no certificate: " + process.readAllStandardError();
        return false;
    }
    return QFile::setPermissions(key(wish.name), QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace yiping::test
