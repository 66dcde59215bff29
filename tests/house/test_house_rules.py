"""The rules of the house that no linter holds: what stands where, how large it is, how files are opened."""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from tests.house.conftest import Source

FOLDERS = {"desk", "index", "tests", "seeds", "screenshots"}
FILES = {
    *("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"),
    *("pyproject.toml", "requirements.lock"),
}
LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 500, 60, 25

NO_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _nodes(sources: tuple[Source, ...], *rooms: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of the files in `rooms` (in all when none is named), with the file's place."""
    for source in sources:
        if not rooms or source.path.parts[0] in rooms:
            yield from ((str(source), node) for node in ast.walk(source.tree))


def _asks_code(node: ast.AST) -> bool:
    """Whether something compares the `code` of a language, or looks a table up by it."""
    parts: list[ast.expr] = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
    if isinstance(node, ast.Subscript):
        parts = [node.slice]
    elif isinstance(node, ast.Call) and _called(node) == "get":
        parts = node.args
    return any(isinstance(part, ast.Attribute) and part.attr == "code" for part in parts)


def _called(node: ast.AST) -> str:
    """The last part of what a call calls, "" for no call."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def test_top_level_is_the_house(root: Path) -> None:
    ignored = [line.rstrip("/") for line in (root / ".gitignore").read_text(encoding="utf-8").split()]
    seen = [
        path
        for path in root.iterdir()
        if not path.name.startswith(".") and not any(fnmatch(path.name, pattern) for pattern in ignored)
    ]
    assert {path.name for path in seen if path.is_dir()} == FOLDERS
    assert {path.name for path in seen if path.is_file()} == FILES


def test_no_file_is_too_long(sources: tuple[Source, ...]) -> None:
    exempt = {"tables", "tests"}
    long = [f"{s}: {s.lines}" for s in sources if s.lines > LONGEST_FILE and not exempt & set(s.path.parts)]
    assert not long


def test_no_function_is_too_long(sources: tuple[Source, ...]) -> None:
    long = [
        f"{place}:{node.lineno} {node.name}"
        for place, node in _nodes(sources)
        if isinstance(node, Function) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_no_class_does_everything(sources: tuple[Source, ...]) -> None:
    """Properties are data, and a handler under `@on` is a row of a routing table; neither counts."""
    large = {}
    for _place, node in _nodes(sources, "desk", "index"):
        if isinstance(node, ast.ClassDef):
            own = [each for each in node.body if isinstance(each, Function)]
            marks = [" ".join(ast.unparse(mark) for mark in each.decorator_list) for each in own]
            count = sum(not re.match(r"on\(|property|cached_property", mark) for mark in marks)
            if count > MOST_METHODS:
                large[node.name] = count
    assert large == {}


def test_every_module_says_what_lives_there(sources: tuple[Source, ...]) -> None:
    assert [str(source) for source in sources if not ast.get_docstring(source.tree)] == []


def test_no_module_is_a_drawer(sources: tuple[Source, ...]) -> None:
    assert [str(s) for s in sources if NO_NAMES & {s.path.stem, *s.path.parts, *s.path.stem.split("_")}] == []


def test_rules_of_quotes_ask_what_a_language_does_not_which_it_is(sources: tuple[Source, ...]) -> None:
    rooms = {f"desk/quotes/{room}" for room in ("text", "grammar", "attribution", "kinds", "people", "reading")}
    asked = [
        f"{place}:{node.lineno} {ast.unparse(node)}"
        for place, node in _nodes(sources, "desk")
        if isinstance(node, ast.expr) and place.rsplit("/", 1)[0] in rooms and _asks_code(node)
    ]
    assert not asked


def test_imports_are_absolute(sources: tuple[Source, ...]) -> None:
    relative = [place for place, node in _nodes(sources) if isinstance(node, ast.ImportFrom) and node.level]
    assert not relative


def _opens_text(call: ast.Call) -> bool:
    """Whether a call reads or writes text of a file or process."""
    name = _called(call)
    if name in ("read_text", "write_text"):
        # `output.write_text` is the desk's own writer to stdout, always UTF-8.
        return isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) != "output"
    if name in ("run", "Popen", "check_output"):
        return any(word.arg in ("text", "universal_newlines") for word in call.keywords)
    if name != "open" or (isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "os"):
        return False
    place = 1 if isinstance(call.func, ast.Name) else 0
    modes = [*call.args[place:], *(word.value for word in call.keywords if word.arg == "mode")]
    if isinstance(call.func, ast.Attribute) and call.args and not isinstance(call.args[0], ast.Constant):
        return False  # the `open` of something that is no path, such as Workspace.open(library)
    return not any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)


def test_every_open_names_its_encoding(sources: tuple[Source, ...]) -> None:
    silent = [
        f"{place}:{node.lineno} {ast.unparse(node)[:60]}"
        for place, node in _nodes(sources)
        if isinstance(node, ast.Call)
        and _opens_text(node)
        and not any(word.arg in ("encoding", None) for word in node.keywords)
        and not (_called(node) == "read_text" and node.args)
    ]
    assert not silent


def test_lock_names_no_host_and_pins_all_that_is_needed(root: Path) -> None:
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|^\s*--(?!hash=)", lock, re.MULTILINE)
    pinned = {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)==\S+", lock, re.MULTILINE)}
    assert {name.lower() for name in _runtime(root)} <= pinned


def test_every_dependency_has_its_row(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| ([\w-]+) \|(?:[^|]+\|){3}$", text, re.MULTILINE)) - {"package"}
    assert rows == set(_runtime(root))


def test_doctor_and_debug_page_look_at_every_dependency(root: Path) -> None:
    from desk.packages import PACKAGES

    assert set(PACKAGES) == set(_runtime(root))


def _runtime(root: Path) -> list[str]:
    """The names of what the desk needs when it runs."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=~! ]", line)[0] for line in project["dependencies"]]


SEEDS = {
    "000_ae4ad97a801f39ae.txt": "b475e5e038c28256fd71b2b504731a9c",
    "001_0bf9f3067b988ce5.txt": "8bbf767ae5a2dfcdaad9f446918a7a0f",
    "002_4af190b0a83b0430.txt": "00eb84077857ab7a22d50eaa11b2cf72",
    "003_a75b4d040175aded.txt": "030cac39662b22c943d6c44f7eeef249",
    "004_9117c74f79c4becc.txt": "c772bd15e0d6e1b4b3610ee9f7fc6374",
}


def test_the_sample_reports_are_byte_for_byte_what_they_were(seeds: Path) -> None:
    """Line ends too: `.gitattributes` keeps git from changing them."""
    found = {path.name: hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest() for path in seeds.glob("*.txt")}
    assert found == SEEDS
