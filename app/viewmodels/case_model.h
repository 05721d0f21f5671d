// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace yiping {

struct ChangeSet;

/** The life of one incident: what was done when, by whom; its own steps and those of its orders, newest first. */
class CaseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentIdChanged)
    Q_PROPERTY(bool exists READ exists NOTIFY caseChanged)
    Q_PROPERTY(QString title READ title NOTIFY caseChanged)
    Q_PROPERTY(QString description READ description NOTIFY caseChanged)
    Q_PROPERTY(QString address READ address NOTIFY caseChanged)
    Q_PROPERTY(int severity READ severity NOTIFY caseChanged)
    Q_PROPERTY(int stage READ stage NOTIFY caseChanged)
    /** 0…7 on the main line. */
    Q_PROPERTY(int progress READ progress NOTIFY caseChanged)
    /** Time at which each step of the main line was reached, milliseconds; 0: not yet. Eight values. */
    Q_PROPERTY(QList<double> stepTimes READ stepTimes NOTIFY caseChanged)
    Q_PROPERTY(double reportedMs READ reportedMs NOTIFY caseChanged)
    Q_PROPERTY(double deadlineMs READ deadlineMs NOTIFY caseChanged)
    Q_PROPERTY(int count READ count NOTIFY caseChanged)
    /** Part of it is masked, and who sits here may have it shown: Disclosure::toggle(). */
    Q_PROPERTY(bool revealable READ isRevealable NOTIFY caseChanged)
    /** It is shown unmasked just now. */
    Q_PROPERTY(bool revealed READ isRevealed NOTIFY caseChanged)

public:
    enum Role { StageRole = Qt::UserRole + 1, StepRole, TimeMsRole, ActorRole, NoteRole, UnitRole };
    Q_ENUM(Role)

    explicit CaseModel(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString incidentId() const { return m_incidentId; }
    void setIncidentId(const QString &id);
    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] int severity() const;
    [[nodiscard]] int stage() const;
    [[nodiscard]] int progress() const;
    [[nodiscard]] QList<double> stepTimes() const;
    [[nodiscard]] double reportedMs() const;
    [[nodiscard]] double deadlineMs() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    [[nodiscard]] bool isRevealable() const;
    [[nodiscard]] bool isRevealed() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void liveChanged();
    void incidentIdChanged();
    void caseChanged();

private:
    struct Entry
    {
        int stage = 0;
        int step = 0;
        qint64 timeMs = 0;
        QString actor;
        QString note;
        QString unit;
        bool operator==(const Entry &) const = default;
    };
    void onStoreChanged(const ChangeSet &changes);
    void refresh();
    [[nodiscard]] std::vector<Entry> collect() const;

    QPointer<Live> m_live;
    QString m_incidentId;
    std::vector<Entry> m_entries;
};

} // namespace yiping
