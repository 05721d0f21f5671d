// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace yiping {

struct OutboxEntry
{
    QByteArray messageId;
    QByteArray subject;
    QByteArray payload;
    /** Made when the order was given; see nats::SignatureHeader. Empty: none. */
    QByteArray signature = {};

    bool operator==(const OutboxEntry &) const = default;
};

/**
 * Orders that must leave, in SQLite: written before the first send, removed at the broker's acknowledgement, so that
 * a crash between the two sends them again under the same message id. GUI thread.
 */
class Outbox
{
public:
    /** ":memory:" keeps nothing. Makes the folder where it is missing. Check error() afterwards. */
    explicit Outbox(const QString &path);
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /** Sentence why it cannot be used; empty when it can. */
    [[nodiscard]] QString error() const { return m_error; }
    /** False when it could not be written: then the order must not be sent. True for an id that is there already. */
    [[nodiscard]] bool add(const OutboxEntry &entry);
    void remove(const QByteArray &messageId);
    [[nodiscard]] std::optional<OutboxEntry> find(const QByteArray &messageId) const;
    /** In order of entry. */
    [[nodiscard]] std::vector<OutboxEntry> entries() const;
    [[nodiscard]] int size() const { return m_size; }

private:
    struct Statements;

    bool prepare(QSqlDatabase &database);
    void fail(const QString &reason);

    QString m_path;
    QString m_connectionName;
    QString m_error;
    std::unique_ptr<Statements> m_statements;
    int m_size = 0;
};

} // namespace yiping
