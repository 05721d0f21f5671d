// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/point_backend.h"
#include "widgets/map/point_grid.h"

#include <optional>

namespace yiping {

/** A dense layer of symbols: one item, one draw call or one image, however many points there are. */
class PointLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** Auto probes the graphics device: quads on a GPU; on a software rasteriser quads for few points, splats for many. */
    Q_PROPERTY(Backend backend READ backend WRITE setBackend NOTIFY backendChanged)
    /** What is in use: Auto until the first frame. */
    Q_PROPERTY(Backend activeBackend READ activeBackend NOTIFY backendChanged)
    /** Scales every symbol; the theme's unit. */
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)
    /** By MapSymbol.Tone. */
    Q_PROPERTY(QList<QColor> palette MEMBER m_tones NOTIFY styleChanged)
    Q_PROPERTY(QList<QColor> severityColors MEMBER m_severities NOTIFY styleChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY styleChanged)
    /** The row that carries the focus, -1 for none, and where it is drawn now: (-1, -1) when it is not. */
    Q_PROPERTY(int focusRow READ focusRow WRITE setFocusRow NOTIFY focusRowChanged)
    Q_PROPERTY(QPointF focusPlace READ focusPlace NOTIFY focusPlaceChanged)
    Q_PROPERTY(int drawn READ drawn NOTIFY drawnChanged)
    /** So many are in view that ordinary symbols are small dots. */
    Q_PROPERTY(bool crowded READ isCrowded NOTIFY drawnChanged)
    Q_PROPERTY(int total READ total NOTIFY drawnChanged)
public:
    enum class Backend { Auto, Quads, Splats };
    Q_ENUM(Backend)

    explicit PointLayer(QQuickItem *parent = nullptr);
    ~PointLayer() override;

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    [[nodiscard]] Backend backend() const { return m_wanted; }
    void setBackend(Backend backend);
    [[nodiscard]] Backend activeBackend() const { return m_active; }
    [[nodiscard]] int focusRow() const { return m_focusRow; }
    void setFocusRow(int row);
    [[nodiscard]] QPointF focusPlace() const { return m_focusPlace; }
    [[nodiscard]] int drawn() const { return m_drawn; }
    [[nodiscard]] bool isCrowded() const { return m_detail != PointDetail::Symbols; }
    [[nodiscard]] int total() const;

    /** Row of the symbol nearest to a place of this item, -1 when none is within the radius (logical pixels). */
    Q_INVOKABLE [[nodiscard]] int pick(double x, double y, double radius = 8) const;
    /** Where a row is drawn, in this item; (-1, -1) for an unknown row. */
    Q_INVOKABLE [[nodiscard]] QPointF positionOf(int row) const;

Q_SIGNALS:
    void sourceChanged();
    void backendChanged();
    void styleChanged();
    void drawnChanged();
    void focusRowChanged();
    void focusPlaceChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    void pointsMoved();
    void use(Backend backend);
    [[nodiscard]] Backend fitting() const;
    void placeFocus();
    [[nodiscard]] PointScene scene() const;
    void prepare(bool changed);
    [[nodiscard]] PointDetail detailFor(int drawn) const;
    [[nodiscard]] std::span<const MapPoint> points() const;

    QPointer<PointSource> m_source;
    Backend m_wanted = Backend::Auto;
    Backend m_active = Backend::Auto;
    /** Known once the first frame was painted. */
    std::optional<bool> m_isSoftware;
    std::unique_ptr<PointBackend> m_painter;
    double m_unit = 1;
    QList<QColor> m_tones;
    QList<QColor> m_severities;
    QColor m_ground{0x0a, 0x10, 0x16};
    std::shared_ptr<const SymbolAtlas> m_atlas;
    double m_ratio = 1;
    bool m_pointsChanged = true;
    bool m_dropNode = false;
    int m_drawn = 0;
    PointDetail m_detail = PointDetail::Symbols;
    int m_focusRow = -1;
    QPointF m_focusPlace{-1, -1};
    mutable PointGrid m_grid;
};

} // namespace yiping
