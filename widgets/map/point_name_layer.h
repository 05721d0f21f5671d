// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/point_source.h"

#include <QTextLayout>

#include <vector>

namespace yiping {

/**
 * Names beside symbols, from near enough on. A name stands to the right of its symbol, else to the left, below or above,
 * and where it would touch another name or a symbol it is left out; those nearest to the middle come first.
 */
class PointNameLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    /** Whose points are named, the first before the second. */
    Q_PROPERTY(yiping::PointSource *first READ first WRITE setFirst NOTIFY sourcesChanged)
    Q_PROPERTY(yiping::PointSource *second READ second WRITE setSecond NOTIFY sourcesChanged)
    /** Points that names keep off and that have none here. */
    Q_PROPERTY(yiping::PointSource *obstacles READ obstacles WRITE setObstacles NOTIFY sourcesChanged)
    /** What has a ring and a note elsewhere, and no name here: 0 first, 1 second, 2 obstacles, and its row; -1 none. */
    Q_PROPERTY(int ringSource MEMBER m_ringSource NOTIFY ringChanged)
    Q_PROPERTY(int ringRow MEMBER m_ringRow NOTIFY ringChanged)
    /** Zoom from which on there are names. */
    Q_PROPERTY(double fromZoom MEMBER m_fromZoom NOTIFY styleChanged)
    /** Logical pixels from a symbol's centre that stay free. */
    Q_PROPERTY(double clearance MEMBER m_clearance NOTIFY styleChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY styleChanged)
    /** Names shown at the last frame. */
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged)
public:
    /** Points looked at in one view; where there are more, names would not help. */
    static constexpr std::size_t MostNamed = 80;

    explicit PointNameLayer(QQuickItem *parent = nullptr);
    ~PointNameLayer() override;

    [[nodiscard]] PointSource *first() const { return m_sources[0]; }
    void setFirst(PointSource *source) { setSource(0, source); }
    [[nodiscard]] PointSource *second() const { return m_sources[1]; }
    void setSecond(PointSource *source) { setSource(1, source); }
    [[nodiscard]] PointSource *obstacles() const { return m_sources[2]; }
    void setObstacles(PointSource *source) { setSource(2, source); }
    [[nodiscard]] int shown() const { return static_cast<int>(m_names.size()); }
    /** Where names are drawn, in this item, and what they say. */
    [[nodiscard]] std::vector<std::pair<QRectF, QString>> names() const;

Q_SIGNALS:
    void sourcesChanged();
    void styleChanged();
    void shownChanged();
    void ringChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    struct Name
    {
        QString text;
        QRectF box;
    };
    struct Candidate
    {
        int source = 0;
        quint32 row = 0;
        QPointF place;
        double distance = 0;
        bool ringed = false;
    };

    void setSource(std::size_t index, PointSource *source);
    [[nodiscard]] std::vector<Candidate> inView() const;
    [[nodiscard]] std::vector<Name> placed() const;
    [[nodiscard]] std::unique_ptr<QTextLayout> layoutOf(const QString &text) const;

    QPointer<PointSource> m_sources[3];
    int m_ringSource = -1;
    int m_ringRow = -1;
    double m_fromZoom = 13;
    double m_clearance = 11;
    QFont m_font;
    QColor m_color{0x9d, 0xb0, 0xbf};
    QColor m_haloColor{0x10, 0x18, 0x20};
    std::vector<Name> m_names;
    /** Other texts than those of the last frame. */
    bool m_rewritten = true;
};

} // namespace yiping
