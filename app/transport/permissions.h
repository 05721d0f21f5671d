// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yiping::nats {

/** Asks who one is and may do. A server of before 2.10 has no answer to it, and one may keep it from its users. */
inline constexpr std::string_view UserInfoSubject = "$SYS.REQ.USER.INFO";

/**
 * True when every subject that `subject` stands for also fits `pattern`; both may have wildcards. `*` is any one token,
 * `>` at the end one or more.
 */
[[nodiscard]] bool covers(std::string_view pattern, std::string_view subject);

/** What a user may publish or subscribe to: nothing in both lists is everything. */
struct SubjectRules
{
    std::vector<std::string> allow = {};
    std::vector<std::string> deny = {};

    /** True where all of the subject is allowed and not all of it is denied, as the server decides it. */
    [[nodiscard]] bool permits(std::string_view subject) const;
    bool operator==(const SubjectRules &) const = default;
};

/**
 * What the server says that this user may do: for showing no button that would be refused. It enforces nothing; the
 * server does. Made without arguments it permits everything. A plain value, fit for any thread.
 */
class Permissions
{
public:
    Permissions() = default;
    Permissions(std::string user, SubjectRules publish, SubjectRules subscribe);
    /** Reads the answer to $SYS.REQ.USER.INFO (nats-server 2.10); nothing where it is none. */
    [[nodiscard]] static std::optional<Permissions> parse(std::string_view json);

    /** The user's name or public key, as the server knows it. */
    [[nodiscard]] const std::string &user() const { return m_user; }
    [[nodiscard]] const SubjectRules &publish() const { return m_publish; }
    [[nodiscard]] const SubjectRules &subscribe() const { return m_subscribe; }
    [[nodiscard]] bool mayPublish(std::string_view subject) const { return m_publish.permits(subject); }
    [[nodiscard]] bool maySubscribe(std::string_view subject) const { return m_subscribe.permits(subject); }
    /** May read what a stream kept of these subjects: may make a consumer with this one filter. */
    [[nodiscard]] bool mayReadStream(std::string_view stream, std::string_view filter) const;

    bool operator==(const Permissions &) const = default;

private:
    std::string m_user;
    SubjectRules m_publish;
    SubjectRules m_subscribe;
};

} // namespace yiping::nats

Q_DECLARE_METATYPE(yiping::nats::Permissions)
