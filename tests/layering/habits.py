#!/usr/bin/python3
"""What is never written here, and how long a file may be.   habits.py SOURCE-FOLDER"""
import pathlib
import re
import sys

from sources import report, sources

PRODUCT = lambda source: source.is_product
EVERYWHERE = lambda source: True
NOT_BASE = lambda source: source.is_product and source.module != "core/base"
CORE_WITHOUT_TEXT = lambda source: source.path.startswith("core/") and source.module != "core/text"
UI = lambda source: source.module == "ui"
NOT_HANDLES = lambda source: source.is_product and source.path not in ("core/x509/handles.h", "core/tls/handles.h")
NOT_PLATFORM = lambda source: source.is_product and not source.path.startswith("core/base/platform")

NEVER = [
    (EVERYWHERE, r"\bsetInsecureFallback\b", "the keychain's plain-text fallback is never used"),
    (NOT_HANDLES, r"\b\w*[A-Z]\w*_free(_all|_ex)?\b", "OpenSSL's handles are freed in handles.h only"),
    (PRODUCT, r"\bprocessEvents\b", "no nested event loop: start a job and wait for its signal"),
    (PRODUCT, r"\b\w*([Ff]uture|[Ww]atcher|[Pp]romise)\w*\s*(\.|->)\s*cancel\s*\(",
     "a cancelled future has no result: cancel through the Context"),
    (NOT_BASE, r"\b(QProcess|popen|posix_spawnp?|v?fork|execv[pe]*|execl[pe]*)\b", "runProgram() is the only starter of programs"),
    (NOT_BASE, r"\b(QSaveFile|QTemporaryFile|ofstream|fopen|mkstemp|O_CREAT|O_TRUNC|O_APPEND)\b|\bQFile::copy\b",
     "writeFileDurably() is the only writer of files"),
    (PRODUCT, r"\bQ(Mutex|MutexLocker|ReadWriteLock|Semaphore|WaitCondition)\b",
     "lock with std::mutex, which the thread sanitizer understands"),
    (PRODUCT, r"\bthrow\b|\bcatch\s*\(", "nothing of ours throws: return a Result"),
    (PRODUCT, r"(?:^|[;{}()])\s*delete\b(\s*\[\s*\])?\s*[\w(*]", "a value, a unique_ptr or a parent owns it"),
    (PRODUCT, r"\bstatic\s+[\w:]+\s*[&*]\s*instance\s*\(", "no singletons: hand it over"),
    (NOT_PLATFORM, r"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif)\b", "everything is always built; platforms differ in core/base/platform*"),
    (CORE_WITHOUT_TEXT, r"(?<![\w.>])tr\s*\(|\bQCoreApplication::translate\b", "sentences are made by core/text and at the edges"),
    (UI, r"\bQEventLoop\b|(\.|->)exec\s*\(", "no nested event loop: open() and a signal"),
]
WRITING = re.compile(r"(\.|->)open\s*\([^;]*\b(WriteOnly|ReadWrite|Append|Truncate|NewOnly)\b")
SQL = re.compile(r"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|ALTER\s+TABLE\s|PRAGMA\s|VACUUM\b"
                 r"|CREATE\s+(UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)\s|BEGIN\s+IMMEDIATE)")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
LONGEST = {".cpp": 600, ".h": 200, ".py": 600}


def never(source):
    for applies, pattern, why in NEVER:
        if applies(source):
            for match in re.finditer(pattern, source.code, re.MULTILINE):
                yield source.line(match.start() + len(match.group()) - len(match.group().lstrip())), match.group().strip(), why


def writing(source):
    if NOT_BASE(source) and re.search(r"\bQFile\b", source.code):
        for match in WRITING.finditer(source.code):
            yield source.line(match.start()), match.group(2), "writeFileDurably() is the only writer of files"


def sql(source):
    for start, end, text in source.strings:
        if source.is_product and SQL.match(text):
            if source.module != "core/inventory":
                yield source.line(start), text.split()[0], "SQL belongs to core/inventory"
            elif re.match(r"\w*\s*\)*\s*\.\s*arg\s*\(", source.raw[end:]):
                yield source.line(start), "arg(", "values are bound to SQL, never written into it"


def findings(root):
    for source in sources(root, (".cpp", ".h")):
        for line, what, why in (*never(source), *writing(source), *sql(source)):
            yield f"{source.path}:{line}: {what}: {why}"
    for source in sources(root, tuple(LONGEST)):
        lines, ending = source.raw.count("\n"), pathlib.Path(source.path).suffix
        if lines > LONGEST[ending]:
            yield f"{source.path}: {lines} lines, at most {LONGEST[ending]}: it has more than one job"
        for match in UNFINISHED.finditer(source.raw):
            if not source.path.startswith("tests/layering/"):
                yield f"{source.path}:{source.line(match.start())}: {match.group()}: do it, or make it an issue"


if __name__ == "__main__":
    sys.exit(report(list(findings(pathlib.Path(sys.argv[1]).resolve()))))
