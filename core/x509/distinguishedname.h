#pragma once

#include "x509/handles.h"
#include "x509/subjectname.h"

namespace certwright {

/// SubjectName as OpenSSL's X509_NAME: UTF8String, PrintableString for the country, IA5String for e-mail and
/// DC. SubjectInvalid names the part at fault.
Result<NameHandle> makeName(const SubjectName &subject);
/// What stands there, unjudged; RDNs of several parts are read as if each stood alone.
SubjectName readName(const X509_NAME *name);
/// The attribute's object; null where neither name nor dotted OID.
OidHandle attributeOid(const QString &type);

} // namespace certwright
