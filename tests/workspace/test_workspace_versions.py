"""An updated file beside its old text: both are kept, told apart, and the newer one is what the name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import NotFoundError
from desk.model import Outcome, ReportId
from desk.workspace import Workspace

OLD = 'Flood in Marlow\n\nAFP. "The bridge stays closed", Mayor Ann Dale said.\n'
NEW = OLD + '\n"It opens on Monday", she said.\n'
TEXTS = {"flood.txt": OLD, "vote.txt": 'Vote in Lyon\n\n"We lost", said Jean Petit.\n'}


@pytest.fixture
def versions(workspace: Workspace, tmp_path: Path) -> tuple[ReportId, ReportId]:
    """The report of a file that was added, and then added again with more in it."""
    old = workspace.find_report("flood.txt")
    workspace.review.tag([workspace.quotes(old)[0].id], ["key line"])
    (tmp_path / "flood.txt").write_text(NEW, encoding="utf-8")
    (added,) = workspace.add([tmp_path / "flood.txt"])
    assert added.outcome is Outcome.ADDED
    assert added.report
    assert added.report.version == 2
    return old, added.report.id


def test_both_stay_and_say_which_is_older(workspace: Workspace, versions: tuple[ReportId, ReportId]) -> None:
    old, new = versions
    assert {summary.id: summary.version for summary in workspace.reports() if summary.version} == {old: 1, new: 2}
    assert [workspace.summary(report).source for report in versions] == ["flood.txt v1", "flood.txt v2"]
    assert [workspace.report(report).source for report in versions] == ["flood.txt v1", "flood.txt v2"]
    assert [summary.version for summary in workspace.reports()] == [2, 1, 0], "together, where the older stood"
    assert workspace.quotes(old)[0].tags == ("key line",)
    assert workspace.report(old).text == OLD


def test_what_has_one_text_has_no_version(workspace: Workspace, versions: tuple[ReportId, ReportId]) -> None:
    vote = workspace.find_report("vote.txt")
    assert (workspace.summary(vote).version, workspace.summary(vote).source) == (0, "vote.txt")
    workspace.removing.remove([versions[0]])
    assert workspace.summary(versions[1]).version == 0
    workspace.review.undo()
    assert workspace.summary(versions[1]).version == 2


def test_the_name_of_the_file_means_the_newer_text(
    workspace: Workspace, versions: tuple[ReportId, ReportId], tmp_path: Path
) -> None:
    old, new = versions
    assert workspace.find_report("flood.txt") == new
    assert workspace.find_report(str(tmp_path / "flood.txt")) == new
    assert workspace.find_report(str(workspace.summary(old).number)) == old
    assert workspace.find_report(old) == old


def test_files_of_one_name_in_two_folders_are_no_versions(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "flood.txt").write_text(NEW, encoding="utf-8")
    workspace.add([tmp_path / "later"])
    assert not any(summary.version for summary in workspace.reports())
    with pytest.raises(NotFoundError, match="more than one"):
        workspace.find_report("flood.txt")


def test_what_has_no_file_has_no_versions(workspace: Workspace) -> None:
    for text in (OLD.replace("Marlow", "Eton"), NEW.replace("Marlow", "Eton")):
        workspace.add_bytes(text.encode(), "standard input")
    assert not any(summary.version for summary in workspace.reports())
