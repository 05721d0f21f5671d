// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"
#include "transport/message_signature.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace yiping {

/** What the command line asked for. */
struct Options
{
    /** How to reach and enter the broker. Without a url: start the embedded brain. */
    nats::ConnectionOptions login;
    /** What orders and records are signed with instead of the NKey that logs in. */
    std::optional<SigningKey> signingKey;
    /** Whose signatures on orders are known. */
    nats::KnownSigners signers;
    QString scenario;
    /** Scenario seconds a second; 0: the scenario's own. */
    double speed = 0;
    quint32 seed = 1;
    QStringList scenes;
    QString wall;
    bool kiosk = false;
    QString language = QStringLiteral("zh_CN");
    bool selfTest = false;
    bool headless = false;
    int seconds = 60;
    QString outDirectory;
    /** What lies under the map; empty: the user's own basemap.json, where there is one. */
    QString basemap;
    /** From a file or the environment; empty: the keychain is asked. */
    Secret tiandituKey;
    /** Nothing else than to put the key that comes on the standard input into the keychain. */
    bool storeTiandituKey = false;
    QSize size{1920, 1080};

    /** A wall follows and never operates, by whichever option it is one. */
    [[nodiscard]] bool isWall() const { return kiosk || !wall.isEmpty(); }
    /** Something says who this is. */
    [[nodiscard]] bool hasCredentials() const
    {
        return !login.user.isEmpty() || !login.token.isEmpty() || !login.nkeySeed.isEmpty() || !login.jwt.isEmpty();
    }
    /** People may log in at the screen: at a desk of a server, where somebody sits in front of it. */
    [[nodiscard]] bool hasDoor() const { return !login.url.isEmpty() && !isWall() && !headless; }
};

/** Nothing to run: a text to print (help, version) with exit code 0, or a sentence about what is wrong with 2. */
struct OptionsExit
{
    QString text;
    int code = 0;
};

/** Reads the arguments (without side effects but reading the files of credentials). */
[[nodiscard]] std::variant<Options, OptionsExit> readOptions(const QStringList &arguments);

} // namespace yiping
