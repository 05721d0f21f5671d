// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integration/ingest/city.h"

#include <QByteArray>

namespace yiping::test {

/**
 * A city whose server has the roles of the sample that is shipped, with nothing changed in it: people "officer-1",
 * "leader-2" … with the password "pw-" and their name, and one wall with this public key.
 */
inline std::unique_ptr<City> cityWithRoles(const std::string &wallKey)
{
    for (const char *name : {"SYS", "SETUP", "OFFICER", "LEADER", "PRESENTER", "ADMIN", "AUDITOR"}) {
        const QByteArray user = QByteArray(name).toLower();
        const bool numbered = user != "sys" && user != "setup";
        qputenv((QByteArray(name) + "_PASSWORD").constData(), "pw-" + user + (numbered ? "-1" : ""));
    }
    qputenv("LEADER_2_PASSWORD", "pw-leader-2");
    const QByteArray key = QByteArray::fromStdString(wallKey);
    qputenv("WALL_NKEY", key);
    qputenv("WALL_INBOX", "_INBOX." + key + ".>");
    // nats-server takes every include as relative to the file that it stands in.
    const QString roles =
        QStringLiteral("include \"%1%2\"")
            .arg(QStringLiteral("../").repeated(16),
                 QStringLiteral(YIPING_SOURCE_DIR "/resources/packaging/nats/city-alone.conf").mid(1));
    return std::make_unique<City>(
        NatsServerOptions{.authorization = roles},
        nats::ConnectionOptions{.user = QStringLiteral("setup"), .password = QStringLiteral("pw-setup")});
}

} // namespace yiping::test
