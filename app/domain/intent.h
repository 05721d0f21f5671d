// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drawing.h"
#include "domain/region.h"
#include "domain/two_person.h"
#include "domain/warning.h"
#include "domain/work_order.h"

namespace yiping {

/** What became of a drawing that was given to an IntentSink. */
struct SentDrawing
{
    /** Sentence why it did not leave; empty: it did. */
    QString objection;
    /** Of the message, as IntentSink's owner names it when the broker refuses it. */
    std::string messageId;
    /** The drawing's own. */
    std::string drawingId;
};

/**
 * Where an officer's actions leave the screen. Nothing here changes what is shown: an action goes into the outbox,
 * to the broker and back as a message, and only that message does. GUI thread.
 */
class IntentSink
{
public:
    virtual ~IntentSink() = default;

    /** Sends a unit; the sink makes the order's id, actor and time. Returns the order's id. */
    virtual std::string dispatch(WorkOrder order, const RegionCode &region) = 0;
    /** Closes, urges or supervises an order. */
    virtual void moveOrder(WorkOrderTransition transition, const RegionCode &region) = 0;
    /** Says that a warning, alarm or incident was seen. */
    virtual void acknowledge(Acknowledgement acknowledgement, const RegionCode &region) = 0;

    /** 平急转换. A sentence where the two-person rule, the record or the outbox is against it; empty: it left. */
    [[nodiscard]] virtual QString switchMode(const OperationModeSwitch &mode, const RegionCode &region,
                                             const TwoPersons &both) = 0;
    /** Starts a response (an empty id: a new one), sets its level, or ends it. Answers as switchMode() does. */
    [[nodiscard]] virtual QString setResponse(EmergencyResponse response, const RegionCode &region,
                                              const TwoPersons &both) = 0;

    /**
     * Issues a warning, changes it (Update) or lifts it (Cancel); its id, sender and status are the sink's to give. Answers
     * as switchMode() does.
     */
    [[nodiscard]] virtual QString setWarning(EarlyWarning warning, const RegionCode &region,
                                             const TwoPersons &both) = 0;

    /**
     * Draws for everybody in the region (an empty id: a new drawing), changes or removes: the revision is the caller's, who
     * knows the one that stands. The sink makes id, author and, of a new one, the time.
     */
    [[nodiscard]] virtual SentDrawing draw(MapDrawing drawing, const RegionCode &region) = 0;

    /**
     * Puts on record that the personal data of an incident is looked at. Empty: it is on record, and only then may it be
     * shown; else the sentence why it is not.
     */
    [[nodiscard]] virtual QString reveal(const std::string &incidentId, const RegionCode &region) = 0;
};

} // namespace yiping
