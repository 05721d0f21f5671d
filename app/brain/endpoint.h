// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>
#include <variant>

namespace yiping::brain {

/** Where a running brain's broker listens. */
struct Endpoint
{
    QUrl url;
    QString token;
    qint64 pid = 0;

    /** One line: {"url":"ws://…","token":"…","pid":N}. */
    [[nodiscard]] QByteArray toJson() const;
};

/** The user's data folder for the brain, where nothing else was asked for. */
[[nodiscard]] QString defaultDataDir();

/** Writes endpoint.json, readable by its owner only. Empty when written, else a sentence. */
[[nodiscard]] QString writeEndpoint(const QString &dataDir, const Endpoint &endpoint);
/** From endpoint.json; a sentence where there is none or its brain is gone. */
[[nodiscard]] std::variant<Endpoint, QString> readEndpoint(const QString &dataDir);
void removeEndpoint(const QString &dataDir);

} // namespace yiping::brain
