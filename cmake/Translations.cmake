# SPDX-License-Identifier: GPL-3.0-or-later
# dayplus_translations(TARGET [SOURCES …])
#
# Collects every text of the sources (default: all C++ of app, platform, storage, all QML, and the catalogues' labels), makes the
# English plurals and the pseudo-locale from them, and puts :/i18n/app_en.qm and :/i18n/app_qps.qm into TARGET. Nothing is kept by
# hand: a new text is in both at the next build. Call it in the folder that makes TARGET. Needs python3.
include(CatalogueStrings)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(dayplus_translations target)
    cmake_parse_arguments(ARG "" "" "SOURCES" ${ARGN})
    if(NOT ARG_SOURCES)
        file(GLOB_RECURSE ARG_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/*.h
            ${CMAKE_SOURCE_DIR}/platform/*.cpp ${CMAKE_SOURCE_DIR}/platform/*.h ${CMAKE_SOURCE_DIR}/qml/*.qml)
    endif()
    set(sources "")
    foreach(source IN LISTS ARG_SOURCES)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
        list(APPEND sources ${source})
    endforeach()
    list(APPEND sources ${DAYPLUS_CATALOGUE_STRINGS})

    set(dir ${CMAKE_CURRENT_BINARY_DIR}/i18n)
    file(MAKE_DIRECTORY ${dir})
    list(JOIN sources "\n" lines)
    file(CONFIGURE OUTPUT ${dir}/sources.lst @ONLY CONTENT "${lines}\n")
    # The fresh file is compared before it replaces the last one: an edit that changes no text rebuilds nothing further.
    add_custom_command(OUTPUT ${dir}/app.ts
        COMMAND ${CMAKE_COMMAND} -E rm -f ${dir}/fresh.ts
        COMMAND Qt6::lupdate -silent -locations none -source-language en -target-language en
            -I ${CMAKE_SOURCE_DIR}/app -I ${CMAKE_SOURCE_DIR} @${dir}/sources.lst -ts ${dir}/fresh.ts
        COMMAND ${CMAKE_COMMAND} -E copy_if_different ${dir}/fresh.ts ${dir}/app.ts
        DEPENDS ${sources} ${dir}/sources.lst
        COMMENT "Collecting texts" VERBATIM)
    set(script ${CMAKE_SOURCE_DIR}/assets/translations/make_ts.py)
    set(compiled "")
    foreach(made IN ITEMS english:en pseudo:qps)
        string(REPLACE ":" ";" made "${made}")
        list(GET made 0 how)
        list(GET made 1 locale)
        add_custom_command(OUTPUT ${dir}/app_${locale}.qm
            COMMAND Python3::Interpreter ${script} ${how} ${dir}/app.ts ${dir}/app_${locale}.ts
            COMMAND Qt6::lrelease -silent ${dir}/app_${locale}.ts -qm ${dir}/app_${locale}.qm
            DEPENDS ${dir}/app.ts ${script}
            COMMENT "Making the texts of ${locale}" VERBATIM)
        list(APPEND compiled ${dir}/app_${locale}.qm)
    endforeach()
    set_source_files_properties(${compiled} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} ${target}_translations PREFIX /i18n BASE ${dir} FILES ${compiled})
endfunction()
