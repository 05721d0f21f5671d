// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/nats_writer.h"

#include "transport/header_block.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>

namespace yiping::nats {

namespace {

/** nats-server closes the connection of a client that sends a longer line. */
constexpr std::size_t LongestSubjects = 4000;

bool isSubject(std::string_view subject, bool wildcards)
{
    if (subject.empty() || subject.size() > LongestSubjects)
        return false;
    std::size_t tokenStart = 0;
    for (std::size_t i = 0; i <= subject.size(); ++i) {
        if (i == subject.size() || subject[i] == '.') {
            const std::size_t length = i - tokenStart;
            if (length == 0)
                return false;
            const char first = subject[tokenStart];
            if (length == 1 && (first == '*' || first == '>')) {
                if (!wildcards || (first == '>' && i != subject.size()))
                    return false;
            }
            tokenStart = i + 1;
            continue;
        }
        const auto byte = static_cast<unsigned char>(subject[i]);
        if (byte <= 0x20 || byte == 0x7f)
            return false;
    }
    return true;
}

void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void append(QByteArray &out, quint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

QByteArray headerBlock(const Headers &headers)
{
    QByteArray block = QByteArrayLiteral("NATS/1.0\r\n");
    for (const auto &[name, value] : headers.lines) {
        append(block, name);
        append(block, ": ");
        append(block, value);
        append(block, "\r\n");
    }
    append(block, "\r\n");
    return block;
}

} // namespace

bool isPublishSubject(std::string_view subject)
{
    return isSubject(subject, subject.starts_with("$JS.API."));
}

bool isSubscribeSubject(std::string_view subject)
{
    return isSubject(subject, true);
}

namespace write {

void connect(QByteArray &out, const ConnectFields &fields)
{
    QJsonObject json{{QStringLiteral("verbose"), false},
                     {QStringLiteral("pedantic"), false},
                     {QStringLiteral("headers"), true},
                     {QStringLiteral("no_responders"), true},
                     {QStringLiteral("protocol"), 1},
                     {QStringLiteral("lang"), QStringLiteral("yiping")},
                     {QStringLiteral("version"), QStringLiteral("1")}};
    const auto add = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    const auto reveal = [](const Secret &secret) {
        const std::string_view bytes = secret.reveal();
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    add(QStringLiteral("name"), fields.name);
    add(QStringLiteral("auth_token"), reveal(fields.token));
    add(QStringLiteral("user"), fields.user);
    add(QStringLiteral("pass"), reveal(fields.password));
    add(QStringLiteral("nkey"), fields.nkey);
    add(QStringLiteral("jwt"), reveal(fields.jwt));
    add(QStringLiteral("sig"), fields.signature);
    append(out, "CONNECT ");
    out.append(QJsonDocument(json).toJson(QJsonDocument::Compact));
    append(out, "\r\n");
}

bool publish(QByteArray &out, std::string_view subject, std::string_view replyTo, std::string_view payload,
             const Headers &headers)
{
    if (!isPublishSubject(subject) || (!replyTo.empty() && !isPublishSubject(replyTo))
        || subject.size() + replyTo.size() > LongestSubjects || !isSendable(headers))
        return false;
    const QByteArray block = headers.isEmpty() ? QByteArray() : headerBlock(headers);
    append(out, headers.isEmpty() ? "PUB " : "HPUB ");
    append(out, subject);
    append(out, " ");
    if (!replyTo.empty()) {
        append(out, replyTo);
        append(out, " ");
    }
    if (!headers.isEmpty()) {
        append(out, static_cast<quint64>(block.size()));
        append(out, " ");
    }
    append(out, static_cast<quint64>(block.size()) + payload.size());
    append(out, "\r\n");
    out.append(block);
    append(out, payload);
    append(out, "\r\n");
    return true;
}

bool subscribe(QByteArray &out, std::string_view subject, quint64 sid)
{
    if (!isSubscribeSubject(subject))
        return false;
    append(out, "SUB ");
    append(out, subject);
    append(out, " ");
    append(out, sid);
    append(out, "\r\n");
    return true;
}

void unsubscribe(QByteArray &out, quint64 sid)
{
    append(out, "UNSUB ");
    append(out, sid);
    append(out, "\r\n");
}

void ping(QByteArray &out)
{
    append(out, "PING\r\n");
}

void pong(QByteArray &out)
{
    append(out, "PONG\r\n");
}

} // namespace write

} // namespace yiping::nats
