// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene_reader.h"

#include "scenes/near_word.h"
#include "scenes/panel_placement.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr int MaxGrid = 96;
const auto SchemaName = QLatin1String("yiping.scene/1");

QStringList laneNames()
{
    QStringList names;
    for (const Lane lane : {Lane::State, Lane::Series, Lane::Event, Lane::Order})
        names << QString::fromLatin1(laneToken(lane));
    return names;
}

} // namespace

SceneReader::SceneReader(QByteArrayView text, const QString &file, const QStringList &knownKinds)
    : m_text(text)
    , m_file(file)
    , m_knownKinds(knownKinds)
{
}

SceneFile SceneReader::read(const JsonNode &root)
{
    SceneFile result;
    Scene scene;
    scene.file = m_file;
    if (readFrame(root, scene)) {
        readPanels(*root.find(u"panels"), scene);
        placeErrorCards(scene);
        result.scene = std::move(scene);
    }
    result.problems = std::move(m_problems);
    return result;
}

/** Everything but the panels; false when there is nothing to show. */
bool SceneReader::readFrame(const JsonNode &root, Scene &scene)
{
    static const QStringList keys{QStringLiteral("schema"),  QStringLiteral("id"),     QStringLiteral("title"),
                                  QStringLiteral("profile"), QStringLiteral("region"), QStringLiteral("grid"),
                                  QStringLiteral("panels"),  QStringLiteral("$schema")};
    if (!checkObject(root, tr("a scene file"), keys))
        return false;
    const JsonNode *schema = root.find(u"schema");
    if (!schema || schema->kind != JsonNode::Kind::String || schema->string != SchemaName) {
        report(schema ? schema->at : root.at,
               tr("\"schema\" must be \"%1\", the format that this version reads, not %2")
                   .arg(SchemaName, schema ? described(*schema) : tr("missing")));
        return false;
    }
    scene.id = readId(root);
    readTitle(root, scene.title);
    if (scene.title.isEmpty()) {
        if (!root.find(u"title"))
            report(root.at, tr("\"title\" is missing; it must be an object such as {\"zh_CN\": \"总览\"}"));
        scene.title.zhCn = scene.id;
    }
    const QStringList profiles{QStringLiteral("wall"), QStringLiteral("desk"), QStringLiteral("both")};
    scene.profile = static_cast<SceneProfile>(readChoice(root, u"profile", profiles).value_or(2));
    scene.region = readRegion(root, false).value_or(RegionCode());
    readGrid(root, scene);
    const JsonNode *panels = root.find(u"panels");
    const bool some = panels && panels->kind == JsonNode::Kind::Array && !panels->items.empty();
    if (!some)
        report(panels ? panels->at : root.at, tr("\"panels\" must be a list of at least one panel"));
    return some && !scene.id.isEmpty();
}

void SceneReader::readGrid(const JsonNode &root, Scene &scene)
{
    const JsonNode *grid = root.find(u"grid");
    if (!grid) {
        report(root.at, tr("\"grid\" is missing; it must be an object such as {\"columns\": 24, \"rows\": 12}"));
    } else if (checkObject(*grid, tr("\"grid\""), {QStringLiteral("columns"), QStringLiteral("rows")})) {
        scene.columns = readWhole(*grid, u"columns", 1, MaxGrid).value_or(scene.columns);
        scene.rows = readWhole(*grid, u"rows", 1, MaxGrid).value_or(scene.rows);
    }
}

void SceneReader::readPanels(const JsonNode &list, Scene &scene)
{
    const size_t count = std::min<size_t>(list.items.size(), SceneFile::MaxPanels);
    if (count < list.items.size()) {
        report(list.items[count].at,
               tr("a scene holds at most %1 panels; this one and the rest are left out").arg(SceneFile::MaxPanels));
    }
    for (size_t i = 0; i < count; ++i) {
        PanelSpec panel;
        const JsonNode *id = list.items[i].find(u"id");
        m_panelName =
            id && isId(id->string) ? tr("panel \"%1\"").arg(id->string) : tr("panel %1 of the list").arg(i + 1);
        m_panel = &panel;
        readPanel(list.items[i], scene, panel);
        m_panel = nullptr;
        scene.panels.push_back(std::move(panel));
    }
}

void SceneReader::readPanel(const JsonNode &node, const Scene &scene, PanelSpec &panel)
{
    static const QStringList keys{QStringLiteral("id"), QStringLiteral("kind"),    QStringLiteral("title"),
                                  QStringLiteral("x"),  QStringLiteral("y"),       QStringLiteral("w"),
                                  QStringLiteral("h"),  QStringLiteral("options"), QStringLiteral("queries")};
    if (!checkObject(node, tr("a panel"), keys)) {
        panel.cells = QRect(0, 0, std::min(6, scene.columns), std::min(3, scene.rows));
        return;
    }
    panel.id = readId(node);
    readKind(node, panel);
    readTitle(node, panel.title);
    readCells(node, scene, panel);
    readOptions(node, panel);
    readQueries(node, panel);
    checkAgainstOthers(node, scene, panel);
}

void SceneReader::readKind(const JsonNode &node, PanelSpec &panel)
{
    const JsonNode *kind = node.find(u"kind");
    if (!kind || kind->kind != JsonNode::Kind::String) {
        report(kind ? kind->at : node.at, tr("\"kind\" must be one of %1").arg(quotedList(m_knownKinds)));
        return;
    }
    panel.kind = kind->string;
    if (m_knownKinds.contains(panel.kind))
        return;
    const QString near = nearWord(panel.kind, m_knownKinds);
    const QString message = tr("there is no panel kind %1").arg(described(*kind));
    report(kind->at,
           near.isEmpty() ? tr("%1; the kinds are %2").arg(message, quotedList(m_knownKinds))
                          : tr("%1; did you mean \"%2\"?").arg(message, near));
}

void SceneReader::readCells(const JsonNode &node, const Scene &scene, PanelSpec &panel)
{
    const std::optional<int> x = readWhole(node, u"x", 0, scene.columns - 1);
    const std::optional<int> y = readWhole(node, u"y", 0, scene.rows - 1);
    const std::optional<int> w = readWhole(node, u"w", 1, scene.columns);
    const std::optional<int> h = readWhole(node, u"h", 1, scene.rows);
    if (x && w && *x + *w > scene.columns) {
        report(node.find(u"w")->at,
               tr("\"x\" %1 and \"w\" %2 reach beyond the grid's %3 columns").arg(*x).arg(*w).arg(scene.columns));
    }
    if (y && h && *y + *h > scene.rows) {
        report(node.find(u"h")->at,
               tr("\"y\" %1 and \"h\" %2 reach beyond the grid's %3 rows").arg(*y).arg(*h).arg(scene.rows));
    }
    // What is known of a wrong place still says about where its error card belongs.
    const QRect wanted(x.value_or(0), y.value_or(0), w.value_or(6), h.value_or(3));
    panel.cells = wanted.intersected(QRect(0, 0, scene.columns, scene.rows));
}

void SceneReader::readOptions(const JsonNode &node, PanelSpec &panel)
{
    const JsonNode *options = node.find(u"options");
    if (!options)
        return;
    if (options->kind != JsonNode::Kind::Object)
        report(options->at, tr("\"options\" must be an object, not %1").arg(described(*options)));
    panel.options = options->toJsonValue().toObject();
}

void SceneReader::readQueries(const JsonNode &node, PanelSpec &panel)
{
    const JsonNode *queries = node.find(u"queries");
    if (!queries)
        return;
    if (queries->kind != JsonNode::Kind::Array) {
        report(queries->at, tr("\"queries\" must be a list, not %1").arg(described(*queries)));
        return;
    }
    for (const JsonNode &item : queries->items) {
        if (const std::optional<PanelQuery> query = readQuery(item))
            panel.queries.push_back(*query);
    }
}

std::optional<PanelQuery> SceneReader::readQuery(const JsonNode &node)
{
    if (!checkObject(node, tr("a query"), {QStringLiteral("lane"), QStringLiteral("region")}))
        return std::nullopt;
    const std::optional<int> lane = readChoice(node, u"lane", laneNames());
    const std::optional<RegionCode> region = readRegion(node, true);
    if (!lane || !region)
        return std::nullopt;
    return PanelQuery{.lane = static_cast<Lane>(*lane), .region = *region};
}

std::optional<RegionCode> SceneReader::readRegion(const JsonNode &node, bool mayFollow)
{
    const JsonNode *region = node.find(u"region");
    if (region && region->kind == JsonNode::Kind::String) {
        if (mayFollow && region->string == u"$region")
            return RegionCode();
        if (const auto code = RegionCode::parse(region->string.toStdString()))
            return code;
    }
    const QString form = mayFollow ? tr("a division code such as \"45\" or \"4501\", or \"$region\"")
                                   : tr("a division code such as \"45\" or \"4501\"");
    report(region ? region->at : node.at,
           region ? tr("\"region\" must be %1, not %2").arg(form, described(*region))
                  : tr("\"region\" is missing; it must be %1").arg(form));
    return std::nullopt;
}

void SceneReader::checkAgainstOthers(const JsonNode &node, const Scene &scene, const PanelSpec &panel)
{
    for (const PanelSpec &other : scene.panels) {
        if (!panel.id.isEmpty() && other.id == panel.id)
            report(node.find(u"id")->at, tr("another panel has the id \"%1\" already").arg(panel.id));
        if (panel.error.isEmpty() && other.error.isEmpty() && other.cells.intersects(panel.cells))
            report(node.at, tr("it overlaps the panel \"%1\"").arg(other.id));
    }
}

} // namespace yiping
