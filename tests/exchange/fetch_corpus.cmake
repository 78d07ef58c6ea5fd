# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches HL7's example files from npm, once for all build folders, checks them, and unpacks them. Run by ctest before tst_corpus:
#   cmake -DFOLDER=build/_deps/fhir -P fetch_corpus.cmake
file(MAKE_DIRECTORY ${FOLDER})
file(LOCK ${FOLDER}/.lock GUARD PROCESS TIMEOUT 600)
find_program(NPM_PROGRAM npm)

function(fetch package archive checksum)
    if(EXISTS ${FOLDER}/ready-${checksum})
        return()
    endif()
    if(NOT EXISTS ${FOLDER}/${archive}.tgz)
        if(NOT NPM_PROGRAM)
            message(FATAL_ERROR "The example files could not be fetched: the program npm is missing (Debian package npm).")
        endif()
        execute_process(COMMAND ${NPM_PROGRAM} pack --silent ${package} WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed
            OUTPUT_QUIET ERROR_VARIABLE said TIMEOUT 300)
        if(failed OR NOT EXISTS ${FOLDER}/${archive}.tgz)
            message(FATAL_ERROR "${package} could not be downloaded; is there a network connection? ${said}")
        endif()
    endif()
    file(SHA256 ${FOLDER}/${archive}.tgz found)
    if(NOT found STREQUAL checksum)
        file(REMOVE ${FOLDER}/${archive}.tgz)
        message(FATAL_ERROR "${archive}.tgz was not used: it has the checksum ${found}, not the pinned one.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${FOLDER}/${archive}.tgz DESTINATION ${FOLDER}/${archive})
    file(TOUCH ${FOLDER}/ready-${checksum})
endfunction()

fetch(hl7.fhir.uv.ips@2.0.0 hl7.fhir.uv.ips-2.0.0 4a5cff17580f869140614ac51097d81540c63644d550ced8d4cd9b9bce7345c4)
fetch(hl7.fhir.us.mcode@4.0.0 hl7.fhir.us.mcode-4.0.0 6bdb93934e2c0a859198e8c1c21eccb28915c73535d18c75c515c03bba9c45de)
fetch(hl7.fhir.r4.examples@4.0.1 hl7.fhir.r4.examples-4.0.1 dce87f1b5b9341867033f7d1f544fa1b5232503f6d62813887ac6b8a8b6cb682)
