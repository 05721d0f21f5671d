// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"

#include "commands/order_audit.h"
#include "commands/two_person_text.h"
#include "transport/message_signature.h"

#include <algorithm>

namespace yiping {

namespace {

std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

OrderDesk::OrderDesk(OrderChannel &channel, Outbox &outbox, const Clock &clock, Seat seat, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_seat(std::move(seat))
    , m_courier(channel, clock, [this] { return m_outbox.entries(); })
{
    connect(&m_courier, &Courier::delivered, this,
            [this](const QByteArray &messageId) { answered(messageId, "acknowledged"); });
    connect(&m_courier, &Courier::refused, this, [this](const QByteArray &messageId, const QString &reason) {
        answered(messageId, "refused");
        Q_EMIT struckOff(messageId);
        Q_EMIT refused(tr("The broker refused the order %1: %2. It was not carried out; check the account's "
                          "permissions and give it "
                          "again.")
                           .arg(QString::fromUtf8(messageId), reason));
    });
}

std::string OrderDesk::dispatch(WorkOrder order, const RegionCode &region)
{
    const OrderStamp made = stamp(order.sensitivity);
    order.id = made.messageId;
    return send(orderMessage(order, region, made, m_seat)) ? order.id : std::string();
}

void OrderDesk::moveOrder(WorkOrderTransition transition, const RegionCode &region)
{
    send(orderMessage(transition, region, stamp(transition.sensitivity, transition.afterMs), m_seat));
}

void OrderDesk::acknowledge(Acknowledgement acknowledgement, const RegionCode &region)
{
    send(orderMessage(acknowledgement, region, stamp(Sensitivity::Internal, acknowledgement.afterMs), m_seat));
}

SentDrawing OrderDesk::draw(MapDrawing drawing, const RegionCode &region)
{
    const OrderStamp made = stamp();
    if (drawing.id.empty()) {
        drawing.id = made.messageId;
        drawing.madeAtMs = made.eventTimeMs;
    }
    return {.objection = tryToSend(orderMessage(drawing, region, made, m_seat)),
            .messageId = made.messageId,
            .drawingId = drawing.id};
}

QString OrderDesk::reveal(const std::string &incidentId, const RegionCode &region)
{
    if (!m_audit)
        return tr("This terminal keeps no record of what is done, so nothing masked is shown.");
    return m_audit->record({.person = m_seat.person.toStdString(),
                            .organisation = m_seat.organisation.toStdString(),
                            .terminal = m_seat.terminal.toStdString(),
                            .action = "reveal",
                            .target = incidentId,
                            .result = "shown",
                            .region = region.digits(),
                            .exercise = m_exercise});
}

OrderStamp OrderDesk::stamp(Sensitivity sensitivity, qint64 afterMs)
{
    const qint64 nowMs = m_dataNowMs ? m_dataNowMs() : m_clock.nowMs();
    return {.messageId = m_ids.next(m_clock.nowMs()),
            .eventTimeMs = std::max(nowMs, afterMs + 1),
            .publishedTimeUs = m_clock.nowUs(),
            .exercise = m_exercise,
            .sensitivity = sensitivity};
}

QString OrderDesk::objectionTo(const TwoPersons &both) const
{
    // Whoever confirmed first must be whom the record will name.
    if (!both.first.person.empty() && QString::fromStdString(both.first.person) != m_seat.person)
        return tr("%1 confirmed, but %2 sits here. Begin again.")
            .arg(QString::fromStdString(both.first.person), m_seat.person);
    return explain(judge(both, m_clock.steadyNs() / 1'000'000));
}

QString OrderDesk::switchMode(const OperationModeSwitch &mode, const RegionCode &region, const TwoPersons &both)
{
    if (QString objection = objectionTo(both); !objection.isEmpty())
        return objection;
    return tryToSend(orderMessage(mode, region, stamp(), m_seat, QString::fromStdString(both.second.person)));
}

QString OrderDesk::setResponse(EmergencyResponse response, const RegionCode &region, const TwoPersons &both)
{
    if (QString objection = objectionTo(both); !objection.isEmpty())
        return objection;
    const OrderStamp made = stamp();
    if (response.id.empty())
        response.id = made.messageId;
    return tryToSend(orderMessage(response, region, made, m_seat, QString::fromStdString(both.second.person)));
}

QString OrderDesk::setWarning(EarlyWarning warning, const RegionCode &region, const TwoPersons &both)
{
    if (QString objection = objectionTo(both); !objection.isEmpty())
        return objection;
    const OrderStamp made = stamp();
    warning.id = made.messageId;
    warning.sender = m_seat.organisation;
    // An exercise never says that it is real.
    warning.status = m_exercise ? CapStatus::Exercise : CapStatus::Actual;
    return tryToSend(orderMessage(warning, region, made, m_seat, QString::fromStdString(both.second.person)));
}

QString OrderDesk::tryToSend(OutboxEntry entry)
{
    if (m_key)
        entry.signature =
            QByteArray::fromStdString(nats::signatureOf(*m_key, toView(entry.subject), toView(entry.payload)));
    QString problem = putOnRecord(entry, "sent");
    if (const auto confirmation = confirmationOf(entry); problem.isEmpty() && m_audit && confirmation) {
        problem = m_audit->record(*confirmation);
        if (!problem.isEmpty())
            (void)putOnRecord(entry, "refused");
    }
    if (problem.isEmpty() && !m_outbox.add(entry)) {
        problem = m_outbox.error();
        (void)putOnRecord(entry, "refused");
    }
    if (!problem.isEmpty()) {
        Q_EMIT refused(problem);
        return problem;
    }
    Q_EMIT waitingChanged();
    m_courier.send(entry);
    return {};
}

QString OrderDesk::putOnRecord(const OutboxEntry &entry, std::string result)
{
    return m_audit ? m_audit->record(auditOf(entry, std::move(result))) : QString();
}

void OrderDesk::answered(const QByteArray &messageId, std::string result)
{
    // First on record, then struck off: killed in between, it is sent and answered once more.
    if (const auto entry = m_outbox.find(messageId)) {
        if (const QString problem = putOnRecord(*entry, std::move(result)); !problem.isEmpty())
            Q_EMIT refused(problem);
    }
    m_outbox.remove(messageId);
    Q_EMIT waitingChanged();
}

} // namespace yiping
