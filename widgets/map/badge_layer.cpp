// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/badge_layer.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {
/** Looks kept beyond those in view before they are thrown away. */
constexpr std::size_t SpareLooks = 400;
/** A finger's or a mouse's slack around a mark, logical pixels. */
constexpr double Slack = 3;
/** As stale symbols of the point layer. */
constexpr double FaintOpacity = 96 / 255.0;
} // namespace

/** Children are image nodes, one a mark; the textures are theirs together. */
struct BadgeLayer::Nodes : QSGNode
{
    std::map<Look, std::unique_ptr<QSGTexture>> textures;
};

BadgeLayer::BadgeLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &BadgeLayer::styleChanged, this, [this] {
        m_images.clear();
        m_dropNodes = true;
        polish();
    });
}

int BadgeLayer::markAt(double x, double y)
{
    placeBadgesNow();
    const auto found = std::find_if(m_badges.rbegin(), m_badges.rend(), [&](const Badge &badge) {
        return boxOf(badge.look).adjusted(-Slack, -Slack, Slack, Slack).contains(QPointF(x, y) - badge.place);
    });
    return found == m_badges.rend() ? -1 : found->id;
}

bool BadgeLayer::step(int direction)
{
    placeBadgesNow();
    if (m_badges.empty())
        return false;
    const auto at = std::ranges::find(m_badges, m_current, &Badge::id);
    const auto count = std::ssize(m_badges);
    std::ptrdiff_t next = count - 1;
    if (at != m_badges.end())
        next = (at - m_badges.begin() + (direction < 0 ? 1 : count - 1)) % count;
    setCurrent(m_badges[static_cast<std::size_t>(next)].id);
    return true;
}

void BadgeLayer::letGo()
{
    setCurrent(-1);
}

void BadgeLayer::setCurrent(int id)
{
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentChanged();
    polish();
}

void BadgeLayer::paintNewLooks()
{
    if (m_images.size() > m_badges.size() + SpareLooks)
        m_images.clear();
    for (const Badge &badge : m_badges) {
        QImage &image = m_images[badge.look];
        if (!image.isNull())
            continue;
        const QRectF box = boxOf(badge.look);
        image = QImage((box.size() * m_ratio).toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_ratio, m_ratio);
        painter.translate(-box.topLeft());
        painter.setOpacity(badge.look.faint ? FaintOpacity : 1);
        paintLook(painter, badge.look);
    }
}

/** The camera may have moved since the last frame, and what ids mean with it. */
void BadgeLayer::placeBadgesNow()
{
    placeBadges();
    // What came into view has yet to be painted.
    polish();
}

void BadgeLayer::placeBadges()
{
    const std::size_t before = m_badges.size();
    m_badges.clear();
    if (camera() && window()) {
        m_badges = place();
        for (Badge &badge : m_badges)
            badge.look.current = badge.id == m_current;
    }
    if (m_badges.size() != before)
        Q_EMIT shownChanged();
}

void BadgeLayer::updatePolish()
{
    update();
    placeBadges();
    if (window()) {
        if (const double ratio = window()->effectiveDevicePixelRatio(); ratio != m_ratio) {
            m_ratio = ratio;
            m_images.clear();
            m_dropNodes = true;
        }
        paintNewLooks();
    }
}

QSGNode *BadgeLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_dropNodes || m_badges.empty()) {
        delete old;
        old = nullptr;
        m_dropNodes = false;
    }
    if (m_badges.empty())
        return nullptr;
    auto *nodes = static_cast<Nodes *>(old);
    if (!nodes)
        nodes = new Nodes;
    QSGNode *slot = nodes->firstChild();
    for (const Badge &badge : m_badges) {
        const QImage &picture = m_images.at(badge.look);
        std::unique_ptr<QSGTexture> &texture = nodes->textures[badge.look];
        if (!texture)
            texture.reset(window()->createTextureFromImage(
                picture, {QQuickWindow::TextureHasAlphaChannel, QQuickWindow::TextureCanUseAtlas}));
        auto *image = static_cast<QSGImageNode *>(slot);
        if (!image) {
            image = window()->createImageNode();
            nodes->appendChildNode(image);
        }
        image->setTexture(texture.get());
        // Whole device pixels: figures stay sharp.
        const QPointF corner = (badge.place + boxOf(badge.look).topLeft()) * m_ratio;
        const QPointF whole(std::round(corner.x()), std::round(corner.y()));
        image->setRect({whole / m_ratio, QSizeF(picture.size()) / m_ratio});
        image->setSourceRect({QPointF(), QSizeF(picture.size())});
        slot = image->nextSibling();
    }
    while (slot) {
        QSGNode *surplus = slot;
        slot = slot->nextSibling();
        delete surplus;
    }
    std::erase_if(nodes->textures, [this](const auto &entry) { return !m_images.contains(entry.first); });
    return nodes;
}

} // namespace yiping
