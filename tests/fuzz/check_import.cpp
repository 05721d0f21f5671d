// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "brain/importer.h"
#include "decode/checked.h"
#include "decode/decoder.h"
#include "fuzz/checks.h"
#include "fuzz/describe_update.h"

#include <QBuffer>

#include <sys/mman.h>
#include <unistd.h>

namespace yiping::fuzz {

namespace {

const brain::Places &places()
{
    static const brain::Places loaded = [] {
        const auto bytes = [](const char *name) {
            QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/scenarios/") + QString::fromUtf8(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        brain::Places made;
        if (!made.load(bytes("regions.csv"), bytes("townships.csv")).isEmpty())
            qFatal("the regions of the scenarios cannot be read");
        return made;
    }();
    return loaded;
}

/** A file that has no place on a disk. */
bool openInMemory(QFile &file, std::string_view content)
{
    const int descriptor = ::memfd_create("import", MFD_CLOEXEC);
    if (descriptor < 0 || ::write(descriptor, content.data(), content.size()) != ssize_t(content.size()))
        return false;
    ::lseek(descriptor, 0, SEEK_SET);
    return file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

/** Every reader would take it; a time that is still to come is the reader's to judge. */
void checkMessage(const brain::Outgoing &outgoing, Findings &findings)
{
    static const ManualClock clock(LatestTimeMs * 1000);
    static Decoder decoder(places().catalog(), clock);
    v1::Message message = outgoing.message;
    message.mutable_header()->set_published_time_us(1);
    const auto result = decoder.decode(outgoing.subject, message.SerializeAsString(), 0);
    if (const auto *error = std::get_if<DecodeError>(&result))
        findings.require(false, "published, and no reader takes it: " + std::string(nameOf(*error)));
    else
        (void)describe(std::get<Update>(result), findings);
}

std::string import(const QString &kind, std::string_view content, Findings &findings)
{
    QFile file;
    findings.require(openInMemory(file, content), "no memory for the file");
    brain::ImportReport report(QStringLiteral("a.csv"));
    const auto importer = brain::makeImporter(kind, file, places(), report);
    const QString problem = importer->begin();
    std::string all = problem.toStdString();
    findings.text(problem, "what is wrong with the file");
    if (!problem.isEmpty())
        return all;
    std::vector<brain::Outgoing> messages;
    for (std::size_t turns = 0; importer->next(messages); ++turns) {
        findings.require(turns <= content.size() + 1, "the importer comes to no end");
        if (!findings.first().empty())
            break;
        for (const brain::Outgoing &outgoing : messages) {
            checkMessage(outgoing, findings);
            all += outgoing.subject + outgoing.message.SerializeAsString();
        }
        messages.clear();
    }
    findings.require(report.sentences().size() <= 21, "more sentences than anybody reads");
    findings.require((report.refused() + report.suspects() > 0) == !report.sentences().empty(),
                     "a row was refused without a word");
    for (const QString &sentence : report.sentences())
        findings.sentence(sentence, "a sentence of the report");
    return all;
}

std::string quoted(const std::vector<brain::CsvRow> &rows)
{
    std::string text;
    for (const brain::CsvRow &row : rows) {
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row.fields[i])
                text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

std::vector<brain::CsvRow> rowsOf(const std::string &text, Findings &findings)
{
    QByteArray bytes = QByteArray::fromStdString(text);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    brain::CsvReader reader(buffer);
    std::vector<brain::CsvRow> rows;
    const auto lines = bytes.count('\n') + 1;
    while (auto row = reader.next()) {
        findings.require(!row->fields.empty(), "a record without a field");
        findings.require(row->line > (rows.empty() ? 0 : rows.back().line) && row->line <= lines,
                         "a record on a line that is not its own");
        rows.push_back(std::move(*row));
        if (!findings.first().empty())
            break;
    }
    return rows;
}

} // namespace

std::string checkImport(std::string_view input)
{
    const std::size_t end = std::min(input.find('\n'), input.size());
    const QString kind = QString::fromUtf8(input.data(), static_cast<qsizetype>(end));
    if (!brain::importKinds().contains(kind))
        return {};
    Findings findings;
    const std::string_view content = input.substr(std::min(end + 1, input.size()));
    const std::string first = import(kind, content, findings);
    findings.require(import(kind, content, findings) == first, "a file does not read the same again");
    return findings.first();
}

std::string checkCsv(std::string_view input)
{
    Findings findings;
    const std::vector<brain::CsvRow> rows = rowsOf(std::string(input), findings);
    const std::vector<brain::CsvRow> again = rowsOf(quoted(rows), findings);
    findings.require(std::ranges::equal(rows, again, {}, &brain::CsvRow::fields, &brain::CsvRow::fields),
                     "records do not read the same when they are written again");
    return findings.first();
}

} // namespace yiping::fuzz
