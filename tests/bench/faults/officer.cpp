// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/faults/officer.h"

#include "commands/order_desk.h"
#include "ingest/feed.h"
#include "unit/decode/message_builder.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>

namespace yiping::bench {

int runOfficer(const QStringList &arguments)
{
    using namespace std::chrono_literals;
    QFile token(arguments.value(1));
    QFile ledger(arguments.value(2) + QStringLiteral("/ledger"));
    if (!token.open(QIODevice::ReadOnly) || !ledger.open(QIODevice::Append | QIODevice::Unbuffered))
        return 2;
    const SystemClock clock;
    const RegionCatalog catalog = test::smallCatalog();
    Feed feed(catalog, clock);
    Outbox outbox(arguments.value(2) + QStringLiteral("/outbox.sqlite"));
    OrderDesk desk(feed, outbox, clock, {.person = QStringLiteral("officer"), .organisation = {}, .terminal = {}});
    feed.start({.url = QUrl(arguments.value(0)),
                .token = Secret::take(token.readAll().trimmed().toStdString()),
                .reconnectFirst = 50ms});
    int left = arguments.value(3).toInt();
    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, &pace, [&] {
        if (left > 0) {
            --left;
            const std::string id = desk.dispatch({.title = QStringLiteral("order")}, test::region("450103"));
            if (!id.empty())
                ledger.write(QByteArray::fromStdString(id) + '\n');
        } else if (desk.waiting() == 0) {
            QCoreApplication::quit();
        }
    });
    pace.start(1ms);
    return QCoreApplication::exec();
}

} // namespace yiping::bench
