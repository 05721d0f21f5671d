// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_data.h"

#include <QDir>

namespace yiping::test {

QString sharedData(const QString &relativePath)
{
    const QString folder = qEnvironmentVariable("YIPING_DATA", QStringLiteral(YIPING_DEFAULT_DATA));
    return QDir(folder).filePath(relativePath);
}

QByteArray missing(const QString &path)
{
    return QByteArray("this test reads ") + path.toUtf8() + ", which is not there; set YIPING_DATA to its folder";
}

} // namespace yiping::test
