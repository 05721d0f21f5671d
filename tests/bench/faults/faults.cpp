// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The fault campaign against a real nats-server, with a publisher that keeps its own ledger. One JSON line a fault, then
// one a kind; status 1 when an event or an order was lost or doubled anywhere. fault-campaign-cluster has the faults that
// need more than one server, bench-flood the flood of states on the real screen.
#include "bench/faults/campaign.h"
#include "bench/faults/officer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace yiping;
using namespace yiping::bench;

namespace {

std::optional<int> numberOf(const QCommandLineParser &parser, const QString &option)
{
    bool good = false;
    const int value = parser.value(option).toInt(&good);
    if (good && value >= 0 && value <= 100'000)
        return value;
    (void)failed(QStringLiteral("--%1 wants a number from 0 to 100000").arg(option));
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QStringLiteral("officer"))
        return runOfficer(QCoreApplication::arguments().mid(2));
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [](const char *name, const char *text, const char *value) {
        return QCommandLineOption(QLatin1String(name), QLatin1String(text), QStringLiteral("N"), QLatin1String(value));
    };
    parser.addOptions({option("broker", "How often the broker is killed. Default 50.", "50"),
                       option("link", "How often the link is broken. Default 50.", "50"),
                       option("application", "How often the application is killed. Default 50.", "50"),
                       option("streams", "How often a stream is tampered with. Default 10.", "10")});
    parser.process(application);
    const auto broker = numberOf(parser, QStringLiteral("broker"));
    const auto link = numberOf(parser, QStringLiteral("link"));
    const auto killed = numberOf(parser, QStringLiteral("application"));
    const auto streams = numberOf(parser, QStringLiteral("streams"));
    if (!broker || !link || !killed || !streams)
        return 2;
    bool good = killApplication(*killed, QCoreApplication::applicationFilePath());
    good = tamperWithStreams(*streams) && good;
    good = killBroker(*broker) && good;
    good = breakLink(*link) && good;
    return good ? 0 : 1;
}
