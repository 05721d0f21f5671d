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

/** Who goes where: one line from each unit on its way to its incident. Renewed at most four times a second. */
class DispatchLinks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** {fromLongitude, fromLatitude, toLongitude, toLatitude} in degrees. */
    Q_PROPERTY(QVariantList links READ links NOTIFY linksChanged)

public:
    explicit DispatchLinks(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QVariantList links() const { return m_links; }

Q_SIGNALS:
    void liveChanged();
    void linksChanged();

private:
    void onStoreChanged(const ChangeSet &changes);
    void refresh();

    QPointer<Live> m_live;
    QVariantList m_links;
    QTimer m_soon;
};

} // namespace yiping
