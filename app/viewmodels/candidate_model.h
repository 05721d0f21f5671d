// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/recommendation.h"
#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <vector>

namespace yiping {

struct ChangeSet;

/**
 * Units recommended for an incident, best first, with distance, time and reason. Its order stands while the officer
 * chooses: it is computed anew when the incident changes, when a shown unit is no longer available, and on demand.
 */
class CandidateModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentIdChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY chosenChanged)

public:
    enum Role {
        UnitIdRole = Qt::UserRole + 1,
        NameRole,
        KindRole,
        CrewRole,
        CapabilityRole,
        MetresRole,
        SecondsRole,
        FitsRole,
        ChosenRole,
        PlaceRole,
    };
    Q_ENUM(Role)

    explicit CandidateModel(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString incidentId() const { return m_incidentId; }
    void setIncidentId(const QString &id);
    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit);
    [[nodiscard]] int count() const { return static_cast<int>(m_candidates.size()); }
    [[nodiscard]] QStringList chosen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Chooses or lets go the unit in a row. */
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void liveChanged();
    void incidentIdChanged();
    void limitChanged();
    void countChanged();
    void chosenChanged();

private:
    void onStoreChanged(const ChangeSet &changes);

    QPointer<Live> m_live;
    QString m_incidentId;
    int m_limit = 6;
    std::vector<Recommendation> m_candidates;
    QSet<QString> m_chosen;
    QTimer m_retry;
};

} // namespace yiping
