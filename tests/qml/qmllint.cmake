# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DQMLLINT=… -DMODULES=… "-DFOLDERS=…" -P qmllint.cmake: any warning fails. qmllint 6.4.2 now and then crashes by itself
# (a result that is not a number); that says nothing about our files, so such a run is repeated.
foreach(folder IN LISTS FOLDERS)
    file(GLOB files ${folder}/*.qml)
    foreach(attempt RANGE 1 10)
        execute_process(COMMAND ${QMLLINT} --deferred-property-id disable -I ${MODULES} ${files}
            RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
        if(result MATCHES "^[0-9]+$")
            break()
        endif()
    endforeach()
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${folder}: ${result}\n${said}")
    endif()
endforeach()
