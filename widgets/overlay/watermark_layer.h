// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QQuickItem>
#include <QtQmlIntegration>

namespace yiping {

/**
 * A line of text again and again, slanting across the item, so that any part of a picture of it tells where it was
 * taken. The text is drawn once into one texture, whenever it or its looks change; the copies are one node and one draw
 * call. Takes no events. GUI thread; painted on the render thread.
 */
class WatermarkLayer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /** Nothing is drawn while it is empty. */
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged)
    /** Faint by the item's opacity: eight bits of alpha in the texture are too few for thin strokes. */
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /** Free space between two copies, logical pixels: along the line, and between lines. */
    Q_PROPERTY(QSizeF gap READ gap WRITE setGap NOTIFY gapChanged)

public:
    /** Degrees against the clock from the horizontal. */
    static constexpr double SlantDeg = 22;

    explicit WatermarkLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QFont font() const { return m_font; }
    void setFont(const QFont &font);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    [[nodiscard]] QSizeF gap() const { return m_gap; }
    void setGap(QSizeF gap);
    /** How often the text was drawn: for tests of what it costs. */
    [[nodiscard]] int drawings() const { return m_drawings; }
    /** Centres of the copies, in this item. */
    [[nodiscard]] std::vector<QPointF> places() const;

Q_SIGNALS:
    void textChanged();
    void fontChanged();
    void colorChanged();
    void gapChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void redraw();

    QString m_text;
    QFont m_font;
    QColor m_color{Qt::white};
    QSizeF m_gap{160, 150};
    QImage m_image;
    /** Of one copy, logical pixels. */
    QSizeF m_size;
    bool m_isDrawn = true;
    bool m_isUploaded = true;
    int m_drawings = 0;
};

} // namespace yiping
