// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/csv_reader.h"

namespace yiping::brain {

namespace {
constexpr qint64 ChunkBytes = 64 * 1024;
constexpr int End = -1;
} // namespace

CsvReader::CsvReader(QIODevice &device)
    : m_device(device)
{
    m_buffer = m_device.read(ChunkBytes);
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_at = 3;
}

int CsvReader::take()
{
    if (m_at == m_buffer.size()) {
        m_buffer = m_device.read(ChunkBytes);
        m_at = 0;
        if (m_buffer.isEmpty())
            return End;
    }
    const auto byte = static_cast<unsigned char>(m_buffer.at(m_at++));
    if (byte == '\n')
        ++m_line;
    return byte;
}

std::optional<CsvRow> CsvReader::next()
{
    CsvRow row{.line = m_line, .fields = {}};
    std::string field;
    bool quoted = false;
    bool inQuotes = false;
    bool any = false;
    for (int byte = take();; byte = take()) {
        if (byte == End) {
            m_endedInQuotes = inQuotes;
            if (!any)
                return std::nullopt;
            row.fields.push_back(std::move(field));
            return row;
        }
        if (inQuotes) {
            if (byte != '"') {
                field.push_back(static_cast<char>(byte));
                continue;
            }
            inQuotes = false;
            continue;
        }
        if (byte == '"') {
            // A quote right after a closing one is a doubled quote inside the field.
            if (quoted)
                field.push_back('"');
            quoted = true;
            inQuotes = true;
            any = true;
        } else if (byte == ',') {
            row.fields.push_back(std::move(field));
            field.clear();
            quoted = false;
            any = true;
        } else if (byte == '\n') {
            if (!any) {
                row.line = m_line;
                continue;
            }
            row.fields.push_back(std::move(field));
            return row;
        } else if (byte != '\r') {
            field.push_back(static_cast<char>(byte));
            any = true;
        }
    }
}

} // namespace yiping::brain
