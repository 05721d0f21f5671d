// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_chart.h"

#include "widgets/scenegraph/stroke_node.h"

#include <QQuickWindow>

#include <cmath>

namespace yiping {

namespace {

constexpr float DashOn = 5;
constexpr float DashOff = 4;

std::optional<double> fixedEnd(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::span<const Sample> samplesOf(const SampleSource *source)
{
    return source ? source->samples() : std::span<const Sample>();
}

QVariantMap entry(std::initializer_list<std::pair<QString, QVariant>> fields)
{
    return QVariantMap(fields);
}

} // namespace

/** Slots in drawing order, so that a part that appears later still lies where it belongs. */
struct TrendChart::Nodes : QSGNode
{
    Nodes()
    {
        for (QSGNode &slot : slots) {
            slot.setFlag(OwnedByParent, false);
            appendChildNode(&slot);
        }
    }

    QSGNode slots[7];
    FillNode *fills = nullptr;
    StrokeNode *grid = nullptr;
    FillNode *gapGrounds = nullptr;
    StrokeNode *hatch = nullptr;
    StrokeNode *lines = nullptr;
    StrokeNode *dashes = nullptr;
    FillNode *dots = nullptr;
};

TrendChart::TrendChart(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &TrendChart::inputChanged, this, [this] { polish(); });
}

Sparkline::Sparkline(QQuickItem *parent)
    : TrendChart(parent)
{
    setSparse();
}

QQmlListProperty<TrendSeries> TrendChart::series()
{
    using List = QQmlListProperty<TrendSeries>;
    return List(
        this, nullptr,
        [](List *list, TrendSeries *series) { static_cast<TrendChart *>(list->object)->addSeries(series); },
        [](List *list) { return static_cast<TrendChart *>(list->object)->m_series.size(); },
        [](List *list, qsizetype index) { return static_cast<TrendChart *>(list->object)->m_series.at(index); },
        [](List *list) {
            auto *chart = static_cast<TrendChart *>(list->object);
            for (TrendSeries *series : std::as_const(chart->m_series))
                series->disconnect(chart);
            chart->m_series.clear();
            chart->polish();
        });
}

void TrendChart::addSeries(TrendSeries *series)
{
    if (!series)
        return;
    m_series.append(series);
    connect(series, &TrendSeries::changed, this, [this] { polish(); });
    connect(series, &QObject::destroyed, this, [this, series] {
        m_series.removeAll(series);
        polish();
    });
    polish();
}

void TrendChart::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        polish();
}

TimeSpan TrendChart::timeWindow() const
{
    const bool usable =
        std::isfinite(m_fromMs) && std::isfinite(m_toMs) && std::abs(m_fromMs) < 1e15 && std::abs(m_toMs) < 1e15;
    return usable ? TimeSpan{.fromMs = std::llround(m_fromMs), .toMs = std::llround(m_toMs)} : TimeSpan{};
}

std::vector<TrendThreshold> TrendChart::thresholdList() const
{
    std::vector<TrendThreshold> list;
    for (const QVariant &entry : m_thresholds) {
        const QVariantMap fields = entry.toMap();
        const double value = fields.value(QStringLiteral("value"), qQNaN()).toDouble();
        if (!std::isfinite(value))
            continue;
        QColor color = fields.value(QStringLiteral("color")).value<QColor>();
        if (!color.isValid())
            color = QColor(0x9d, 0xb0, 0xbf);
        list.push_back({.value = value, .label = fields.value(QStringLiteral("label")).toString(), .color = color});
    }
    return list;
}

TrendInput TrendChart::input() const
{
    TrendInput in{.size = size(),
                  .window = timeWindow(),
                  .lines = {},
                  .thresholds = thresholdList(),
                  .low = fixedEnd(m_low),
                  .high = fixedEnd(m_high),
                  .valueTickCount = m_valueTickCount,
                  .timeTickCount = m_timeTickCount,
                  .gridColor = m_gridColor,
                  .hatchColor = m_hatchColor,
                  .groundColor = m_groundColor,
                  .sparse = m_sparse};
    for (const TrendSeries *series : m_series) {
        in.lines.push_back({.samples = samplesOf(series->source()),
                            .gaps = series->source() ? series->source()->gaps() : std::span<const TimeSpan>(),
                            .low = samplesOf(series->bandLow()),
                            .high = samplesOf(series->bandHigh()),
                            .color = series->color(),
                            .bandColor = series->bandColor(),
                            .width = static_cast<float>(series->width()),
                            .dashed = series->isDashed(),
                            .filled = series->isFilled(),
                            .dot = series->hasDot()});
    }
    return in;
}

void TrendChart::updatePolish()
{
    m_layout = layOut(input());
    m_changed = true;
    Q_EMIT layoutChanged();
    update();
}

QVariantMap TrendChart::layout() const
{
    const TimeSpan window = timeWindow();
    const double scale = window.toMs > window.fromMs ? width() / double(window.toMs - window.fromMs) : 0;
    const auto xOf = [&](qint64 timeMs) { return double(timeMs - window.fromMs) * scale; };
    QVariantList values;
    for (const double value : m_layout.values.values)
        values.append(entry({{QStringLiteral("y"), m_layout.yOf(value, height())},
                             {QStringLiteral("text"), tickText(value, m_layout.values.step)}}));
    QVariantList times;
    for (const TimeTick &tick : m_layout.times)
        times.append(entry({{QStringLiteral("x"), xOf(tick.timeMs)}, {QStringLiteral("text"), tick.text}}));
    QVariantList thresholds;
    for (const TrendThreshold &threshold : thresholdList())
        thresholds.append(entry({{QStringLiteral("y"), m_layout.yOf(threshold.value, height())},
                                 {QStringLiteral("text"), threshold.label},
                                 {QStringLiteral("color"), threshold.color}}));
    QVariantList gaps;
    for (const TimeSpan &gap : m_layout.gaps)
        gaps.append(entry(
            {{QStringLiteral("x"), xOf(gap.fromMs)},
             {QStringLiteral("width"), xOf(gap.toMs) - xOf(gap.fromMs)},
             {QStringLiteral("text"), clockText(gap.fromMs, window.toMs) + u'–' + clockText(gap.toMs, window.toMs)}}));
    QVariantMap result{{QStringLiteral("hasData"), m_layout.hasData},
                       {QStringLiteral("values"), values},
                       {QStringLiteral("times"), times},
                       {QStringLiteral("thresholds"), thresholds},
                       {QStringLiteral("gaps"), gaps}};
    if (m_layout.current)
        result.insert(QStringLiteral("current"),
                      entry({{QStringLiteral("x"), m_layout.current->x},
                             {QStringLiteral("y"), m_layout.current->y},
                             {QStringLiteral("value"), m_layout.currentValue}}));
    return result;
}

QVariantMap TrendChart::readout(double x) const
{
    const TimeSpan window = timeWindow();
    if (width() <= 0 || window.toMs <= window.fromMs)
        return {};
    const qint64 at = window.fromMs + std::llround(x / width() * double(window.toMs - window.fromMs));
    QVariantList entries;
    for (const TrendSeries *series : m_series) {
        if (!series->source())
            continue;
        const double value = valueAt(series->source()->samples(), series->source()->gaps(), at);
        if (std::isfinite(value))
            entries.append(entry({{QStringLiteral("name"), series->name()},
                                  {QStringLiteral("color"), series->color()},
                                  {QStringLiteral("value"), value},
                                  {QStringLiteral("text"), tickText(value, m_layout.values.step / 10)}}));
    }
    return entry({{QStringLiteral("x"), x},
                  {QStringLiteral("text"), clockText(at, window.toMs)},
                  {QStringLiteral("entries"), entries}});
}

QSGNode *TrendChart::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *nodes = static_cast<Nodes *>(old);
    if (!nodes) {
        nodes = new Nodes;
        m_changed = true;
    }
    StrokeScale solid{
        .pixel = 1, .sharpness = static_cast<float>(window()->effectiveDevicePixelRatio()), .dashOn = 0, .dashOff = 0};
    StrokeScale dashed = solid;
    dashed.dashOn = DashOn;
    dashed.dashOff = DashOff;
    nodes->fills = syncFill(&nodes->slots[0], nodes->fills, m_layout.fills, m_changed);
    nodes->grid = syncStroke(&nodes->slots[1], nodes->grid, m_layout.grid, m_changed, solid);
    nodes->gapGrounds = syncFill(&nodes->slots[2], nodes->gapGrounds, m_layout.gapGrounds, m_changed);
    nodes->hatch = syncStroke(&nodes->slots[3], nodes->hatch, m_layout.hatch, m_changed, solid);
    nodes->dashes = syncStroke(&nodes->slots[4], nodes->dashes, m_layout.dashes, m_changed, dashed);
    nodes->lines = syncStroke(&nodes->slots[5], nodes->lines, m_layout.lines, m_changed, solid);
    nodes->dots = syncFill(&nodes->slots[6], nodes->dots, m_layout.dots, m_changed);
    m_changed = false;
    return nodes;
}

} // namespace yiping
