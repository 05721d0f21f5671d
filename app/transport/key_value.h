// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/ordered_consumer.h"

namespace yiping::nats {

struct KeyValueEntry
{
    std::string key;
    std::string value;
    /** Stream sequence, 0: the key does not exist. */
    quint64 revision = 0;
    bool deleted = false;
};

/**
 * A JetStream key-value bucket (stream KV_<bucket>, subjects $KV.<bucket>.<key>), one value a key. Keys are made of
 * letters, digits and - _ / = . with no empty token; others are refused. Handlers come exactly once, from the event loop,
 * and not at all once this object is gone. Link thread.
 */
class KeyValue : public QObject
{
    Q_OBJECT
public:
    KeyValue(JetStream &jetStream, std::string bucket, QObject *parent = nullptr);
    ~KeyValue() override;

    /** Creates the bucket where it is missing. */
    void ensure(bool inMemory, JetStream::Handler<StreamInfo> handler);
    /** A key that was never put has revision 0, one that was removed is marked deleted; neither is an error. */
    void get(const std::string &key, JetStream::Handler<KeyValueEntry> handler);
    void put(const std::string &key, std::string_view value, JetStream::Handler<PublishAck> handler);
    /** First the present values of keys that match (NATS wildcards), then every change. Survives reconnects. */
    void watch(const std::string &keys, std::function<void(const KeyValueEntry &)> handler);
    void stopWatching();

private:
    [[nodiscard]] std::string subjectOf(const std::string &key) const;
    [[nodiscard]] std::string streamName() const;
    /** The key behind the bucket's part of a subject. */
    [[nodiscard]] std::string_view keyOf(std::string_view subject) const;
    void getThroughApi(const std::string &key, JetStream::Handler<KeyValueEntry> handler);
    template<typename T>
    [[nodiscard]] bool refusedKey(const std::string &key, const JetStream::Handler<T> &handler);

    JetStream &m_jetStream;
    std::string m_bucket;
    std::unique_ptr<OrderedConsumer> m_watch;
};

} // namespace yiping::nats
