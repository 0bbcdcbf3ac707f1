#pragma once

#include "base/result.h"

#include <QTest>

namespace certwright::test {

/// What a failed Result would say to a developer: its name, subjects and detail.
QByteArray describe(const Error &error);

/// Fails the test with the error's name and subjects where `result` has no value.
#define CW_VERIFY(result)                                                                                    \
    do {                                                                                                     \
        const auto &cwResult = (result);                                                                     \
        if (!cwResult)                                                                                       \
            QFAIL(certwright::test::describe(cwResult.error()).constData());                                 \
    } while (false)

/// The result must have failed with just this code.
#define CW_FAILS(result, expected)                                                                           \
    do {                                                                                                     \
        const auto &cwResult = (result);                                                                     \
        QVERIFY2(!cwResult, "it succeeded");                                                                 \
        QCOMPARE(certwright::errorName(cwResult.error().code()), certwright::errorName(expected));           \
    } while (false)

} // namespace certwright::test
