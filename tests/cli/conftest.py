"""The command line called as a shell would, in this process."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Answer]


@pytest.fixture
def call(library: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Run `desk VERB ...` on this test's library."""

    def run(*arguments: object, data: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "argv", ["desk", "--library", str(library), *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capfdbinary.readouterr()
        return Answer(int(left.value.code or 0), out, err.decode("utf-8"))

    return run


@pytest.fixture
def sample(call: Call, seeds: Path) -> Call:
    """The same, with the five reports added."""
    assert call("add", seeds).code == 0
    return call
