// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/entity_card.h"

#include "viewmodels/follow.h"
#include "viewmodels/format.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

const auto Incidents = QLatin1String("incidents");
const auto Units = QLatin1String("units");
const auto Sensors = QLatin1String("sensors");

constexpr double KilometresAnHour = 3.6;

QString joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

bool touches(const std::vector<std::size_t> &rows, std::optional<std::size_t> row)
{
    return row && std::ranges::binary_search(rows, *row);
}

int decimalsOf(SensorKind kind)
{
    switch (kind) {
    case SensorKind::Aqi:
    case SensorKind::Pm25:
        return 0;
    case SensorKind::Rainfall1h:
        return 1;
    default:
        return 2;
    }
}

} // namespace

void EntityCard::setLive(Live *live)
{
    if (m_live && m_live != live) {
        m_live->clock()->disconnect(this);
        m_live->disconnect(this);
    }
    if (!yiping::follow(m_live, live, this, &EntityCard::onStoreChanged))
        return;
    if (m_live) {
        connect(m_live->clock(), &DataClock::ticked, this, &EntityCard::refresh);
        connect(m_live, &Live::sightChanged, this, &EntityCard::refresh);
    }
    Q_EMIT liveChanged();
    refresh();
}

void EntityCard::setLayer(const QString &layer)
{
    show(layer, m_id);
}

void EntityCard::setEntityId(const QString &id)
{
    show(m_layer, id);
}

void EntityCard::show(const QString &layer, const QString &id)
{
    if (layer == m_layer && id == m_id)
        return;
    m_layer = layer;
    m_id = id;
    m_view = {};
    Q_EMIT subjectChanged();
    m_view = look();
    Q_EMIT changed();
}

void EntityCard::onStoreChanged(const ChangeSet &changes)
{
    if (m_id.isEmpty())
        return;
    const Store &store = m_live->store();
    const std::string id = m_id.toStdString();
    const bool touched = m_layer == Units ? touches(changes.units, store.units().indexOf(id))
        : m_layer == Sensors              ? touches(changes.sensors, store.sensors().indexOf(id))
                                          : touches(changes.incidents, store.incidents().indexOf(id));
    if (touched)
        refresh();
}

void EntityCard::refresh()
{
    View next = look();
    if (next == m_view)
        return;
    m_view = std::move(next);
    Q_EMIT changed();
}

EntityCard::View EntityCard::look() const
{
    View view;
    if (!m_live || m_id.isEmpty() || m_layer.isEmpty())
        return view;
    view.state = Gone;
    view.name = m_view.name.isEmpty() ? m_id : m_view.name;
    view.place = m_view.place;
    view.region = m_view.region;
    view.goneText = tr("not known here");
    if (m_layer == Incidents)
        lookAtIncident(view);
    else if (m_layer == Units)
        lookAtUnit(view);
    else if (m_layer == Sensors)
        lookAtStation(view);
    return view;
}

void EntityCard::place(View &view, const Header &header, const std::optional<LonLat> &place) const
{
    const Store &store = m_live->store();
    view.ageMs = std::max<qint64>(0, store.dataNowMs() - header.eventTimeMs);
    view.region = header.region.toString();
    if (!place) {
        view.state = Gone;
        view.goneText = tr("no position");
        return;
    }
    view.goneText.clear();
    view.place = *place;
    view.state = store.isStale(header) ? Stale : Fresh;
}

void EntityCard::lookAtIncident(View &view) const
{
    const IncidentRow *row = m_live->store().incidents().find(m_id.toStdString());
    if (!row)
        return;
    view.name = m_live->redactor().title(*row);
    place(view, row->header, m_live->redactor().position(*row));
    const auto stage = static_cast<int>(row->incident.stage);
    view.detail = joined({Format::stage(stage), Format::age(view.ageMs)});
    if (!isOpen(row->incident.stage)) {
        view.state = Gone;
        view.goneText = Format::stage(stage);
    }
}

void EntityCard::lookAtUnit(View &view) const
{
    const auto row = m_live->store().units().find(m_id.toStdString());
    if (!row)
        return;
    const QString name = m_live->redactor().unitName(*row);
    view.name = name.isEmpty() ? m_id : name;
    place(view, row->header, row->state.position);
    const auto speed = row->state.speedMps;
    const EntityKind kind = row->state.kind == EntityKind::Unspecified ? row->reference.kind : row->state.kind;
    view.detail =
        joined({Format::unitKind(static_cast<int>(kind)),
                row->state.status == UnitStatus::Unspecified ? QString()
                                                             : Format::unitStatus(static_cast<int>(row->state.status)),
                speed ? tr("%1 km/h").arg(std::lround(*speed * KilometresAnHour)) : QString(),
                tr("%1 ago").arg(Format::elapsed(static_cast<double>(view.ageMs)))});
}

void EntityCard::lookAtStation(View &view) const
{
    const SensorRow *row = m_live->store().sensors().find(m_id.toStdString());
    if (!row)
        return;
    const SensorValue &latest = row->latest;
    const QString name = m_live->redactor().text(row->header, latest.name);
    view.name = name.isEmpty() ? m_id : name;
    place(view, row->header, latest.position);
    QString said = tr("no value");
    QString reached;
    if (latest.value) {
        said = Format::number(*latest.value, decimalsOf(latest.kind)) + u' ' + unitOf(latest.kind);
        if (latest.kind == SensorKind::Aqi)
            said = tr("AQI %1").arg(said.trimmed()) + u' ' + Format::airQuality(*latest.value);
        switch (stageReached(*latest.value, latest.stages)) {
        case StageReached::None:
            break;
        case StageReached::Alert:
            reached = tr("● over the alert stage");
            break;
        case StageReached::Warning:
            reached = tr("▲ over the warning stage");
            break;
        case StageReached::Guarantee:
            reached = tr("■ over the guarantee stage");
            break;
        }
    }
    view.detail = joined({said.trimmed(), reached, tr("%1 ago").arg(Format::elapsed(static_cast<double>(view.ageMs)))});
}

} // namespace yiping
