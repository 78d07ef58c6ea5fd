# SPDX-License-Identifier: GPL-3.0-or-later
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS)
option(DAYPLUS_TESTS "Build the tests" ON)
option(DAYPLUS_HARDENED "Compile with hardening flags" OFF)
option(DAYPLUS_ASAN "Compile with address and undefined-behaviour sanitizers" OFF)

# Generated code (moc, qmlcachegen) is not ours, so strict flags are set per target, never globally.
set(DAYPLUS_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror=return-type
    -Werror=unused-result -Werror=switch)

# QML compiled to C++ starts faster and builds slower.
option(DAYPLUS_COMPILE_QML "Compile QML ahead of time" ON)
set(DAYPLUS_QML_OPTIONS)
if(NOT DAYPLUS_COMPILE_QML)
    set(DAYPLUS_QML_OPTIONS NO_CACHEGEN)
endif()

if(DAYPLUS_HARDENED)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>
        $<$<COMPILE_LANGUAGE:CXX>:-D_GLIBCXX_ASSERTIONS>)
    if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
        add_compile_options(-fcf-protection)
    endif()
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack -pie)
endif()
if(DAYPLUS_ASAN)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# One layer = one static library. Its link line is the law (tests/layers.cmake reads the includes as well).
#   dayplus_layer(domain SOURCES … LINKS …)  →  target dayplus_domain
function(dayplus_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(dayplus_${name} STATIC ${ARG_SOURCES})
    target_include_directories(dayplus_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
    target_link_libraries(dayplus_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    target_compile_options(dayplus_${name} PRIVATE ${DAYPLUS_WARNINGS})
endfunction()

# One Qt Test program.  dayplus_test(tst_decimal LINKS dayplus_domain)  compiles tst_decimal.cpp and registers it.
function(dayplus_test name)
    if(NOT DAYPLUS_TESTS)
        return()
    endif()
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LINKS})
    target_compile_options(${name} PRIVATE ${DAYPLUS_WARNINGS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        DAYPLUS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" DAYPLUS_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Europe/Berlin")
    if(ARG_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
    endif()
endfunction()
