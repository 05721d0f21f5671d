// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantList>

namespace yiping {

struct ChangeSet;

/**
 * How many orders are under way from the county that a unit belongs to, to the county of its incident. Renewed at most
 * once a second.
 */
class DispatchFlows : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** Only to or from here. */
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    /** As FlowLayer takes them, and from, to, text: the short names of both and the count. */
    Q_PROPERTY(QVariantList flows READ flows NOTIFY flowsChanged)
    /** Orders under way that stay within one county, and so are no flow. */
    Q_PROPERTY(int within READ within NOTIFY flowsChanged)

public:
    explicit DispatchFlows(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] QVariantList flows() const { return m_flows; }
    [[nodiscard]] int within() const { return m_within; }

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void flowsChanged();

private:
    void noteChanges(const ChangeSet &changes);
    void refresh();

    QPointer<Live> m_live;
    RegionCode m_region;
    QVariantList m_flows;
    int m_within = 0;
    QTimer m_soon;
};

} // namespace yiping
