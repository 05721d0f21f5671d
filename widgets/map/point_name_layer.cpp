// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_name_layer.h"

#include <QFontMetricsF>
#include <QQuickWindow>
#include <QSGTextNode>

#include <algorithm>
#include <cmath>

namespace yiping {

PointNameLayer::PointNameLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &PointNameLayer::styleChanged, this, [this] {
        m_rewritten = true;
        polish();
    });
    connect(this, &PointNameLayer::ringChanged, this, &QQuickItem::polish);
}

PointNameLayer::~PointNameLayer() = default;

void PointNameLayer::setSource(std::size_t index, PointSource *source)
{
    if (source == m_sources[index])
        return;
    if (m_sources[index])
        m_sources[index]->disconnect(this);
    m_sources[index] = source;
    if (source)
        connect(source, &PointSource::pointsChanged, this, &QQuickItem::polish);
    Q_EMIT sourcesChanged();
    polish();
}

std::vector<std::pair<QRectF, QString>> PointNameLayer::names() const
{
    std::vector<std::pair<QRectF, QString>> result;
    for (const Name &name : m_names)
        result.emplace_back(name.box, name.text);
    return result;
}

/** Symbols in view, those nearest to the middle first. */
std::vector<PointNameLayer::Candidate> PointNameLayer::inView() const
{
    std::vector<Candidate> found;
    const MercatorPoint topLeft = camera()->mercatorAt({0, 0});
    const double world = worldPixels(camera()->zoom());
    const QRectF view(0, 0, camera()->width(), camera()->height());
    const QPointF middle = view.center();
    for (int source = 0; source < 3; ++source) {
        if (!m_sources[source])
            continue;
        for (const MapPoint &point : m_sources[source]->points()) {
            const QPointF place((point.x - topLeft.x) * world, (point.y - topLeft.y) * world);
            if (view.contains(place))
                found.push_back({.source = source,
                                 .row = point.row,
                                 .place = place,
                                 .distance = std::hypot(place.x() - middle.x(), place.y() - middle.y()),
                                 .ringed = source == m_ringSource && static_cast<int>(point.row) == m_ringRow});
        }
    }
    std::ranges::sort(found, {}, &Candidate::distance);
    return found;
}

std::vector<PointNameLayer::Name> PointNameLayer::placed() const
{
    std::vector<Name> names;
    const std::vector<Candidate> symbols = inView();
    if (symbols.size() > MostNamed)
        return names;
    const QFontMetricsF metrics(m_font);
    const QRectF view(0, 0, camera()->width(), camera()->height());
    const auto isFree = [&](const QRectF &box) {
        return view.contains(box)
            && std::ranges::none_of(names, [&box](const Name &name) { return name.box.intersects(box); })
            && std::ranges::none_of(symbols, [this, &box](const Candidate &symbol) {
                   const double half = symbol.ringed ? 1.7 * m_clearance : m_clearance - 2;
                   return QRectF(symbol.place - QPointF(half, half), QSizeF(2 * half, 2 * half)).intersects(box);
               });
    };
    for (const Candidate &symbol : symbols) {
        const QString text = symbol.source < 2 && !symbol.ringed
            ? m_sources[symbol.source]->nameOf(static_cast<int>(symbol.row))
            : QString();
        if (text.isEmpty())
            continue;
        const QSizeF size(std::ceil(metrics.horizontalAdvance(text)), std::ceil(metrics.height()));
        const double down = size.height() / 2;
        for (const QPointF corner :
             {QPointF(m_clearance, -down), QPointF(-m_clearance - size.width(), -down),
              QPointF(-size.width() / 2, m_clearance), QPointF(-size.width() / 2, -m_clearance - size.height())}) {
            const QPointF at = symbol.place + corner;
            const QRectF box(QPointF(std::round(at.x()), std::round(at.y())), size);
            if (isFree(box)) {
                names.push_back({.text = text, .box = box});
                break;
            }
        }
    }
    return names;
}

void PointNameLayer::updatePolish()
{
    if (!camera())
        return;
    std::vector<Name> next;
    if (camera()->zoom() >= m_fromZoom)
        next = placed();
    const std::size_t before = m_names.size();
    // Far away this layer costs nothing, however much moves.
    if (before == 0 && next.empty())
        return;
    m_rewritten = m_rewritten || !std::ranges::equal(next, m_names, {}, &Name::text, &Name::text);
    m_names = std::move(next);
    if (before != m_names.size())
        Q_EMIT shownChanged();
    update();
}

std::unique_ptr<QTextLayout> PointNameLayer::layoutOf(const QString &text) const
{
    auto layout = std::make_unique<QTextLayout>(text, m_font);
    layout->beginLayout();
    layout->createLine().setPosition({0, 0});
    layout->endLayout();
    return layout;
}

QSGNode *PointNameLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_rewritten) {
        delete old;
        old = nullptr;
        m_rewritten = false;
    }
    QSGNode *root = old;
    if (!root) {
        root = new QSGNode;
        for (const Name &name : m_names) {
            const auto layout = layoutOf(name.text);
            QSGTextNode *text = window()->createTextNode();
            text->setColor(m_color);
            text->setTextStyle(QSGTextNode::Outline);
            text->setStyleColor(m_haloColor);
            text->addTextLayout({0, 0}, layout.get());
            auto *slot = new QSGTransformNode;
            slot->appendChildNode(text);
            root->appendChildNode(slot);
        }
    }
    QSGNode *slot = root->firstChild();
    for (const Name &name : m_names) {
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(name.box.x()), static_cast<float>(name.box.y()));
        static_cast<QSGTransformNode *>(slot)->setMatrix(matrix);
        slot = slot->nextSibling();
    }
    return root;
}

} // namespace yiping
