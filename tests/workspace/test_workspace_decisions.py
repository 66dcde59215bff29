"""The editor's word on statements: kept, respected, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import DeskError, NotFoundError
from desk.model import QuoteId
from desk.workspace import Workspace
from tests.store.older_library import make_older

TEXTS = {
    "a.txt": "Flood\n“The bridge is closed until winter,” Ann Reed said.\n“Boats are on the river,” Tom Hall said.\n",
    "b.txt": "Storm\n“The bridge is closed until winter,” Ann Reed said.\n“Nobody knows the hour,” Tom Hall said.\n",
    "c.txt": "Rain\n“The bridge is closed until the winter,” Ann Reed said on Monday.\n",
}


def saying(workspace: Workspace, name: str, words: str) -> QuoteId:
    quotes = workspace.quotes(workspace.find_report(name))
    return next(quote.id for quote in quotes if words in quote.text)


def together(workspace: Workspace, *quotes: QuoteId) -> bool:
    return any(set(quotes) <= set(statement.members) for statement in workspace.statements())


def test_a_refused_pair_is_parted_and_the_rest_stays(workspace: Workspace) -> None:
    a, b, c = (saying(workspace, name, "bridge") for name in TEXTS)
    assert together(workspace, a, b, c)
    workspace.review.refuse(b, a)
    assert not together(workspace, a, b)
    assert together(workspace, a, c)
    assert together(workspace, b, c)
    assert b not in {quote.id for quote in workspace.comparing.counterparts(a)}


def test_a_confirmed_pair_stands_together_with_a_word_why(workspace: Workspace) -> None:
    boats, hour = saying(workspace, "a.txt", "Boats"), saying(workspace, "b.txt", "hour")
    assert not together(workspace, boats, hour)
    workspace.review.confirm(boats, hour)
    (made,) = (s for s in workspace.statements() if boats in s.members)
    assert (set(made.members), made.score, made.evidence) == ({boats, hour}, 1.0, ("confirmed by the editor",))


def test_a_confirmed_suggestion_keeps_its_evidence(workspace: Workspace) -> None:
    a, b, _c = (saying(workspace, name, "bridge") for name in TEXTS)
    before = next(s for s in workspace.statements() if a in s.members)
    workspace.review.confirm(a, b)
    after = next(s for s in workspace.statements() if a in s.members)
    assert after.evidence == ("confirmed by the editor", *before.evidence)
    assert (after.id, after.members) == (before.id, before.members)


def test_a_decision_is_undone_and_done_again_also_after_a_restart(workspace: Workspace, library: Path) -> None:
    a, b, _c = (saying(workspace, name, "bridge") for name in TEXTS)
    assert workspace.review.refuse(a, b).kind == "refuse"
    workspace.review.confirm(a, b)
    assert together(workspace, a, b)
    workspace.review.undo()
    assert not together(workspace, a, b)
    workspace.close()
    again = Workspace.open(library)
    assert not together(again, a, b)
    undone = again.review.undo()
    assert undone is not None
    assert undone.kind == "refuse"
    assert together(again, a, b)
    again.review.redo()
    assert not together(again, a, b)
    again.close()


def test_a_quote_is_decided_with_several_at_once_and_one_undo_takes_it_back(workspace: Workspace) -> None:
    a, b, c = (saying(workspace, name, "bridge") for name in TEXTS)
    workspace.review.refuse(c, a, b)
    assert (together(workspace, a, b), together(workspace, a, c), together(workspace, b, c)) == (True, False, False)
    workspace.review.undo()
    assert together(workspace, a, b, c)
    boats = saying(workspace, "a.txt", "Boats")
    workspace.review.refuse(a, b, c)
    workspace.review.confirm(boats, b, c)
    assert together(workspace, boats, b, c)


def test_two_quotes_of_no_statement_are_compared(workspace: Workspace) -> None:
    boats, hour = saying(workspace, "a.txt", "Boats"), saying(workspace, "b.txt", "hour")
    apart = workspace.comparing.between(boats, hour)
    assert [quote.id for quote in apart.members] == [boats, hour]
    assert (apart.statement.score, apart.statement.evidence) == (0.0, ())
    a, c = saying(workspace, "a.txt", "bridge"), saying(workspace, "c.txt", "bridge")
    near = workspace.comparing.between(a, c)
    assert [difference.words for difference in near.differences] == [("", "the")]
    assert near.statement.score > 0
    with pytest.raises(NotFoundError):
        workspace.comparing.between(a, QuoteId("nothing"))


def test_what_differs_is_looked_for_once_and_the_review_of_its_quotes_is_fresh(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = saying(workspace, "a.txt", "bridge")
    before = workspace.compared()
    monkeypatch.setattr("desk.workspace.comparing.Differences", None)
    workspace.review.tag([a], ["bridge"])
    after = workspace.compared()
    assert [each.differences for each in after] == [each.differences for each in before]
    assert {quote.tags for each in after for quote in each.members if quote.id == a} == {("bridge",)}


def test_what_cannot_be_decided_is_said(workspace: Workspace) -> None:
    bridge, boats = saying(workspace, "a.txt", "bridge"), saying(workspace, "a.txt", "Boats")
    with pytest.raises(DeskError, match="one report"):
        workspace.review.confirm(bridge, boats)
    with pytest.raises(NotFoundError):
        workspace.review.refuse(bridge, QuoteId("nothing"))
    assert workspace.review.undo() is None


def test_a_library_of_the_first_version_is_brought_up_and_keeps_its_journal(library: Path, tmp_path: Path) -> None:
    first = Workspace.open(library)
    (tmp_path / "a.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    first.add([tmp_path / "a.txt"])
    boats = saying(first, "a.txt", "Boats")
    first.review.tag([boats], ["river"])
    first.close()
    make_older(library / "library.db", 1)
    second = Workspace.open(library)
    assert second.quote(boats).tags == ("river",)
    assert second.review.undo() is not None
    assert second.quote(boats).tags == ()
    second.close()
