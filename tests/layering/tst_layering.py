#!/usr/bin/python3
"""Proves that the checks of this folder fail where they must, on small trees made for it.

The environment names what to build with: CXX, QT_INCLUDE (the folder of all of Qt's headers), QT_WIDGETS and QT_SVG
(libraries), CMAKE, SOURCE (the checkout).
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("SOURCE", HERE.parent.parent))
CMAKE = os.environ.get("CMAKE", "cmake")
CXX = os.environ.get("CXX", "c++")
LIMIT = 120


def run(*argv, cwd=None):
    done = subprocess.run([str(word) for word in argv], cwd=cwd, timeout=LIMIT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


class Tree(unittest.TestCase):
    """A source tree in a temporary folder, with the order of the real core/."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write("core/CMakeLists.txt", (SOURCE / "core/CMakeLists.txt").read_text())
        self.write("core/base/result.h", "#pragma once\n#include <QString>\n")
        self.write("core/x509/certificate.h", "#pragma once\n#include \"base/result.h\"\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def check(self, script, *arguments):
        return run("/usr/bin/python3", "-B", HERE / script, self.root, *arguments)

    def assert_found(self, outcome, *words):
        code, output = outcome
        self.assertEqual(code, 1, output)
        for word in words:
            self.assertIn(word, output)

    def assert_clean(self, outcome):
        code, output = outcome
        self.assertEqual((code, output), (0, "nothing found\n"))


class Includes(Tree):
    def check_includes(self, *arguments):
        return self.check("includes.py", "--qt", os.environ["QT_INCLUDE"], *arguments)

    def test_accepts_what_points_downward(self):
        self.write("core/x509/certificate.cpp", '#include "x509/certificate.h"\n#include <QDateTime>\n#include <openssl/x509.h>\n')
        self.write("core/issuance/issuer.h", '#include "x509/certificate.h"\n')
        self.write("ui/issuance/issuancewizard.cpp", '#include "issuance/issuer.h"\n#include <QWizard>\n')
        self.write("app/agent/main.cpp", '#include "issuance/issuer.h"\n#include <QCoreApplication>\n')
        self.assert_clean(self.check_includes())

    def test_refuses_each_forbidden_include(self):
        cases = [
            ("core/base/result.cpp", '#include "x509/certificate.h"', "core/base may not use core/x509"),
            ("core/formats/pem.cpp", '#include "tls/tlsclient.h"', "core/formats may not use core/tls"),
            ("core/x509/certificate.cpp", '#include "widgets/formfield.h"', "core/x509 may not use ui"),
            ("core/x509/certificate.cpp", '#include "../../ui/widgets/formfield.h"', "not how to get there"),
            ("core/x509/certificate.cpp", '#include "x509/absent.h"', "no such file"),
            ("core/x509/certificate.cpp", "#include <QLabel>", "no screens"),
            ("core/x509/certificate.cpp", "#include <QtWidgets/QLabel>", "include the one class"),
            ("core/x509/certificate.cpp", " #  include <QtCore>", "include the one class"),
            ("core/x509/certificate.cpp", "#include <QSqlQuery>", "SQL belongs to core/inventory"),
            ("core/x509/certificate.cpp", "#include <QTest>", "tests belong to tests/"),
            ("core/formats/pem.cpp", "#include <openssl/pem.h>", "OpenSSL belongs to"),
            ("core/issuance/issue.cpp", "#include <qt6keychain/keychain.h>", "QtKeychain belongs to"),
            ("ui/widgets/pill.cpp", "#include <openssl/x509.h>", "OpenSSL belongs to"),
            ("ui/widgets/pill.cpp", "#include <QSqlDatabase>", "SQL belongs to core/inventory"),
            ("ui/widgets/pill.cpp", '#include "agent/output.h"', "ui may not use app/agent"),
            ("app/agent/main.cpp", "#include <QGuiApplication>", "no screens"),
            ("app/agent/main.cpp", '#include "widgets/formfield.h"', "app/agent may not use ui"),
        ]
        self.write("core/tls/tlsclient.h", "")
        self.write("ui/widgets/formfield.h", "")
        self.write("app/agent/output.h", "")
        for path, line, reason in cases:
            with self.subTest(path=path, line=line):
                self.write(path, line + "\n")
                self.assert_found(self.check_includes(), path + ":1: ", reason)
                (self.root / path).unlink()

    def test_ignores_comments_and_tests(self):
        self.write("core/x509/certificate.cpp", "// a word on QLabel\n")
        self.write("tests/ui/tst_pill.cpp", '#include <QTest>\n#include <QLabel>\n#include "tst_pill.moc"\n')
        self.assert_clean(self.check_includes())

    def build(self, source, text):
        """Compiles one file as the house does, so that ninja notes what the compiler read."""
        self.write(source, text)
        qt = pathlib.Path(os.environ["QT_INCLUDE"])
        self.write("build/build.ninja", f"""
rule cxx
  command = {CXX} -std=c++20 -fPIC -MD -MF $out.d -isystem {qt} -isystem {qt}/QtCore -I{self.root}/core -fsyntax-only $in && touch $out
  depfile = $out.d
  deps = gcc
build {source.replace("/", "/CMakeFiles/x.dir/", 1)}.o: cxx {self.root}/{source}
""")
        code, output = run("ninja", "-C", self.root / "build")
        self.assertEqual(code, 0, output)
        return self.check_includes("--build", self.root / "build")

    def test_accepts_a_build_that_read_only_what_it_may(self):
        self.assert_clean(self.build("core/base/result.cpp", '#include "base/result.h"\n'))

    def test_finds_a_forbidden_header_however_it_came_in(self):
        self.write("core/base/hidden.h", "#define LABEL <QtWidgets/qlabel.h>\n#include LABEL\n")
        self.assert_found(self.build("core/base/result.cpp", '#include "base/hidden.h"\n'),
                          "core/base/result.cpp.o: the compiler read ", "/QtWidgets/qlabel.h", "no screens")

    def test_refuses_a_build_that_holds_nothing(self):
        self.write("build/build.ninja", "rule none\n  command = true\n")
        self.assert_found(self.check_includes("--build", self.root / "build"), "nothing of ours was built there")


class Habits(Tree):
    def test_accepts_what_we_write(self):
        self.write("core/inventory/store.cpp", 'auto q = u"SELECT id FROM key WHERE label = ?"_s; // no QProcess here\n'
                   'auto s = u"%1 of %2"_s.arg(1);\n')
        self.write("core/base/subprocess.cpp", "posix_spawn(); ::open(path, O_CREAT);\n")
        self.write("core/x509/handles.h", "using X = Handle<X509, X509_free>;\n")
        self.write("core/x509/extensions.cpp", "QFile file(path); file.open(QIODevice::ReadOnly); QBuffer b; X(const X &) = delete;\n")
        self.write("app/desktop/main.cpp", "return app.exec();\n")
        self.assert_clean(self.check("habits.py"))

    def test_refuses_each_bad_habit(self):
        cases = [
            ("core/secrets/keychainstore.cpp", "job.setInsecureFallback(true);", "plain-text fallback"),
            ("core/x509/certificate.cpp", "X509_free(certificate);", "handles.h only"),
            ("core/x509/certificate.cpp", "sk_X509_pop_free(chain, nullptr);", "handles.h only"),
            ("ui/jobs/job.cpp", "QCoreApplication::processEvents();", "nested event loop"),
            ("ui/jobs/job.cpp", "QEventLoop loop;", "nested event loop"),
            ("ui/jobs/job.cpp", "dialog->exec();", "nested event loop"),
            ("ui/jobs/job.cpp", "m_future.cancel();", "cancel through the Context"),
            ("core/deploy/deploy.cpp", "QProcess process;", "only starter of programs"),
            ("core/deploy/deploy.cpp", "QSaveFile file(path);", "only writer of files"),
            ("core/deploy/deploy.cpp", "QFile file(path);\nfile.open(QIODevice::WriteOnly);", "only writer of files"),
            ("app/agent/output.cpp", "::open(path, O_WRONLY | O_CREAT, 0600);", "only writer of files"),
            ("core/renewal/fulfil.cpp", "QMutex mutex;", "std::mutex"),
            ("core/renewal/fulfil.cpp", "throw 1;", "nothing of ours throws"),
            ("core/renewal/fulfil.cpp", "    delete plan;", "unique_ptr"),
            ("core/service/services.h", "static Services &instance();", "no singletons"),
            ("core/service/services.h", "#ifdef Q_OS_LINUX", "core/base/platform*"),
            ("core/deploy/deploy.cpp", "return tr(\"written\");", "core/text"),
            ("core/inventory/store.cpp", 'u"SELECT * FROM key "\n    "WHERE label = %1"_s.arg(label);', "never written into it"),
            ("core/renewal/fulfil.cpp", 'query(R"(DELETE FROM lease)");', "SQL belongs to"),
            ("ui/widgets/pill.cpp", 'query("UPDATE event SET seen = 1");', "SQL belongs to"),
            ("core/deploy/deploy.cpp", "// FIX" + "ME later", "make it an issue"),
            ("core/deploy/deploy.cpp", "\n" * 601, "601 lines, at most 600"),
            ("core/deploy/deploy.h", "\n" * 201, "201 lines, at most 200"),
        ]
        for path, text, reason in cases:
            with self.subTest(path=path, text=text[:60]):
                self.write(path, text)
                self.assert_found(self.check("habits.py"), path + ":", reason)
                (self.root / path).unlink()

    def test_names_the_line(self):
        self.write("core/deploy/deploy.cpp", '/* two\nlines */ auto s = "QProcess";\nQProcess process;\n')
        self.assert_found(self.check("habits.py"), "core/deploy/deploy.cpp:3: QProcess: ", "1 found")


class Links(Tree):
    def link(self, *libraries):
        self.write("main.cpp", "int main() { return 0; }\n")
        program = self.root / "certwright-agent"
        code, output = run(CXX, self.root / "main.cpp", "-o", program, "-Wl,--no-as-needed", *libraries)
        self.assertEqual(code, 0, output)
        return run("/usr/bin/python3", "-B", HERE / "links.py", program)

    def test_accepts_a_program_without_a_screen(self):
        self.assert_clean(self.link())

    def test_refuses_an_agent_linked_with_widgets(self):
        self.assert_found(self.link(os.environ["QT_WIDGETS"]), "is linked with libQt6Widgets.so", "the agent has no screen")

    def test_refuses_an_agent_whose_library_needs_a_screen(self):
        self.write("middle.cpp", "int middle() { return 0; }\n")
        middle = self.root / "libmiddle.so"
        code, output = run(CXX, "-shared", "-fPIC", self.root / "middle.cpp", "-o", middle, "-Wl,--no-as-needed", os.environ["QT_SVG"])
        self.assertEqual(code, 0, output)
        self.assert_found(self.link(middle, f"-Wl,-rpath,{self.root}"), "a library of it needs libQt6", "the agent has no screen")


class Modules(Tree):
    def configure(self, **depends):
        """Configures the real core/CMakeLists.txt and cmake/module.cmake over modules of one source each."""
        shutil.copy(SOURCE / "cmake/module.cmake", self.root / "module.cmake")
        self.write("CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\nproject(fixture LANGUAGES CXX)\n"
                   "foreach(library Qt6::Core tl::expected certwright_warnings)\n"
                   "  add_library(${library} INTERFACE IMPORTED GLOBAL)\nendforeach()\n"
                   "function(certwright_precompiled)\nendfunction()\n"
                   "include(module.cmake)\nadd_subdirectory(core)\n")
        layers = re.search(r"foreach\(layer ([^)]*)\)", (SOURCE / "core/CMakeLists.txt").read_text()).group(1)
        for module in layers.replace('"', " ").split():
            self.write(f"core/{module}/CMakeLists.txt",
                       f"certwright_module({module} DEPENDS {' '.join(depends.get(module, []))})\n")
            self.write(f"core/{module}/{module}.cpp", f"int {module}() {{ return 0; }}\n")
        code, output = run(CMAKE, "-S", self.root, "-B", self.root / "build")
        return code, " ".join(output.split())

    def test_accepts_modules_below(self):
        code, output = self.configure(x509=["base"], tls=["base", "x509"], issuance=["inventory", "text"])
        self.assertEqual(code, 0, output)

    def test_stops_at_a_module_above_beside_or_unknown(self):
        for module, used in (("base", "x509"), ("formats", "tls"), ("x509", "service"), ("x509", "x509"), ("tls", "widgets")):
            with self.subTest(module=module, used=used):
                code, output = self.configure(**{module: [used]})
                self.assertNotEqual(code, 0, output)
                self.assertIn(f"{module} may not use {used}: it stands above or beside it", output)
                shutil.rmtree(self.root / "build")


if __name__ == "__main__":
    unittest.main(verbosity=1, argv=[sys.argv[0], *sys.argv[1:]])
