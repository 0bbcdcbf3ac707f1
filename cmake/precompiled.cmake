# Most of what the compiler reads for a file are Qt's headers and the standard library's: they are read once for all that
# is built with the same options. Each file still names what it needs; -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON proves it.
set(core_headers <algorithm> <array> <chrono> <condition_variable> <functional> <memory> <mutex> <optional> <vector>
    <tl/expected.hpp> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonObject> <QList>
    <QMap> <QSet> <QString> <QStringList>)
set(ui_headers ${core_headers} <QAction> <QApplication> <QBoxLayout> <QDialog> <QFutureWatcher> <QKeyEvent> <QLabel>
    <QLineEdit> <QMenu> <QPainter> <QPointer> <QPushButton> <QScrollArea> <QTableView> <QTimer> <QtConcurrentRun>)

# certwright_headers(NAME headers… LIBRARIES …)   what other targets then reuse by certwright_precompiled()
function(certwright_headers name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
    set(empty ${PROJECT_BINARY_DIR}/headers/${name}.cpp)
    file(CONFIGURE OUTPUT ${empty} CONTENT "")
    add_library(certwright_headers_${name} OBJECT ${empty})
    set_target_properties(certwright_headers_${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    target_link_libraries(certwright_headers_${name} PRIVATE tl::expected certwright_warnings ${arg_LIBRARIES})
    target_precompile_headers(certwright_headers_${name} PRIVATE ${arg_UNPARSED_ARGUMENTS})
endfunction()

function(certwright_precompiled target name)
    target_precompile_headers(${target} REUSE_FROM certwright_headers_${name})
endfunction()

certwright_headers(core ${core_headers} LIBRARIES Qt6::Core)
certwright_headers(ui ${ui_headers} LIBRARIES Qt6::Widgets Qt6::Concurrent)
