// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/nkey.h"
#include "support/fault_proxy.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <array>
#include <memory>
#include <vector>

namespace yiping::test {

/**
 * A province of three servers, a city below it and a county below that, started for real from the very files of
 * resources/packaging/nats on free loopback ports, with the roles that make-roles.sh writes: only names, addresses, ports
 * and folders are replaced, and a line that is to be replaced and is not there is an error. TLS everywhere, with a certificate of our own. The two leaf links
 * run through proxies of the test. Everything ends with this object and, whatever happens, with this process.
 */
class NatsTree
{
public:
    enum Node { Province1, Province2, Province3, City, County };
    static constexpr int NodeCount = 5;
    /** Who connects: Setup makes streams and may do everything; the others have their region's permissions. */
    enum class Role { Setup, Officer, Wall };

    NatsTree();
    ~NatsTree();
    NatsTree(const NatsTree &) = delete;
    NatsTree &operator=(const NatsTree &) = delete;

    /** The three of the province; with leaves the city and the county too. False with errorString(). */
    [[nodiscard]] bool start(bool withLeaves);
    /** Ends it as a power failure would (SIGKILL) and waits. */
    void kill9(Node node);
    /** On the same ports with the same store. */
    [[nodiscard]] bool restart(Node node);
    /** What the network does to the link from the City to the province, or from the County to the city. */
    void setUplink(Node leaf, FaultProxy::Mode mode);

    [[nodiscard]] QUrl webSocketUrl(Node node) const;
    /** The name of the user; a wall has none and logs in by its key. */
    [[nodiscard]] static QString nameOf(Role role);
    /** Of every user with a name. */
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] Secret wallSeed() const { return m_wall.seed(); }
    /** PEM file of the certificate that a client has to trust. */
    [[nodiscard]] QString certificatePath() const;
    /** As in "server_name": d45-1, d45-2, d45-3, d4501, d450103. */
    [[nodiscard]] static QString nameOf(Node node);
    /** The sample with the streams of a node's level: a JSON array of configurations of the JetStream API. */
    [[nodiscard]] static QString streamsFile(Node node);
    /** For QVERIFY2; valid until the next call. */
    [[nodiscard]] const char *errorString() const { return m_error.constData(); }

private:
    struct Ports
    {
        quint16 client = 0;
        quint16 monitor = 0;
        quint16 webSocket = 0;
        quint16 leaf = 0;
        quint16 route = 0;
    };
    struct Replacement
    {
        QString from;
        QString to;
    };

    [[nodiscard]] bool prepare();
    [[nodiscard]] bool takePorts();
    [[nodiscard]] bool writeConfiguration(Node node);
    [[nodiscard]] std::vector<Replacement> replacements(Node node) const;
    [[nodiscard]] bool writeRoles(Node node);
    [[nodiscard]] QString folderOf(Node node) const;
    [[nodiscard]] QString configurationPath(Node node) const;
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] bool startNode(Node node);
    bool fail(const QString &sentence);

    QTemporaryDir m_folder;
    QString m_password;
    NKey m_wall = NKey::generate(NKeyKind::User);
    std::array<Ports, NodeCount> m_ports;
    std::array<std::unique_ptr<QProcess>, NodeCount> m_processes;
    /** To each server of the province, for whichever the city takes. */
    std::array<FaultProxy, 3> m_cityLinks;
    FaultProxy m_countyLink;
    QByteArray m_error;
};

} // namespace yiping::test
