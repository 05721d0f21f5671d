// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <mutex>
#include <vector>

class QQuickWindow;

namespace yiping {

struct FrameFigures
{
    /** Publication to presented frame, milliseconds; negative: nothing was measured. */
    double latencyP50Ms = -1;
    double latencyP99Ms = -1;
    /** The same for the first and for the last quarter of what was measured: a delay that grows shows here. */
    double latencyP99FirstMs = -1;
    double latencyP99LastMs = -1;
    /** The same for events and orders alone, and how many of them were measured. */
    double urgentP99Ms = -1;
    double urgentMaxMs = -1;
    quint64 urgent = 0;
    /** For how long the GUI thread answered nothing, at most. */
    double stallMaxMs = -1;
    /** Frames a second: median, and the slowest of a hundred frames. */
    double fpsP50 = 0;
    double fpsP1 = 0;
    quint64 frames = 0;
    /** Process start to the first frame with live data, milliseconds; negative: none yet. */
    double startupMs = -1;
};

/** The last seconds; negative: nothing was measured. */
struct RecentFrames
{
    double latencyP50Ms = -1;
    double latencyP99Ms = -1;
    /** From taking the scene over to the swap: what the render thread needs, whether frames follow each other or not. */
    double frameP50Ms = -1;
    double frameSlowestMs = -1;
};

/**
 * Measures what a viewer gets: from the publication of a message to the swap of the frame that first shows it, by the
 * system's clock, and the time between swaps by the monotonic one. Counts frames that were really swapped.
 */
class FrameMeter : public QObject
{
    Q_OBJECT
public:
    explicit FrameMeter(const Clock &clock, QObject *parent = nullptr);

    void watch(QQuickWindow &window);
    /** GUI thread: the next frame shows data; the first such frame ends the start. */
    void noteData();
    struct Applied
    {
        /** µs since 1970. */
        qint64 publishedUs = 0;
        /** An event or an order: what must not wait behind a flood. */
        bool urgent = false;
    };
    /** GUI thread: these messages go to the screen with the next frame. */
    void noteApplied(const std::vector<Applied> &applied);
    /** Forgets everything but the start: what follows is measured alone. */
    void reset();
    /** Messages noted that no frame has shown yet. */
    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] FrameFigures figures() const;
    /** What was measured since the last call of this function, for a page that shows the present. */
    [[nodiscard]] RecentFrames takeRecent();

private:
    void onBeat();
    void onSynchronizing();
    void onSwapped();

    const Clock &m_clock;
    QTimer m_beat;
    qint64 m_beatNs = 0;
    double m_stallMaxMs = -1;
    mutable std::mutex m_mutex;
    bool m_dataWaiting = false;
    bool m_dataInFrame = false;
    std::vector<Applied> m_waiting;
    std::vector<Applied> m_inFrame;
    std::vector<float> m_latenciesMs;
    std::vector<float> m_urgentMs;
    std::vector<float> m_intervalsMs;
    std::vector<float> m_recentLatenciesMs;
    std::vector<float> m_recentFramesMs;
    qint64 m_synchronizedNs = 0;
    qint64 m_lastSwapNs = 0;
    quint64 m_frames = 0;
    double m_startupMs = -1;
};

/** Milliseconds since this process was started, from the kernel's record; negative where that cannot be read. */
[[nodiscard]] double processAgeMs();

} // namespace yiping
