// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"
#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <array>

namespace yiping {

/** The four lanes and how each stands; once a second. GUI thread. */
class LaneModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        /** All that the broker kept has been delivered. */
        IsLiveRole,
        ReceivedRole,
        /** Messages a second over the last second or two; data time may tick sixty times as fast in a replay. */
        RateRole,
        /** Messages that wait at the broker, or here to be decoded. */
        PendingRole,
        /** 0: the lane has no sequences, or none came yet. */
        SequenceRole,
        /** Age of the newest message, or of the connection's last sign of life; milliseconds, negative: none yet. */
        AgeMsRole,
        OutagesRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    /** The lane in words. */
    [[nodiscard]] static QString nameOf(Lane lane);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void liveChanged();

private:
    void refresh();
    void measureRates();
    [[nodiscard]] double ageMs(Lane lane) const;
    [[nodiscard]] int outages(Lane lane) const;

    QPointer<Live> m_live;
    std::array<quint64, LaneCount> m_receivedAtMark{};
    std::array<double, LaneCount> m_rates{};
    qint64 m_markNs = 0;
};

} // namespace yiping
