// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_cli.h"

#include "audit/audit_journal.h"
#include "audit/audit_source.h"
#include "audit/audit_text.h"

#include <QDateTime>
#include <QSaveFile>

#include <cstdio>
#include <limits>

namespace yiping {

namespace {

constexpr int ExitWhole = 0;
constexpr int ExitFault = 1;
constexpr int ExitUsage = 2;

constexpr auto AuditUsage = R"(yiping-audit COMMAND [OPTIONS] [FILE]

Looks at the audit record that Yiping keeps in the broker's order stream, or at an export of it.

  verify    walk every chain and name the first record that was changed, removed or put in
  export    write the record to a file
  list      print the record, or the part of it that is asked for

Ends with 0 when the record is whole, 1 when a fault was found, 2 when it could not be looked at.
'yiping-audit COMMAND --help' tells the options.
)";

void printText(const QString &text)
{
    std::fputs((text.toUtf8() + '\n').constData(), stdout);
}

void complain(const QString &sentence)
{
    std::fputs(("yiping-audit: " + sentence.toUtf8() + '\n').constData(), stderr);
}

int usage(const QString &sentence)
{
    complain(sentence);
    return ExitUsage;
}

/** Parses, or says what is wrong; the exit code when there is nothing more to do. */
std::optional<int> parseAudit(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments))
        return usage(parser.errorText() + QStringLiteral("; see --help"));
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return ExitWhole;
    }
    return std::nullopt;
}

/** The heads of the journals that were named, by chain. */
std::variant<std::map<std::string, JournalHead>, QString> readJournals(const QStringList &paths)
{
    std::map<std::string, JournalHead> heads;
    for (const QString &path : paths) {
        auto head = readJournalHead(path);
        if (auto *problem = std::get_if<QString>(&head))
            return std::move(*problem);
        auto &found = std::get<JournalHead>(head);
        const std::string chain = found.chain;
        heads[chain] = std::move(found);
    }
    return heads;
}

std::variant<nats::KnownSigners, QString> readSigners(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("signers")))
        return nats::KnownSigners();
    return nats::KnownSigners::read(parser.value(QStringLiteral("signers")));
}

int tell(const AuditVerdict &verdict, std::span<const StoredRecord> records)
{
    for (const AuditFault &fault : verdict.faults)
        printText(toSentence(fault, records));
    const QString counted = QStringLiteral("%1 records in %2 chains, %3 of them copies")
                                .arg(records.size())
                                .arg(verdict.chains)
                                .arg(verdict.repeated);
    if (verdict.faults.empty()) {
        printText(QStringLiteral("whole: %1").arg(counted));
        return ExitWhole;
    }
    printText(
        QStringLiteral("NOT WHOLE: %1; above the first fault of each chain, in the order of the stream").arg(counted));
    return ExitFault;
}

int runVerify(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "yiping-audit verify [OPTIONS] [FILE]\n\n"
        "Walks the chain of every writer. A record that was changed, removed, put in or moved is seen by the chain, "
        "as long as not everything behind it was written anew too. Records that were cut from the end of a chain, or "
        "a chain that is gone whole, are seen with the writer's journal (--journal), or by holes in the stream. Who "
        "may publish into the stream can put a new record behind the end of a chain: the journal shows that as well, "
        "and "
        "so do the writers' signatures (--signers)."));
    addSourceOptions(parser);
    parser.addOption({QStringLiteral("journal"),
                      QStringLiteral("Journal of a writer (audit-….sqlite in its data folder), to hold against its "
                                     "chain. More than one may be named."),
                      QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("signers"),
         QStringLiteral("A file with a public key (U…, SM2…) and a name a line: every record has to be signed by "
                        "one of them."),
         QStringLiteral("FILE")});
    if (const auto code = parseAudit(parser, arguments))
        return *code;
    const auto signers = readSigners(parser);
    if (const auto *problem = std::get_if<QString>(&signers))
        return usage(*problem);
    const QStringList journals = parser.values(QStringLiteral("journal"));
    // Before and after: the writers may be at work, and only what is out of both is a fault.
    const auto before = readJournals(journals);
    const auto source = readSource(parser);
    const auto after = readJournals(journals);
    for (const QString *problem :
         {std::get_if<QString>(&before), std::get_if<QString>(&source), std::get_if<QString>(&after)}) {
        if (problem)
            return usage(*problem);
    }
    const auto &archive = std::get<AuditArchive>(source);
    AuditEvidence evidence{.records = {}, .heads = {}, .extent = archive.extent};
    for (const auto &[chain, head] : std::get<0>(before))
        evidence.heads[chain] = head.head;
    for (const auto &[chain, head] : std::get<0>(after))
        evidence.heads[chain].latest = head.head.latest;
    const std::vector<StoredRecord> records = recordsOf(archive, std::get<nats::KnownSigners>(signers));
    evidence.records = records;
    return tell(verify(evidence), records);
}

int runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "yiping-audit export --out FILE [OPTIONS]\n\n"
        "Writes the record as it stands in the stream, one JSON object a line: first "
        "{\"format\":\"yiping-audit 1\",\"stream\",\"first_sequence\",\"last_sequence\",\"messages\"}, then for each "
        "record {\"sequence\",\"stored_us\",\"subject\",\"message\"}, the message (protobuf yiping.v1.Message) in "
        "base64. How it is hashed is told in order.proto at AuditRecord. FILE can be read by verify and list."));
    addSourceOptions(parser);
    parser.addOption({QStringLiteral("out"), QStringLiteral("The file to write."), QStringLiteral("FILE")});
    if (const auto code = parseAudit(parser, arguments))
        return *code;
    if (!parser.isSet(QStringLiteral("out")))
        return usage(QStringLiteral("export wants --out FILE; see --help"));
    const auto source = readSource(parser);
    if (const auto *problem = std::get_if<QString>(&source))
        return usage(*problem);
    const auto &archive = std::get<AuditArchive>(source);
    QSaveFile file(parser.value(QStringLiteral("out")));
    bool good = file.open(QIODevice::WriteOnly) && file.write(archiveHeadLine(archive)) > 0;
    for (const StoredMessage &message : archive.messages)
        good = good && file.write(archiveLine(message)) > 0;
    if (!good || !file.commit())
        return usage(QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString()));
    printText(QStringLiteral("exported: %1 records").arg(archive.messages.size()));
    return ExitWhole;
}

struct Filter
{
    QString actor;
    QString action;
    QString target;
    qint64 fromMs = std::numeric_limits<qint64>::min();
    qint64 toMs = std::numeric_limits<qint64>::max();

    [[nodiscard]] bool takes(const AuditAction &what) const
    {
        const auto holds = [](const std::string &text, const QString &wanted) {
            return QString::fromStdString(text).contains(wanted);
        };
        return (holds(what.person, actor) || holds(what.organisation, actor)) && holds(what.action, action)
            && holds(what.target, target) && what.timeMs >= fromMs && what.timeMs <= toMs;
    }
};

/** A time of an option; false, and said so, where it is none. */
bool readTime(const QCommandLineParser &parser, const QString &name, qint64 &ms)
{
    if (!parser.isSet(name))
        return true;
    const QDateTime time = QDateTime::fromString(parser.value(name), Qt::ISODateWithMs);
    if (time.isValid())
        ms = time.toMSecsSinceEpoch();
    else
        complain(QStringLiteral("--%1 wants a time such as 2026-06-01T08:00:00+08:00, not '%2'")
                     .arg(name, parser.value(name)));
    return time.isValid();
}

int runList(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "yiping-audit list [OPTIONS] [FILE]\n\n"
        "Prints the record in the order of the stream, parted by tabs: time (UTC), chain#number, person, organisation, "
        "terminal, region, action, target, result. Where the record is not whole it says so on stderr."));
    addSourceOptions(parser);
    parser.addOptions(
        {{QStringLiteral("actor"), QStringLiteral("Only where the person's or organisation's name holds this."),
          QStringLiteral("TEXT")},
         {QStringLiteral("action"), QStringLiteral("Only where the action holds this, for example dispatch."),
          QStringLiteral("TEXT")},
         {QStringLiteral("target"), QStringLiteral("Only where the id that was acted on holds this."),
          QStringLiteral("TEXT")},
         {QStringLiteral("from"),
          QStringLiteral("Only from this time on, 2026-06-01T08:00:00+08:00; without a zone: "
                         "of this machine."),
          QStringLiteral("TIME")},
         {QStringLiteral("to"), QStringLiteral("Only up to this time."), QStringLiteral("TIME")}});
    if (const auto code = parseAudit(parser, arguments))
        return *code;
    Filter filter{.actor = parser.value(QStringLiteral("actor")),
                  .action = parser.value(QStringLiteral("action")),
                  .target = parser.value(QStringLiteral("target"))};
    if (!readTime(parser, QStringLiteral("from"), filter.fromMs)
        || !readTime(parser, QStringLiteral("to"), filter.toMs))
        return ExitUsage;
    const auto source = readSource(parser);
    if (const auto *problem = std::get_if<QString>(&source))
        return usage(*problem);
    const std::vector<StoredRecord> records = recordsOf(std::get<AuditArchive>(source));
    for (const StoredRecord &stored : records) {
        if (!stored.record || filter.takes(stored.record->what))
            printText(toLine(stored));
    }
    const AuditVerdict verdict = verify({.records = records, .extent = std::get<AuditArchive>(source).extent});
    if (verdict.faults.empty())
        return ExitWhole;
    complain(QStringLiteral("the record is not whole: %1").arg(toSentence(verdict.faults.front(), records)));
    return ExitFault;
}

} // namespace

int runAuditCommandLine(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    if (command == QStringLiteral("verify"))
        return runVerify(arguments);
    if (command == QStringLiteral("export"))
        return runExport(arguments);
    if (command == QStringLiteral("list"))
        return runList(arguments);
    if (command == QStringLiteral("--help") || command == QStringLiteral("-h") || command == QStringLiteral("help")) {
        std::fputs(AuditUsage, stdout);
        return ExitWhole;
    }
    return usage(
        command.isEmpty()
            ? QStringLiteral("a command is wanted: verify, export or list; see --help")
            : QStringLiteral("there is no command '%1'; the commands are verify, export and list").arg(command));
}

} // namespace yiping
