// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/programs.h"

#include <QProcess>
#include <QStandardPaths>

namespace yiping::test {

QString findProgram(const QString &name)
{
    const QString inPath = QStandardPaths::findExecutable(name);
    return inPath.isEmpty()
        ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
        : inPath;
}

QString makeCertificate(const QString &certificatePath, const QString &keyPath, Validity validity)
{
    constexpr int WithinMs = 15000;
    const QString openssl = findProgram(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        return QStringLiteral("this test needs the program openssl (Debian package openssl)");
    QProcess process;
    const QStringList days = validity == Validity::Expired
        ? QStringList{QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"), QStringLiteral("-not_after"),
                      QStringLiteral("20200201000000Z")}
        : QStringList{QStringLiteral("-days"), QStringLiteral("2")};
    process.start(openssl,
                  QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                              QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                              QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                              QStringLiteral("-subj"), QStringLiteral("/CN=yiping-test"), QStringLiteral("-addext"),
                              QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), keyPath,
                              QStringLiteral("-out"), certificatePath}
                      + days);
    if (!process.waitForFinished(WithinMs) || process.exitCode() != 0)
        return QStringLiteral("openssl made no certificate: ") + QString::fromUtf8(process.readAllStandardError());
    return {};
}

} // namespace yiping::test
