// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outage.h"
#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

namespace yiping {

struct ChangeSet;

/** The gap ledger, newest first. GUI thread. */
class OutageModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Messages that can never be delivered, over all entries; an upper bound. */
    Q_PROPERTY(double missing READ missing NOTIFY countChanged)

public:
    enum Role {
        LaneNameRole = Qt::UserRole + 1,
        /** What happened, in words. */
        CauseRole,
        /** What became of the messages, in words. */
        BackfillRole,
        /** Not over, or not all made up for. */
        IsOpenRole,
        IsIncompleteRole,
        /** Milliseconds since 1970 UTC, real time; toMs 0: it lasts. */
        FromMsRole,
        ToMsRole,
        /** "101 – 240", empty where no range is known. */
        RangeRole,
        MissingRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] double missing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void liveChanged();
    void countChanged();

private:
    void onStoreChanged(const ChangeSet &changes);
    void take();

    QPointer<Live> m_live;
    /** As the store has them, by number. */
    std::vector<Outage> m_outages;
};

} // namespace yiping
