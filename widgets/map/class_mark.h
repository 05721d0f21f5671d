// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace yiping {

/** Classes that have a mark: 0 for what has no figure, then 1…6. */
constexpr int MarkClasses = 7;

/**
 * The shape of a class around (0, 0), some 18 logical pixels wide: a dotted ring for 0, then a ring, a disc, ▲ ■ ◆ ⬢. A
 * ring of the ground keeps neighbours apart.
 */
void paintClassMark(QPainter &painter, int markClass, const QColor &color, const QColor &ground);

/** One such mark in a legend, filling the item. */
class ClassMark : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int markClass MEMBER m_markClass NOTIFY lookChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged)
public:
    explicit ClassMark(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    int m_markClass = 0;
    QColor m_color;
    QColor m_ground;
};

} // namespace yiping
