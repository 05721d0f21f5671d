// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

namespace yiping {

/** Incidents of a region: open ones, gravest first, newest first among equals. */
class IncidentModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Closed and rejected ones too. */
    Q_PROPERTY(bool includeClosed READ includesClosed WRITE setIncludeClosed NOTIFY includeClosedChanged)
    /** Open incidents per severity Ⅰ…Ⅳ in the region. */
    Q_PROPERTY(QList<int> severityCounts READ severityCounts NOTIFY countsChanged)

public:
    enum Role {
        IncidentIdRole = Qt::UserRole + 1,
        TitleRole,
        SeverityRole,
        StageRole,
        CategoryRole,
        ChannelRole,
        PlaceRole,
        AddressRole,
        ReportedMsRole,
        DeadlineMsRole,
        AcknowledgedRole,
        ReplayedFromRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] bool includesClosed() const { return m_includeClosed; }
    void setIncludeClosed(bool include);
    [[nodiscard]] QList<int> severityCounts() const { return m_severityCounts; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** Row of an incident, -1 when it is not shown. */
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &incidentId) const;
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;

Q_SIGNALS:
    void includeClosedChanged();
    void countsChanged();

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
    void noteChanges(const ChangeSet &changes) override;

private:
    void countSeverities();

    bool m_includeClosed = false;
    QList<int> m_severityCounts{0, 0, 0, 0};
};

} // namespace yiping
