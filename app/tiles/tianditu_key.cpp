// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tianditu_key.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <qt6keychain/keychain.h>

namespace yiping {

namespace {

struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Tiles)
};

const auto Service = QStringLiteral("yiping");
const auto Entry = QStringLiteral("tianditu");

} // namespace

void readTiandituKey(QObject &context, KeyAnswer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(Service, &context);
    job->setKey(Entry);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, &context, [answer = std::move(answer), job] {
        const QString text = job->textData();
        if (job->error() == QKeychain::NoError && !text.isEmpty())
            answer(Secret(text), {});
        else if (job->error() == QKeychain::EntryNotFound || job->error() == QKeychain::NoError)
            answer({},
                   KeyText::tr("The Tianditu map needs a key and the keychain has none. Put it there with: yiping "
                               "--store-tianditu-key"));
        else
            answer({},
                   KeyText::tr("The Tianditu map needs a key and this session has no keychain that answers. Start "
                               "with --tianditu-key-file FILE or set YIPING_TIANDITU_KEY."));
    });
    job->start();
}

QString storeTiandituKey(const Secret &key)
{
    QKeychain::WritePasswordJob job(Service);
    job.setAutoDelete(false);
    job.setKey(Entry);
    job.setInsecureFallback(false);
    const std::string_view text = key.reveal();
    job.setTextData(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    if (job.error() == QKeychain::NoError)
        return {};
    return KeyText::tr("The key was not kept: this session has no keychain that answers. Start with "
                       "--tianditu-key-file FILE or set YIPING_TIANDITU_KEY instead.");
}

} // namespace yiping
