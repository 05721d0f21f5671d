// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

namespace yiping {

/** Work orders: open ones first by how long they wait, of a region or of one incident. */
class OrderModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Only orders of this incident; empty: all. */
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentIdChanged)
    Q_PROPERTY(bool includeClosed READ includesClosed WRITE setIncludeClosed NOTIFY includeClosedChanged)

public:
    enum Role {
        OrderIdRole = Qt::UserRole + 1,
        TitleRole,
        UnitNameRole,
        UnitIdRole,
        IncidentIdRole,
        PlaceRole,
        StageRole,
        StepRole,
        /** 0…7 on the main line. */
        ProgressRole,
        IssuedMsRole,
        ChangedMsRole,
        DeadlineMsRole,
        NoteRole,
        UrgedRole,
        SupervisedRole,
        InstructionRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QString incidentId() const { return m_incidentId; }
    void setIncidentId(const QString &id);
    [[nodiscard]] bool includesClosed() const { return m_includeClosed; }
    void setIncludeClosed(bool include);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;

Q_SIGNALS:
    void incidentIdChanged();
    void includeClosedChanged();

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;

private:
    QString m_incidentId;
    bool m_includeClosed = false;
};

} // namespace yiping
