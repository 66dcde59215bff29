"""What has been read: opened, or marked so by the editor, found by a query, undone like everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import NotFoundError
from desk.model import ReportId
from desk.workspace import Workspace

TEXTS = {"one.txt": "Flood in Marlow\n\nThe bridge is closed.\n", "two.txt": "Vote in Lyon\n\nThe mayor lost.\n"}


def unread(workspace: Workspace) -> set[str]:
    """The files of what is unread, as lists and as queries have it."""
    listed = {summary.id for summary in workspace.reports() if not summary.is_read}
    assert {hit.report for hit in workspace.search("is:unread").hits} == listed
    read = {hit.report for hit in workspace.search("is:read").hits}
    assert read == {summary.id for summary in workspace.reports()} - listed
    return {Path(workspace.report(report).path).name for report in listed}


def test_what_was_opened_is_read(workspace: Workspace) -> None:
    assert unread(workspace) == {"one.txt", "two.txt"}
    workspace.readings.opened(workspace.find_report("one.txt"))
    assert unread(workspace) == {"two.txt"}
    assert workspace.review.undo() is None, "opening is no change of the editor's"


def test_a_mark_is_undone_and_done_again(workspace: Workspace) -> None:
    one, two = map(workspace.find_report, ("one.txt", "two.txt"))
    workspace.readings.opened(one)
    change = workspace.readings.mark([one, two], is_read=True)
    assert (change.kind, change.summary, change.reports) == ("read", "2 reports: read", (one, two))
    assert unread(workspace) == set()
    workspace.review.undo()
    assert unread(workspace) == {"two.txt"}, "what was read before stays so"
    workspace.review.redo()
    assert unread(workspace) == set()
    assert workspace.readings.mark([one], is_read=False).kind == "unread"
    assert unread(workspace) == {"one.txt"}


def test_a_mark_outlives_a_restart_with_its_undo(workspace: Workspace) -> None:
    workspace.readings.mark([workspace.find_report("one.txt")], is_read=True)
    library = workspace.library
    workspace.close()
    again = Workspace.open(library)
    assert unread(again) == {"two.txt"}
    again.review.undo()
    assert unread(again) == {"one.txt", "two.txt"}
    again.close()


def test_what_is_not_there_is_not_marked(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.readings.mark([workspace.find_report("one.txt"), ReportId("none")], is_read=True)
    assert unread(workspace) == {"one.txt", "two.txt"}
