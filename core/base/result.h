#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace certwright {

/// A value, or why there is none. Ignoring one is a compiler warning, and warnings are errors.
///
/// Ask, then read with `*` and `->`; value() throws and is not used.
template<class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;
    Result(Base base) : Base(std::move(base)) {}
    Result(Error error) : Base(tl::unexpect, std::move(error)) {}
    Result(ErrorCode code) : Base(tl::unexpect, Error(code)) {}
};

/// Declares `name` from a Result, or returns its Error from the enclosing function.
#define CW_TRY(name, expression)                                                                             \
    auto name##Result = (expression);                                                                        \
    if (!name##Result)                                                                                       \
        return std::move(name##Result).error();                                                              \
    auto name = *std::move(name##Result)

/// Returns the Error of a Result<> from the enclosing function.
#define CW_CHECK(expression)                                                                                 \
    do {                                                                                                     \
        if (auto checked = (expression); !checked)                                                           \
            return std::move(checked).error();                                                               \
    } while (false)

} // namespace certwright
