// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>

namespace yiping::test {

/**
 * A TCP proxy on a free loopback port that a test owns, to do to a link what a network does to it. Runs in a thread of
 * its own, so that a test that blocks does not block the link. Every call returns when what it asks for is in force.
 */
class FaultProxy
{
public:
    enum class Mode {
        /** Forwards both ways, holding at most some hundred kilobytes. */
        Pass,
        /** Every link is closed; who comes is accepted and closed at once. */
        Cut,
        /** Who comes is accepted, links stay open, nothing is read: the senders' buffers fill. Nothing is lost. */
        Stall,
        /** Links stay open, what is sent vanishes, also the end of a peer: a route that forgot the connection. */
        HalfOpen,
        /** Forwards at most so many bytes a second each way, all links together. */
        Throttle,
    };

    FaultProxy();
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /** Listens, on the same port after the first time, and forwards to this loopback port. False: no free port. */
    [[nodiscard]] bool start(quint16 targetPort);
    [[nodiscard]] quint16 port() const { return m_port; }

    /**
     * Links that lost bytes in HalfOpen are closed when it ends, for a stream with a hole in it must not go on.
     * bytesPerSecond counts for Throttle only, at least 1.
     */
    void setMode(Mode mode, qint64 bytesPerSecond = 8000);

    /** Links whose client is connected. */
    [[nodiscard]] int linkCount() const;
    /** Bytes forwarded since the start, both ways. */
    [[nodiscard]] qint64 forwarded() const;

private:
    class Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    quint16 m_port = 0;
};

} // namespace yiping::test
