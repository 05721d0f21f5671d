// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/trail_picture.h"

#include <QColor>

#include <optional>

namespace yiping {

/** Where things came from: their ways, fading with age. One item, one draw call or one image, however many there are. */
class TrailLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::TrailSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** Auto probes the graphics device: a mesh on a GPU, a picture that the CPU draws on a software rasteriser. */
    Q_PROPERTY(Backend backend MEMBER m_wanted NOTIFY styleChanged)
    /** Logical pixels. */
    Q_PROPERTY(double lineWidth MEMBER m_width NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    /** Straight pieces in and around the view. */
    Q_PROPERTY(int drawn READ drawn NOTIFY drawnChanged)
public:
    enum class Backend { Auto, Mesh, Picture };
    Q_ENUM(Backend)

    explicit TrailLayer(QQuickItem *parent = nullptr);
    ~TrailLayer() override;

    [[nodiscard]] TrailSource *source() const { return m_source; }
    void setSource(TrailSource *source);
    [[nodiscard]] int drawn() const { return m_drawn; }

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();
    void drawnChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    void changed();
    void prepare();
    [[nodiscard]] TrailFrame frame() const;
    [[nodiscard]] TrailPicture &nextPicture();
    void buildMesh();
    QSGNode *paintMesh(QSGNode *old);
    QSGNode *paintPicture(QSGNode *old);

    QPointer<TrailSource> m_source;
    Backend m_wanted = Backend::Auto;
    /** Auto until the first frame. */
    Backend m_active = Backend::Auto;
    std::optional<bool> m_isSoftware;
    bool m_dropNode = false;
    double m_width = 2;
    QColor m_color{0x8f, 0xb8, 0xd4};
    bool m_dirty = true;
    bool m_changed = false;
    int m_drawn = 0;
    ViewWindow m_window;
    std::shared_ptr<const std::vector<TrailPiece>> m_pieces;
    StrokeMesh m_mesh;
    StrokeNode *m_node = nullptr; // belongs to the scene graph
    std::shared_ptr<TrailPicture> m_picture;
    std::shared_ptr<TrailPicture> m_spare;
};

} // namespace yiping
