"""What the layout loads, in a process of its own: no screen library, and the costly packages only when needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
from desk.layout import LayoutOptions, lay_out
from desk.display import visible
for text in json.loads(sys.argv[1]):
    lay_out(visible(text), LayoutOptions(20)).lines[0].clusters
print(json.dumps([name for name in ("textual", "rich", "arabic_reshaper", "icu4py") if name in sys.modules]))
"""


def loaded(*texts: str) -> list[str]:
    """The packages of note that laying out these texts loads."""
    command = [sys.executable, "-c", PROGRAM, json.dumps(texts)]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    names: list[str] = json.loads(done.stdout)
    return names


@pytest.mark.parametrize(
    ("texts", "packages"),
    [
        (("Plain words that need more than one line of it.",), []),
        (("שלום",), []),
        (("plain words a well-known fact",), ["icu4py"]),
        (("سلام",), ["arabic_reshaper"]),
        (("👨\u200d👩",), ["icu4py"]),
    ],
)
def test_loaded(texts: tuple[str, ...], packages: list[str]) -> None:
    assert loaded(*texts) == packages
