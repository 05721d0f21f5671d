// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

/** One selection for the whole screen: choosing an incident moves the map, the list, the charts. GUI thread. */
class Selection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentIdChanged)
    /** True while nobody chose: the screen follows the gravest incident. A wall stays so for ever. */
    Q_PROPERTY(bool automatic READ isAutomatic WRITE setAutomatic NOTIFY automaticChanged)
    Q_PROPERTY(QString unitId READ unitId WRITE setUnitId NOTIFY unitIdChanged)
    Q_PROPERTY(QString sensorId READ sensorId WRITE setSensorId NOTIFY sensorIdChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString incidentId() const { return m_incidentId; }
    void setIncidentId(const QString &id);
    [[nodiscard]] bool isAutomatic() const { return m_automatic; }
    void setAutomatic(bool automatic);
    /** An officer's choice: stays until it is taken back. */
    Q_INVOKABLE void choose(const QString &incidentId);
    [[nodiscard]] QString unitId() const { return m_unitId; }
    void setUnitId(const QString &id);
    [[nodiscard]] QString sensorId() const { return m_sensorId; }
    void setSensorId(const QString &id);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void incidentIdChanged();
    /** Somebody chose an incident, be it the one that is chosen already. */
    void chosen();
    void automaticChanged();
    void unitIdChanged();
    void sensorIdChanged();

private:
    QString m_incidentId;
    bool m_automatic = true;
    QString m_unitId;
    QString m_sensorId;
};

} // namespace yiping
