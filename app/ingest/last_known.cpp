// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/last_known.h"

namespace yiping {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds WriteEvery = 5s;
} // namespace

LastKnown::LastKnown(const QString &path, QObject *parent)
    : QObject(parent)
    , m_writer(new QObject)
    , m_path(path)
{
    m_thread.setObjectName(QStringLiteral("yiping last known"));
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, [this] {
        m_file.reset();
        m_writer->deleteLater();
    });
    m_thread.start(QThread::LowPriority);
    connect(&m_timer, &QTimer::timeout, this, &LastKnown::flush);
    m_timer.start(WriteEvery);
}

LastKnown::~LastKnown()
{
    flush();
    // Behind what is being written, not over it.
    QMetaObject::invokeMethod(m_writer, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void LastKnown::keep(Lane lane, std::string_view subject, std::string_view payload, quint64 sequence)
{
    if (lane == Lane::Series)
        return;
    if (lane == Lane::State) {
        m_subject.assign(subject);
        const auto [found, isNew] = m_stateIndex.try_emplace(m_subject, m_waiting.size());
        if (!isNew) {
            KeptMessage &kept = m_waiting[found->second];
            kept.payload.assign(payload);
            kept.sequence = sequence;
            return;
        }
    }
    m_waiting.push_back(
        {.lane = lane, .subject = std::string(subject), .payload = std::string(payload), .sequence = sequence});
}

void LastKnown::flush()
{
    if (m_waiting.empty())
        return;
    auto messages = std::make_shared<std::vector<KeptMessage>>(std::move(m_waiting));
    m_waiting = {};
    m_stateIndex.clear();
    QMetaObject::invokeMethod(
        m_writer,
        [this, messages] {
            if (!m_file)
                m_file = std::make_shared<LastKnownFile>(m_path);
            m_file->write(*messages);
        },
        Qt::QueuedConnection);
}

} // namespace yiping
