# certwright_module(NAME DEPENDS other modules… PRIVATE libraries…)
# Builds a folder of core/ as a library, and stops where it names a module that stands above or beside it.
function(certwright_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PRIVATE")
    foreach(module IN LISTS arg_DEPENDS)
        if(NOT module IN_LIST CERTWRIGHT_BELOW)
            message(FATAL_ERROR "${name} may not use ${module}: it stands above or beside it")
        endif()
    endforeach()
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    list(TRANSFORM arg_DEPENDS PREPEND certwright_)
    add_library(certwright_${name} STATIC ${sources})
    target_include_directories(certwright_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(certwright_${name}
        PUBLIC Qt6::Core tl::expected ${arg_DEPENDS}
        PRIVATE ${arg_PRIVATE} certwright_warnings)
    certwright_precompiled(certwright_${name} core)
endfunction()
