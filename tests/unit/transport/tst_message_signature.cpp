// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "transport/message_signature.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::nats;

namespace {

const std::string Subject = "yp.order.city.45.01.03._.dispatch.o1";
const std::string Payload("bytes\0of an order", 17);

/** From a fixed private key, so that the signature can be held against a reference. */
NKey fixedKey()
{
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i);
    return {NKeyKind::User, bytes};
}

} // namespace

class MessageSignatureTest : public test::TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("signers")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }

private Q_SLOTS:
    /** Made by another implementation (Python's cryptography) from the words of the header file. */
    void theSignatureIsThatOfThePublicReference()
    {
        const std::string value = signatureOf(fixedKey(), Subject, Payload);
        QCOMPARE(value.substr(57),
                 "X2HWDM6g4omKbKM5VVpMJQqbzClqRh9Vg53J+hCZGUTaW6lVsCmbgkhniLKdETBEeBBvO6lcetwaX43D6I36CQ==");
        QCOMPARE(value.substr(0, 57), fixedKey().publicKey().toString() + ' ');
    }

    void whoIsKnownIsVerified()
    {
        KnownSigners signers;
        const std::string value = signatureOf(fixedKey(), Subject, Payload);
        QVERIFY(signers.judge(Subject, Payload, value) == SignatureVerdict::UnknownSigner);
        signers.add(fixedKey().publicKey(), QStringLiteral("T1"));
        QVERIFY(signers.judge(Subject, Payload, value) == SignatureVerdict::Verified);
        QVERIFY(signers.judge(Subject, Payload, std::nullopt) == SignatureVerdict::Unsigned);
        QVERIFY(signers.judge(Subject, Payload, nullptr) == SignatureVerdict::Unsigned);
        Headers headers;
        QVERIFY(signers.judge(Subject, Payload, &headers) == SignatureVerdict::Unsigned);
        headers.add("yiping-signature", value);
        QVERIFY(signers.judge(Subject, Payload, &headers) == SignatureVerdict::Verified);
    }

    void anSm2SignatureCountsAsMuch()
    {
        const Sm2Key key = Sm2Key::generate();
        const std::string value = signatureOf(key, Subject, Payload);
        const auto read =
            KnownSigners::read(write(QByteArray::fromStdString(key.publicKey().toString() + " 指挥长席\n")));
        QVERIFY(std::holds_alternative<KnownSigners>(read));
        const auto &signers = std::get<KnownSigners>(read);
        QVERIFY(signers.judge(Subject, Payload, value) == SignatureVerdict::Verified);
        QVERIFY(signers.judge(Subject, Payload + 'x', value) == SignatureVerdict::Bad);
        QVERIFY(signers.judge(Subject + 'x', Payload, value) == SignatureVerdict::Bad);
        const std::string other = signatureOf(Sm2Key::generate(), Subject, Payload);
        QVERIFY(signers.judge(Subject, Payload, other) == SignatureVerdict::UnknownSigner);
        // Another's name on it.
        QVERIFY(signers.judge(Subject, Payload, key.publicKey().toString() + other.substr(91))
                == SignatureVerdict::Bad);
    }

    /** Any change of the subject, the payload or the header, and letters moved from one to the other. */
    void whatWasChangedIsBad()
    {
        KnownSigners signers;
        signers.add(fixedKey().publicKey(), {});
        const std::string value = signatureOf(fixedKey(), Subject, Payload);
        const auto isBad = [&signers](const std::string &subject, const std::string &payload,
                                      const std::string &signature) {
            return signers.judge(subject, payload, signature) == SignatureVerdict::Bad;
        };
        for (std::size_t i = 0; i < Payload.size(); ++i) {
            std::string changed = Payload;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(isBad(Subject, changed, value));
        }
        QVERIFY(isBad(Subject + 'b', Payload.substr(1), value));
        QVERIFY(isBad("yp.order.city.45.02._._.dispatch.o1", Payload, value));
        for (std::size_t i = 0; i < value.size(); ++i) {
            std::string changed = value;
            changed[i] = changed[i] == 'B' ? 'C' : 'B';
            QVERIFY2(isBad(Subject, Payload, changed), changed.c_str());
        }
        // Another's name on it.
        const std::string other = NKey::generate(NKeyKind::User).publicKey().toString();
        QVERIFY(isBad(Subject, Payload, other + value.substr(56)));
        for (const char *nonsense : {"", " ", "U", "U x", "no key at all"})
            QVERIFY(isBad(Subject, Payload, nonsense));
    }

    void readsWhoIsKnown()
    {
        const std::string one = fixedKey().publicKey().toString();
        const std::string other = NKey::generate(NKeyKind::User).publicKey().toString();
        const auto read = KnownSigners::read(
            write(QByteArray::fromStdString("# seats\n\n" + one + " 值班席 1\r\n  " + other + "\n")));
        QVERIFY(std::holds_alternative<KnownSigners>(read));
        QCOMPARE(std::get<KnownSigners>(read).size(), 2U);
        const std::string value = signatureOf(fixedKey(), Subject, Payload);
        QVERIFY(std::get<KnownSigners>(read).judge(Subject, Payload, value) == SignatureVerdict::Verified);

        const auto wrong = KnownSigners::read(write(QByteArray::fromStdString(one + " a\nUABC b\n")));
        QVERIFY(std::get<QString>(wrong).contains(QStringLiteral("Line 2")));
        QVERIFY(std::holds_alternative<QString>(KnownSigners::read(write("# nobody\n"))));
        const auto none = KnownSigners::read(m_folder.filePath(QStringLiteral("none")));
        QVERIFY(std::get<QString>(none).contains(QStringLiteral("none")));
    }
};

QTEST_GUILESS_MAIN(MessageSignatureTest)
#include "tst_message_signature.moc"
