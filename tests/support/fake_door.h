// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/seat.h"
#include "ingest/gatekeeper.h"

#include <QTimer>

#include <map>

namespace yiping::test {

/** A server that knows some people: says so later, as a real one does. */
class FakeDoor final : public Gatekeeper
{
public:
    struct Person
    {
        std::string password;
        std::optional<nats::Permissions> permissions;
    };
    std::map<QString, Person> people;
    bool away = false;
    int checks = 0;
    int answered = 0;
    /** Who has the feed; empty: nobody. */
    QString inside;
    int entered = 0;

    void check(const QString &user, const Secret &password, Answer answer) override
    {
        ++checks;
        using Result = nats::LoginVerdict::Result;
        const auto found = people.find(user);
        nats::LoginVerdict verdict{.result = Result::Refused, .sentence = QStringLiteral("refused")};
        if (away)
            verdict = {.result = Result::Unreachable, .sentence = QStringLiteral("nobody answers")};
        else if (found != people.end() && found->second.password == password.reveal())
            verdict = {.result = Result::Accepted, .permissions = found->second.permissions};
        QTimer::singleShot(0, [this, answer = std::move(answer), verdict] {
            answer(verdict);
            ++answered;
        });
    }
    void enter(const QString &user, const Secret &) override
    {
        inside = user;
        ++entered;
    }
    void leave() override { inside.clear(); }
};

class WrittenSeats final : public SeatLog
{
public:
    std::vector<std::string> lines;
    QString problem;

    QString record(SeatEvent event, const Seat &seat, const RegionCode &region) override
    {
        static constexpr std::array Names{"in", "in?", "out", "lock", "unlock", "unlock?", "confirm?"};
        if (problem.isEmpty())
            lines.push_back(std::string(Names.at(static_cast<std::size_t>(event))) + ' ' + seat.person.toStdString()
                            + ' ' + region.digits());
        return problem;
    }
};

/** As city-alone.conf has them, for a region's tokens such as "45.01". */
inline nats::Permissions permissionsOf(const std::string &user, const std::string &at,
                                       const std::vector<std::string> &kinds)
{
    nats::SubjectRules publish{.allow = {"$SYS.REQ.USER.INFO"}};
    for (const std::string stream : {"STATE", "SERIES", "EVENT", "ORDER"}) {
        std::string lane = stream;
        std::ranges::transform(lane, lane.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        publish.allow.push_back("$JS.API.CONSUMER.CREATE.YP_" + stream + ".*.yp." + lane + ".*." + at + ".>");
    }
    for (const std::string &kind : kinds)
        publish.allow.push_back("yp.order.*." + at + ".*.*." + kind + ".*");
    return {user, publish, {.allow = {"yp.state.*." + at + ".>", "_INBOX." + user + ".>"}}};
}
inline nats::Permissions leaderOf(const std::string &user, const std::string &at = "45.01")
{
    return permissionsOf(user, at,
                         {"dispatch", "dispatch_step", "ack", "drawing", "mode", "response", "warning", "audit"});
}
inline nats::Permissions officerOf(const std::string &user, const std::string &at = "45.01")
{
    return permissionsOf(user, at, {"dispatch", "dispatch_step", "ack", "drawing", "audit"});
}

} // namespace yiping::test
