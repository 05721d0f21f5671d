// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

namespace yiping {

/** Early warnings in force, gravest first. Levels of warnings, events and responses are three different things. */
class WarningModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        WarningIdRole = Qt::UserRole + 1,
        HeadlineRole,
        LevelRole,
        SenderRole,
        AreaRole,
        SentMsRole,
        ExpiresMsRole,
        ExerciseRole,
        DescriptionRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
};

/** Emergency responses that stand, highest level first. */
class ResponseModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role { PlanRole = Qt::UserRole + 1, LevelRole, DocumentRole, OrganisationRole, SinceMsRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
};

} // namespace yiping
