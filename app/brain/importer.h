// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/compose.h"
#include "brain/csv_reader.h"
#include "brain/places.h"

#include <QFile>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace yiping::brain {

/** Collects what is wrong with a file: the first twenty in full, the rest counted. */
class ImportReport
{
public:
    explicit ImportReport(QString file)
        : m_file(std::move(file))
    {
    }

    /** A row that was left out. */
    void refuse(qint64 line, const QString &reason);
    /** A row that was taken although something in it is odd. */
    void suspect(qint64 line, const QString &reason);
    void countRow() { ++m_rows; }

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 refused() const { return m_refused; }
    [[nodiscard]] qint64 suspects() const { return m_suspects; }
    /** "file:line: reason", at most twenty, and one line for the rest. */
    [[nodiscard]] QStringList sentences() const;

private:
    void keep(qint64 line, const QString &text);

    QString m_file;
    QStringList m_sentences;
    qint64 m_rows = 0;
    qint64 m_refused = 0;
    qint64 m_suspects = 0;
};

/** Turns one file into messages, a row (or a case) at a time. */
class Importer
{
public:
    virtual ~Importer() = default;
    /** Empty when the file can be read as this kind, else a sentence. Before anything else. */
    [[nodiscard]] virtual QString begin() = 0;
    /** Appends the next row's messages; none where it was refused. False at the end. */
    virtual bool next(std::vector<Outgoing> &messages) = 0;
    /** Line of the file that the messages of the last next() come from. */
    [[nodiscard]] virtual qint64 line() const = 0;
};

/** A CSV file with a header line. */
class CsvImporter : public Importer
{
public:
    CsvImporter(QFile &file, ImportReport &report)
        : m_report(report)
        , m_reader(file)
    {
    }

    QString begin() override;
    bool next(std::vector<Outgoing> &messages) override;
    [[nodiscard]] qint64 line() const override { return m_line; }

protected:
    /** Columns that the file must have. */
    [[nodiscard]] virtual std::vector<std::string> columns() const = 0;
    virtual void row(const CsvRow &row, std::vector<Outgoing> &messages) = 0;
    /** After the last row. */
    virtual void end(std::vector<Outgoing> &) { }

    [[nodiscard]] const std::string &field(const CsvRow &row, const std::string &column) const;
    [[nodiscard]] bool hasColumn(const std::string &column) const { return m_columns.contains(column); }
    /** Nothing for a text that is no number or not in [low, high]. */
    [[nodiscard]] static std::optional<double> number(const std::string &text, double low, double high);

    ImportReport &m_report;

private:
    CsvReader m_reader;
    std::map<std::string, std::size_t> m_columns;
    std::size_t m_width = 0;
    qint64 m_line = 1;
    bool m_ended = false;
};

/** Moves a foreign city onto Nanning: its centre falls on Nanning's, distances stay as they are on the ground. */
[[nodiscard]] LonLat movedToNanning(LonLat point, LonLat foreignCentre);
/** The district of Nanning whose seat is nearest. */
[[nodiscard]] const County &nearestCounty(const City &city, LonLat point);

/**
 * The file must be open. Null for an unknown kind. Kinds: air-quality, dispatch-log, service-requests, typhoon,
 * statistics, cap. What no reader would take is refused with its line, not published; see CheckedImporter.
 */
[[nodiscard]] std::unique_ptr<Importer> makeImporter(const QString &kind, QFile &file, const Places &places,
                                                     ImportReport &report);
[[nodiscard]] QStringList importKinds();

} // namespace yiping::brain
