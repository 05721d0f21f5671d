// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/vector_ground.h"

#include "scenes/near_word.h"

#include <QCoreApplication>

namespace yiping {

namespace {

struct VectorText
{
    Q_DECLARE_TR_FUNCTIONS(Scenes)
};

VectorFile *entryOf(VectorGround &ground, const QString &key)
{
    static const QHash<QString, VectorFile VectorGround::*> entries{
        {QStringLiteral("boundaries"), &VectorGround::boundaries},
        {QStringLiteral("rivers"), &VectorGround::rivers},
        {QStringLiteral("coast"), &VectorGround::coast},
        {QStringLiteral("roads"), &VectorGround::roads},
        {QStringLiteral("places"), &VectorGround::places}};
    const auto found = entries.find(key);
    return found == entries.end() ? nullptr : &(ground.**found);
}

void reportUnknown(BasemapFile &file, const JsonMember &member, const QString &where, const QStringList &known)
{
    const QString near = nearWord(member.key, known);
    file.problems.push_back(file.problemAt(
        member.at,
        near.isEmpty()
            ? VectorText::tr("\"%1\" is not known in \"%2\"").arg(member.key, where)
            : VectorText::tr("\"%1\" is not known in \"%2\"; did you mean \"%3\"?").arg(member.key, where, near)));
}

/** Nothing when something in it is wrong. */
std::optional<VectorFile> readEntry(const JsonMember &entry, BasemapFile &file)
{
    static const QStringList keys{QStringLiteral("path"), QStringLiteral("crs"), QStringLiteral("approvalNumber")};
    static const QStringList systems{QStringLiteral("cgcs2000"), QStringLiteral("wgs84"), QStringLiteral("gcj02"),
                                     QStringLiteral("bd09")};
    const JsonNode &node = entry.value;
    const std::size_t before = file.problems.size();
    VectorFile result;
    if (node.kind == JsonNode::Kind::String)
        result.path = node.string;
    for (const JsonMember &member : node.members) {
        if (!keys.contains(member.key)) {
            reportUnknown(file, member, entry.key, keys);
        } else if (member.value.kind != JsonNode::Kind::String) {
            file.problems.push_back(
                file.problemAt(member.value.at, VectorText::tr("\"%1\" must be a text").arg(member.key)));
        } else if (member.key == QLatin1String("path")) {
            result.path = member.value.string;
        } else if (member.key == QLatin1String("approvalNumber")) {
            result.approvalNumber = member.value.string.trimmed();
        } else {
            result.crs = member.value.string.toLower();
            if (!systems.contains(result.crs))
                file.problems.push_back(file.problemAt(
                    member.value.at,
                    VectorText::tr("\"crs\" must be one of: %1").arg(systems.join(QLatin1String(", ")))));
        }
    }
    if (result.path.isEmpty())
        file.problems.push_back(file.problemAt(
            node.at, VectorText::tr("\"%1\" must be a path, or an object with a \"path\"").arg(entry.key)));
    if (file.problems.size() != before)
        return std::nullopt;
    result.path = file.resolved(result.path);
    return result;
}

} // namespace

VectorGround readVectorGround(BasemapFile &file)
{
    VectorGround ground;
    if (!file.vector)
        return ground;
    const JsonNode node = *file.vector;
    if (node.kind != JsonNode::Kind::Object) {
        file.problems.push_back(file.problemAt(node.at, VectorText::tr("\"vector\" must be an object")));
        return ground;
    }
    for (const JsonMember &member : node.members) {
        VectorFile *entry = entryOf(ground, member.key);
        if (!entry)
            reportUnknown(file, member, QStringLiteral("vector"),
                          {QStringLiteral("boundaries"), QStringLiteral("rivers"), QStringLiteral("coast"),
                           QStringLiteral("roads"), QStringLiteral("places")});
        else if (const std::optional<VectorFile> read = readEntry(member, file))
            *entry = *read;
    }
    return ground;
}

} // namespace yiping
