// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

#include <QRectF>

namespace yiping {

/** Drawings that are shown in and around a region, the newest first; expired ones last. */
class DrawingModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        TitleRole,
        PurposeRole,
        KindRole,
        AuthorRole,
        /** Of the revision that stands. */
        DrawnMsRole,
        UntilMsRole,
        ExpiredRole,
        ExerciseRole,
        /** It tells of units that come or go. */
        WatchesRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /** x west, y south, width and height in degrees; empty for an unknown row. */
    Q_INVOKABLE [[nodiscard]] QRectF boxOf(int row) const;
    Q_INVOKABLE [[nodiscard]] QString keyOf(int row) const;

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
};

} // namespace yiping
