"""Reported statements: found when asked for, kept like quotes, in nobody's way before."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.errors import DeskError
from desk.model import Change, Kind, Quote, ReportId, Status
from desk.search.documents import stamp
from desk.workspace import ExportScope, Workspace, quotes_of_text, with_indirect

TEXTS = {
    "a.txt": "Flood\n\n“It rains,” Ann Reed said.\n\nReed said that the government of Norway would send 40 boats.\n",
    "b.txt": "Crue\n\nAnn Reed a indiqué que le gouvernement de Norvège enverrait 40 bateaux.\n",
    "c.txt": "Rain\n\n“The government of Norway would send 40 boats,” Ann Reed said.\n",
}


def indirect(quotes: tuple[Quote, ...]) -> list[Quote]:
    return [quote for quote in quotes if quote.kind is Kind.INDIRECT]


def one(workspace: Workspace, name: str = "a.txt") -> Quote:
    (found,) = indirect(workspace.quotes(workspace.find_report(name), indirect=True))
    return found


def test_they_are_there_when_asked_for_and_stand_where_they_were_written(workspace: Workspace) -> None:
    report = workspace.find_report("a.txt")
    before = workspace.quotes(report)
    assert not indirect(before)
    found = one(workspace)
    assert found.text == "the government of Norway would send 40 boats"
    assert found.span.of(workspace.report(report).text) == found.text
    assert not found.is_quotation
    assert found.speaker.shown == before[0].speaker.shown == "Ann Reed"
    assert workspace.quotes(report) == before
    assert {quote.report for quote in indirect(workspace.all_quotes(indirect=True))} == {
        report,
        workspace.find_report("b.txt"),
    }
    assert not indirect(workspace.all_quotes())


def test_looking_changes_neither_counts_nor_search_nor_index(workspace: Workspace) -> None:
    reports = workspace.reports()
    hits = workspace.search("is:unreviewed").hits
    said = workspace.search("quote:boats").hits
    assert [hit.report for hit in said] == [workspace.find_report("c.txt")]
    stamps = [stamp(workspace.report(each.id), workspace.quotes(each.id)) for each in reports]
    workspace.indirect.find()
    assert workspace.reports() == reports
    assert [stamp(workspace.report(e.id), workspace.quotes(e.id, indirect=True)) for e in reports] == stamps
    assert workspace.search("is:unreviewed").hits == hits
    assert workspace.search("quote:boats").hits == said


def test_one_that_is_taken_up_stays_in_view_and_undo_puts_it_back(workspace: Workspace, library: Path) -> None:
    found = one(workspace)
    changes: tuple[Callable[[], Change], ...] = (
        lambda: workspace.review.accept([found.id]),
        lambda: workspace.review.tag([found.id], ["boats"]),
        lambda: workspace.review.note(found.id, "ask her"),
    )
    for change in changes:
        change()
        assert [quote.id for quote in indirect(workspace.quotes(found.report))] == [found.id]
        workspace.review.undo()
        assert not indirect(workspace.quotes(found.report))
    workspace.review.reject([found.id])
    assert not indirect(workspace.quotes(found.report))
    again = Workspace.open(library)
    assert one(again).status is Status.REJECTED
    assert again.review.undo() is None
    workspace.review.undo()
    assert one(again).status is Status.UNREVIEWED
    again.close()


def test_an_edited_one_is_not_found_a_second_time(workspace: Workspace, library: Path) -> None:
    found = one(workspace)
    workspace.review.tag([found.id], ["boats"])
    workspace.indirect.find()
    again = Workspace.open(library)
    again.indirect.find()
    assert one(again).tags == ("boats",)
    again.close()


def exported(workspace: Workspace, scope: ExportScope) -> list[str]:
    text = workspace.handing_on.export("csv", scope).decode("utf-8-sig")
    return [row["kind"] for row in csv.DictReader(io.StringIO(text))]


def test_they_are_handed_on_when_tagged_or_asked_for(workspace: Workspace) -> None:
    assert "indirect" not in exported(workspace, ExportScope(tagged_only=False))
    assert exported(workspace, ExportScope(indirect=True)) == ["indirect", "indirect"]
    assert exported(workspace, ExportScope()) == []
    workspace.review.tag([one(workspace).id], ["boats"])
    assert exported(workspace, ExportScope()) == ["indirect"]
    workspace.review.untag([one(workspace).id], ["boats"])
    assert exported(workspace, ExportScope(tagged_only=False)).count("indirect") == 1
    workspace.review.reject([one(workspace, "b.txt").id])
    assert len(exported(workspace, ExportScope(indirect=True))) == 1


def test_they_are_compared_only_while_they_are_shown(workspace: Workspace) -> None:
    report = workspace.find_report("a.txt")
    assert all(report not in {quote.report for quote in each.members} for each in workspace.compared())
    workspace.indirect.find()
    assert all(report not in {quote.report for quote in each.members} for each in workspace.compared())
    workspace.indirect.shown = True
    pairs = [{quote.report for quote in each.members} for each in workspace.compared()]
    assert any(pair >= {workspace.find_report("c.txt"), report} for pair in pairs)
    workspace.indirect.shown = False
    assert all(report not in {quote.report for quote in each.members} for each in workspace.compared())


def test_a_hit_in_a_hidden_one_is_tagged_as_a_selection(workspace: Workspace) -> None:
    found = one(workspace)
    workspace.review.tag_places([(found.report, [found.span])], ["boats"])
    made = [quote for quote in workspace.quotes(found.report) if quote.tags]
    assert [quote.kind for quote in made] == [Kind.SELECTION]


def test_a_text_without_a_library_has_them_too() -> None:
    found = quotes_of_text("a", TEXTS["a.txt"])
    whole = with_indirect(*found)
    assert set(found[1]) < set(whole)
    assert [quote.span.start for quote in whole] == sorted(quote.span.start for quote in whole)


def test_an_unknown_report_has_none(workspace: Workspace) -> None:
    with pytest.raises(DeskError):
        workspace.report(ReportId("nothing"))
    assert workspace.quotes(ReportId("nothing"), indirect=True) == ()
