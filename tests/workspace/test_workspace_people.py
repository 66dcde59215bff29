"""The people of the library: one entry over reports and scripts, the editor's word kept, undone, done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import DeskError, NotFoundError
from desk.model import DifferenceKind, Person, PersonId
from desk.workspace import Workspace

TEXTS = {
    "a.txt": "Flood\n\n“The bridge is closed until winter,” mayor Ann Reed said.\n\n“Boats are out,” Tom Hall said.\n",
    "b.txt": "Storm\n\n“The bridge is closed until winter,” Ann Reed said.\n\n“It rains,” Timothy Hall said.\n",
    "c.txt": "Rain\n\n“The bridge is closed until the winter,” Carl Wood said.\n",
}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are shown in the script of the interface."""
    monkeypatch.setenv("DESK_LANGUAGE", "en")


def names(workspace: Workspace) -> list[str]:
    return sorted(person.name for person in workspace.speakers())


def named(workspace: Workspace, name: str) -> Person:
    return workspace.people.named(name)


def test_one_entry_a_person_with_role_and_reports(workspace: Workspace) -> None:
    assert names(workspace) == ["Ann Reed", "Carl Wood", "Timothy Hall", "Tom Hall"]
    reed = named(workspace, "ann reed")
    assert (reed.role, reed.counted, len(reed.reports), reed.by_hand) == ("mayor", 2, 2, False)


def test_two_are_joined_in_every_statement_and_it_is_undone_also_after_a_restart(
    workspace: Workspace, library: Path
) -> None:
    def other_speakers(opened: Workspace) -> int:
        return sum(d.kind is DifferenceKind.SPEAKER for each in opened.compared() for d in each.differences)

    assert other_speakers(workspace) == 2
    change = workspace.people.merge(named(workspace, "Ann Reed").id, named(workspace, "Carl Wood").id)
    assert (change.kind, len(change.reports)) == ("merge", 3)
    assert other_speakers(workspace) == 0
    assert names(workspace) == ["Ann Reed", "Timothy Hall", "Tom Hall"]
    assert {quote.speaker.identity for each in workspace.compared() for quote in each.members} == {"Ann Reed"}
    workspace.close()
    again = Workspace.open(library)
    assert named(again, "Carl Wood").by_hand
    assert again.review.undo() == change
    assert other_speakers(again) == 2
    again.review.redo()
    assert other_speakers(again) == 0
    again.close()


def test_a_report_that_comes_later_is_put_to_the_joined_person(workspace: Workspace, tmp_path: Path) -> None:
    workspace.people.merge(named(workspace, "Tom Hall").id, named(workspace, "Timothy Hall").id)
    (tmp_path / "d.txt").write_text("Sun\n\n“It is dry at last,” Timothy Hall said.\n", encoding="utf-8")
    workspace.add([tmp_path / "d.txt"])
    assert len(named(workspace, "Tom Hall").reports) == 3


def test_a_name_is_parted_and_joined_again(workspace: Workspace) -> None:
    reed = named(workspace, "Ann Reed")
    change = workspace.people.split(reed.id, reed.aliases[1:])
    assert change.kind == "split"
    apart = [person for person in workspace.speakers() if person.name == "Ann Reed"]
    assert sorted(person.reports for person in apart) == sorted((alias.report,) for alias in reed.aliases)
    workspace.people.merge(apart[0].id, apart[1].id)
    assert named(workspace, "Ann Reed").reports == reed.reports
    workspace.review.undo()
    workspace.review.undo()
    assert named(workspace, "Ann Reed") == reed


def test_joining_three_and_parting_one_leaves_two(workspace: Workspace) -> None:
    first = named(workspace, "Ann Reed").id
    workspace.people.merge(first, named(workspace, "Tom Hall").id)
    workspace.people.merge(first, named(workspace, "Timothy Hall").id)
    whole = named(workspace, "Tom Hall")
    assert set(whole.names) == {"Ann Reed", "Tom Hall", "Timothy Hall"}
    workspace.people.split(whole.id, [alias for alias in whole.aliases if alias.name == "Tom Hall"])
    assert set(named(workspace, "Ann Reed").names) == {"Ann Reed", "Timothy Hall"}
    assert named(workspace, "Tom Hall").names == ("Tom Hall",)


def test_what_cannot_be_done_is_said_and_nothing_is_written(workspace: Workspace) -> None:
    hall = named(workspace, "Tom Hall")
    with pytest.raises(DeskError, match="one speaker already"):
        workspace.people.merge(hall.id, hall.id)
    with pytest.raises(DeskError, match="left apart"):
        workspace.people.split(hall.id, hall.aliases)
    with pytest.raises(DeskError, match="left apart"):
        workspace.people.split(hall.id, ())
    with pytest.raises(NotFoundError):
        workspace.people.merge(hall.id, PersonId("nobody"))
    with pytest.raises(NotFoundError):
        workspace.people.named("Nobody")
    assert workspace.review.undo() is None


def test_a_speaker_said_by_hand_is_put_to_the_person_of_that_name(workspace: Workspace) -> None:
    hall = named(workspace, "Tom Hall").aliases[0].quotes[0]
    workspace.review.speaker(hall, "Ann Reed")
    assert named(workspace, "Ann Reed").counted == 3
    assert "Tom Hall" not in names(workspace)
