# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D HOUSE=<House.cmake> -D WORK=<scratch directory> [-D COMPILER=<c++>] -P rooms_test.cmake
# Proves that a forbidden link and a forbidden include stop the configure step, and that a good house passes.
cmake_minimum_required(VERSION 3.25)

# try(<case> <regex that the output must match, or PASSES> [<file> <line to add to it>]...)
function(try case expected)
    set(source "${WORK}/${case}")
    file(REMOVE_RECURSE "${source}" "${source}-build")
    file(COPY "${CMAKE_CURRENT_LIST_DIR}/mini/" DESTINATION "${source}")
    while(ARGN)
        list(POP_FRONT ARGN file line)
        file(APPEND "${source}/${file}" "${line}\n")
    endwhile()
    execute_process(
        COMMAND ${CMAKE_COMMAND} -S "${source}" -B "${source}-build" -D "HOUSE=${HOUSE}"
            -D "CMAKE_CXX_COMPILER=${COMPILER}" -D CMAKE_CXX_COMPILER_FORCED=ON
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(expected STREQUAL "PASSES")
        set(as_expected FALSE)
        if(status EQUAL 0)
            set(as_expected TRUE)
        endif()
    elseif(NOT status EQUAL 0 AND output MATCHES "${expected}")
        set(as_expected TRUE)
    else()
        set(as_expected FALSE)
    endif()
    if(as_expected)
        message(STATUS "${case}: as expected")
    else()
        message(SEND_ERROR "${case}: expected '${expected}', got status ${status} and: ${output}")
    endif()
endfunction()

try(good PASSES)
try(good_include PASSES
    app/viewmodels/viewmodels.cpp "#include \"store/store.h\"")
try(link "Forbidden link: the room 'domain' links 'store'. It may use: base."
    app/domain/CMakeLists.txt "target_link_libraries(yiping_domain PRIVATE yiping_store)")
try(link_in_expression "the room 'widgets' links 'store'"
    widgets/CMakeLists.txt "target_link_libraries(yiping_widgets PRIVATE $<LINK_ONLY:yiping_store>)")
try(link_of_plugin "the room 'store' links 'widgets'"
    app/store/CMakeLists.txt "target_link_libraries(yiping_store PRIVATE yiping_widgetsplugin)")
try(declared_link "the room 'domain' links 'store'"
    app/domain/CMakeLists.txt "yiping_check_links(domain base store)")
try(include "domain.h: \"store/store.h\": Forbidden link: the room 'domain' includes 'store'"
    app/domain/domain.h "#include \"store/store.h\"")
try(include_in_widgets "widgets/charts/line.cpp: \"store/store.h\": Forbidden link: the room 'widgets' includes 'store'"
    widgets/charts/line.cpp "  #  include <store/store.h>")
try(include_of_widgets "the room 'store' includes 'widgets'"
    app/store/store.cpp "#include \"widgets/charts/line.h\"")
try(include_of_generated "the room 'store' includes 'proto'"
    app/store/store.cpp "#include <yiping/v1/message.pb.h>")
try(include_through_parent "leaves its folder"
    app/domain/domain.cpp "#include \"../store/store.h\"")
try(unknown_room "The room 'cellar' is not in the plan of the house"
    app/domain/CMakeLists.txt "yiping_room(NAME cellar SOURCES domain.cpp LINKS base)")
