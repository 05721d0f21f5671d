// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/intent.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace yiping {

class Access;
class Redactor;
class Selection;
class Store;

/** What the officer can do. Each action leaves as an intent; what is shown changes only when it comes back. GUI thread. */
class DispatchDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    /** Last thing that was done or refused, as a sentence; empty after a while. */
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /** False on a wall, and while nobody sits here: it shows and does nothing. */
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    /** What the server lets this person do about the selected incident; all false without one. */
    Q_PROPERTY(bool mayDispatch READ mayDispatch NOTIFY rightsChanged)
    /** Urge, supervise, close. */
    Q_PROPERTY(bool maySteer READ maySteer NOTIFY rightsChanged)
    Q_PROPERTY(bool mayAcknowledge READ mayAcknowledge NOTIFY rightsChanged)

public:
    DispatchDesk(const Store &store, IntentSink &intents, const Selection &selection, const Access &access,
                 const Redactor &redactor, QObject *parent = nullptr);

    [[nodiscard]] QString notice() const { return m_notice; }
    void setNotice(const QString &sentence);
    [[nodiscard]] bool isEnabled() const;
    void setEnabled(bool enabled);

    [[nodiscard]] bool mayDispatch() const;
    [[nodiscard]] bool maySteer() const;
    [[nodiscard]] bool mayAcknowledge() const;

    /**
     * Sends units to the selected incident with one instruction; returns how many orders left. What is masked in the
     * instruction for the one who gives it is whole in the order: a unit has to know where to go.
     */
    Q_INVOKABLE int dispatch(const QStringList &unitIds, const QString &instruction);
    Q_INVOKABLE bool closeOrder(const QString &orderId, const QString &note);
    Q_INVOKABLE bool urge(const QString &orderId);
    Q_INVOKABLE bool supervise(const QString &orderId);
    Q_INVOKABLE bool acknowledgeSelected();
    /** Words to begin an instruction with, from the selected incident; masked as the viewer sees it. */
    Q_INVOKABLE [[nodiscard]] QString suggestedInstruction() const;

Q_SIGNALS:
    void noticeChanged();
    void enabledChanged();
    void rightsChanged();

private:
    [[nodiscard]] bool mayHere(std::string_view kind) const;
    /** False, and said, where the server would refuse it. */
    bool isPermitted(std::string_view kind, const RegionCode &region);
    bool moveOrder(const QString &orderId, WorkOrderTransition transition, const QString &done);

    const Store &m_store;
    IntentSink &m_intents;
    const Selection &m_selection;
    const Access &m_access;
    const Redactor &m_redactor;
    QString m_notice;
    bool m_enabled = true;
};

} // namespace yiping
