# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rooms of the house: one static library a folder, links downwards only.
# A room that links or includes what it may not use stops the configure step; the test house_includes looks again,
# because an include line can change without a new configure step.
if(CMAKE_SCRIPT_MODE_FILE)
    cmake_minimum_required(VERSION 3.25)
endif()

# What each room may use. Everything not named here is forbidden.
set(YIPING_MAY_USE_base)
set(YIPING_MAY_USE_proto)
set(YIPING_MAY_USE_domain base)
set(YIPING_MAY_USE_crypto base)
set(YIPING_MAY_USE_transport base crypto)
set(YIPING_MAY_USE_decode base proto domain)
set(YIPING_MAY_USE_ingest base domain transport decode)
set(YIPING_MAY_USE_store base domain ingest)
set(YIPING_MAY_USE_analysis base domain)
set(YIPING_MAY_USE_scenes base domain)
set(YIPING_MAY_USE_audit base proto domain crypto transport)
set(YIPING_MAY_USE_commands base proto domain crypto audit transport decode ingest store)
set(YIPING_MAY_USE_viewmodels base domain ingest store analysis scenes widgets)
set(YIPING_MAY_USE_brain base proto domain crypto audit transport decode)
set(YIPING_MAY_USE_shell base domain crypto transport ingest store scenes viewmodels tiles widgets)
set(YIPING_MAY_USE_widgets base)
set(YIPING_MAY_USE_tiles base crypto scenes widgets)
set(YIPING_ROOMS_IN_PLAN
    base proto domain crypto transport decode ingest store analysis scenes audit commands viewmodels shell brain
    widgets tiles)

# Read once for all rooms: by `base` for those without a screen, by `widgets` for those with one.
set(YIPING_COMMON_HEADERS
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <string> <unordered_map> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonDocument> <QJsonObject> <QObject> <QString>
    <QStringList> <QTimer> <QUrl> <QVariant>)
set(YIPING_SCREEN_HEADERS
    <QAbstractListModel> <QImage> <QPainter> <QPointer> <QQmlEngine> <QQuickItem> <QQuickWindow> <QSGGeometryNode>
    <QSGMaterial> <QSGTexture> <QtQml/qqmlprivate.h>)

function(yiping_share_headers target)
    if(target STREQUAL "yiping_base")
        target_precompile_headers(${target} PRIVATE ${YIPING_COMMON_HEADERS})
    elseif(target STREQUAL "yiping_widgets")
        target_precompile_headers(${target} PRIVATE ${YIPING_COMMON_HEADERS} ${YIPING_SCREEN_HEADERS})
    elseif(ARGN STREQUAL "WITH_SCREEN")
        target_precompile_headers(${target} REUSE_FROM yiping_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM yiping_base)
    endif()
endfunction()

# yiping_room(NAME <room> SOURCES ... [LINKS <rooms>...] [LIBRARIES <others>...])
function(yiping_room)
    cmake_parse_arguments(ROOM "" "NAME" "SOURCES;LINKS;LIBRARIES" ${ARGN})
    yiping_check_links(${ROOM_NAME} ${ROOM_LINKS})
    add_library(yiping_${ROOM_NAME} STATIC ${ROOM_SOURCES})
    target_include_directories(yiping_${ROOM_NAME} PUBLIC ${YIPING_INCLUDE_ROOT})
    list(TRANSFORM ROOM_LINKS PREPEND yiping_)
    target_link_libraries(yiping_${ROOM_NAME} PUBLIC ${ROOM_LINKS} ${ROOM_LIBRARIES} PRIVATE yiping_warnings)
    # Reading the same headers for each file is most of the build's time: they are read once, and a room is compiled in
    # one lump or two, so the private names of its files must differ.
    if(YIPING_UNITY)
        set_target_properties(yiping_${ROOM_NAME} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 24)
    endif()
    if(ROOM_NAME MATCHES "^(shell|tiles|viewmodels)$")
        yiping_share_headers(yiping_${ROOM_NAME} WITH_SCREEN)
    elseif(NOT ROOM_NAME STREQUAL "proto")
        yiping_share_headers(yiping_${ROOM_NAME})
    endif()
endfunction()

# A QML module that is linked and not loaded needs no plugin of its own; whoever links it keeps its registration, which
# nothing else refers to. yiping_register_qml(<target> <Uri>)
function(yiping_register_qml target uri)
    string(REPLACE "." "_" name "qml_register_types_${uri}")
    string(LENGTH "${name}" length)
    target_link_options(${target} INTERFACE "LINKER:--undefined=_Z${length}${name}v")
endfunction()

# Sets `result` to what is wrong with a room's use of another; empty when nothing is.
function(yiping_judge_use room used how result)
    set(${result} "" PARENT_SCOPE)
    if(NOT room IN_LIST YIPING_ROOMS_IN_PLAN)
        set(${result} "The room '${room}' is not in the plan of the house." PARENT_SCOPE)
    elseif(NOT used STREQUAL room AND NOT used IN_LIST YIPING_MAY_USE_${room})
        list(JOIN YIPING_MAY_USE_${room} ", " allowed)
        set(${result} "Forbidden link: the room '${room}' ${how} '${used}'. It may use: ${allowed}." PARENT_SCOPE)
    endif()
endfunction()

function(yiping_refuse)
    list(JOIN ARGN "\n" text)
    message(FATAL_ERROR "${text}\nThe plan is cmake/House.cmake, its reasons are in CONTRIBUTING.md.")
endfunction()

function(yiping_check_links room)
    foreach(library IN LISTS ARGN)
        string(REGEX REPLACE "^yiping_" "" used "${library}")
        yiping_judge_use(${room} ${used} "links" wrong)
        if(wrong)
            yiping_refuse("${wrong}")
        endif()
    endforeach()
endfunction()

# Sets `result` to the room that an include line reaches into ("" for none of ours).
function(yiping_room_of_include path result)
    string(REGEX REPLACE "/.*" "" first "${path}")
    if(path MATCHES "^yiping/v1/" OR path MATCHES "\\.pb\\.h$")
        set(first proto)
    elseif(path MATCHES "(^|/)\\.\\./")
        # A path through the parent folder could reach any room unseen.
        set(first "..")
    elseif(NOT path MATCHES "/" OR NOT first IN_LIST YIPING_ROOMS_IN_PLAN)
        set(first "")
    endif()
    set(${result} "${first}" PARENT_SCOPE)
endfunction()

# Sets `result` to everything that is wrong in the include lines of a room's folder.
function(yiping_judge_includes room directory result)
    set(problems "")
    file(GLOB_RECURSE sources "${directory}/*.h" "${directory}/*.cpp")
    foreach(source IN LISTS sources)
        file(STRINGS "${source}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<]")
        foreach(line IN LISTS includes)
            string(REGEX REPLACE "^[^\"<]*[\"<]([^\">]*).*" "\\1" path "${line}")
            yiping_room_of_include("${path}" used)
            if(used STREQUAL "..")
                list(APPEND problems "${source}: \"${path}\" leaves its folder; include by room, as \"store/table.h\".")
            elseif(used)
                yiping_judge_use(${room} ${used} "includes" wrong)
                if(wrong)
                    list(APPEND problems "${source}: \"${path}\": ${wrong}")
                endif()
            endif()
        endforeach()
    endforeach()
    set(${result} "${problems}" PARENT_SCOPE)
endfunction()

# The include lines of every room below a source directory.
function(yiping_check_includes root)
    set(problems "")
    foreach(room IN LISTS YIPING_ROOMS_IN_PLAN)
        set(directory "${root}/app/${room}")
        if(room STREQUAL "widgets")
            set(directory "${root}/widgets")
        endif()
        yiping_judge_includes(${room} "${directory}" wrong)
        list(APPEND problems ${wrong})
    endforeach()
    if(problems)
        yiping_refuse(${problems})
    endif()
endfunction()

# Looks at what was really linked and included, after every room is declared.
function(yiping_check_house)
    foreach(room IN LISTS YIPING_ROOMS_IN_PLAN)
        if(TARGET yiping_${room})
            get_target_property(linked yiping_${room} LINK_LIBRARIES)
            foreach(used IN LISTS YIPING_ROOMS_IN_PLAN)
                # Also inside a generator expression, and as the plugin of a QML module.
                if("${linked}" MATCHES "(^|[^a-z_])yiping_${used}(plugin|[^a-z_]|$)")
                    yiping_check_links(${room} ${used})
                endif()
            endforeach()
        endif()
    endforeach()
    yiping_check_includes("${PROJECT_SOURCE_DIR}")
endfunction()

# As a script: cmake -D YIPING_HOUSE_ROOT=<source directory> -P cmake/House.cmake
if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    yiping_check_includes("${YIPING_HOUSE_ROOT}")
endif()
