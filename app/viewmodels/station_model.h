// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

namespace yiping {

/** Stations of one kind in a region; water levels by how close they are to their warning stage,
 * the air by how bad it is. */
class StationModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** SensorKind, 1 water level. */
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY kindChanged)
    /** Only those of this agency; empty: of all. */
    Q_PROPERTY(QString agency READ agency WRITE setAgency NOTIFY kindChanged)

public:
    enum Role {
        SensorIdRole = Qt::UserRole + 1,
        NameRole,
        HasValueRole,
        ValueRole,
        UnitRole,
        AlertStageRole,
        WarningStageRole,
        /** StageReached: 0 none, 1 over 设防, 2 over 警戒, 3 over 保证. */
        ReachedRole,
        /** value − warning stage, metres; 0 when there is none. */
        OverWarningRole,
        /** Change in the last hour in the unit; 0 when unknown. */
        TrendRole,
        TimeMsRole,
        StaleRole,
        PlaceRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    [[nodiscard]] QString agency() const { return m_agency; }
    void setAgency(const QString &agency);
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void kindChanged();

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;

private:
    int m_kind = 1;
    QString m_agency;
};

} // namespace yiping
