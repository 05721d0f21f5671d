// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"

#include <QObject>
#include <QSqlDatabase>
#include <QString>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yiping {

/** A message as it came off the wire. */
struct KeptMessage
{
    Lane lane = Lane::State;
    std::string subject;
    std::string payload;
    quint64 sequence = 0;
};

/**
 * The last known state on disk (SQLite), so that a window that opens without a broker shows what was known, marked by
 * its age: the newest message of each state subject, and the last events and orders. Raw messages, not rows of the
 * store, so that there is one reader for both, the decoder, and no file format that follows the store's changes.
 * One file a broker. A file that is damaged is moved aside with a sentence, and all starts empty. One thread.
 */
class LastKnownFile
{
public:
    static constexpr int KeptEvents = 5000;

    explicit LastKnownFile(const QString &path);
    ~LastKnownFile();
    LastKnownFile(const LastKnownFile &) = delete;
    LastKnownFile &operator=(const LastKnownFile &) = delete;

    /** Sentence on what was found wrong: the file started anew, or nothing can be kept. Empty: all is well. */
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isUsable() const { return m_usable; }
    /** States first, then events and orders as they came. False when the file broke off. */
    bool readAll(const std::function<void(const KeptMessage &)> &handler);
    /** In one transaction: all or nothing. */
    bool write(const std::vector<KeptMessage> &messages);

private:
    [[nodiscard]] QString open();
    void close();

    QString m_path;
    QString m_connectionName;
    QString m_problem;
    bool m_usable = false;
};

/**
 * Gathers what passes on the link thread and writes it every few seconds on a thread of its own; a power failure
 * costs those seconds.
 */
class LastKnown : public QObject
{
    Q_OBJECT
public:
    explicit LastKnown(const QString &path, QObject *parent = nullptr);
    /** Writes what is waiting. */
    ~LastKnown() override;

    void keep(Lane lane, std::string_view subject, std::string_view payload, quint64 sequence);
    void flush();

private:
    QThread m_thread;
    QTimer m_timer;
    /** Lives on the writer's thread. */
    QObject *m_writer = nullptr;
    std::shared_ptr<LastKnownFile> m_file;
    QString m_path;
    std::unordered_map<std::string, std::size_t> m_stateIndex;
    std::vector<KeptMessage> m_waiting;
    std::string m_subject;
};

} // namespace yiping
