// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_source.h"

#include "audit/audit_reader.h"
#include "base/clock.h"
#include "domain/subject.h"
#include "transport/credential_options.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiping {

namespace {

using Broker = std::variant<nats::ConnectionOptions, QString>;

constexpr qint64 LongestSetting = 64 * 1024;

QString unreadable(const QFile &file)
{
    return QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString());
}

/** What yiping-brain wrote about itself. */
Broker brokerOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    const QJsonObject endpoint = QJsonDocument::fromJson(file.read(LongestSetting)).object();
    const QUrl url(endpoint.value(QLatin1StringView("url")).toString());
    if (url.host().isEmpty())
        return QStringLiteral("%1 is no endpoint file of yiping-brain: it names no url").arg(path);
    nats::ConnectionOptions options;
    options.url = url;
    options.token = endpoint.value(QLatin1StringView("token")).toString();
    return options;
}

Broker brokerOption(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("endpoint")))
        return brokerOf(parser.value(QStringLiteral("endpoint")));
    nats::ConnectionOptions options;
    if (const QString problem = nats::readServers(parser.values(QStringLiteral("server")), options); !problem.isEmpty())
        return problem;
    if (const QString problem = nats::readCredentials(nats::credentialFiles(parser), options); !problem.isEmpty())
        return problem;
    return options;
}

std::variant<AuditArchive, QString> readBroker(nats::ConnectionOptions broker, const QString &stream)
{
    broker.name = QStringLiteral("yiping-audit");
    const SystemClock clock;
    nats::Connection connection(broker, clock);
    AuditReader reader(connection, stream.toStdString(), 1 + broker.otherUrls.size());
    std::variant<AuditArchive, QString> result;
    QEventLoop loop;
    QObject::connect(&reader, &AuditReader::failed, &loop, [&result, &loop](const QString &sentence) {
        result = QStringLiteral("the record cannot be read from the broker: %1").arg(sentence);
        loop.quit();
    });
    QObject::connect(&reader, &AuditReader::finished, &loop, [&result, &loop, &reader] {
        result = reader.takeArchive();
        loop.quit();
    });
    reader.start();
    loop.exec();
    return result;
}

} // namespace

void addSourceOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("server"),
          QStringLiteral(
              "Address ws://HOST:PORT or wss://… of the broker; of a cluster every server, more than once or with "
              "commas."),
          QStringLiteral("URL")},
         {QStringLiteral("endpoint"),
          QStringLiteral("endpoint.json in the data folder of a running yiping-brain: its address and token."),
          QStringLiteral("FILE")},
         {QStringLiteral("stream"),
          QStringLiteral("The stream that keeps the order lane. Default %1.")
              .arg(QString::fromUtf8(streamOf(Lane::Order))),
          QStringLiteral("NAME"), QString::fromUtf8(streamOf(Lane::Order))}});
    nats::addCredentialOptions(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("An export to look at, in place of a broker."),
                                 QStringLiteral("[FILE]"));
}

std::variant<AuditArchive, QString> readSource(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    const qsizetype sources = files.size() + (parser.isSet(QStringLiteral("server")) ? 1 : 0)
        + (parser.isSet(QStringLiteral("endpoint")) ? 1 : 0);
    if (sources != 1)
        return QStringLiteral(
            "wanted is exactly one of --server URL, --endpoint FILE and an exported FILE; see --help");
    if (files.isEmpty()) {
        const Broker broker = brokerOption(parser);
        if (const auto *problem = std::get_if<QString>(&broker))
            return *problem;
        return readBroker(std::get<nats::ConnectionOptions>(broker), parser.value(QStringLiteral("stream")));
    }
    QFile file(files.front());
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    auto archive = readArchive(file);
    if (const auto *problem = std::get_if<QString>(&archive))
        return QStringLiteral("%1: %2").arg(file.fileName(), *problem);
    return archive;
}

} // namespace yiping
