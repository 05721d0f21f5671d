// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/wall_profile.h"

#include "scenes/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace yiping {

namespace {

constexpr qsizetype MaxProfileBytes = 64 * 1024;
const auto WallSchemaName = QLatin1String("yiping.wall/1");

/** Units of the smallest text that must be read, and the height of its characters in the square of their font. */
constexpr double LabelUnits = 15;
constexpr double LetterShare = 0.92;
/** A letter is read from 250 times its height. */
constexpr double DistanceShare = 250;

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(Scenes)
public:
    Reader(const QByteArray &text, const QString &name)
        : m_text(text)
        , m_name(name)
    {
    }

    WallProfileFile read()
    {
        WallProfileFile file;
        JsonReader json(m_text);
        const std::optional<JsonNode> root = m_text.size() > MaxProfileBytes ? std::nullopt : json.read();
        if (m_text.size() > MaxProfileBytes)
            report(0, tr("larger than 64 KiB; this is no wall profile"));
        else if (!root)
            report(json.errorAt(), json.errorText());
        else
            file.profile = readProfile(*root);
        if (!m_problems.empty())
            file.profile.reset();
        file.problems = std::move(m_problems);
        return file;
    }

private:
    WallProfile readProfile(const JsonNode &root)
    {
        WallProfile profile;
        if (root.kind != JsonNode::Kind::Object) {
            report(root.at, tr("a wall profile is a JSON object"));
            return profile;
        }
        if (text(root, u"schema") != WallSchemaName)
            report(placeOf(root, u"schema"), tr("\"schema\" must be \"%1\"").arg(WallSchemaName));
        profile.id = text(root, u"id");
        if (profile.id.isEmpty())
            report(placeOf(root, u"id"), tr("\"id\" must be a name"));
        if (const JsonNode *title = root.find(u"title")) {
            profile.title.zhCn = text(*title, u"zh_CN");
            profile.title.en = text(*title, u"en");
        }
        profile.pixelPitchMm = number(root, u"pixelPitchMm", 0.1, 20);
        profile.viewingDistanceM = number(root, u"viewingDistanceM", 0.5, 60);
        static const QStringList known{QStringLiteral("schema"),       QStringLiteral("$schema"),
                                       QStringLiteral("id"),           QStringLiteral("title"),
                                       QStringLiteral("pixelPitchMm"), QStringLiteral("viewingDistanceM")};
        for (const JsonMember &member : root.members) {
            if (!known.contains(member.key))
                report(member.at, tr("\"%1\" is not known in a wall profile").arg(member.key));
        }
        return profile;
    }

    static QString text(const JsonNode &node, QStringView key)
    {
        const JsonNode *found = node.find(key);
        return found && found->kind == JsonNode::Kind::String ? found->string : QString();
    }

    double number(const JsonNode &node, QStringView key, double from, double to)
    {
        const JsonNode *found = node.find(key);
        if (found && found->kind == JsonNode::Kind::Number && found->number >= from && found->number <= to)
            return found->number;
        report(placeOf(node, key), tr("\"%1\" must be a number from %2 to %3").arg(key).arg(from).arg(to));
        return from;
    }

    static qsizetype placeOf(const JsonNode &node, QStringView key)
    {
        const JsonNode *found = node.find(key);
        return found ? found->at : node.at;
    }

    void report(qsizetype at, const QString &message)
    {
        const auto [line, column] = positionAt(m_text, at);
        m_problems.push_back({.file = m_name, .line = line, .column = column, .message = message});
    }

    const QByteArray &m_text;
    const QString &m_name;
    std::vector<SceneProblem> m_problems;
};

WallProfileFile load(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return WallProfileFile::parse(file.read(MaxProfileBytes + 1), path);
    return {.profile = {},
            .problems = {{.file = path, .message = Reader::tr("cannot be read: %1").arg(file.errorString())}}};
}

} // namespace

double unitForSize(QSize window)
{
    return std::max(0.6, std::min(window.width() / 1920.0, window.height() / 1080.0));
}

double WallProfile::unitFor(QSize window) const
{
    const double bySize = unitForSize(window);
    const double letterPixels = viewingDistanceM * 1000 / DistanceShare / pixelPitchMm;
    return std::clamp(letterPixels / (LabelUnits * LetterShare), bySize, bySize * MostOfSize);
}

WallProfileFile WallProfileFile::parse(const QByteArray &json, const QString &name)
{
    return Reader(json, name).read();
}

WallProfileFile WallProfileFile::find(const QString &pathOrName, const QStringList &directories)
{
    if (pathOrName.contains(QLatin1Char('/')) || pathOrName.endsWith(QLatin1String(".json")))
        return load(pathOrName);
    QStringList names;
    for (const QString &directory : directories) {
        const QString path = QDir(directory).filePath(pathOrName + QLatin1String(".json"));
        if (QFile::exists(path))
            return load(path);
        for (const QString &name : QDir(directory).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            names.append(name.chopped(5));
    }
    names.removeDuplicates();
    return {.profile = {},
            .problems = {{.file = pathOrName,
                          .message = Reader::tr("there is no such wall profile; there are: %1, or name a file")
                                         .arg(names.join(QLatin1String(", ")))}}};
}

} // namespace yiping
