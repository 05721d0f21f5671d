// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_data.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace yiping {

/**
 * Areas, lines and places of one map file, read once in a worker thread and shared by the layers that draw it.
 * Set `source` (file: or qrc:); `ready` follows. Of a file that is of no use `errorString` says why, and what `fallback`
 * names is read instead.
 */
class MapGeometry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    /** As MapFileOptions::object. */
    Q_PROPERTY(QString object READ object WRITE setObject NOTIFY sourceChanged)
    /** "cgcs2000", "wgs84", "gcj02", "bd09"; empty: as the file says. */
    Q_PROPERTY(QString crs READ crs WRITE setCrs NOTIFY sourceChanged)
    /** A file of the program's own that serves where `source` does not. */
    Q_PROPERTY(QUrl fallback READ fallback WRITE setFallback NOTIFY sourceChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString errorString READ errorString NOTIFY loaded)
    /** A sentence for each feature that was mended or left out. */
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY loaded)
    /** What is drawn comes from `fallback`. */
    Q_PROPERTY(bool fellBack READ fellBack NOTIFY loaded)
public:
    using QObject::QObject;

    [[nodiscard]] QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    [[nodiscard]] QString object() const { return m_object; }
    void setObject(const QString &object);
    [[nodiscard]] QString crs() const { return m_crs; }
    void setCrs(const QString &crs);
    [[nodiscard]] QUrl fallback() const { return m_fallback; }
    void setFallback(const QUrl &fallback);
    [[nodiscard]] bool isReady() const { return m_data != nullptr; }
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] QStringList warnings() const { return m_warnings; }
    [[nodiscard]] bool fellBack() const { return m_fellBack; }
    /** Null until read. */
    [[nodiscard]] const std::shared_ptr<const MapData> &data() const { return m_data; }

    /** Longitude and latitude box of a division (x west, y south), empty for an unknown one. */
    Q_INVOKABLE [[nodiscard]] QRectF boxOf(const QString &code) const;
    /** Of a division on the ground, square kilometres, to about 1 % of the outline drawn; 0 when it is unknown. */
    Q_INVOKABLE [[nodiscard]] double areaKm2(const QString &code) const;
    Q_INVOKABLE [[nodiscard]] QString nameOf(const QString &code) const;

Q_SIGNALS:
    void sourceChanged();
    void loaded();

private:
    struct Loaded;
    void readLater();
    void read();
    void take(quint64 serial, Loaded loaded);

    QUrl m_source;
    QString m_object;
    QString m_crs;
    QUrl m_fallback;
    QString m_error;
    QStringList m_warnings;
    bool m_fellBack = false;
    bool m_asked = false;
    /** What an older reading brings is ignored. */
    quint64 m_serial = 0;
    std::shared_ptr<const MapData> m_data;
};

} // namespace yiping
