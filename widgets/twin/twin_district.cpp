// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_district.h"

#include "widgets/twin/twin_pick.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>
#include <QtQml/QQmlFile>

#include <cmath>

namespace yiping {

namespace {

/** Metres that walls reach into the ground, which is not level. */
constexpr float Foundation = 3;

struct DistrictRead
{
    std::shared_ptr<const DistrictScene> scene;
    QString error;
};

QString pathOf(const QString &source)
{
    if (source.startsWith(QLatin1String("qrc:")) || source.startsWith(QLatin1String("file:")))
        return QQmlFile::urlToLocalFileOrQrc(QUrl(source));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return QDir(folder + QStringLiteral("/twin")).absoluteFilePath(source);
}

DistrictRead readDistrict(const QString &source)
{
    QFile file(pathOf(source));
    if (!file.open(QIODevice::ReadOnly))
        return {
            .scene = nullptr,
            .error =
                TwinDistrict::tr("The footprints %1 cannot be opened: %2").arg(file.fileName(), file.errorString())};
    // One byte more than is read at most tells that there are more.
    FootprintsResult result =
        readFootprints(file.read(FootprintLimits::FileBytes + 1), QFileInfo(file.fileName()).fileName());
    if (!result.data)
        return {.scene = nullptr, .error = result.error};
    auto scene = std::make_shared<DistrictScene>();
    scene->data = std::move(*result.data);
    scene->terrain = TwinTerrain(scene->data);
    quint32 number = 0;
    for (const TwinBuilding &building : scene->data.buildings) {
        const QPointF centre = building.box.center();
        const float ground = building.elevation
            ? *building.elevation - scene->terrain.datum()
            : scene->terrain.heightAt({.x = static_cast<float>(centre.x()), .y = static_cast<float>(centre.y())});
        extrude(building, number++, ground - Foundation, ground + building.height, scene->mesh);
    }
    return {.scene = std::move(scene), .error = {}};
}

} // namespace

void TwinDistrict::setSource(const QString &source)
{
    if (source == m_source)
        return;
    m_source = source;
    m_error.clear();
    m_scene.reset();
    m_selected = -1;
    Q_EMIT sourceChanged();
    Q_EMIT selectedChanged();
    Q_EMIT loaded();
    if (source.isEmpty())
        return;
    // The application outlives the pool's work; this object may not.
    QThreadPool::globalInstance()->start([receiver = QPointer<TwinDistrict>(this), source] {
        const DistrictRead read = readDistrict(source);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [receiver, source, read] {
                if (receiver)
                    receiver->take(source, read.scene, read.error);
            },
            Qt::QueuedConnection);
    });
}

void TwinDistrict::take(const QString &source, std::shared_ptr<const DistrictScene> scene, const QString &error)
{
    if (source != m_source)
        return;
    m_scene = std::move(scene);
    m_error = error;
    m_buildingIndexes.clear();
    if (m_scene) {
        const auto &indices = m_scene->mesh.indices;
        m_buildingIndexes = QByteArray(reinterpret_cast<const char *>(indices.data()),
                                       static_cast<qsizetype>(indices.size() * sizeof(quint32)));
    }
    m_flood = m_scene
        ? assessFlood(m_scene->data.buildings, std::isfinite(m_level) ? std::optional(m_level) : std::nullopt, m_rule)
        : FloodCount();
    paintBuildings();
    paintGround();
    Q_EMIT loaded();
    Q_EMIT floodChanged();
    Q_EMIT levelChanged();
}

QVector3D TwinDistrict::minimum() const
{
    if (!m_scene)
        return {};
    const QRectF &box = m_scene->terrain.box();
    return {static_cast<float>(box.left()), -60, static_cast<float>(-box.bottom())};
}

QVector3D TwinDistrict::maximum() const
{
    if (!m_scene)
        return {};
    const QRectF &box = m_scene->terrain.box();
    return {static_cast<float>(box.right()), 1000, static_cast<float>(-box.top())};
}

void TwinDistrict::setLevel(double level)
{
    if (level == m_level || (std::isnan(level) && std::isnan(m_level)))
        return;
    m_level = level;
    Q_EMIT levelChanged();
    assess();
}

void TwinDistrict::setThreshold(double metres)
{
    if (metres == m_rule.thresholdM || !(metres >= 0))
        return;
    m_rule.thresholdM = metres;
    Q_EMIT levelChanged();
    assess();
}

void TwinDistrict::assess()
{
    if (!m_scene)
        return;
    FloodCount count =
        assessFlood(m_scene->data.buildings, std::isfinite(m_level) ? std::optional(m_level) : std::nullopt, m_rule);
    const bool differs = count.states != m_flood.states;
    m_flood = std::move(count);
    if (differs)
        paintBuildings();
    Q_EMIT floodChanged();
}

bool TwinDistrict::hasWater() const
{
    return m_scene && std::isfinite(m_level) && m_scene->data.withoutElevation < buildingCount();
}

double TwinDistrict::waterY() const
{
    return hasWater() ? m_level - double(m_scene->terrain.datum()) : 0;
}

void TwinDistrict::setSelected(int index)
{
    index = building(index) ? index : -1;
    if (index == m_selected)
        return;
    m_selected = index;
    paintBuildings();
    Q_EMIT selectedChanged();
}

QList<QColor> TwinDistrict::palette() const
{
    return {m_palette.wall, m_palette.roof,  m_palette.edge,    m_palette.ground,
            m_palette.bed,  m_palette.water, m_palette.flooded, m_palette.selected};
}

void TwinDistrict::setPalette(const QList<QColor> &palette)
{
    if (palette.size() != 8 || palette == this->palette())
        return;
    m_palette = {.wall = palette[0],
                 .roof = palette[1],
                 .edge = palette[2],
                 .ground = palette[3],
                 .bed = palette[4],
                 .water = palette[5],
                 .flooded = palette[6],
                 .selected = palette[7]};
    Q_EMIT paletteChanged();
    paintBuildings();
    paintGround();
}

void TwinDistrict::paintBuildings()
{
    m_buildings =
        m_scene ? colouredVertices(m_scene->mesh.vertices, m_palette, m_flood.states, m_selected) : QByteArray();
    m_edges = m_scene ? colouredEdges(m_scene->mesh.edges, m_palette, m_selected) : QByteArray();
    Q_EMIT buildingsChanged();
}

void TwinDistrict::paintGround()
{
    m_ground = m_scene ? colouredGround(m_scene->terrain, m_palette) : TwinSurface();
    m_water = m_scene ? colouredWater(m_scene->terrain, m_palette) : TwinSurface();
    Q_EMIT groundChanged();
}

const TwinBuilding *TwinDistrict::building(int index) const
{
    return index >= 0 && index < buildingCount() ? &m_scene->data.buildings[static_cast<std::size_t>(index)] : nullptr;
}

QVector3D TwinDistrict::placeOf(LonLat place) const
{
    if (!m_scene)
        return {};
    const LocalPoint local = m_scene->data.local(place);
    float y = m_scene->terrain.heightAt(local);
    if (hasWater())
        y = std::max(y, static_cast<float>(waterY()));
    return {local.x, y, -local.y};
}

bool TwinDistrict::contains(LonLat place) const
{
    if (!m_scene)
        return false;
    const LocalPoint local = m_scene->data.local(place);
    return m_scene->terrain.box().contains(QPointF(local.x, local.y));
}

int TwinDistrict::pick(const QVector3D &from, const QVector3D &direction) const
{
    return m_scene ? pickBuilding(m_scene->mesh, from, direction, nullptr) : -1;
}

QString TwinDistrict::nameOf(int index) const
{
    const TwinBuilding *found = building(index);
    return !found ? QString() : found->name.isEmpty() ? found->id : found->name;
}

double TwinDistrict::heightOf(int index) const
{
    const TwinBuilding *found = building(index);
    return found ? double(found->height) : qQNaN();
}

double TwinDistrict::elevationOf(int index) const
{
    const TwinBuilding *found = building(index);
    return found && found->elevation ? double(*found->elevation) : qQNaN();
}

QVector3D TwinDistrict::topOf(int index) const
{
    const TwinBuilding *found = building(index);
    if (!found)
        return {};
    const LocalPoint centre{.x = static_cast<float>(found->box.center().x()),
                            .y = static_cast<float>(found->box.center().y())};
    const float ground =
        found->elevation ? *found->elevation - m_scene->terrain.datum() : m_scene->terrain.heightAt(centre);
    return {centre.x, ground + found->height, -centre.y};
}

} // namespace yiping
