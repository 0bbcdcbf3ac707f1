#pragma once

#include "base/result.h"

#include <QTest>

namespace certwright::test {

/// What a failed Result would say to a developer: its name, subjects and detail.
QByteArray describe(const Error &error);

/// Fails the test with the error's name and subjects where `result` has no value.
#define CW_VERIFY(result)                                                                                    \
    do {                                                                                                     \
        const auto &verified = (result);                                                                     \
        if (!verified)                                                                                       \
            QFAIL(certwright::test::describe(verified.error()).constData());                                 \
    } while (false)

/// The result must have failed with just this code.
#define CW_FAILS(result, expected)                                                                           \
    do {                                                                                                     \
        const auto &refused = (result);                                                                      \
        QVERIFY2(!refused, "it succeeded");                                                                  \
        QCOMPARE(certwright::errorName(refused.error().code()), certwright::errorName(expected));            \
    } while (false)

} // namespace certwright::test
