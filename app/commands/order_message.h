// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/outbox.h"
#include "domain/drawing.h"
#include "domain/header.h"
#include "domain/region.h"
#include "domain/seat.h"
#include "domain/warning.h"
#include "domain/work_order.h"

#include <string>

namespace yiping {

/** What the header of an order says besides its region. */
struct OrderStamp
{
    std::string messageId;
    /** The time that the data lives in, milliseconds since 1970 UTC. */
    qint64 eventTimeMs = 0;
    /** Real time, microseconds since 1970 UTC. */
    qint64 publishedTimeUs = 0;
    bool exercise = false;
    /** What it is made from is not less sensitive in an order. */
    Sensitivity sensitivity = Sensitivity::Internal;
};

/** The order-lane message of an action: subject, payload and id as they go into the outbox. */
[[nodiscard]] OutboxEntry orderMessage(const WorkOrder &order, const RegionCode &region, const OrderStamp &stamp,
                                       const Seat &seat);
[[nodiscard]] OutboxEntry orderMessage(const WorkOrderTransition &transition, const RegionCode &region,
                                       const OrderStamp &stamp, const Seat &seat);
[[nodiscard]] OutboxEntry orderMessage(const Acknowledgement &acknowledgement, const RegionCode &region,
                                       const OrderStamp &stamp, const Seat &seat);
[[nodiscard]] OutboxEntry orderMessage(const MapDrawing &drawing, const RegionCode &region, const OrderStamp &stamp,
                                       const Seat &seat);
/** With the second person, who confirmed at the same seat. */
[[nodiscard]] OutboxEntry orderMessage(const OperationModeSwitch &mode, const RegionCode &region,
                                       const OrderStamp &stamp, const Seat &seat, const QString &second);
[[nodiscard]] OutboxEntry orderMessage(const EmergencyResponse &response, const RegionCode &region,
                                       const OrderStamp &stamp, const Seat &seat, const QString &second);
[[nodiscard]] OutboxEntry orderMessage(const EarlyWarning &warning, const RegionCode &region, const OrderStamp &stamp,
                                       const Seat &seat, const QString &second);

} // namespace yiping
