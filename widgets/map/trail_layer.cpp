// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/trail_layer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTransformNode>

#include <cmath>

namespace yiping {

TrailLayer::TrailLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &TrailLayer::styleChanged, this, &TrailLayer::changed);
}

TrailLayer::~TrailLayer() = default;

void TrailLayer::setSource(TrailSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &TrailSource::trailsChanged, this, &TrailLayer::changed);
        connect(source, &QObject::destroyed, this, &TrailLayer::changed);
    }
    Q_EMIT sourceChanged();
    changed();
}

void TrailLayer::changed()
{
    m_dirty = true;
    polish();
}

/** Everything that depends on the trails or on the window; a camera move within it does none of this. */
void TrailLayer::prepare()
{
    m_dirty = false;
    m_window = ViewWindow(*camera());
    auto pieces = std::make_shared<std::vector<TrailPiece>>();
    if (m_source)
        trailPieces(*m_source, m_window, *pieces);
    m_pieces = std::move(pieces);
    m_changed = true;
    if (m_active == Backend::Mesh)
        buildMesh();
    const int count = static_cast<int>(m_pieces->size());
    if (count != m_drawn) {
        m_drawn = count;
        Q_EMIT drawnChanged();
    }
}

void TrailLayer::buildMesh()
{
    m_mesh.clear();
    const double width = m_pieces->size() > ThinTrailsFrom ? 1 / window()->effectiveDevicePixelRatio() : m_width;
    const auto shade = [this](quint8 alpha) {
        QColor color = m_color;
        color.setAlphaF(m_color.alphaF() * static_cast<float>(alpha) / 255);
        return qPremultiply(color.rgba());
    };
    for (const TrailPiece &piece : *m_pieces)
        m_mesh.addPiece({piece.x0, piece.y0}, {piece.x1, piece.y1}, static_cast<float>(width), shade(piece.alpha0),
                        shade(piece.alpha1));
}

TrailFrame TrailLayer::frame() const
{
    const double ratio = window()->effectiveDevicePixelRatio();
    const QPointF centre = camera()->toScreen(m_window.centre());
    return {.size = {static_cast<int>(std::ceil(camera()->width() * ratio)),
                     static_cast<int>(std::ceil(camera()->height() * ratio))},
            .scale = static_cast<float>(worldPixels(camera()->zoom()) * ratio),
            .x = static_cast<float>(centre.x() * ratio),
            .y = static_cast<float>(centre.y() * ratio),
            .width = static_cast<float>(m_width * ratio)};
}

/** The one before the last, once no texture draws from it any more: a frame needs no new memory. */
TrailPicture &TrailLayer::nextPicture()
{
    std::swap(m_picture, m_spare);
    if (!m_picture || m_picture.use_count() > 1)
        m_picture = std::make_shared<TrailPicture>();
    return *m_picture;
}

void TrailLayer::updatePolish()
{
    update();
    const Backend wanted = m_wanted != Backend::Auto ? m_wanted
        : !m_isSoftware                              ? Backend::Auto
        : *m_isSoftware                              ? Backend::Picture
                                                     : Backend::Mesh;
    if (wanted != m_active) {
        m_active = wanted;
        m_dropNode = true;
        m_dirty = true;
    }
    if (!camera() || !window() || m_active == Backend::Auto)
        return;
    if (m_dirty || !m_window.serves(*camera()))
        prepare();
    if (m_active != Backend::Picture)
        return;
    const TrailFrame now = frame();
    if (!m_changed && m_picture && m_picture->frame == now)
        return;
    TrailPicture &next = nextPicture();
    next.pieces = m_pieces;
    next.frame = now;
    next.color = m_color.rgba();
    m_changed = true;
}

QSGNode *TrailLayer::paintMesh(QSGNode *old)
{
    if (!old)
        m_node = nullptr;
    QSGTransformNode *root = placedRoot(old, m_window.centre());
    m_node = syncStroke(root, m_node, m_mesh, m_changed, strokeScale());
    return root;
}

QSGNode *TrailLayer::paintPicture(QSGNode *old)
{
    if (!m_picture || m_picture->pieces->empty() || m_picture->frame.size.isEmpty()) {
        delete old;
        return nullptr;
    }
    auto *node = static_cast<QSGImageNode *>(old);
    const bool isNew = !node;
    if (isNew) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setTexture(new TrailTexture);
        node->setFiltering(QSGTexture::Nearest);
    }
    if (isNew || m_changed) {
        static_cast<TrailTexture *>(node->texture())->show(m_picture);
        const QSizeF size = m_picture->frame.size;
        node->setSourceRect({QPointF(), size});
        node->setRect({QPointF(), size / window()->effectiveDevicePixelRatio()});
        node->markDirty(QSGNode::DirtyMaterial);
    }
    return node;
}

QSGNode *TrailLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_isSoftware) {
        m_isSoftware = isSoftware(window());
        QMetaObject::invokeMethod(this, &TrailLayer::polish, Qt::QueuedConnection);
    }
    if (m_dropNode) {
        delete old;
        old = nullptr;
        m_dropNode = false;
    }
    if (!camera() || m_active == Backend::Auto)
        return old;
    QSGNode *node = m_active == Backend::Mesh ? paintMesh(old) : paintPicture(old);
    m_changed = false;
    return node;
}

} // namespace yiping
