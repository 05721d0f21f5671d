// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/row_list_model.h"

namespace yiping {

/** Indicators of a group against this year's target, in the group's order. */
class IndicatorModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged)
    /** The year of the targets: the one that the data lives in, kept inside the years that have targets. */
    Q_PROPERTY(int year READ year NOTIFY yearChanged)

public:
    enum Role {
        IndicatorIdRole = Qt::UserRole + 1,
        NameRole,
        UnitRole,
        HasValueRole,
        ValueRole,
        DecimalsRole,
        TargetRole,
        HasTargetRole,
        /** StatusLight: 0 unknown, 1 met, 2 at risk, 3 late. */
        LightRole,
        /** value − target, in percentage points or the unit. */
        DifferenceRole,
        PeriodRole,
        SourceRole,
        ScopeRole,
        /** "2024 60 · 2025 80 · 2026 95" */
        TargetsTextRole,
        VintageRole,
        StaleRole,
    };
    Q_ENUM(Role)

    explicit IndicatorModel(QObject *parent = nullptr);

    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &group);
    [[nodiscard]] int year() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void groupChanged();
    void yearChanged();

protected:
    [[nodiscard]] std::vector<std::size_t> wanted() const override;
    [[nodiscard]] const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const override;
    void noteChanges(const ChangeSet &changes) override;

private:
    void followClock();
    void checkYear();

    QMetaObject::Connection m_ticks;
    QString m_group = QStringLiteral("core");
    int m_saidYear = 0;
};

} // namespace yiping
