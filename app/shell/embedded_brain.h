// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

namespace yiping {

/** yiping-brain as a child process: a private broker with a scenario. Ends with this object. GUI thread. */
class EmbeddedBrain : public QObject
{
    Q_OBJECT
public:
    explicit EmbeddedBrain(QObject *parent = nullptr);
    ~EmbeddedBrain() override;

    /** Answered by exactly one of ready() and failed(). */
    void start(const QString &scenario, double speed, quint32 seed);

Q_SIGNALS:
    void ready(const QUrl &server, const QString &token);
    /** Sentence for the operator; also when it ends later by itself. */
    void failed(const QString &sentence);

private:
    void readReadyLine();

    QProcess m_process;
    bool m_isReady = false;
};

} // namespace yiping
