// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does about drawings that exist: those that stand and those that are on their way.
#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/drawing_desk.h"
#include "viewmodels/region_navigator.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

constexpr std::size_t MostUndone = 50;

} // namespace

const MapDrawing *DrawingDesk::standing(const std::string &key) const
{
    const auto waiting = std::ranges::find(m_pending.rbegin(), m_pending.rend(), key, &PendingDrawing::key);
    if (waiting != m_pending.rend())
        return &waiting->drawing;
    const DrawingRow *row = m_parts.store.drawings().find(key);
    return row ? &row->drawing : nullptr;
}

QString DrawingDesk::deliver(MapDrawing drawing, const RegionCode &region, bool mayBeUndone)
{
    if (!m_parts.access.may(kind::Drawing, region))
        return tr("Drawing in %1 is not permitted here. An officer of that region can do it.")
            .arg(m_parts.navigator.nameOf(region.toString()));
    const std::string former = drawing.id.empty() ? std::string() : Store::drawingKey(drawing.id, region);
    const MapDrawing *before = former.empty() ? nullptr : standing(former);
    Done step{.key = former, .region = region, .before = before ? std::optional(*before) : std::nullopt};
    drawing.revision = before ? before->revision + 1 : 1;
    drawing.drawnBy = m_parts.access.person();
    drawing.organisation = m_parts.access.organisation();
    const SentDrawing sent = m_parts.intents.draw(drawing, region);
    if (!sent.objection.isEmpty())
        return sent.objection;
    drawing.id = sent.drawingId;
    step.key = Store::drawingKey(drawing.id, region);
    if (mayBeUndone) {
        m_done.push_back(step);
        if (m_done.size() > MostUndone)
            m_done.erase(m_done.begin());
        Q_EMIT undoChanged();
    }
    m_pending.push_back(
        {.key = step.key, .messageId = sent.messageId, .region = region, .drawing = std::move(drawing)});
    Q_EMIT pendingChanged();
    return {};
}

bool DrawingDesk::take(const QString &key)
{
    const MapDrawing *drawing = standing(key.toStdString());
    const DrawingRow *row = m_parts.store.drawings().find(key.toStdString());
    if ((m_step != Away && m_step != Choosing) || !drawing || !row || drawing->removed)
        return false;
    if (!isPermitted(row->header.region))
        return false;
    m_region = row->header.region;
    m_draft = *drawing;
    m_rule = m_draft.fence.value_or(FenceRule());
    return true;
}

void DrawingDesk::edit(const QString &key)
{
    if (!take(key))
        return;
    const qint64 left = m_draft.validUntilMs - m_parts.store.dataNowMs();
    m_hours = m_draft.validUntilMs == 0 ? 0 : std::max(1, static_cast<int>((left + 3'599'999) / 3'600'000));
    enter(Naming);
}

void DrawingDesk::askRemoval(const QString &key)
{
    if (take(key))
        enter(Removing);
}

void DrawingDesk::confirmRemoval()
{
    if (m_step != Removing)
        return;
    MapDrawing drawing = m_draft;
    drawing.removed = true;
    if (const QString objection = deliver(std::move(drawing), m_region, true); !objection.isEmpty())
        return setProblem(objection);
    const QString title = m_draft.title;
    enter(Away);
    Q_EMIT done(tr("Sent: %1 is removed. Ctrl+Z brings it back.").arg(title));
}

void DrawingDesk::undo()
{
    if (m_done.empty())
        return;
    const Done last = m_done.back();
    const MapDrawing *now = standing(last.key);
    if (!now)
        return;
    MapDrawing wanted = last.before.value_or(*now);
    wanted.removed = !last.before || last.before->removed;
    const QString title = now->title.isEmpty() ? wanted.title : now->title;
    if (const QString objection = deliver(std::move(wanted), last.region, false); !objection.isEmpty()) {
        Q_EMIT done(objection);
        return;
    }
    m_done.pop_back();
    Q_EMIT undoChanged();
    Q_EMIT done(tr("Taken back: %1").arg(title));
}

void DrawingDesk::noteChanges(const ChangeSet &changes)
{
    if (changes.drawings.empty() || m_pending.empty())
        return;
    const auto isBack = [this](const PendingDrawing &waiting) {
        const DrawingRow *row = m_parts.store.drawings().find(waiting.key);
        return row && row->drawing.revision >= waiting.drawing.revision;
    };
    if (std::erase_if(m_pending, isBack) > 0)
        Q_EMIT pendingChanged();
}

void DrawingDesk::forget(const QByteArray &messageId)
{
    const std::string id = messageId.toStdString();
    if (std::erase_if(m_pending, [&id](const PendingDrawing &waiting) { return waiting.messageId == id; }) > 0)
        Q_EMIT pendingChanged();
}

void DrawingDesk::forgetPerson()
{
    cancel();
    m_done.clear();
    Q_EMIT undoChanged();
    Q_EMIT rightsChanged();
}

} // namespace yiping
