// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/flood.h"
#include "widgets/twin/footprints.h"
#include "widgets/twin/twin_colors.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace yiping {

/** What a worker makes of a file: shared, never changed. */
struct DistrictScene
{
    DistrictData data;
    TwinTerrain terrain;
    TwinMesh mesh;
};

/**
 * A district as geometry that a 3D view can show as it is, and what the water does to it. Set `source`; `ready`
 * follows, or `errorString` says what is wrong. The scene: metres, x east, y up from the lowest ground, z south.
 * GUI thread.
 */
class TwinDistrict : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** A path, a file: or qrc: URL; a bare name is looked for in the user's folder "twin". */
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString errorString READ errorString NOTIFY loaded)
    Q_PROPERTY(QString title READ title NOTIFY loaded)
    Q_PROPERTY(bool invented READ isInvented NOTIFY loaded)
    Q_PROPERTY(int buildingCount READ buildingCount NOTIFY loaded)
    Q_PROPERTY(int defaultHeights READ defaultHeights NOTIFY loaded)
    Q_PROPERTY(int withoutElevation READ withoutElevation NOTIFY loaded)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY loaded)
    Q_PROPERTY(QStringList problems READ problems NOTIFY loaded)
    /** Half the scene's width, height and depth, metres; centred on the origin but for y. */
    Q_PROPERTY(QVector3D minimum READ minimum NOTIFY loaded)
    Q_PROPERTY(QVector3D maximum READ maximum NOTIFY loaded)
    /** Degrees, CGCS2000: what lies in the middle. */
    Q_PROPERTY(double longitude READ longitude NOTIFY loaded)
    Q_PROPERTY(double latitude READ latitude NOTIFY loaded)

    /** Metres in the datum of the buildings; NaN while no level is known. */
    Q_PROPERTY(double level READ level WRITE setLevel NOTIFY levelChanged)
    /** FloodRule::thresholdM. */
    Q_PROPERTY(double threshold READ threshold WRITE setThreshold NOTIFY levelChanged)
    /** The water's y in the scene, and whether there is water to be shown. */
    Q_PROPERTY(double waterY READ waterY NOTIFY levelChanged)
    Q_PROPERTY(bool hasWater READ hasWater NOTIFY levelChanged)
    Q_PROPERTY(int flooded READ flooded NOTIFY floodChanged)
    Q_PROPERTY(double deepest READ deepest NOTIFY floodChanged)
    Q_PROPERTY(int notAssessed READ notAssessed NOTIFY floodChanged)

    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY selectedChanged)
    /** Wall, roof, edge, ground, bed, water, flooded, selected. */
    Q_PROPERTY(QList<QColor> palette READ palette WRITE setPalette NOTIFY paletteChanged)
    /** Vertices as TwinStride says; indices are unsigned, 32 bits. */
    Q_PROPERTY(QByteArray buildings READ buildings NOTIFY buildingsChanged)
    Q_PROPERTY(QByteArray buildingIndexes READ buildingIndexes NOTIFY loaded)
    Q_PROPERTY(QByteArray edges READ edges NOTIFY buildingsChanged)
    Q_PROPERTY(QByteArray ground READ ground NOTIFY groundChanged)
    Q_PROPERTY(QByteArray groundIndexes READ groundIndexes NOTIFY groundChanged)
    /** At y = 0: whoever shows it lifts it to waterY. */
    Q_PROPERTY(QByteArray water READ water NOTIFY groundChanged)
    Q_PROPERTY(QByteArray waterIndexes READ waterIndexes NOTIFY groundChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString source() const { return m_source; }
    void setSource(const QString &source);
    [[nodiscard]] bool isReady() const { return m_scene != nullptr; }
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] QString title() const { return m_scene ? m_scene->data.title : QString(); }
    [[nodiscard]] bool isInvented() const { return m_scene && m_scene->data.invented; }
    [[nodiscard]] int buildingCount() const { return m_scene ? static_cast<int>(m_scene->data.buildings.size()) : 0; }
    [[nodiscard]] int defaultHeights() const { return m_scene ? m_scene->data.defaultHeights : 0; }
    [[nodiscard]] int withoutElevation() const { return m_scene ? m_scene->data.withoutElevation : 0; }
    [[nodiscard]] int problemCount() const { return m_scene ? m_scene->data.problemCount : 0; }
    [[nodiscard]] QStringList problems() const { return m_scene ? m_scene->data.problems : QStringList(); }
    [[nodiscard]] QVector3D minimum() const;
    [[nodiscard]] QVector3D maximum() const;
    [[nodiscard]] double longitude() const { return m_scene ? m_scene->data.origin.lon : 0; }
    [[nodiscard]] double latitude() const { return m_scene ? m_scene->data.origin.lat : 0; }

    [[nodiscard]] double level() const { return m_level; }
    void setLevel(double level);
    [[nodiscard]] double threshold() const { return m_rule.thresholdM; }
    void setThreshold(double metres);
    [[nodiscard]] double waterY() const;
    [[nodiscard]] bool hasWater() const;
    [[nodiscard]] int flooded() const { return m_flood.flooded; }
    [[nodiscard]] double deepest() const { return m_flood.deepestM; }
    [[nodiscard]] int notAssessed() const { return m_flood.notAssessed; }

    [[nodiscard]] int selected() const { return m_selected; }
    void setSelected(int index);
    [[nodiscard]] QList<QColor> palette() const;
    void setPalette(const QList<QColor> &palette);
    [[nodiscard]] const QByteArray &buildings() const { return m_buildings; }
    [[nodiscard]] const QByteArray &buildingIndexes() const { return m_buildingIndexes; }
    [[nodiscard]] const QByteArray &edges() const { return m_edges; }
    [[nodiscard]] const QByteArray &ground() const { return m_ground.vertices; }
    [[nodiscard]] const QByteArray &groundIndexes() const { return m_ground.indices; }

    [[nodiscard]] const QByteArray &water() const { return m_water.vertices; }
    [[nodiscard]] const QByteArray &waterIndexes() const { return m_water.indices; }

    [[nodiscard]] const DistrictScene *scene() const { return m_scene.get(); }
    /** On the ground, or on the water where that is higher. */
    [[nodiscard]] QVector3D placeOf(LonLat place) const;
    [[nodiscard]] bool contains(LonLat place) const;
    /** The first building on a ray of the scene, -1 for none. */
    Q_INVOKABLE [[nodiscard]] int pick(const QVector3D &from, const QVector3D &direction) const;
    Q_INVOKABLE [[nodiscard]] QString nameOf(int index) const;
    /** Metres; NaN where it is not known. */
    Q_INVOKABLE [[nodiscard]] double heightOf(int index) const;
    Q_INVOKABLE [[nodiscard]] double elevationOf(int index) const;
    /** The middle of its roof, in the scene. */
    Q_INVOKABLE [[nodiscard]] QVector3D topOf(int index) const;

Q_SIGNALS:
    void sourceChanged();
    void loaded();
    void levelChanged();
    void floodChanged();
    void selectedChanged();
    void paletteChanged();
    void buildingsChanged();
    void groundChanged();

private:
    void take(const QString &source, std::shared_ptr<const DistrictScene> scene, const QString &error);
    void assess();
    void paintBuildings();
    void paintGround();
    [[nodiscard]] const TwinBuilding *building(int index) const;

    QString m_source;
    QString m_error;
    std::shared_ptr<const DistrictScene> m_scene;
    double m_level = qQNaN();
    FloodRule m_rule;
    FloodCount m_flood;
    int m_selected = -1;
    TwinPalette m_palette;
    QByteArray m_buildings;
    QByteArray m_buildingIndexes;
    QByteArray m_edges;
    TwinSurface m_ground;
    TwinSurface m_water;
};

} // namespace yiping
