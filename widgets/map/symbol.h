// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

/** What points look like: shared by view models and QML. */
namespace yiping::MapSymbol {

Q_NAMESPACE
QML_ELEMENT

/**
 * Shape and colour both carry the meaning: the severities keep their own colours whatever the tone; every other
 * symbol takes the colour of its tone.
 */
enum Symbol : quint8 {
    Dot,
    SeverityI,
    SeverityII,
    SeverityIII,
    SeverityIV,
    UnitFire,
    UnitAmbulance,
    UnitPolice,
    UnitRescue,
    UnitMaintenance,
    UnitGrid,
    UnitVehicle,
    UnitOther,
    Sensor,
    SensorAlarm,
    Typhoon,
    SymbolCount
};
Q_ENUM_NS(Symbol)

/** Index into a layer's palette; the default palette holds these. */
enum Tone : quint8 { Quiet, Active, Done, Risk, Late, Faint, ToneCount };
Q_ENUM_NS(Tone)

} // namespace yiping::MapSymbol
