// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/badge_layer.h"
#include "widgets/map/cluster_index.h"
#include "widgets/map/point_selection.h"

#include <QTimer>

#include <memory>

namespace yiping {

/**
 * Points that stand too close to each other as one mark: how many they are, and the gravest of them by shape and colour.
 * Points that stand alone are handed on in `loners`, for a layer of symbols to draw. Many points are put together in
 * another thread, at most twice a second; the marks of before stay meanwhile.
 */
class ClusterLayer : public BadgeLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** Points nearer than this become one at a whole zoom level; logical pixels. */
    Q_PROPERTY(double distance MEMBER m_distance WRITE setDistance NOTIFY distanceChanged)
    /** Ⅰ to Ⅳ; a cluster's ring has the colour of its gravest. */
    Q_PROPERTY(QList<QColor> severityColors MEMBER m_severities NOTIFY styleChanged)
    /** Ring of a cluster that holds nothing grave. */
    Q_PROPERTY(QColor plainColor MEMBER m_plainColor NOTIFY styleChanged)
    /** The row that is chosen, -1 for none: it is handed on with the loners wherever it stands, so that it can be seen. */
    Q_PROPERTY(int focusRow MEMBER m_focusRow WRITE setFocusRow NOTIFY focusRowChanged)
    Q_PROPERTY(yiping::PointSource *loners READ loners CONSTANT)
    /** Loners and the places of clusters: what names of places keep off. */
    Q_PROPERTY(yiping::PointSource *marks READ marks CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY shownChanged)
public:
    explicit ClusterLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    void setDistance(double pixels);
    void setFocusRow(int row);
    [[nodiscard]] PointSource *loners() { return &m_loners; }
    [[nodiscard]] PointSource *marks() { return &m_marks; }
    [[nodiscard]] int total() const;
    [[nodiscard]] const ClusterIndex *index() const { return m_index.get(); }

    /** Longitude and latitude of what a mark holds, degrees: x west, y south. */
    Q_INVOKABLE [[nodiscard]] QRectF boxOfMark(int id) const;
    /** The zoom from which a mark is more than one; 0 where it never is, its points being at one place. */
    Q_INVOKABLE [[nodiscard]] double splitZoom(int id) const;
    /** Row of the gravest point of a mark, -1 for an unknown one. */
    Q_INVOKABLE [[nodiscard]] int gravestRow(int id) const;

Q_SIGNALS:
    void sourceChanged();
    void distanceChanged();
    void focusRowChanged();

protected:
    [[nodiscard]] std::vector<Badge> place() override;
    [[nodiscard]] QRectF boxOf(const Look &look) const override;
    void paintLook(QPainter &painter, const Look &look) const override;
    void cameraMoved() override;

private:
    void pointsMoved();
    void rebuild();
    void take(std::shared_ptr<const ClusterIndex> index);
    void followLevel();
    void handOn();
    [[nodiscard]] const Cluster *find(int id) const;
    [[nodiscard]] double radiusOf(const Look &look) const;

    QPointer<PointSource> m_source;
    double m_distance = 56;
    QList<QColor> m_severities;
    QColor m_plainColor{0x5b, 0x7f, 0x99};
    std::shared_ptr<const ClusterIndex> m_index;
    int m_focusRow = -1;
    int m_level = -1;
    bool m_isBuilding = false;
    bool m_isOutdated = false;
    QTimer m_pause;
    PointSelection m_loners;
    PointSelection m_marks;
};

} // namespace yiping
