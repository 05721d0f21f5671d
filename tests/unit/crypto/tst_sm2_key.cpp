// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_file.h"
#include "crypto/signing_key.h"
#include "support/test_case.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

using namespace yiping;

namespace {

std::string bytes(const char *hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

/** The public key of the example in GB/T 32918.5-2017, annex A. */
Sm2Public examplePublic()
{
    Sm2Public::Point point{};
    const std::string written = bytes("04"
                                      "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                                      "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
    std::ranges::copy(written, point.begin());
    return std::get<Sm2Public>(Sm2Public::fromPoint(point));
}

/** The signature of the same example, r and s as a DER sequence of two integers. */
std::string exampleSignature()
{
    return bytes("3046"
                 "022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                 "022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
}

} // namespace

class Sm2KeyTest : public test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesTheExampleOfTheStandard()
    {
        const Sm2Public key = examplePublic();
        QVERIFY(key.verify("message digest", exampleSignature()));
        QVERIFY(!key.verify("message digesu", exampleSignature()));
        const std::string good = exampleSignature();
        for (std::size_t i = 0; i < good.size(); ++i) {
            std::string changed = good;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY2(!key.verify("message digest", changed), qPrintable(QString::number(i)));
        }
        QVERIFY(!key.verify("message digest", good.substr(0, good.size() - 1)));
        QVERIFY(!key.verify("message digest", ""));
        QVERIFY(!Sm2Key::generate().publicKey().verify("message digest", good));
    }

    void signsWhatItsPublicHalfVerifies()
    {
        const Sm2Key key = Sm2Key::generate();
        const std::string message("an order\0 with a zero", 21);
        const std::string signature = key.sign(message);
        QVERIFY(key.publicKey().verify(message, signature));
        QVERIFY(key.publicKey().verify(message, key.sign(message)));
        QVERIFY(!key.publicKey().verify(message.substr(0, 8), signature));
    }

    void thePublicFormIsReadBack()
    {
        const Sm2Public key = examplePublic();
        const std::string text = key.toString();
        QCOMPARE(text.size(), 91U);
        QVERIFY(text.find(' ') == std::string::npos);
        QVERIFY(std::get<Sm2Public>(Sm2Public::parse(text)) == key);
        // One that is no point of the curve, a short one, one of another alphabet.
        std::string off = text;
        off[50] = off[50] == 'A' ? 'B' : 'A';
        for (const std::string &bad : {off, text.substr(0, 90), text.substr(3), std::string("SM2"), std::string(),
                                       text.substr(0, 50) + '*' + text.substr(51)})
            QVERIFY2(std::holds_alternative<QString>(Sm2Public::parse(bad)), bad.c_str());
    }

    void aKeyComesFromAFileOfItsOwner()
    {
        const Sm2Key key = Sm2Key::generate();
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("seat.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Secret pem = key.pem();
        QCOMPARE(file.write(pem.reveal().data(), qint64(pem.reveal().size())), qint64(pem.reveal().size()));
        file.close();
        Secret read;
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(readSecretFile(file.fileName(), read).contains(QStringLiteral("chmod 600")));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(readSecretFile(file.fileName(), read), QString());
        const auto again = Sm2Key::fromPem(read);
        QVERIFY(std::holds_alternative<Sm2Key>(again));
        QVERIFY(std::get<Sm2Key>(again).publicKey() == key.publicKey());
        QVERIFY(key.publicKey().verify("m", std::get<Sm2Key>(again).sign("m")));
    }

    void whatIsNoKeyIsASentenceWithoutIt()
    {
        for (const char *text : {"", "nonsense", "-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----\n"}) {
            const auto read = Sm2Key::fromPem(Secret::copyOf(text));
            QVERIFY(std::holds_alternative<QString>(read));
            QVERIFY(!std::get<QString>(read).contains(QStringLiteral("QUJD")));
        }
    }

    void eachKindSignsAndIsKnownByItsFirstLetters()
    {
        const Sm2Key sm2 = Sm2Key::generate();
        const NKey nkey = NKey::generate(NKeyKind::User);
        for (const SigningKey &key : {SigningKey(sm2), SigningKey(nkey)}) {
            const auto read = parseVerifyingKey(publicTextOf(key));
            QVERIFY(std::holds_alternative<VerifyingKey>(read));
            const auto &known = std::get<VerifyingKey>(read);
            QCOMPARE(yiping::toString(known), publicTextOf(key));
            QVERIFY(verify(known, "m", sign(key, "m")));
            QVERIFY(!verify(known, "n", sign(key, "m")));
        }
        QVERIFY(!verify(VerifyingKey(nkey.publicKey()), "m", sign(sm2, "m")));
        QVERIFY(!verify(VerifyingKey(sm2.publicKey()), "m", sign(nkey, "m")));
    }
};

QTEST_GUILESS_MAIN(Sm2KeyTest)
#include "tst_sm2_key.moc"
