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
    Q_PROPERTY(QString unitId READ unitId WRITE setUnitId NOTIFY unitIdChanged)
    Q_PROPERTY(QString sensorId READ sensorId WRITE setSensorId NOTIFY sensorIdChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString incidentId() const { return m_incidentId; }
    void setIncidentId(const QString &id);
    [[nodiscard]] QString unitId() const { return m_unitId; }
    void setUnitId(const QString &id);
    [[nodiscard]] QString sensorId() const { return m_sensorId; }
    void setSensorId(const QString &id);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void incidentIdChanged();
    void unitIdChanged();
    void sensorIdChanged();

private:
    QString m_incidentId;
    QString m_unitId;
    QString m_sensorId;
};

} // namespace yiping
