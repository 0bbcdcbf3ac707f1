#!/usr/bin/python3
"""What the agent needs at run time.   links.py PROGRAM

It must run on a server without a screen: neither it nor a library that it needs may need one of Qt's for screens.
"""
import re
import subprocess
import sys

from sources import report

SCREENS = re.compile(r"\blibQt6(Gui|Widgets|Svg|SvgWidgets|OpenGL\w*|XcbQpa)\.so|\blib(X11|xcb|wayland-client|GL)\.so")


def run(*argv):
    return subprocess.run(argv, check=True, capture_output=True, text=True).stdout.splitlines()


def main(program):
    needed = [line for line in run("readelf", "-d", program) if "(NEEDED)" in line]
    if not needed:
        return report([f"{program}: needs no library at all, so this is not the agent"])
    findings = [f"{program}: is linked with {match.group()}: the agent has no screen"
                for match in map(SCREENS.search, needed) if match]
    if not findings:
        findings = [f"{program}: a library of it needs {match.group()}: the agent has no screen"
                    for match in map(SCREENS.search, run("ldd", program)) if match]
    return report(findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
