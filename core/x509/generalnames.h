#pragma once

#include "x509/alternativename.h"
#include "x509/handles.h"

namespace certwright {

/// What stands there, unjudged; kinds that we only show become Kind::Other.
AlternativeName readName(const GENERAL_NAME *name);
QList<AlternativeName> readNames(const GENERAL_NAMES *names);
/// NameInvalid where a value is not canonical, NameKindUnsuited for Kind::Other.
Result<GeneralNameHandle> makeGeneralName(const AlternativeName &name);
Result<GeneralNamesHandle> makeGeneralNames(const QList<AlternativeName> &names);
/// An IA5String in a GENERAL_NAME of that type (GEN_DNS, GEN_EMAIL, GEN_URI).
GeneralNameHandle makeTextName(int type, const QByteArray &text);
GeneralNameHandle makeOctetsName(const QByteArray &octets);

} // namespace certwright
