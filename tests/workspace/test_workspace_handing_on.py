"""Which quotes an export of a query holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.workspace import ExportScope, Workspace

TEXT = """Harbour workers reject offer

HALDEN (AP) - "The harbour stays shut tonight," union leader Nora Quist said on Monday.

"We made a fair offer for the harbour," company spokesman Iver Dahl said.

"Nobody asked the fishermen," Nora Quist said later. The harbour is the second largest of the country.
"""


@pytest.fixture
def workspace(library: Path, tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(library)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    added = opened.add([tmp_path / "one.txt"])[0].report
    assert added
    quotes = opened.quotes(added.id)
    assert len(quotes) == 3
    opened.review.tag([quote.id for quote in quotes], ["harbour"])
    opened.review.tag([quotes[1].id], ["company"])
    opened.review.note(quotes[2].id, "ask again")
    yield opened
    opened.close()


def handed_on(
    workspace: Workspace, query: str, *, tagged_only: bool = True, without: frozenset[str] = frozenset()
) -> list[int]:
    """The places of the quotes, in the report, that an export holds."""
    scope = ExportScope(query=query, tagged_only=tagged_only, without=without)
    rows = workspace.handing_on.export("jsonl", scope).splitlines()
    found = [json.loads(row) for row in rows]
    return sorted(1 + ["harbour stays", "fair offer", "fishermen"].index(_which(row["text"])) for row in found)


def _which(text: str) -> str:
    return next(words for words in ("harbour stays", "fair offer", "fishermen") if words in text)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3]),
        ("harbour", [1, 2]),
        ("harbours", [1, 2]),
        ('"fair offer"', [2]),
        ("tonight OR fishermen", [1, 3]),
        ("harbour largest", [1, 2]),
        ("largest", []),
        ("harbour nowhereword", []),
        ("speaker:quist", [1, 3]),
        ("speaker:quist harbour", [1]),
        ("tag:company", [2]),
        ("tag:company OR fishermen", [2, 3]),
        ("harbour NOT tag:company", [1]),
        ("quote:offer", [2]),
        ("has:note", [3]),
        ("lang:en", [1, 2, 3]),
        ("lang:fr", []),
        ("workers", [1, 2, 3]),
        ("title:offer", [1, 2, 3]),
        ("title:fishermen", []),
        ("outlet:ap tonight", [1]),
    ],
)
def test_quotes_that_match_are_handed_on(workspace: Workspace, query: str, expected: list[int]) -> None:
    assert handed_on(workspace, query) == expected


@pytest.mark.parametrize(
    ("query", "without", "expected"),
    [
        ("harbours", "form", []),
        ("harbours OR fishermen", "form", [3]),
        ("harbours", "name", [1, 2]),
        ("vote OR offers", "form:en:offer", []),
        ("speaker:quist", "form", [1, 3]),
    ],
)
def test_what_is_switched_off_is_not_handed_on(
    workspace: Workspace, query: str, without: str, expected: list[int]
) -> None:
    assert handed_on(workspace, query, without=frozenset({without})) == expected


def test_everything_found_is_narrowed_too(workspace: Workspace) -> None:
    assert handed_on(workspace, "offer", tagged_only=False) == [2]


def test_more_like_a_report_hands_on_all_of_the_reports_found(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TEXT.replace("HALDEN", "MOSS").replace("fair", "fair and full"), encoding="utf-8")
    other = workspace.add([tmp_path / "two.txt"])[0].report
    assert other
    assert handed_on(workspace, workspace.searching.like(other.id)) == [1, 2, 3]
