// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/acked_publisher.h"
#include "brain/endpoint.h"
#include "brain/importer.h"

#include <QTimer>

namespace yiping::brain {

struct ImportOptions
{
    QString kind;
    QString path;
    /** So many times as fast as it was recorded; 0: as fast as the broker takes it. */
    double speed = 0;
    nats::ConnectionOptions broker;
};

/** Reads one file and publishes it, acknowledged, as fast as asked. Nothing is lost; bad rows are reported. */
class ImportRun : public QObject
{
    Q_OBJECT
public:
    ImportRun(ImportOptions options, const Clock &clock, const Places &places, QObject *parent = nullptr);
    ~ImportRun() override;

    /** A sentence when the file or the kind is wrong; otherwise started, and finished() or failed() comes. */
    [[nodiscard]] QString start();
    [[nodiscard]] const ImportReport &report() const { return m_report; }
    [[nodiscard]] qint64 published() const;

Q_SIGNALS:
    void finished();
    void failed(const QString &sentence);

private:
    void sortAll();
    void pump();
    bool takeNext();
    void checkConnected();

    ImportOptions m_options;
    const Clock &m_clock;
    const Places &m_places;
    ImportReport m_report;
    QFile m_file;
    std::unique_ptr<Importer> m_importer;
    nats::Connection m_connection;
    nats::JetStream m_jetStream;
    AckedPublisher m_publisher;
    QTimer m_pace;
    QTimer m_patience;
    QString m_problem;
    std::vector<Outgoing> m_sorted;
    std::size_t m_at = 0;
    qint64 m_startedNs = 0;
    bool m_begun = false;
    bool m_read = false;
    bool m_ended = false;
};

[[nodiscard]] nats::ConnectionOptions named(nats::ConnectionOptions broker, const QString &name);

} // namespace yiping::brain
