// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/importer.h"
#include "brain/publisher.h"
#include "brain/scenario.h"

#include <QTemporaryFile>

namespace yiping::test {

/** A publisher that keeps what it gets. */
class Recorder final : public brain::Publisher
{
public:
    void publish(brain::Outgoing outgoing) override { all.push_back(std::move(outgoing)); }
    [[nodiscard]] std::vector<const brain::Outgoing *> ofKind(std::string_view kind, Lane lane) const
    {
        std::vector<const brain::Outgoing *> found;
        for (const brain::Outgoing &out : all) {
            const auto subject = Subject::parse(out.subject);
            if (subject && subject->kind == kind && out.lane == lane)
                found.push_back(&out);
        }
        return found;
    }
    std::vector<brain::Outgoing> all;
};

inline brain::ScenarioFolders builtInScenarios()
{
    return {QStringLiteral(YIPING_SOURCE_DIR "/resources/scenarios")};
}

inline brain::Places builtInPlaces()
{
    brain::Places places;
    const auto folders = builtInScenarios();
    const QString problem = places.load(*brain::readFrom(folders, QStringLiteral("regions.csv")),
                                        *brain::readFrom(folders, QStringLiteral("townships.csv")));
    Q_ASSERT(problem.isEmpty());
    return places;
}

struct Imported
{
    QString problem;
    std::vector<brain::Outgoing> messages;
    brain::ImportReport report{QString()};
};

inline Imported importFile(const QString &kind, const QString &path)
{
    const brain::Places places = builtInPlaces();
    Imported result{.problem = {}, .messages = {}, .report = brain::ImportReport(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.problem = QStringLiteral("not readable");
        return result;
    }
    const auto importer = brain::makeImporter(kind, file, places, result.report);
    result.problem = importer->begin();
    std::vector<brain::Outgoing> some;
    while (result.problem.isEmpty() && importer->next(some)) {
        std::ranges::move(some, std::back_inserter(result.messages));
        some.clear();
    }
    return result;
}

inline Imported importText(const QString &kind, const QByteArray &text)
{
    QTemporaryFile file;
    if (!file.open())
        return {.problem = QStringLiteral("no temporary file"), .messages = {}};
    file.write(text);
    file.close();
    return importFile(kind, file.fileName());
}

} // namespace yiping::test
