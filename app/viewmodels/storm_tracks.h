// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/map/storm_source.h"

#include <QPointer>
#include <QRectF>
#include <QVariantList>

namespace yiping {

struct ChangeSet;

/** The tracks of typhoons, their wind areas at the last fix that states any, and the words for them. */
class StormTracks : public StormSource
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    /** What the box holds beside the tracks. */
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    /** Ids of those to show, for example "TY-2518"; empty: whatever was reported in the three days before the last fix. */
    Q_PROPERTY(QStringList ids READ ids WRITE setIds NOTIFY idsChanged)
    /**
     * Along the tracks, {longitude, latitude, title, text, now}: a line where each day began by Beijing's clock at 08:00,
     * and where the storm is (now: true) what it is called and how strong it is.
     */
    Q_PROPERTY(QVariantList labels READ labels NOTIFY stormsChanged)
    /** The grades that occur, {grade, text}, the weakest first. */
    Q_PROPERTY(QVariantList grades READ grades NOTIFY stormsChanged)
    /** The wind areas that are drawn, {rank, text}, the weakest first. */
    Q_PROPERTY(QVariantList areas READ areas NOTIFY stormsChanged)
    /** Who says so, and when the wind areas were as drawn; empty without any. */
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY stormsChanged)
    Q_PROPERTY(QString areaText READ areaText NOTIFY stormsChanged)
    /** The last two days of the tracks, their wind areas and the region: x west, y south, degrees; empty without any. */
    Q_PROPERTY(QRectF box READ box NOTIFY stormsChanged)

public:
    using StormSource::StormSource;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] QStringList ids() const { return m_ids; }
    void setIds(const QStringList &ids);

    [[nodiscard]] std::span<const Storm> storms() const override { return m_storms; }
    [[nodiscard]] QVariantList labels() const { return m_labels; }
    [[nodiscard]] QVariantList grades() const { return m_grades; }
    [[nodiscard]] QVariantList areas() const { return m_areas; }
    [[nodiscard]] QString sourceText() const { return m_sourceText; }
    [[nodiscard]] QString areaText() const { return m_areaText; }
    [[nodiscard]] QRectF box() const { return m_box; }

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void idsChanged();

private:
    void noteChanges(const ChangeSet &changes);
    void refresh();
    void add(const CycloneRow &row);
    void addAreas(Storm &storm, const CycloneFix &fix);
    void addLabels(const CycloneRow &row);
    void include(LonLat place);
    void listGrades();

    QPointer<Live> m_live;
    RegionCode m_region;
    QStringList m_ids;
    std::vector<Storm> m_storms;
    QVariantList m_labels;
    QVariantList m_grades;
    QVariantList m_areas;
    QString m_sourceText;
    QString m_areaText;
    QRectF m_box;
};

} // namespace yiping
