// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/view_bookmarks.h"

#include "domain/region.h"

#include <QSettings>

#include <cmath>

namespace yiping {

namespace {

/** Groups "view01", "view02" and so on, so that their order is that of their names. */
QString groupFor(int number)
{
    return QStringLiteral("view%1").arg(number, 2, 10, QLatin1Char('0'));
}

std::optional<double> numberOf(const QSettings &file, const QString &key)
{
    bool ok = false;
    const double value = file.value(key).toString().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

ViewBookmarks::ViewBookmarks(const QString &path, QObject *parent)
    : QAbstractListModel(parent)
    , m_path(path)
{
    if (!m_path.isEmpty())
        load();
}

/** As it may be kept; nothing when it is no view. */
std::optional<ViewBookmarks::View> ViewBookmarks::checked(View view)
{
    view.name = view.name.simplified().left(LongestName);
    const bool inBounds = std::abs(view.longitude) <= 180 && std::abs(view.latitude) <= 85 && view.zoom >= 0
        && view.zoom <= 20 && RegionCode::parse(view.region.toStdString());
    return inBounds && !view.name.isEmpty() ? std::optional(std::move(view)) : std::nullopt;
}

void ViewBookmarks::load()
{
    QSettings file(m_path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError) {
        setProblem(tr("%1 is not a settings file; the views kept in it are not shown. New ones are forgotten when the "
                      "program ends. Move it away to begin anew.")
                       .arg(m_path));
        m_path.clear();
        return;
    }
    for (const QString &group : file.childGroups()) {
        file.beginGroup(group);
        const auto longitude = numberOf(file, QStringLiteral("longitude"));
        const auto latitude = numberOf(file, QStringLiteral("latitude"));
        const auto zoom = numberOf(file, QStringLiteral("zoom"));
        auto view = longitude && latitude && zoom && count() < MostViews
            ? checked({.name = file.value(QStringLiteral("name")).toString(),
                       .longitude = *longitude,
                       .latitude = *latitude,
                       .zoom = *zoom,
                       .region = file.value(QStringLiteral("region")).toString()})
            : std::nullopt;
        file.endGroup();
        if (view)
            m_views.push_back(*std::move(view));
        else
            m_unread.append(group);
    }
    if (!m_unread.isEmpty())
        setProblem(tr("%1: [%2] is no view of the map: it wants a name, longitude, latitude, zoom from 0 to 20 and a "
                      "region code. The others are shown.")
                       .arg(m_path, m_unread.join(QStringLiteral("], ["))));
}

void ViewBookmarks::save()
{
    if (m_path.isEmpty())
        return;
    QSettings file(m_path, QSettings::IniFormat);
    for (const QString &group : file.childGroups()) {
        if (!m_unread.contains(group))
            file.remove(group);
    }
    int number = 0;
    for (const View &view : m_views) {
        do {
            ++number;
        } while (m_unread.contains(groupFor(number)));
        file.beginGroup(groupFor(number));
        file.setValue(QStringLiteral("name"), view.name);
        file.setValue(QStringLiteral("longitude"), QString::number(view.longitude, 'f', 6));
        file.setValue(QStringLiteral("latitude"), QString::number(view.latitude, 'f', 6));
        file.setValue(QStringLiteral("zoom"), QString::number(view.zoom, 'f', 2));
        file.setValue(QStringLiteral("region"), view.region);
        file.endGroup();
    }
    file.sync();
    if (file.status() != QSettings::NoError)
        setProblem(tr("%1 cannot be written: the views are forgotten when the program ends. Check the folder's owner "
                      "and the free space.")
                       .arg(m_path));
}

void ViewBookmarks::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void ViewBookmarks::insert(int row, View view)
{
    beginInsertRows({}, row, row);
    m_views.insert(m_views.begin() + row, std::move(view));
    endInsertRows();
    save();
    Q_EMIT countChanged();
}

int ViewBookmarks::add(const QString &name, double longitude, double latitude, double zoom, const QString &region)
{
    auto view = checked({.name = name, .longitude = longitude, .latitude = latitude, .zoom = zoom, .region = region});
    if (!view)
        return -1;
    if (count() >= MostViews) {
        setProblem(tr("There are %1 views; remove one to keep another.").arg(MostViews));
        return -1;
    }
    insert(count(), *std::move(view));
    return count() - 1;
}

void ViewBookmarks::rename(int row, const QString &name)
{
    if (row < 0 || row >= count())
        return;
    View next = at(row);
    next.name = name;
    auto view = checked(std::move(next));
    if (!view || view->name == at(row).name)
        return;
    m_views[static_cast<std::size_t>(row)] = *std::move(view);
    Q_EMIT dataChanged(index(row), index(row));
    save();
}

void ViewBookmarks::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    m_removed.push_back({.row = row, .view = at(row)});
    beginRemoveRows({}, row, row);
    m_views.erase(m_views.begin() + row);
    endRemoveRows();
    save();
    Q_EMIT countChanged();
}

void ViewBookmarks::undo()
{
    if (m_removed.empty() || count() >= MostViews)
        return;
    Removed last = std::move(m_removed.back());
    m_removed.pop_back();
    insert(std::min(last.row, count()), std::move(last.view));
}

bool ViewBookmarks::open(int row)
{
    if (row < 0 || row >= count())
        return false;
    // Whoever hears of it may change the list.
    const View view = at(row);
    Q_EMIT opened(view.longitude, view.latitude, view.zoom, view.region);
    return true;
}

int ViewBookmarks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ViewBookmarks::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const View &view = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return view.name;
    case LongitudeRole:
        return view.longitude;
    case LatitudeRole:
        return view.latitude;
    case ZoomRole:
        return view.zoom;
    case RegionRole:
        return view.region;
    default:
        return {};
    }
}

QHash<int, QByteArray> ViewBookmarks::roleNames() const
{
    return {{NameRole, "name"},
            {LongitudeRole, "longitude"},
            {LatitudeRole, "latitude"},
            {ZoomRole, "zoom"},
            {RegionRole, "region"}};
}

} // namespace yiping
