// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace yiping::test {

/** A picture of one colour as a PNG file. */
inline QByteArray pngOf(const QColor &color, int side = 256)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/** A tile server on a free port of this machine that does what it is told. */
class TileServer : public QTcpServer
{
public:
    enum class Mood { Picture, Missing, Forbidden, Broken, Garbage, Endless, Hanging };

    TileServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                attach(*socket);
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString address(const QString &rest) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(serverPort()).arg(rest);
    }

    Mood mood = Mood::Picture;
    /** Path and query of each request. */
    QList<QByteArray> requests;
    int open = 0;
    int mostOpen = 0;
    /** The picture for a path. */
    std::function<QByteArray(const QByteArray &path)> picture = [](const QByteArray &) { return pngOf(Qt::red); };

private:
    void attach(QTcpSocket &socket)
    {
        mostOpen = std::max(mostOpen, ++open);
        connect(&socket, &QTcpSocket::disconnected, this, [this, &socket] {
            --open;
            socket.deleteLater();
        });
        connect(&socket, &QTcpSocket::readyRead, this, [this, &socket] { answer(socket); });
    }

    void answer(QTcpSocket &socket)
    {
        const QByteArray head = socket.readAll();
        if (!head.startsWith("GET "))
            return;
        const QByteArray path = head.mid(4, head.indexOf(' ', 4) - 4);
        requests.append(path);
        switch (mood) {
        case Mood::Picture:
            return send(socket, "200 OK", picture(path));
        case Mood::Missing:
            return send(socket, "404 Not Found", "no");
        case Mood::Forbidden:
            return send(socket, "403 Forbidden", "{\"code\": 301012}");
        case Mood::Broken:
            return send(socket, "500 Internal Server Error", "oh");
        case Mood::Garbage:
            return send(socket, "200 OK", "<html>Please log in</html>");
        case Mood::Endless:
            return send(socket, "200 OK", QByteArray(5 << 20, 'x'));
        case Mood::Hanging:
            return;
        }
    }

    static void send(QTcpSocket &socket, const QByteArray &status, const QByteArray &body)
    {
        socket.write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: image/png\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
};

} // namespace yiping::test
