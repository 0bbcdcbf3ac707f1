"""What the checks of this folder share: which files are ours, and their text without comments and strings."""
import pathlib
import re

ROOMS = ("core", "ui", "app", "tests")
TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)


def blank(text):
    """As many blanks, with the line ends kept, so that line numbers stay right."""
    return re.sub(r"[^\n]", " ", text)


class Source:
    """A file of ours. `code` is without comments and strings, `strings` the literals, neighbours joined."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.raw = path.read_text(encoding="utf-8")
        self.includes = []
        self.strings = []
        self.code = TOKEN.sub(self._blanked, self.raw)
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', self.raw, re.MULTILINE):
            self.includes.append((self.line(match.start()), match.group(1) == "<", match.group(2)))

    def _blanked(self, match):
        if match.group("comment") is not None:
            return blank(match.group())
        content = match.group("raw") if match.group("raw") is not None else match.group("text")
        if content is None:
            return "' '" + blank(match.group()[3:])
        if self.strings and not re.sub(r"//[^\n]*|/\*.*?\*/|\bu8?$", "", self.raw[self.strings[-1][1]:match.start()], flags=re.DOTALL).strip():
            start, _, before = self.strings.pop()
            self.strings.append((start, match.end(), before + content))
        else:
            self.strings.append((match.start(), match.end(), content))
        return '"' + blank(match.group()[2:]) + '"'

    def line(self, offset):
        return self.raw.count("\n", 0, offset) + 1

    @property
    def module(self):
        """`core/x509` for core/x509/certificate.h, `app/agent` for app/agent/main.cpp, else the room."""
        return module_of(self.path)

    @property
    def is_product(self):
        return not self.path.startswith("tests/")


def module_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "app") and len(parts) > 2 else parts[0]


def sources(root, endings=(".cpp", ".h")):
    """Every file of ours with one of these endings, in order."""
    root = pathlib.Path(root)
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in endings and path.is_file() and "data" not in path.relative_to(root).parts:
                yield Source(root, path)


def report(findings):
    """Prints what was found, each with file, line and reason; the exit code."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} found" if findings else "nothing found")
    return 1 if findings else 0
