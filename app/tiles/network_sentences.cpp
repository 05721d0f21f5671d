// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/network_tiles.h"

#include <QNetworkReply>

namespace yiping {

QString NetworkTileWorker::sentenceFor(QNetworkReply *reply, const Request &request, int status) const
{
    const QString tile = request.tile.toString();
    if (status == 404 || status == 410 || status == 204)
        return tr("%1 has no tile %2 (HTTP %3). Check address and zooms in the basemap file.")
            .arg(request.host, tile)
            .arg(status);
    if (status == 401 || status == 403 || status == 418 || status == 429)
        return tr("%1 refused tile %2 (HTTP %3). Check the key and what it may fetch; coarser or kept tiles serve "
                  "meanwhile.")
            .arg(request.host, tile)
            .arg(status);
    if (status >= 400)
        return tr("%1 failed at tile %2 (HTTP %3); it is asked again. Coarser or kept tiles serve meanwhile.")
            .arg(request.host, tile)
            .arg(status);
    if (reply->error() == QNetworkReply::NoError || request.tooLarge)
        return tr("%1 sent something for tile %2 that is no picture. Check the address in the basemap file.")
            .arg(request.host, tile);
    if (reply->error() == QNetworkReply::OperationCanceledError || reply->error() == QNetworkReply::TimeoutError)
        return tr("%1 did not answer for tile %2 within %3 s; it is asked again. Coarser or kept tiles serve "
                  "meanwhile.")
            .arg(request.host, tile)
            .arg(std::chrono::duration<double>(m_manners.timeout).count());
    if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        return tr("%1 was not asked for tile %2: its certificate is not trusted here. Install its authority.")
            .arg(request.host, tile);
    return tr("%1 cannot be reached for tile %2; it is tried again. Check the network or the address in the basemap "
              "file.")
        .arg(request.host, tile);
}

} // namespace yiping
