// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"

#include <QColor>
#include <QVariantMap>

#include <array>

namespace yiping {

/**
 * Lines from place to place. Without a state: who goes where, dotted. With one, what connects them: "up" is solid,
 * "degraded" dashed, "down" dashed with long gaps and crossed out in the middle.
 */
class LinkLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    /**
     * Each {fromLongitude, fromLatitude, toLongitude, toLatitude} in degrees and, where it has one, its state; entries
     * without a place on the globe are left out, an unknown state counts as none.
     */
    Q_PROPERTY(QVariantList links MEMBER m_links NOTIFY linksChanged)
    Q_PROPERTY(double lineWidth MEMBER m_width NOTIFY linksChanged)
    /** Of links without a state. */
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY linksChanged)
    Q_PROPERTY(QColor upColor MEMBER m_upColor NOTIFY linksChanged)
    Q_PROPERTY(QColor degradedColor MEMBER m_degradedColor NOTIFY linksChanged)
    Q_PROPERTY(QColor downColor MEMBER m_downColor NOTIFY linksChanged)
public:
    explicit LinkLayer(QQuickItem *parent = nullptr);

Q_SIGNALS:
    void linksChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    /** Lines of one pattern: one mesh, one node. The last is drawn on top. */
    struct Group
    {
        StrokeMesh mesh;
        StrokeNode *node = nullptr; // belongs to the scene graph
    };

    [[nodiscard]] QColor colorOf(std::size_t group) const;

    QVariantList m_links;
    double m_width = 2;
    QColor m_color{0x8f, 0xb8, 0xd4};
    QColor m_upColor{0x5b, 0x7f, 0x99};
    QColor m_degradedColor{0xd9, 0xa5, 0x20};
    QColor m_downColor{0xe0, 0x70, 0x6c};
    bool m_changed = false;
    MercatorPoint m_origin;
    std::array<Group, 4> m_groups;
    /** The crosses of those that are down. */
    Group m_crosses;
};

} // namespace yiping
