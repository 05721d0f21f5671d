// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commands/audit_sink.h"
#include "commands/courier.h"
#include "commands/order_id.h"
#include "commands/order_message.h"
#include "commands/outbox.h"
#include "crypto/signing_key.h"
#include "domain/intent.h"

#include <QObject>

#include <functional>
#include <optional>

namespace yiping {

/**
 * Turns intents into order-lane messages and keeps them in the outbox until the broker acknowledged them; a Courier
 * sends them, also what an earlier run left there. Puts each on record before it leaves ("sent") and when the broker has
 * answered ("acknowledged", "refused"); what cannot be put on record is not done. GUI thread; all that is passed in
 * must outlive it.
 */
class OrderDesk : public QObject, public IntentSink
{
    Q_OBJECT
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)
public:
    OrderDesk(OrderChannel &channel, Outbox &outbox, const Clock &clock, Seat seat, QObject *parent = nullptr);

    /**
     * What time an order happens at, milliseconds since 1970 UTC: Store::dataNowMs() wherever a scenario may play, for
     * the records of a case are kept by their times. Without it: the clock's.
     */
    void setDataClock(std::function<qint64()> nowMs) { m_dataNowMs = std::move(nowMs); }
    /** Marks what is sent from now on as part of an exercise (演练). */
    void setExercise(bool exercise) { m_exercise = exercise; }

    /** Whoever acts from now on. */
    void setSeat(Seat seat) { m_seat = std::move(seat); }
    [[nodiscard]] const Seat &seat() const { return m_seat; }
    /** The seat's key, which signs what is given from now on. Without it nothing is signed. */
    void setKey(SigningKey key) { m_key = std::move(key); }
    /** For a person who logs in without one: nobody signs with another's. */
    void dropKey() { m_key.reset(); }
    /** Without it nothing is put on record. */
    void setAudit(AuditSink *audit) { m_audit = audit; }

    /** Empty when the outbox could not take it; refused() has said why. */
    std::string dispatch(WorkOrder order, const RegionCode &region) override;
    void moveOrder(WorkOrderTransition transition, const RegionCode &region) override;
    void acknowledge(Acknowledgement acknowledgement, const RegionCode &region) override;
    [[nodiscard]] QString switchMode(const OperationModeSwitch &mode, const RegionCode &region,
                                     const TwoPersons &both) override;
    [[nodiscard]] QString setResponse(EmergencyResponse response, const RegionCode &region,
                                      const TwoPersons &both) override;
    [[nodiscard]] QString setWarning(EarlyWarning warning, const RegionCode &region, const TwoPersons &both) override;
    [[nodiscard]] SentDrawing draw(MapDrawing drawing, const RegionCode &region) override;
    /** Nothing leaves but the record ("reveal", "shown"). Without an audit nothing is revealed. */
    [[nodiscard]] QString reveal(const std::string &incidentId, const RegionCode &region) override;

    /** Orders that the broker has not acknowledged (待送达). */
    [[nodiscard]] int waiting() const { return m_outbox.size(); }
    /** Sends everything in the outbox that is not under way; the broker de-duplicates by message id. */
    void resend() { m_courier.send(); }

Q_SIGNALS:
    void waitingChanged();
    /** The record, the outbox or the broker refused it; the sentence says why. */
    void refused(const QString &sentence);
    /** The broker will not have this message: what was shown as on its way is not. */
    void struckOff(const QByteArray &messageId);

private:
    [[nodiscard]] OrderStamp stamp(Sensitivity sensitivity = Sensitivity::Internal, qint64 afterMs = 0);
    bool send(OutboxEntry entry) { return tryToSend(std::move(entry)).isEmpty(); }
    /** Empty, or why not; refused() has said it too. */
    QString tryToSend(OutboxEntry entry);
    [[nodiscard]] QString objectionTo(const TwoPersons &both) const;
    /** Empty when it is on record or nothing is. */
    QString putOnRecord(const OutboxEntry &entry, std::string result);
    void answered(const QByteArray &messageId, std::string result);

    Outbox &m_outbox;
    const Clock &m_clock;
    Seat m_seat;
    OrderIds m_ids;
    std::function<qint64()> m_dataNowMs;
    bool m_exercise = false;
    std::optional<SigningKey> m_key;
    AuditSink *m_audit = nullptr;
    Courier m_courier;
};

} // namespace yiping
