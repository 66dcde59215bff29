"""What tests of the workspace share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.workspace import Workspace


@pytest.fixture
def workspace(request: pytest.FixtureRequest, library: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A library with the `TEXTS` of the module, by file name."""
    opened = Workspace.open(library)
    for name, text in request.module.TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        opened.add([tmp_path / name])
    yield opened
    opened.close()
