// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/json_reader.h"
#include "scenes/scene_file.h"

#include <QCoreApplication>

#include <optional>

namespace yiping {

/** Turns the JSON of a scene into a Scene and collects what is wrong; used through SceneFile. */
class SceneReader
{
    Q_DECLARE_TR_FUNCTIONS(Scenes)
public:
    /** All three must outlive the reader. */
    SceneReader(QByteArrayView text, const QString &file, const QStringList &knownKinds);

    [[nodiscard]] SceneFile read(const JsonNode &root);

private:
    bool readFrame(const JsonNode &root, Scene &scene);
    void readGrid(const JsonNode &root, Scene &scene);
    void readPanels(const JsonNode &list, Scene &scene);
    void readPanel(const JsonNode &node, const Scene &scene, PanelSpec &panel);
    void readKind(const JsonNode &node, PanelSpec &panel);
    void readCells(const JsonNode &node, const Scene &scene, PanelSpec &panel);
    void readOptions(const JsonNode &node, PanelSpec &panel);
    void readQueries(const JsonNode &node, PanelSpec &panel);
    [[nodiscard]] std::optional<PanelQuery> readQuery(const JsonNode &node);
    [[nodiscard]] std::optional<RegionCode> readRegion(const JsonNode &node, bool mayFollow);
    void checkAgainstOthers(const JsonNode &node, const Scene &scene, const PanelSpec &panel);

    /** Checks that it is an object and has no key twice and no other key; false when it is no object. */
    bool checkObject(const JsonNode &node, const QString &what, const QStringList &keys);
    [[nodiscard]] QString readId(const JsonNode &node);
    void readTitle(const JsonNode &node, LocalText &title);
    [[nodiscard]] std::optional<int> readWhole(const JsonNode &node, QStringView key, int from, int to);
    /** The position of one of these words; reports and gives nothing when it is none of them. */
    [[nodiscard]] std::optional<int> readChoice(const JsonNode &node, QStringView key, const QStringList &choices);

    void report(qsizetype at, const QString &message);
    [[nodiscard]] static QString described(const JsonNode &node);
    [[nodiscard]] static QString quotedList(const QStringList &words);
    [[nodiscard]] static bool isId(const QString &text);

    QByteArrayView m_text;
    const QString &m_file;
    const QStringList &m_knownKinds;
    std::vector<SceneProblem> m_problems;
    /** The panel being read, which its problems mark as wrong. */
    PanelSpec *m_panel = nullptr;
    QString m_panelName;
};

} // namespace yiping
