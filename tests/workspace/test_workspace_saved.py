"""Saved searches of a library: kept, counted, forgotten; what cannot be read of them is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.workspace import Workspace
from desk.workspace.saved import KEY, MOST


def test_the_newest_is_first_and_none_stands_twice(library: Path) -> None:
    workspace = Workspace.open(library)
    saved = workspace.searching.saved
    for query in ("rain", " snow ", "rain", ""):
        saved.keep(query)
    assert saved.all() == ("rain", "snow")
    assert saved.forget("hail") == ("rain", "snow")
    assert saved.forget("rain") == ("snow",)
    workspace.close()
    again = Workspace.open(library)
    assert again.searching.saved.all() == ("snow",)
    assert again.searching.saved.counts() == (("snow", 0),)
    again.close()


def test_there_are_not_too_many(library: Path) -> None:
    workspace = Workspace.open(library)
    for number in range(MOST + 3):
        workspace.searching.saved.keep(f"q{number}")
    kept = workspace.searching.saved.all()
    assert (len(kept), kept[0]) == (MOST, f"q{MOST + 2}")
    workspace.close()


@pytest.mark.parametrize("written", ["", "{", "{}", "null", "3"])
def test_what_cannot_be_read_is_none(library: Path, written: str) -> None:
    workspace = Workspace.open(library)
    workspace.remember(KEY, written)
    assert workspace.searching.saved.all() == ()
    workspace.close()
