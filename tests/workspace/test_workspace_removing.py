"""Reports taken out of the library: nothing of them is left to see, and everything of them comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import NotFoundError
from desk.model import Outcome, QuoteId, ReportId
from desk.workspace import Workspace

FLOOD = "Flood closes the bridge of Marlow\n\nMarlow, 3 May 2024. {first} The Thames flooded Marlow on Friday.\n"
SAID = '"The bridge of Marlow stays closed until the river falls", Mayor Ann Dale said.'
TEXTS = {
    "one.txt": FLOOD.format(first=SAID),
    "two.txt": FLOOD.format(first=f"{SAID} Rain fell on the bridge.").replace("Flood closes", "Flood shuts"),
    "three.txt": 'Vote in Lyon\n\n"We lost", said Jean Petit.\n',
}


def state(workspace: Workspace) -> tuple[object, ...]:
    """Everything that faces show of a library, speakers by their names."""
    reports = workspace.reports()
    return (
        reports,
        workspace.all_quotes(),
        {statement.members for statement in workspace.statements()},
        {person.name for person in workspace.speakers()},
        [(tag.name, tag.count) for tag in workspace.tags()],
        {hit.report for hit in workspace.search("bridge OR lyon").hits},
    )


@pytest.fixture
def tagged(workspace: Workspace) -> QuoteId:
    """A quote of one.txt with a tag and a note, in a report that was read."""
    report = workspace.find_report("one.txt")
    quote = workspace.quotes(report)[0].id
    workspace.review.tag([quote], ["key line"])
    workspace.review.note(quote, "check")
    workspace.readings.opened(report)
    return quote


def test_a_removed_report_is_left_out_everywhere(workspace: Workspace, tagged: QuoteId) -> None:
    one, two, three = map(workspace.find_report, ("one.txt", "two.txt", "three.txt"))
    assert len(workspace.statements()) == 1
    assert {summary.story.name for summary in workspace.reports() if summary.story} != set()
    workspace.searching.saved.keep("bridge")
    assert workspace.searching.saved.counts() == (("bridge", 2),)
    change = workspace.removing.remove([one])
    assert (change.kind, change.summary) == ("remove", "1 report: removed")
    assert {summary.id for summary in workspace.reports()} == {two, three}
    assert [summary.story for summary in workspace.reports()] == [None, None], "one report is no story"
    assert {hit.report for hit in workspace.search("bridge").hits} == {two}
    assert workspace.searching.saved.counts() == (("bridge", 1),)
    assert workspace.statements() == ()
    assert one not in {quote.report for quote in workspace.all_quotes()}
    assert workspace.tags() == ()
    for lost in (
        lambda: workspace.quote(tagged),
        lambda: workspace.report(one),
        lambda: workspace.find_report("one.txt"),
    ):
        with pytest.raises(NotFoundError):
            lost()
    workspace.removing.remove([three])
    assert "Jean Petit" not in {person.name for person in workspace.speakers()}


@pytest.mark.usefixtures("tagged")
def test_removing_is_undone_and_done_again_after_a_restart(workspace: Workspace) -> None:
    library, before = workspace.library, state(workspace)
    workspace.removing.remove([workspace.find_report("one.txt"), workspace.find_report("three.txt")])
    without = state(workspace)
    assert without != before
    workspace.close()
    again = Workspace.open(library)
    assert state(again) == without
    again.review.undo()
    assert state(again) == before
    again.review.redo()
    assert state(again) == without
    again.review.undo()
    again.review.undo()
    again.review.undo()
    assert again.tags() == (), "what was done before it is taken back after it"
    again.close()


@pytest.mark.usefixtures("tagged")
def test_the_same_file_brings_a_removed_report_back_as_it_was(workspace: Workspace, tmp_path: Path) -> None:
    before = state(workspace)
    workspace.removing.remove([workspace.find_report("one.txt")])
    without = state(workspace)
    added = workspace.add([tmp_path])
    assert sorted(outcome.outcome for outcome in added) == [Outcome.ADDED, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert state(workspace) == before
    quote = workspace.all_quotes()[-1].id
    workspace.review.tag([quote], ["late"])
    late = state(workspace)
    for expected in (before, without, before):
        workspace.review.undo()
        assert state(workspace) == expected
    for expected in (without, before, late):
        workspace.review.redo()
        assert state(workspace) == expected


def test_what_is_not_there_is_not_removed(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.removing.remove([workspace.find_report("one.txt"), ReportId("none")])
    assert len(workspace.reports()) == 3
    assert workspace.review.undo() is None


def test_another_desk_sees_at_once_that_a_report_is_gone(workspace: Workspace) -> None:
    other = Workspace.open(workspace.library)
    assert other.search("bridge").total == 2
    workspace.removing.remove([workspace.find_report("one.txt")])
    assert other.search("bridge").total == 1
    assert len(other.reports()) == 2
    other.close()
