# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that layers.cmake can fail:  cmake -DWORK=<scratch folder> -P tests/layerscheck.cmake

cmake_minimum_required(VERSION 3.25)
function(expect name passes message) # the rest: path and text of each file
    file(REMOVE_RECURSE ${WORK})
    set(rest ${ARGN})
    while(rest)
        list(POP_FRONT rest path text)
        file(WRITE ${WORK}/${path} "// a comment\n${text}\n")
    endwhile()
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/layers.cmake
        RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if((passes AND NOT code EQUAL 0) OR (NOT passes AND code EQUAL 0))
        message(FATAL_ERROR "${name}: ended with ${code}\n${out}${err}")
    endif()
    string(FIND "${out}${err}" "${message}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "${name}: did not say \"${message}\"\n${out}${err}")
    endif()
    file(REMOVE_RECURSE ${WORK})
endfunction()

expect("what may be" TRUE "3 files" app/domain/a.h "#include <QString>" app/wording/b.cpp "#include \"domain/a.h\"" app/main.cpp
    "#include \"storage/vault.h\"")
expect("upwards" FALSE "app/domain/a.cpp:2: journal/journal.h: domain may not use journal" app/domain/a.cpp
    "#include \"journal/journal.h\"")
expect("sideways" FALSE "storage/a.cpp:3: platform/b.h: storage may not use platform" storage/a.cpp "\n  #  include \"platform/b.h\"")
expect("a view model that knows the store" FALSE "viewmodels may not use storage" app/viewmodels/a.h "#include <storage/vault.h>")
expect("a command that knows a view model" FALSE "cli may not use viewmodels" app/cli/a.cpp "#include \"viewmodels/a.h\"")
expect("a way around" FALSE "is not named from the include root" app/domain/a.cpp "#include \"../journal/journal.h\"")
expect("SQL outside the vault" FALSE "only storage may use it" app/journal/a.cpp "#include <sqlite3.h>")
expect("charts outside charts" FALSE "only charts may use it" app/viewmodels/a.cpp "#include <QtCharts/QChart>")
expect("the second of two" FALSE "app/domain/a.cpp:3: wording/b.h" app/domain/a.cpp "#include \"domain/a.h\"\n#include \"wording/b.h\"")
expect("grades in the report" TRUE "2 files" app/report/a.cpp "#include \"domain/grades/crs.h\"" app/domain/grades/b.h
    "#include \"domain/grades/told.h\"")
foreach(place app/viewmodels app/exchange app/cli app/wording app/charts app/journal app/domain app storage qml/controls)
    expect("grades in ${place}" FALSE "${place}/a.cpp:2: domain/grades/icans.h: computed grades are only for the report" ${place}/a.cpp
        "#include \"domain/grades/icans.h\"")
endforeach()
expect("grades from a neighbour's folder" FALSE "computed grades are only for the report" app/cli/a.h
    "#include \"../domain/grades/icaht.h\"")
expect("grades from the folder above" FALSE "computed grades are only for the report" app/domain/counts.h "#include \"grades/icaht.h\"")
expect("nothing to read" FALSE "in 0 files" docs/readme.h "")
