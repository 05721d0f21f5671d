// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_chain.h"
#include "audit/audit_message.h"
#include "crypto/signing_key.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace yiping {

/**
 * The writer's end of a chain, in SQLite: the head, and the records that the broker has not acknowledged. A record and
 * the new head are written in one transaction, so that a writer that is killed anywhere goes on with its chain, and
 * what it wrote is sent. Two programs on one file share its chain. A file that is lost begins a new chain; a file that
 * is copied, or set back to an earlier state, forks its chain, and verify() says so. One thread.
 */
class AuditJournal
{
public:
    /**
     * ":memory:" keeps nothing. Makes the folder where it is missing. A new file begins a chain named after the
     * terminal and a random number. Check error() afterwards.
     */
    AuditJournal(const QString &path, const QString &terminal);
    ~AuditJournal();
    AuditJournal(const AuditJournal &) = delete;
    AuditJournal &operator=(const AuditJournal &) = delete;

    /** Sentence why it cannot be used; empty when it can. */
    [[nodiscard]] QString error() const { return m_error; }
    /** The chain that this installation writes. */
    [[nodiscard]] const std::string &chain() const { return m_chain; }

    /** The key that signs what is appended from now on. */
    void setKey(SigningKey key) { m_key = std::move(key); }

    /** On the disk when it returns. Nothing where it could not be written: then the action must not be done. */
    std::optional<AuditRecord> append(const AuditAction &action);
    /** What waits for the broker, in the order of the numbers; at most so many, all where negative. */
    [[nodiscard]] std::vector<AuditMessage> pending(int most = -1) const;
    /** The broker has it. */
    void remove(const std::string &messageId);
    /** How many wait. */
    [[nodiscard]] int size() const;

private:
    struct Statements;

    [[nodiscard]] bool prepare(QSqlDatabase &database);
    [[nodiscard]] bool beginChain(const QString &terminal);
    [[nodiscard]] std::optional<ChainHead> readHead();
    [[nodiscard]] bool write(const AuditRecord &record);
    bool run(const char *sql);
    void fail(const QString &reason);

    QString m_path;
    QString m_connectionName;
    QString m_error;
    std::string m_chain;
    std::optional<SigningKey> m_key;
    std::unique_ptr<Statements> m_statements;
};

/** What a journal's file says of its chain; nothing is changed in it, also while its writer runs. */
struct JournalHead
{
    std::string chain;
    KnownHead head;
};
[[nodiscard]] std::variant<JournalHead, QString> readJournalHead(const QString &path);

} // namespace yiping
