# SPDX-License-Identifier: GPL-3.0-or-later
# SQLCipher 4.14 on SQLite 3.51.3: the amalgamation inside one pinned npm package, fetched once for all build folders.
# docs/decisions/001-sqlcipher.md says why. Gives the static target `sqlcipher`; only storage/ may link it.
set(SQLCIPHER_PACKAGE "@journeyapps/sqlcipher@6.0.0")
set(SQLCIPHER_ARCHIVE "journeyapps-sqlcipher-6.0.0.tgz")
set(SQLCIPHER_SHA256 ad3ee0e551de315b230db78e2294d41868b5c166d44c0c87da35fb6b87bde54c)
set(SQLCIPHER_DIR ${CMAKE_SOURCE_DIR}/build/_deps/sqlcipher)
set(SQLCIPHER_SOURCES package/deps/sqlcipher-amalgamation)

function(dayplus_fetch_sqlcipher)
    file(MAKE_DIRECTORY ${SQLCIPHER_DIR})
    file(LOCK ${SQLCIPHER_DIR}/.lock GUARD FUNCTION TIMEOUT 600)
    if(EXISTS ${SQLCIPHER_DIR}/ready-${SQLCIPHER_SHA256})
        return()
    endif()
    find_program(NPM_PROGRAM npm)
    if(NOT NPM_PROGRAM)
        message(FATAL_ERROR "SQLCipher could not be fetched: the program npm is missing (Debian package npm).")
    endif()
    if(NOT EXISTS ${SQLCIPHER_DIR}/${SQLCIPHER_ARCHIVE})
        message(STATUS "Fetching ${SQLCIPHER_PACKAGE}")
        execute_process(COMMAND ${NPM_PROGRAM} pack --silent ${SQLCIPHER_PACKAGE} WORKING_DIRECTORY ${SQLCIPHER_DIR}
            RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE said TIMEOUT 300)
        if(failed OR NOT EXISTS ${SQLCIPHER_DIR}/${SQLCIPHER_ARCHIVE})
            message(FATAL_ERROR "SQLCipher could not be fetched: npm could not download ${SQLCIPHER_PACKAGE}; is there a network connection? ${said}")
        endif()
    endif()
    file(SHA256 ${SQLCIPHER_DIR}/${SQLCIPHER_ARCHIVE} found)
    if(NOT found STREQUAL SQLCIPHER_SHA256)
        file(REMOVE ${SQLCIPHER_DIR}/${SQLCIPHER_ARCHIVE})
        message(FATAL_ERROR "SQLCipher was not used: ${SQLCIPHER_ARCHIVE} has the checksum ${found}, not the pinned one.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${SQLCIPHER_DIR}/${SQLCIPHER_ARCHIVE} DESTINATION ${SQLCIPHER_DIR}
        PATTERNS ${SQLCIPHER_SOURCES}/*)
    file(TOUCH ${SQLCIPHER_DIR}/ready-${SQLCIPHER_SHA256})
endfunction()
dayplus_fetch_sqlcipher()

add_library(sqlcipher STATIC ${SQLCIPHER_DIR}/${SQLCIPHER_SOURCES}/sqlite3.c)
target_include_directories(sqlcipher SYSTEM PUBLIC ${SQLCIPHER_DIR}/${SQLCIPHER_SOURCES})
target_compile_definitions(sqlcipher PRIVATE
    HAVE_STDINT_H SQLITE_HAS_CODEC SQLCIPHER_CRYPTO_OPENSSL SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1
    SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
    SQLITE_SECURE_DELETE SQLITE_OMIT_LOAD_EXTENSION SQLITE_DQS=0
    SQLITE_ENABLE_FTS5 SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
# The key functions in sqlite3.h are behind this; everything else that includes it needs the same.
target_compile_definitions(sqlcipher INTERFACE SQLITE_HAS_CODEC)
# Optimised and without debug information in every build: no path of the build folder in the command, so ccache shares it.
target_compile_options(sqlcipher PRIVATE -O2 -g0 -w)
set_target_properties(sqlcipher PROPERTIES C_VISIBILITY_PRESET hidden AUTOMOC OFF)
target_link_libraries(sqlcipher PUBLIC OpenSSL::Crypto ${CMAKE_DL_LIBS})
target_link_options(sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
