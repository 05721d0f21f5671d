// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/geofence.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <deque>

namespace yiping {

class Access;
class Redactor;
class Store;
struct ChangeSet;

/**
 * Who came into and left the drawings that watch (电子围栏), newest first, at most MostNotices. Judged here, on each
 * screen for itself, from the positions that a batch changed; nothing is published and no alarm is raised. Stale positions
 * and forged orders of time tell nothing. GUI thread.
 */
class FenceWatch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    static constexpr std::size_t MostNotices = 200;

    enum Role {
        /** "京A·0512 entered 低洼片区". */
        TextRole = Qt::UserRole + 1,
        TimeMsRole,
        /** The fix before, on the other side: the time in between is not known. */
        BeforeMsRole,
        EnteredRole,
        ExerciseRole,
    };
    Q_ENUM(Role)

    /** Both outlive it. */
    FenceWatch(const Store &store, const Redactor &redactor, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_notices.size()); }
    /** Notices read otherwise now: another person looks. */
    void refreshTexts();

Q_SIGNALS:
    void countChanged();

private:
    void onStoreChanged(const ChangeSet &changes);
    void noteFence(std::size_t row);
    [[nodiscard]] std::vector<UnitFix> fixesOf(const std::vector<std::size_t> &rows) const;
    void tell(const std::vector<FenceCrossing> &crossings);
    [[nodiscard]] QString textOf(const FenceCrossing &crossing) const;

    const Store &m_store;
    const Redactor &m_redactor;
    FenceBook m_book;
    std::deque<FenceCrossing> m_notices;
};

} // namespace yiping
