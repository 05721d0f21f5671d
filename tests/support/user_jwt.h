// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/nkey.h"

#include <QJsonObject>

namespace yiping::test {

/** A NATS JWT (version 2) signed by an NKey. `claims` is its "nats" part; `expires` in seconds since 1970, 0: never. */
[[nodiscard]] QByteArray makeJwt(const NKey &issuer, const NKeyPublic &subject, const QString &name, QJsonObject claims,
                                 qint64 expires = 0);

/** An operator with one account, and what a server with a memory resolver has to be told to know them. */
class Operator
{
public:
    Operator();

    [[nodiscard]] QString serverConfig() const;
    /** Content of a .creds file. permissions: {"pub":{"allow":[…]},"sub":{…}}. */
    [[nodiscard]] QByteArray creds(const NKey &user, const QJsonObject &permissions, qint64 expires = 0) const;

private:
    NKey m_operator;
    NKey m_account;
};

} // namespace yiping::test
