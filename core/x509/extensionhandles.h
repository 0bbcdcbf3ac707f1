#pragma once

#include "x509/extensions.h"
#include "x509/handles.h"

namespace certwright {

/// Where extensions stand: in a certificate, or in a request's list.
KeyUsages readKeyUsages(const STACK_OF(X509_EXTENSION) * extensions);
ExtendedKeyUsages readExtendedKeyUsages(const STACK_OF(X509_EXTENSION) * extensions);
NameConstraints readNameConstraints(const STACK_OF(X509_EXTENSION) * extensions);
QList<AlternativeName> readAlternativeNames(const STACK_OF(X509_EXTENSION) * extensions);
ExtensionText describe(X509_EXTENSION *extension);

BitStringHandle makeKeyUsages(KeyUsages usages);
UsagesHandle makeExtendedKeyUsages(ExtendedKeyUsages usages);
/// NameInvalid for a subtree that isn't DNS, IP, e-mail or URI.
Result<ConstraintsHandle> makeNameConstraints(const NameConstraints &constraints);

} // namespace certwright
