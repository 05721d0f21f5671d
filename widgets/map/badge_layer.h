// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QRectF>

#include <map>
#include <vector>

class QPainter;

namespace yiping {

/**
 * Base of layers of some hundreds of marks with figures on them. Each look is painted once; marks that look alike share a
 * texture, and a camera move places them anew. One of them may be current, for the keyboard.
 */
class BadgeLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Base of layers of marks with figures")
    /** Scales every mark; the theme's unit. */
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY styleChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY styleChanged)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY styleChanged)
    /** What keeps marks and figures apart from what is below them. */
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY styleChanged)
    Q_PROPERTY(QColor focusColor MEMBER m_focusColor NOTIFY styleChanged)
    /** Marks in view. */
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged)
    /** The mark that the keyboard stands on, -1 for none. */
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
public:
    explicit BadgeLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] int shown() const { return static_cast<int>(m_badges.size()); }
    [[nodiscard]] int current() const { return m_current; }

    /** The mark at a place of this item, -1 for none. */
    Q_INVOKABLE [[nodiscard]] int markAt(double x, double y);
    /** Makes the next mark in view current (-1: the one before), the most important first; false without marks. */
    Q_INVOKABLE bool step(int direction);
    Q_INVOKABLE void letGo();

    /** What a mark looks like; those that are equal share a texture. */
    struct Look
    {
        quint8 shape = 0;
        quint8 size = 0;
        bool current = false;
        /** What it tells is out of date. */
        bool faint = false;
        QString text;
        auto operator<=>(const Look &) const = default;
    };
    /** A mark in view, in this item. */
    struct Badge
    {
        int id = -1;
        QPointF place;
        Look look;
    };
    [[nodiscard]] const std::vector<Badge> &badges() const { return m_badges; }

Q_SIGNALS:
    void styleChanged();
    void shownChanged();
    void currentChanged();

protected:
    /** Marks in view, the least important first; these are drawn below the others. Polish step, with a camera. */
    [[nodiscard]] virtual std::vector<Badge> place() = 0;
    /** What a look covers around its place, logical pixels. */
    [[nodiscard]] virtual QRectF boxOf(const Look &look) const = 0;
    /** Draws it around (0, 0), logical pixels. */
    virtual void paintLook(QPainter &painter, const Look &look) const = 0;
    /** -1: none. */
    void setCurrent(int id);

    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QColor &textColor() const { return m_textColor; }
    [[nodiscard]] const QColor &ground() const { return m_ground; }
    [[nodiscard]] const QColor &focusColor() const { return m_focusColor; }

    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    struct Nodes;
    void placeBadges();
    void placeBadgesNow();
    void paintNewLooks();

    double m_unit = 1;
    QFont m_font;
    QColor m_textColor{0xe8, 0xee, 0xf3};
    QColor m_ground{0x0a, 0x10, 0x16};
    QColor m_focusColor{0x58, 0xa6, 0xff};
    int m_current = -1;
    std::vector<Badge> m_badges;
    std::map<Look, QImage> m_images;
    double m_ratio = 1;
    bool m_dropNodes = false;
};

} // namespace yiping
