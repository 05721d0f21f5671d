// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/feature_split.h"

namespace yiping {

namespace {

/** Walks once over the text; knows strings, depth and the keys of the outermost object. */
class FeatureSplitter
{
public:
    explicit FeatureSplitter(const QByteArray &json)
        : m_json(json)
    {
    }

    std::optional<SplitFeatures> split()
    {
        for (qsizetype i = 0; i < m_json.size() && m_sound; ++i)
            i = m_json[i] == '"' ? endOfString(i) : step(i);
        if (!m_sound || m_depth != 0 || m_last < 0)
            return std::nullopt;
        m_split.rest = m_json.first(m_first).toByteArray() + m_json.sliced(m_last).toByteArray();
        return std::move(m_split);
    }

private:
    qsizetype endOfString(qsizetype from)
    {
        for (qsizetype i = from + 1; i < m_json.size(); ++i) {
            if (m_json[i] == '"') {
                if (m_depth == 1)
                    m_text = m_json.sliced(from + 1, i - from - 1);
                return i;
            }
            if (m_json[i] == '\\')
                ++i;
        }
        m_sound = false;
        return m_json.size();
    }

    qsizetype step(qsizetype i)
    {
        const char c = m_json[i];
        if (c == ':' && m_depth == 1) {
            m_inFeatures = m_text == "features";
            m_sound = !m_inFeatures || m_first < 0;
        } else if (c == '{' || c == '[') {
            if (c == '[' && m_depth == 1 && m_inFeatures)
                m_first = m_from = i + 1;
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
            m_sound = m_depth >= 0;
            if (m_depth == 1 && m_first >= 0 && m_last < 0)
                close(i);
        } else if (c == ',' && m_depth == 2 && m_first >= 0 && m_last < 0) {
            take(i);
        }
        return i;
    }

    void take(qsizetype end)
    {
        const QByteArrayView text = m_json.sliced(m_from, end - m_from).trimmed();
        m_sound = text.startsWith('{');
        m_split.features.push_back(text);
        m_from = end + 1;
    }

    void close(qsizetype end)
    {
        if (!m_split.features.empty() || !m_json.sliced(m_from, end - m_from).trimmed().isEmpty())
            take(end);
        m_last = end;
    }

    QByteArrayView m_json;
    QByteArrayView m_text;
    SplitFeatures m_split;
    int m_depth = 0;
    bool m_sound = true;
    bool m_inFeatures = false;
    /** Where the list begins and ends, and where the feature under way does. */
    qsizetype m_first = -1;
    qsizetype m_last = -1;
    qsizetype m_from = 0;
};

} // namespace

std::optional<SplitFeatures> splitFeatures(const QByteArray &json)
{
    return FeatureSplitter(json).split();
}

} // namespace yiping
