// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_archive.h"
#include "transport/ordered_consumer.h"

#include <QTimer>

namespace yiping {

/**
 * Reads every audit message of a stream, from the first to the last that is there. One use; finished() or failed() comes
 * once. The connection is opened here and must outlive it; all on its thread.
 */
class AuditReader : public QObject
{
    Q_OBJECT
public:
    /** servers: of how many the connection knows; only when each of them could not be reached has it failed. */
    AuditReader(nats::Connection &connection, std::string stream, std::size_t servers = 1, QObject *parent = nullptr);

    void start();
    /** After finished(). Everything is held in memory, some 500 bytes a record. */
    [[nodiscard]] AuditArchive takeArchive() { return std::move(m_archive); }

Q_SIGNALS:
    void finished();
    void failed(const QString &sentence);

private:
    void ask();
    void read(const nats::StreamInfo &info);
    void end();
    void onProblem(const QString &sentence);
    void fail(const QString &sentence);

    nats::Connection &m_connection;
    nats::JetStream m_jetStream;
    AuditArchive m_archive;
    std::unique_ptr<nats::OrderedConsumer> m_consumer;
    QTimer m_silence;
    /** Not yet tried without success. */
    std::size_t m_serversLeft;
    bool m_asked = false;
    bool m_ended = false;
};

} // namespace yiping
