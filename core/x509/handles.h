#pragma once

#include <memory>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace certwright {

/// Frees what OpenSSL allocated; the only place in this folder that names its free functions.
template<auto Free>
struct OpenSslDeleter {
    template<class T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};
template<class T, auto Free>
using Handle = std::unique_ptr<T, OpenSslDeleter<Free>>;

inline void freeOpenSslBytes(void *bytes)
{
    OPENSSL_free(bytes);
}
inline void freeInfoStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
inline void freeRevocationStack(STACK_OF(X509_CRL) * stack)
{
    sk_X509_CRL_free(stack);
}
inline void freeCertificateStack(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}
inline void freeExtensionStack(STACK_OF(X509_EXTENSION) * stack)
{
    sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
}
inline void freeBagStack(STACK_OF(PKCS12_SAFEBAG) * stack)
{
    sk_PKCS12_SAFEBAG_pop_free(stack, PKCS12_SAFEBAG_free);
}
inline void freeSafeStack(STACK_OF(PKCS7) * stack)
{
    sk_PKCS7_pop_free(stack, PKCS7_free);
}

using OpenSslBytes = Handle<unsigned char, freeOpenSslBytes>;
using OpenSslText = Handle<char, freeOpenSslBytes>;
using BioHandle = Handle<BIO, BIO_free_all>;
using NumberHandle = Handle<BIGNUM, BN_free>;

using KeyHandle = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContextHandle = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Pkcs8Handle = Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using EncryptedKeyHandle = Handle<X509_SIG, X509_SIG_free>;
using AlgorithmHandle = Handle<X509_ALGOR, X509_ALGOR_free>;
using Pbes2Handle = Handle<PBE2PARAM, PBE2PARAM_free>;
using Pbkdf2Handle = Handle<PBKDF2PARAM, PBKDF2PARAM_free>;
using PbeHandle = Handle<PBEPARAM, PBEPARAM_free>;
using ScryptHandle = Handle<SCRYPT_PARAMS, SCRYPT_PARAMS_free>;
using CipherHandle = Handle<EVP_CIPHER, EVP_CIPHER_free>;
using CipherContextHandle = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using KdfHandle = Handle<EVP_KDF, EVP_KDF_free>;
using KdfContextHandle = Handle<EVP_KDF_CTX, EVP_KDF_CTX_free>;

using CertificateHandle = Handle<X509, X509_free>;
using RequestHandle = Handle<X509_REQ, X509_REQ_free>;
using RevocationHandle = Handle<X509_CRL, X509_CRL_free>;
using RevokedHandle = Handle<X509_REVOKED, X509_REVOKED_free>;
using PublicKeyHandle = Handle<X509_PUBKEY, X509_PUBKEY_free>;
using NameHandle = Handle<X509_NAME, X509_NAME_free>;
using NameEntryHandle = Handle<X509_NAME_ENTRY, X509_NAME_ENTRY_free>;
using TimeHandle = Handle<ASN1_TIME, ASN1_TIME_free>;
using IntegerHandle = Handle<ASN1_INTEGER, ASN1_INTEGER_free>;
using EnumeratedHandle = Handle<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;
using BitStringHandle = Handle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using OctetStringHandle = Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using StringHandle = Handle<ASN1_STRING, ASN1_STRING_free>;
using IaStringHandle = Handle<ASN1_IA5STRING, ASN1_IA5STRING_free>;
using OidHandle = Handle<ASN1_OBJECT, ASN1_OBJECT_free>;

using ExtensionHandle = Handle<X509_EXTENSION, X509_EXTENSION_free>;
using ExtensionsHandle = Handle<STACK_OF(X509_EXTENSION), freeExtensionStack>;
using GeneralNameHandle = Handle<GENERAL_NAME, GENERAL_NAME_free>;
using GeneralNamesHandle = Handle<GENERAL_NAMES, GENERAL_NAMES_free>;
using SubtreeHandle = Handle<GENERAL_SUBTREE, GENERAL_SUBTREE_free>;
using ConstraintsHandle = Handle<NAME_CONSTRAINTS, NAME_CONSTRAINTS_free>;
using BasicConstraintsHandle = Handle<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using UsagesHandle = Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using AuthorityKeyIdHandle = Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;

using StoreHandle = Handle<X509_STORE, X509_STORE_free>;
using StoreContextHandle = Handle<X509_STORE_CTX, X509_STORE_CTX_free>;
/// Stacks that only point at what others own.
using BorrowedCertificates = Handle<STACK_OF(X509), freeInfoStack>;
using BorrowedRevocations = Handle<STACK_OF(X509_CRL), freeRevocationStack>;
using OwnedCertificates = Handle<STACK_OF(X509), freeCertificateStack>;

using Pkcs12Handle = Handle<PKCS12, PKCS12_free>;
using Pkcs7Handle = Handle<PKCS7, PKCS7_free>;
using BagsHandle = Handle<STACK_OF(PKCS12_SAFEBAG), freeBagStack>;
using SafesHandle = Handle<STACK_OF(PKCS7), freeSafeStack>;
using LibraryHandle = Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free>;
using ProviderHandle = Handle<OSSL_PROVIDER, OSSL_PROVIDER_unload>;

} // namespace certwright
