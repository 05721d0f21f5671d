// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QList>

#include <QtQmlIntegration>

namespace yiping {

/** Container of the enumerations that QML and view models share. */
class MapSymbol
{
    Q_GADGET
    QML_VALUE_TYPE(mapSymbol)
    QML_UNCREATABLE("Only its enumerations are used")
public:
    /**
     * What a point looks like. Shape and colour both carry the meaning: the severities keep their own colours
     * whatever the tone; every other symbol takes the colour of its tone.
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
    Q_ENUM(Symbol)

    /** Index into a layer's palette; the default palette holds these. */
    enum Tone : quint8 { Quiet, Active, Done, Risk, Late, Faint, ToneCount };
    Q_ENUM(Tone)
};

} // namespace yiping
