# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Texts are English in the code; Chinese is complete in translations/yiping_zh_CN.ts and shown by default.
# translations/yiping_en.ts holds plural forms only.
#
# The build never writes into the source tree: `cmake --build <dir> --target update_translations` does, on demand, and
# the test house_translations fails while the files lag behind the code. Texts are looked for in folders and not in
# targets, so QML in static modules is seen like everything else.

find_program(YIPING_LUPDATE NAMES lupdate lupdate6 HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} REQUIRED)

# yiping_add_translations(<target>): puts :/i18n/yiping_zh_CN.qm and :/i18n/yiping_en.qm into the target.
function(yiping_add_translations target)
    set(files ${PROJECT_SOURCE_DIR}/translations/yiping_zh_CN.ts ${PROJECT_SOURCE_DIR}/translations/yiping_en.ts)
    set_source_files_properties(${files} PROPERTIES OUTPUT_LOCATION ${PROJECT_BINARY_DIR}/i18n)
    qt_add_lrelease(TS_FILES ${files} QM_FILES_OUTPUT_VARIABLE compiled OPTIONS -silent)
    qt_add_resources(${target} yiping_translations PREFIX /i18n BASE ${PROJECT_BINARY_DIR}/i18n FILES ${compiled})
endfunction()

add_custom_target(update_translations
    COMMAND ${PROJECT_SOURCE_DIR}/tools/translations.sh ${YIPING_LUPDATE} ${PROJECT_SOURCE_DIR}/translations
    COMMENT "Taking the texts of the code over into translations/"
    VERBATIM)
