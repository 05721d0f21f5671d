// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/scene_shelf.h"

#include <QLocale>

namespace yiping {

namespace {

QList<int> lanesOf(const PanelSpec &panel)
{
    QList<int> lanes;
    for (const PanelQuery &query : panel.queries) {
        if (!lanes.contains(static_cast<int>(query.lane)))
            lanes.append(static_cast<int>(query.lane));
    }
    return lanes;
}

} // namespace

void PanelModel::show(const Scene *scene)
{
    beginResetModel();
    m_scene = scene;
    endResetModel();
}

int PanelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_scene ? 0 : static_cast<int>(m_scene->panels.size());
}

QVariant PanelModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PanelSpec &panel = m_scene->panels[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PanelIdRole:
        return panel.id;
    case KindRole:
        return panel.error.isEmpty() ? panel.kind : QString();
    case TitleRole:
        return panel.title.in(QLocale().name());
    case CellXRole:
        return panel.cells.x();
    case CellYRole:
        return panel.cells.y();
    case CellWidthRole:
        return panel.cells.width();
    case CellHeightRole:
        return panel.cells.height();
    case OptionsRole:
        return panel.options.toVariantMap();
    case ErrorRole:
        return panel.error;
    case LanesRole:
        return QVariant::fromValue(lanesOf(panel));
    default:
        return {};
    }
}

QHash<int, QByteArray> PanelModel::roleNames() const
{
    return {{PanelIdRole, "panelId"},       {KindRole, "kind"},
            {TitleRole, "panelTitle"},      {CellXRole, "cellX"},
            {CellYRole, "cellY"},           {CellWidthRole, "cellWidth"},
            {CellHeightRole, "cellHeight"}, {OptionsRole, "options"},
            {ErrorRole, "error"},           {LanesRole, "lanes"}};
}

SceneShelf::SceneShelf(const SceneLibrary &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    if (!library.scenes().empty())
        setCurrent(library.scenes().front().id);
}

QStringList SceneShelf::ids() const
{
    QStringList ids;
    for (const Scene &scene : m_library.scenes())
        ids.append(scene.id);
    return ids;
}

QStringList SceneShelf::titles() const
{
    QStringList titles;
    for (const Scene &scene : m_library.scenes())
        titles.append(scene.title.in(QLocale().name()));
    return titles;
}

QString SceneShelf::current() const
{
    return m_current ? m_current->id : QString();
}

void SceneShelf::setCurrent(const QString &id)
{
    const Scene *scene = m_library.find(id);
    if (!scene || scene == m_current)
        return;
    m_current = scene;
    m_panels.show(scene);
    Q_EMIT currentChanged();
}

QString SceneShelf::title() const
{
    return m_current ? m_current->title.in(QLocale().name()) : QString();
}

QString SceneShelf::region() const
{
    return m_current ? m_current->region.toString() : QString();
}

int SceneShelf::columns() const
{
    return m_current ? m_current->columns : 24;
}

int SceneShelf::rows() const
{
    return m_current ? m_current->rows : 12;
}

QStringList SceneShelf::problems() const
{
    QStringList sentences;
    for (const SceneProblem &problem : m_library.problems())
        sentences.append(problem.toString());
    return sentences;
}

void SceneShelf::next()
{
    const QStringList all = ids();
    if (all.size() > 1)
        setCurrent(all[(all.indexOf(current()) + 1) % all.size()]);
}

} // namespace yiping
