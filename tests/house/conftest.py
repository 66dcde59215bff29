"""The tree as the house tests read it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its place from the root of the clone, its lines and its tree."""

    path: Path
    lines: int
    tree: ast.Module

    def __str__(self) -> str:
        return self.path.as_posix()


@cache
def _sources() -> tuple[Source, ...]:
    found = sorted(path for room in ("desk", "index", "tests") for path in (ROOT / room).rglob("*.py"))
    texts = [(path.relative_to(ROOT), path.read_text(encoding="utf-8")) for path in found]
    return tuple(Source(path, text.count("\n"), ast.parse(text)) for path, text in texts)


@pytest.fixture
def root() -> Path:
    """The root of the clone."""
    return ROOT


@pytest.fixture
def sources() -> tuple[Source, ...]:
    """Every Python file of the clone."""
    return _sources()
