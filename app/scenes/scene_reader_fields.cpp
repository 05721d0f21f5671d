// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/near_word.h"
#include "scenes/scene_reader.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

constexpr int MaxIdLength = 64;

} // namespace

bool SceneReader::isId(const QString &text)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    };
    return !text.isEmpty() && text.size() <= MaxIdLength && std::ranges::all_of(text, allowed);
}

QString SceneReader::quotedList(const QStringList &words)
{
    return QStringLiteral("\"%1\"").arg(words.join(QStringLiteral("\", \"")));
}

bool SceneReader::checkObject(const JsonNode &node, const QString &what, const QStringList &keys)
{
    if (node.kind != JsonNode::Kind::Object) {
        report(node.at, tr("%1 must be an object in braces, not %2").arg(what, described(node)));
        return false;
    }
    for (const JsonMember &member : node.members) {
        if (!keys.contains(member.key)) {
            const QString near = nearWord(member.key, keys);
            const QString key = member.key.left(MaxIdLength);
            report(member.at,
                   near.isEmpty() ? tr("unknown key \"%1\"; the keys are %2").arg(key, quotedList(keys))
                                  : tr("unknown key \"%1\"; did you mean \"%2\"?").arg(key, near));
        } else if (node.find(member.key) != &member.value) {
            report(member.at, tr("the key \"%1\" is here a second time").arg(member.key));
        }
    }
    return true;
}

QString SceneReader::readId(const JsonNode &node)
{
    const JsonNode *id = node.find(u"id");
    if (id && id->kind == JsonNode::Kind::String && isId(id->string))
        return id->string;
    const QString form = tr("1 to %1 of a-z, 0-9, \"-\" and \"_\"").arg(MaxIdLength);
    report(id ? id->at : node.at,
           id ? tr("\"id\" must be %1, not %2").arg(form, described(*id))
              : tr("\"id\" is missing; it must be %1").arg(form));
    return {};
}

void SceneReader::readTitle(const JsonNode &node, LocalText &title)
{
    const JsonNode *object = node.find(u"title");
    if (!object || !checkObject(*object, tr("\"title\""), {QStringLiteral("zh_CN"), QStringLiteral("en")}))
        return;
    for (const JsonMember &member : object->members) {
        if (member.value.kind != JsonNode::Kind::String)
            report(member.value.at, tr("\"%1\" must be a text, not %2").arg(member.key, described(member.value)));
        else if (member.key == u"en")
            title.en = member.value.string;
        else if (member.key == u"zh_CN")
            title.zhCn = member.value.string;
    }
    if (title.zhCn.isEmpty())
        report(object->at, tr("the title in Chinese, \"zh_CN\", is missing or empty"));
}

std::optional<int> SceneReader::readWhole(const JsonNode &node, QStringView key, int from, int to)
{
    const JsonNode *value = node.find(key);
    if (!value) {
        report(node.at, tr("\"%1\" is missing; it must be a whole number from %2 to %3").arg(key).arg(from).arg(to));
        return std::nullopt;
    }
    const double number = value->number;
    if (value->kind == JsonNode::Kind::Number && number == std::floor(number) && number >= from && number <= to)
        return static_cast<int>(number);
    report(value->at,
           tr("\"%1\" must be a whole number from %2 to %3, not %4").arg(key).arg(from).arg(to).arg(described(*value)));
    return std::nullopt;
}

std::optional<int> SceneReader::readChoice(const JsonNode &node, QStringView key, const QStringList &choices)
{
    const JsonNode *value = node.find(key);
    if (!value) {
        report(node.at, tr("\"%1\" is missing; it must be one of %2").arg(key, quotedList(choices)));
        return std::nullopt;
    }
    const qsizetype index = value->kind == JsonNode::Kind::String ? choices.indexOf(value->string) : -1;
    if (index >= 0)
        return static_cast<int>(index);
    report(value->at, tr("\"%1\" must be one of %2, not %3").arg(key, quotedList(choices), described(*value)));
    return std::nullopt;
}

void SceneReader::report(qsizetype at, const QString &message)
{
    const bool marksPanel = m_panel && m_panel->error.isEmpty();
    if (m_problems.size() >= SceneFile::MaxProblems && !marksPanel)
        return;
    const auto [line, column] = positionAt(m_text, at);
    const QString whole = m_panel ? tr("%1: %2").arg(m_panelName, message) : message;
    SceneProblem problem{.file = m_file, .line = line, .column = column, .message = whole};
    if (marksPanel)
        m_panel->error = problem.toString();
    if (m_problems.size() + 1 == SceneFile::MaxProblems)
        problem.message = tr("and more; further problems of this file are not listed");
    if (m_problems.size() < SceneFile::MaxProblems)
        m_problems.push_back(std::move(problem));
}

QString SceneReader::described(const JsonNode &node)
{
    constexpr int shown = 40;
    switch (node.kind) {
    case JsonNode::Kind::Null:
        return QStringLiteral("null");
    case JsonNode::Kind::Bool:
        return node.truth ? QStringLiteral("true") : QStringLiteral("false");
    case JsonNode::Kind::Number:
        return QString::number(node.number, 'g', 15);
    case JsonNode::Kind::String:
        return QStringLiteral("\"%1\"").arg(node.string.size() > shown ? node.string.left(shown) + u'…' : node.string);
    case JsonNode::Kind::Array:
        return tr("a list");
    case JsonNode::Kind::Object:
        return tr("an object");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace yiping
