// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sm2_key.h"

#include "crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>

namespace yiping {

namespace {

struct Sm2Texts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Sm2Key)
};

constexpr std::string_view Prefix = "SM2";
constexpr std::size_t PublicTextSize = 91;
constexpr char Curve[] = "SM2";
constexpr std::string_view SignerIdentity = "1234567812345678";

void needSm2(bool done)
{
    openssl::must(done, Curve);
}

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

/** OpenSSL's parameters are not const, and it reads them only. */
OSSL_PARAM octets(const char *name, std::string_view bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()), bytes.size());
}

std::array<OSSL_PARAM, 2> identity()
{
    return {octets(OSSL_PKEY_PARAM_DIST_ID, SignerIdentity), OSSL_PARAM_construct_end()};
}

/** Null for a point that is not on the curve. */
std::shared_ptr<EVP_PKEY> keyOf(const Sm2Public::Point &point)
{
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, Curve, nullptr));
    needSm2(context && EVP_PKEY_fromdata_init(context.get()) == 1);
    std::array<OSSL_PARAM, 3> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char *>(Curve), 0),
        octets(OSSL_PKEY_PARAM_PUB_KEY, {reinterpret_cast<const char *>(point.data()), point.size()}),
        OSSL_PARAM_construct_end()};
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.data()) != 1)
        return {};
    return owned(key);
}

Sm2Public::Point pointOf(EVP_PKEY *key)
{
    Sm2Public::Point point{};
    std::size_t size = 0;
    needSm2(EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size) == 1
            && size == point.size());
    return point;
}

Sm2Public publicOf(EVP_PKEY *key)
{
    auto made = Sm2Public::fromPoint(pointOf(key));
    needSm2(std::holds_alternative<Sm2Public>(made));
    return std::get<Sm2Public>(std::move(made));
}

} // namespace

Sm2Public::Sm2Public(const Point &point, std::shared_ptr<evp_pkey_st> key)
    : m_point(point)
    , m_key(std::move(key))
{
}

std::variant<Sm2Public, QString> Sm2Public::fromPoint(const Point &point)
{
    auto key = keyOf(point);
    if (!key)
        return Sm2Texts::tr("This is no public SM2 key: the point is not on the curve.");
    return Sm2Public(point, std::move(key));
}

std::variant<Sm2Public, QString> Sm2Public::parse(std::string_view text)
{
    Point point{};
    // Qt decodes base64 without its last sign as well; two names for one key would be one too many.
    const bool named = text.starts_with(Prefix) && text.size() == PublicTextSize;
    const auto bytes = named ? QByteArray::fromBase64Encoding(
                                   QByteArray(text.data() + Prefix.size(), qsizetype(text.size() - Prefix.size())),
                                   QByteArray::AbortOnBase64DecodingErrors)
                             : QByteArray::FromBase64Result{};
    if (!named || !bytes || (*bytes).size() != qsizetype(point.size()))
        return Sm2Texts::tr("This is no public SM2 key: \"SM2\" and 88 characters of base64 are wanted, copied whole.");
    std::ranges::copy(*bytes, point.begin());
    return fromPoint(point);
}

std::string Sm2Public::toString() const
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(m_point.data()), qsizetype(m_point.size()));
    return std::string(Prefix) + bytes.toBase64().toStdString();
}

bool Sm2Public::verify(std::string_view message, std::string_view signature) const
{
    const openssl::Digest digest(EVP_MD_CTX_new());
    auto parameters = identity();
    needSm2(digest
            && EVP_DigestVerifyInit_ex(digest.get(), nullptr, "SM3", nullptr, nullptr, m_key.get(), parameters.data())
                == 1);
    return EVP_DigestVerifyUpdate(digest.get(), message.data(), message.size()) == 1
        && EVP_DigestVerifyFinal(digest.get(), openssl::asBytes(signature), signature.size()) == 1;
}

Sm2Key::Sm2Key(std::shared_ptr<evp_pkey_st> key, Sm2Public publicKey)
    : m_key(std::move(key))
    , m_public(std::move(publicKey))
{
}

Sm2Key Sm2Key::generate()
{
    auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, Curve));
    needSm2(key != nullptr);
    Sm2Public publicKey = publicOf(key.get());
    return {std::move(key), std::move(publicKey)};
}

std::variant<Sm2Key, QString> Sm2Key::fromPem(const Secret &pem)
{
    const std::string_view text = pem.reveal();
    const openssl::Memory memory(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    needSm2(memory != nullptr);
    // An empty password instead of OpenSSL's question on the terminal.
    auto key = owned(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, const_cast<char *>("")));
    if (!key || EVP_PKEY_is_a(key.get(), Curve) != 1)
        return Sm2Texts::tr(
            "This is no SM2 key: PEM without a password is wanted, as \"openssl genpkey -algorithm SM2\" "
            "writes it.");
    Sm2Public publicKey = publicOf(key.get());
    return Sm2Key(std::move(key), std::move(publicKey));
}

Secret Sm2Key::pem() const
{
    const openssl::Memory memory(BIO_new(BIO_s_secmem()));
    needSm2(memory && PEM_write_bio_PrivateKey(memory.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    const char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return Secret::copyOf({data, static_cast<std::size_t>(size)});
}

std::string Sm2Key::sign(std::string_view message) const
{
    const openssl::Digest digest(EVP_MD_CTX_new());
    auto parameters = identity();
    needSm2(digest
            && EVP_DigestSignInit_ex(digest.get(), nullptr, "SM3", nullptr, nullptr, m_key.get(), parameters.data())
                == 1
            && EVP_DigestSignUpdate(digest.get(), message.data(), message.size()) == 1);
    std::size_t size = 0;
    needSm2(EVP_DigestSignFinal(digest.get(), nullptr, &size) == 1);
    std::string signature(size, '\0');
    needSm2(EVP_DigestSignFinal(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size) == 1);
    signature.resize(size);
    return signature;
}

} // namespace yiping
