#!/usr/bin/python3
"""Who includes what.   includes.py SOURCE-FOLDER [--qt INCLUDE-FOLDER] [--build BUILD-FOLDER]

Debian keeps all of Qt's headers under one folder that every target gets, so linking keeps nothing out. By text: each
`#include` against the rules below. With --build: the headers that the compiler really read, however they came in.
"""
import argparse
import pathlib
import re
import subprocess
import sys

from sources import ROOMS, module_of, report, sources

# What is named is only for the modules beside it (tests may use everything).
ONLY_IN = [
    (re.compile(r"(^|/)openssl/"), ("core/x509", "core/tls"), "OpenSSL belongs to core/x509 and core/tls"),
    (re.compile(r"(^|/)QtSql/|(^|/)sqlite3\.h$"), ("core/inventory",), "SQL belongs to core/inventory"),
    (re.compile(r"(^|/)qt6keychain/"), ("core/secrets",), "QtKeychain belongs to core/secrets"),
    (re.compile(r"(^|/)Qt(Gui|Widgets|Svg|SvgWidgets|OpenGL)/"), ("ui", "app/desktop"), "core and agent have no screens"),
    (re.compile(r"(^|/)QtTest/"), (), "tests belong to tests/"),
]
MODULE_HEADER = re.compile(r"^Qt(Core|Gui|Widgets|Network|Sql|DBus|Svg|Concurrent|Test)(/.*)?$")


def layers(root):
    """core/CMakeLists.txt says the order: for each module, those that stand below it."""
    match = re.search(r"foreach\(layer ([^)]*)\)", (root / "core/CMakeLists.txt").read_text())
    below, seen = {}, set()
    for layer in re.findall(r'"([^"]*)"', match.group(1) if match else ""):
        for module in layer.split():
            below["core/" + module] = frozenset(seen)
        seen.update("core/" + module for module in layer.split())
    return below


def may_use(user, used, below):
    if user == used or user == "tests":
        return True
    if used == "tests" or used.startswith("app"):
        return False
    if user.startswith("core/"):
        return used in below.get(user, ())
    return used.startswith("core/") or (used == "ui" and user in ("app/desktop", "app"))


def find_own(root, source, name):
    """The file of ours that a quoted include means."""
    for folder in [(root / source.path).parent, *(root / room for room in (*ROOMS, "app/agent", "app/desktop"))]:
        if (folder / name).is_file():
            return (folder / name).relative_to(root).as_posix()
    return None


def qt_name(qt, name):
    """QtWidgets/QLabel for QLabel, where Qt's headers can be asked."""
    if qt and "/" not in name and name.startswith("Q"):
        for folder in sorted(qt.glob("Qt*")):
            if (folder / name).is_file():
                return f"{folder.name}/{name}"
    return name


def by_text(root, qt):
    below = layers(root)
    for source in sources(root):
        for line, in_brackets, name in source.includes:
            where = f"{source.path}:{line}: includes {name}: "
            if ".." in name.split("/"):
                yield where + "say which folder it lies in, not how to get there"
            elif MODULE_HEADER.match(name):
                yield where + "include the one class, not the module's header"
            elif in_brackets:
                full = qt_name(qt, name)
                yield from (where + why for pattern, allowed, why in ONLY_IN
                            if pattern.search(full) and source.is_product and source.module not in allowed)
            elif not name.endswith(".moc"):
                used = find_own(root, source, name)
                if used is None:
                    yield where + "there is no such file in core, ui, app or tests"
                elif not may_use(source.module, module_of(used), below):
                    yield where + f"{source.module} may not use {module_of(used)}"


def by_compiler(build):
    """ninja keeps what the compiler read for each object."""
    log = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    module, read = None, 0
    for line in log.splitlines():
        if not line.startswith(" "):
            target = re.sub(r"CMakeFiles/[^/]+\.dir/", "", line.split(":")[0])
            module = module_of(target) if "(VALID)" in line and target.split("/")[0] in ROOMS[:3] else None
            read += module is not None
        elif module:
            yield from (f"{target}: the compiler read {line.strip()}: {why}" for pattern, allowed, why in ONLY_IN
                        if pattern.search(line) and module not in allowed and module != "app")
    if not read:
        yield f"{build}: nothing of ours was built there"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--qt", type=pathlib.Path)
    parser.add_argument("--build")
    options = parser.parse_args()
    findings = list(by_text(options.source.resolve(), options.qt))
    if options.build:
        findings += sorted(set(by_compiler(options.build)))
    return report(findings)


if __name__ == "__main__":
    sys.exit(main())
