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

/** A JetStream key-value bucket (stream KV_<bucket>, subjects $KV.<bucket>.<key>). Link thread. */
class KeyValue : public QObject
{
    Q_OBJECT
public:
    KeyValue(JetStream &jetStream, std::string bucket, QObject *parent = nullptr);
    ~KeyValue() override;

    /** Creates the bucket where it is missing. */
    void ensure(bool inMemory, JetStream::Handler<StreamInfo> handler);
    void get(const std::string &key, JetStream::Handler<KeyValueEntry> handler);
    void put(const std::string &key, std::string_view value, JetStream::Handler<PublishAck> handler);
    /** First the present values of keys that match (NATS wildcards), then every change. Survives reconnects. */
    void watch(const std::string &keys, std::function<void(const KeyValueEntry &)> handler);
    void stopWatching();

private:
    JetStream &m_jetStream;
    std::string m_bucket;
    std::unique_ptr<OrderedConsumer> m_watch;
};

} // namespace yiping::nats
