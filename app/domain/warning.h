// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/severity.h"

#include <QString>

#include <string>
#include <vector>

namespace yiping {

/** Values match yiping.v1.CapStatus and CapMessageType. */
enum class CapStatus { Unspecified = 0, Actual, Exercise, Test, Draft, System };
enum class CapMessageType { Unspecified = 0, Alert, Update, Cancel, Ack, Error };

/** Early warning (预警). Its level is neither an event's severity nor a response's level. */
struct EarlyWarning
{
    std::string id;
    QString sender;
    CapStatus status = CapStatus::Unspecified;
    CapMessageType messageType = CapMessageType::Unspecified;
    std::vector<std::string> references;
    QString eventType;
    Severity level = Severity::Unspecified;
    QString headline;
    QString description;
    QString instruction;
    qint64 effectiveMs = 0;
    qint64 expiresMs = 0;
    QString areaDescription;
    std::vector<std::vector<LonLat>> areas;
};

/** Emergency response (应急响应), backed by a document. */
struct EmergencyResponse
{
    std::string id;
    QString plan;
    Severity level = Severity::Unspecified;
    bool active = false;
    QString documentNumber;
    QString organisation;
};

/** 平急转换. */
struct OperationModeSwitch
{
    bool emergency = false;
    QString reason;
};

} // namespace yiping
