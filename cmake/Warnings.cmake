# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Warnings, definitions, sanitizers and hardening as one interface target; generated code stays out.
option(YIPING_WERROR "Warnings are errors" OFF)
option(YIPING_HARDENED "Hardening flags" OFF)
option(YIPING_COVERAGE "Instrument for gcov" OFF)
set(YIPING_SANITIZE "" CACHE STRING "Sanitizers, for example address;undefined")

add_library(yiping_warnings INTERFACE)
target_compile_options(yiping_warnings INTERFACE
    # Designated initialisers leave members to their defaults on purpose.
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wimplicit-fallthrough
    -Wformat=2 -Wundef -Wold-style-cast -Wcast-align -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wsuggest-override>
    $<$<CXX_COMPILER_ID:Clang>:-Wshadow>
    $<$<BOOL:${YIPING_WERROR}>:-Werror>)
# Also for generated code, which so shares precompiled headers with ours.
add_library(yiping_definitions INTERFACE)
target_link_libraries(yiping_warnings INTERFACE yiping_definitions)
target_compile_definitions(yiping_definitions INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_UP_TO=0x060800 $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(YIPING_SANITIZE)
    list(JOIN YIPING_SANITIZE "," sanitizers)
    add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizers})
endif()
if(YIPING_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
if(YIPING_HARDENED)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
    add_link_options(-Wl,-z,relro,-z,now)
endif()
