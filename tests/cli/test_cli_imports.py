"""What a command does not use is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
from desk.cli import main
sys.argv = ["desk", *sys.argv[1:]]
try:
    main()
except SystemExit as left:
    assert left.code == 0, left.code
print("\\n", *sorted({name.split(".")[0] for name in sys.modules}))
"""


def modules_after(*arguments: str, library: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "--library", str(library), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "{seeds}"],
        ["search", "--json", "twitter"],
        ["show", "1"],
        ["quotes", "--json"],
        ["export", "--all"],
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_no_verb_but_the_screen_imports_textual(arguments: list[str], library: Path, seeds: Path) -> None:
    modules_after("add", str(seeds), library=library)
    loaded = modules_after(*(part.format(seeds=seeds) for part in arguments), library=library)
    assert "desk" in loaded
    assert not loaded & {"textual", "rich"}


def test_help_imports_no_engine(library: Path) -> None:
    loaded = modules_after("--help", library=library)
    assert not loaded & {
        "textual",
        "rich",
        "whoosh",
        "babel",
        "icu4py",
        "sqlite3",
        "lxml",
        "chardet",
        "arabic_reshaper",
    }
    assert not library.exists()


def test_the_root_imports_nothing() -> None:
    code = "import sys; before = set(sys.modules); import desk; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert done.stdout.split() == ["desk"]
