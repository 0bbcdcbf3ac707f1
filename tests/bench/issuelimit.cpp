// The least that issuing costs: a P-256 key and a signed certificate by libcrypto, kept in memory, in files,
// or in files that are fsynced.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace {

void extend(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509 *make(const std::string &name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 90L * 86400);
    X509_NAME *subject = X509_NAME_new();
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.c_str()), -1, -1, 0);
    X509_set_subject_name(certificate, subject);
    X509_set_issuer_name(certificate, issuer ? X509_get_subject_name(issuer) : subject);
    X509_NAME_free(subject);
    X509_set_pubkey(certificate, key);
    extend(certificate, issuer ? issuer : certificate, NID_basic_constraints,
           issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    extend(certificate, issuer ? issuer : certificate, NID_subject_key_identifier, "hash");
    if (issuer) {
        extend(certificate, issuer, NID_authority_key_identifier, "keyid");
        extend(certificate, issuer, NID_subject_alt_name, "DNS:" + name);
        extend(certificate, issuer, NID_key_usage, "critical,digitalSignature");
        extend(certificate, issuer, NID_ext_key_usage, "serverAuth");
    }
    X509_sign(certificate, issuerKey, EVP_sha256());
    return certificate;
}

void write(const std::string &path, BIO *content, bool durable)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(content, &bytes);
    const int file = open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    if (file < 0 || ::write(file, bytes, static_cast<size_t>(size)) != size || (durable && fsync(file) != 0))
        std::exit(1);
    close(file);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int count = std::atoi(argv[1]);
    const bool files = std::strcmp(argv[2], "memory") != 0;
    const bool durable = std::strcmp(argv[2], "fsync") == 0;
    EVP_PKEY *rootKey = EVP_EC_gen("P-256");
    X509 *root = make("limit", rootKey, nullptr, rootKey);
    for (int i = 0; i < count; ++i) {
        const std::string name = "host" + std::to_string(i) + ".example.org";
        EVP_PKEY *key = EVP_EC_gen("P-256");
        X509 *leaf = make(name, key, root, rootKey);
        if (files) {
            BIO *content = BIO_new(BIO_s_mem());
            PEM_write_bio_X509(content, leaf);
            write(std::string(argv[3]) + '/' + name + ".pem", content, durable);
            BIO_free(content);
            content = BIO_new(BIO_s_mem());
            PEM_write_bio_PrivateKey(content, key, nullptr, nullptr, 0, nullptr, nullptr);
            write(std::string(argv[3]) + '/' + name + ".key", content, durable);
            BIO_free(content);
        }
        X509_free(leaf);
        EVP_PKEY_free(key);
    }
    X509_free(root);
    EVP_PKEY_free(rootKey);
    return 0;
}
