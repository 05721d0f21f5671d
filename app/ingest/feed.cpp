// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/feed.h"

namespace yiping {

Feed::Feed(const RegionCatalog &catalog, const Clock &clock, QObject *parent, FeedOptions options)
    : OrderChannel(parent)
    , m_queue(options.queue)
    , m_worker(new LinkWorker(catalog, clock, m_queue, std::move(options)))
{
    m_thread.setObjectName(QStringLiteral("yiping link"));
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &LinkWorker::published, this, &Feed::published);
    connect(m_worker, &LinkWorker::publishFailed, this, &Feed::publishFailed);
    connect(m_worker, &LinkWorker::ready, this, &Feed::ready);
    connect(m_worker, &LinkWorker::permissionsChanged, this, [this](const nats::Permissions &permissions) {
        m_permissions = permissions;
        Q_EMIT permissionsChanged(permissions);
    });
    connect(m_worker, &LinkWorker::loginRefused, this, &Feed::loginRefused);
    connect(m_worker, &LinkWorker::notice, this, &Feed::notice);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &LinkWorker::restoreLastKnown, Qt::QueuedConnection);
}

Feed::~Feed()
{
    stop();
    delete m_worker;
}

void Feed::start(const nats::ConnectionOptions &broker)
{
    m_permissions = {};
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, broker] { worker->start(broker); }, Qt::QueuedConnection);
}

void Feed::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_worker, &LinkWorker::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_queue.setLink(LinkState::Offline, {});
}

void Feed::checkLogin(const nats::ConnectionOptions &broker, Gatekeeper::Answer answer)
{
    if (!m_thread.isRunning())
        m_thread.start();
    const auto onGui = [this, answer = std::move(answer)](const nats::LoginVerdict &verdict) {
        QMetaObject::invokeMethod(this, [answer, verdict] { answer(verdict); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, broker, onGui] { worker->checkLogin(broker, onGui); }, Qt::QueuedConnection);
}

void Feed::setView(const std::set<ViewQuery> &queries)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, queries] { worker->setView(queries); }, Qt::QueuedConnection);
}

Batch Feed::takeBatch()
{
    return m_queue.take();
}

void Feed::publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                   const QByteArray &signature)
{
    atExit(messageId, [=](OrderExit &exit) { exit.publish(subject, payload, messageId, signature); });
}

void Feed::publishAgain(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                        const QByteArray &signature)
{
    atExit(messageId, [=](OrderExit &exit) { exit.publishAgain(subject, payload, messageId, signature); });
}

void Feed::atExit(const QByteArray &messageId, std::function<void(OrderExit &)> action)
{
    const auto isClosed = [messageId](OrderChannel *teller) {
        Q_EMIT teller->publishFailed(messageId, tr("The link to the broker is closed."), true);
    };
    if (!m_thread.isRunning()) {
        QMetaObject::invokeMethod(this, [this, isClosed] { isClosed(this); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, action = std::move(action), isClosed] {
            if (OrderExit *exit = worker->orderExit())
                action(*exit);
            else
                QMetaObject::invokeMethod(this, [this, isClosed] { isClosed(this); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace yiping
