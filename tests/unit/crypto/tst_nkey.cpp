// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base32.h"
#include "crypto/nkey.h"
#include "support/test_case.h"

#include <QTest>

using namespace yiping;

namespace {

std::array<std::uint8_t, 32> key(const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    std::array<std::uint8_t, 32> result{};
    std::copy_n(bytes.begin(), result.size(), result.begin());
    return result;
}

std::string text(const Secret &secret)
{
    return std::string(secret.reveal());
}

NKey read(const std::string &seed)
{
    return std::get<NKey>(NKey::fromSeed(seed));
}

} // namespace

class TestNKey final : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void signsLikeRfc8032_data()
    {
        QTest::addColumn<QByteArray>("privateKey");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("7.1 test 1")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf"
                          "9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("7.1 test 2")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
                          "1d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("7.1 test 3")
            << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << QByteArray("af82")
            << QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
                          "c6594a7c15e9716ed28dc027beceea1ec40a");
    }
    void signsLikeRfc8032()
    {
        QFETCH(QByteArray, privateKey);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const NKey signer(NKeyKind::User, key(privateKey));
        QVERIFY(signer.publicKey() == NKeyPublic(NKeyKind::User, key(publicKey)));
        const std::string bytes = QByteArray::fromHex(message).toStdString();
        const NKeySignature signed_ = signer.sign(bytes);
        QCOMPARE(QByteArray(bytesOf(signed_).data(), 64).toHex(), signature);
        QVERIFY(signer.publicKey().verify(bytes, bytesOf(signed_)));
    }

    // The example key of the NATS documentation's page on NKeys.
    void readsAndWritesTheFormOfNats()
    {
        const std::string seed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
        const NKey known = read(seed);
        QCOMPARE(known.publicKey().toString(), "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4");
        QCOMPARE(text(known.seed()), seed);
        QVERIFY(std::holds_alternative<NKey>(NKey::fromSeed("  " + seed + "\r\n")));
    }

    void comesBackFromItsTexts()
    {
        for (const auto &[kind, letter] :
             {std::pair(NKeyKind::Operator, 'O'), std::pair(NKeyKind::Account, 'A'), std::pair(NKeyKind::User, 'U')}) {
            const NKey made = NKey::generate(kind);
            const std::string shown = made.publicKey().toString();
            QCOMPARE(shown.size(), 56U);
            QCOMPARE(shown.front(), letter);
            QCOMPARE(text(made.seed()).substr(0, 2), std::string("S") + letter);
            QVERIFY(read(text(made.seed())).publicKey() == made.publicKey());
            QVERIFY(std::get<NKeyPublic>(NKeyPublic::parse(shown)) == made.publicKey());
        }
        QVERIFY(!(NKey::generate(NKeyKind::User).publicKey() == NKey::generate(NKeyKind::User).publicKey()));
    }

    void refusesEveryDamagedCharacter()
    {
        const NKey made = NKey::generate(NKeyKind::User);
        const std::string seed = text(made.seed());
        const std::string shown = made.publicKey().toString();
        int refused = 0;
        for (const char other : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcz0189=- \0\xc3", 45)) {
            for (std::size_t i = 0; i < seed.size(); ++i) {
                std::string damaged = seed;
                damaged[i] = other;
                if (damaged == seed)
                    continue;
                const auto result = NKey::fromSeed(damaged);
                const auto *sentence = std::get_if<QString>(&result);
                QVERIFY2(sentence, damaged.c_str());
                QVERIFY(!sentence->contains(QString::fromStdString(damaged.substr(10, 6))));
                ++refused;
            }
            for (std::size_t i = 0; i < shown.size(); ++i) {
                std::string damaged = shown;
                damaged[i] = other;
                if (damaged != shown)
                    QVERIFY2(std::holds_alternative<QString>(NKeyPublic::parse(damaged)), damaged.c_str());
            }
        }
        QVERIFY(refused > 2000);
    }

    void refusesOtherLengthsAndKinds()
    {
        const NKey made = NKey::generate(NKeyKind::User);
        const std::string seed = text(made.seed());
        for (std::size_t length = 0; length < seed.size(); ++length)
            QVERIFY(std::holds_alternative<QString>(NKey::fromSeed(seed.substr(0, length))));
        QVERIFY(std::holds_alternative<QString>(NKey::fromSeed(seed + 'A')));
        QVERIFY(std::holds_alternative<QString>(NKey::fromSeed(seed + seed)));
        QVERIFY(std::holds_alternative<QString>(NKey::fromSeed(made.publicKey().toString())));
        QVERIFY(std::holds_alternative<QString>(NKeyPublic::parse(seed)));
    }

    void everyBitOfMessageAndSignatureCounts()
    {
        const NKey signer = NKey::generate(NKeyKind::User);
        const std::string message = "order O-1: to the pump station";
        const std::string signature(bytesOf(signer.sign(message)));
        QVERIFY(signer.publicKey().verify(message, signature));
        QVERIFY(!NKey::generate(NKeyKind::User).publicKey().verify(message, signature));
        QVERIFY(!signer.publicKey().verify(message, signature.substr(1)));
        QVERIFY(!signer.publicKey().verify(message, {}));
        for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
            std::string other = signature;
            other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!signer.publicKey().verify(message, other));
        }
        for (std::size_t bit = 0; bit < message.size() * 8; ++bit) {
            std::string other = message;
            other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!signer.publicKey().verify(other, signature));
        }
    }

    // RFC 4648 §10.
    void writesBase32()
    {
        const auto bytes = [](std::string_view letters) {
            return std::span(reinterpret_cast<const std::uint8_t *>(letters.data()), letters.size());
        };
        for (const auto &[plain, coded] :
             {std::pair("", ""), std::pair("f", "MY"), std::pair("fo", "MZXQ"), std::pair("foo", "MZXW6"),
              std::pair("foob", "MZXW6YQ"), std::pair("fooba", "MZXW6YTB"), std::pair("foobar", "MZXW6YTBOI")}) {
            QCOMPARE(toBase32(bytes(plain)), coded);
            std::string back(std::string_view(plain).size(), '?');
            QVERIFY(fromBase32(coded, {reinterpret_cast<std::uint8_t *>(back.data()), back.size()}));
            QCOMPARE(back, plain);
        }
        std::array<std::uint8_t, 1> one{};
        QVERIFY(!fromBase32("MZ", one)); // bits are left over
    }

    void secretsAreTakenAway()
    {
        std::string mine = "a password";
        const Secret secret = Secret::take(std::move(mine));
        QCOMPARE(secret.reveal(), "a password");
        QVERIFY(mine.empty()); // NOLINT(bugprone-use-after-move): take() says what it leaves
        QVERIFY(Secret().isEmpty());
        QVERIFY(!secret.isEmpty());
        std::array<char, 4> bytes{'a', 'b', 'c', 'd'};
        wipe(bytes.data(), bytes.size());
        QCOMPARE(std::string_view(bytes.data(), bytes.size()), std::string_view("\0\0\0\0", 4));
    }
};

QTEST_APPLESS_MAIN(TestNKey)
#include "tst_nkey.moc"
