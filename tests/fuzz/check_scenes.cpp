// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/checks.h"
#include "fuzz/findings.h"
#include "scenes/scene_file.h"
#include "scenes/wall_profile.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace yiping::fuzz {

namespace {

const QStringList &kinds()
{
    static const QStringList all{QStringLiteral("map"), QStringLiteral("incidents"), QStringLiteral("indicators"),
                                 QStringLiteral("trend")};
    return all;
}

QString written(const std::vector<SceneProblem> &problems, const QByteArray &text, Findings &findings)
{
    const auto lines = text.count('\n') + text.count('\r') + 1;
    QString all;
    for (const SceneProblem &problem : problems) {
        findings.sentence(problem.message, "a problem");
        findings.require(problem.line >= 0 && problem.line <= lines && problem.column >= 0
                             && problem.column <= text.size() + 1,
                         "a problem outside the file");
        all += problem.toString() + QLatin1Char('\n');
    }
    return all;
}

QString written(const Scene &scene, Findings &findings)
{
    const QRect grid(0, 0, scene.columns, scene.rows);
    QString all = scene.id + QLatin1Char('|') + scene.title.zhCn + QLatin1Char('|') + scene.title.en
        + QStringLiteral("|%1|%2|%3|").arg(scene.region.toString()).arg(scene.columns).arg(scene.rows);
    findings.require(!scene.id.isEmpty() && !scene.title.isEmpty(), "a scene without id or title");
    findings.require(scene.columns > 0 && scene.rows > 0, "a grid without cells");
    findings.require(!scene.panels.empty() && scene.panels.size() <= SceneFile::MaxPanels, "no panel, or too many");
    for (auto panel = scene.panels.begin(); panel != scene.panels.end(); ++panel) {
        findings.require(panel->cells.isNull() ? !panel->error.isEmpty() : grid.contains(panel->cells),
                         "a panel outside the grid");
        findings.require(!panel->error.isEmpty() || kinds().contains(panel->kind), "a panel of an unknown kind");
        findings.require(std::all_of(scene.panels.begin(), panel,
                                     [&](const PanelSpec &other) { return !other.cells.intersects(panel->cells); }),
                         "two panels overlap");
        for (const PanelQuery &query : panel->queries)
            all += QStringLiteral("%1@%2|").arg(static_cast<int>(query.lane)).arg(query.region.toString());
        all += panel->id + QLatin1Char('|') + panel->kind + QLatin1Char('|') + panel->error + QLatin1Char('|')
            + QString::fromUtf8(QJsonDocument(panel->options).toJson());
    }
    findings.text(all, "a scene's text");
    return all;
}

} // namespace

std::string checkScene(std::string_view input)
{
    Findings findings;
    const QByteArray text(input.data(), static_cast<qsizetype>(input.size()));
    const auto read = [&] {
        const SceneFile file = SceneFile::parse(text, QStringLiteral("a.json"), kinds());
        findings.require(file.scene || !file.problems.empty(), "neither a scene nor a problem");
        findings.require(file.problems.size() <= SceneFile::MaxProblems + 1, "more problems than anybody reads");
        return written(file.problems, text, findings) + (file.scene ? written(*file.scene, findings) : QString());
    };
    const QString first = read();
    findings.require(read() == first, "a scene does not read the same again");
    return findings.first();
}

std::string checkWallProfile(std::string_view input)
{
    Findings findings;
    const QByteArray text(input.data(), static_cast<qsizetype>(input.size()));
    const WallProfileFile file = WallProfileFile::parse(text, QStringLiteral("a.json"));
    findings.require(file.profile.has_value() == file.problems.empty(), "neither a profile nor a problem, or both");
    (void)written(file.problems, text, findings);
    if (!file.profile)
        return findings.first();
    const WallProfile &profile = *file.profile;
    findings.require(!profile.id.isEmpty(), "a profile without id");
    findings.text(profile.id + profile.title.zhCn + profile.title.en, "a profile's text");
    findings.require(profile.pixelPitchMm >= 0.1 && profile.pixelPitchMm <= 20, "a pixel pitch out of range");
    findings.require(profile.viewingDistanceM >= 0.5 && profile.viewingDistanceM <= 60, "a distance out of range");
    for (const QSize size : {QSize(0, 0), QSize(1920, 1080), QSize(15360, 4320)}) {
        const double unit = profile.unitFor(size);
        findings.require(std::isfinite(unit) && unit >= unitForSize(size)
                             && unit <= unitForSize(size) * WallProfile::MostOfSize,
                         "letters of a size that has no room");
    }
    return findings.first();
}

} // namespace yiping::fuzz
