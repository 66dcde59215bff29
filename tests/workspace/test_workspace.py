"""The use cases on the five reports: what both faces call."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.errors import DeskError, ExportError, LibraryError, NotFoundError, StoppedError
from desk.model import Added, Outcome, Quote, QuoteId, ReportId, Status
from desk.workspace import ExportScope, Workspace
from index.spans import Span


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five reports, to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "library"
    workspace = Workspace.open(folder)
    workspace.add([Path(__file__).parents[2] / "seeds"])
    workspace.close()
    return folder


@pytest.fixture
def workspace(filled: Path, library: Path) -> Iterator[Workspace]:
    shutil.copytree(filled, library)
    opened = Workspace.open(library)
    yield opened
    opened.close()


def report_named(workspace: Workspace, start: str) -> ReportId:
    return next(s.id for s in workspace.reports() if Path(s.path).name.startswith(start))


def first_quote(workspace: Workspace, start: str) -> Quote:
    return next(quote for quote in workspace.quotes(report_named(workspace, start)) if quote.is_quotation)


def test_adding_tells_of_each_source(library: Path, seeds: Path, tmp_path: Path) -> None:
    workspace = Workspace.open(library)
    told: list[tuple[int, int, Outcome]] = []

    def progress(done: int, total: int, added: Added) -> None:
        told.append((done, total, added.outcome))

    (tmp_path / "empty.txt").write_bytes(b"")
    added = workspace.add([seeds, tmp_path / "empty.txt"], progress)
    assert [one.outcome for one in added] == [Outcome.ADDED] * 5 + [Outcome.FAILED]
    assert told == [(n, 6, one.outcome) for n, one in enumerate(added, 1)]
    assert [one.outcome for one in workspace.add([seeds])] == [Outcome.UNCHANGED] * 5
    workspace.close()


def test_summaries_count_found_quotes(workspace: Workspace) -> None:
    found = {Path(s.path).name[:3]: s.found for s in workspace.reports()}
    assert found == {"000": 8, "001": 7, "002": 10, "003": 3, "004": 2}


@pytest.mark.parametrize("reference", ["1", "000_ae4ad97a801f39ae.txt", "seeds/000_ae4ad97a801f39ae.txt"])
def test_a_report_has_many_names(workspace: Workspace, reference: str) -> None:
    assert Path(workspace.report(workspace.find_report(reference)).path).name.startswith("000")


def test_what_is_not_there_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        workspace.find_report("nothing")
    with pytest.raises(NotFoundError):
        workspace.report(ReportId("nothing"))
    with pytest.raises(NotFoundError):
        workspace.quote(QuoteId("nothing"))
    with pytest.raises(NotFoundError):
        workspace.review.accept([QuoteId("nothing")])


def test_search_and_matches_agree(workspace: Workspace) -> None:
    result = workspace.search("maintenance")
    assert result.total == 5
    for hit in result.hits:
        assert set(hit.spans) <= set(workspace.matches("maintenance", hit.report))


def test_a_deleted_index_is_built_again(workspace: Workspace) -> None:
    before = [hit.report for hit in workspace.search("Iran").hits]
    workspace.close()
    shutil.rmtree(workspace.library / "index")
    again = Workspace.open(workspace.library)
    assert [hit.report for hit in again.search("Iran").hits] == before
    again.close()


def test_a_new_report_is_found_at_once(workspace: Workspace) -> None:
    added = workspace.add_bytes("Ein Satz über Wasserstoff.\n".encode(), "standard input")
    assert added.report is not None
    assert [hit.report for hit in workspace.search("Wasserstoff").hits] == [added.report.id]


def test_a_tag_accepts_and_can_be_taken_back_and_given_again(workspace: Workspace) -> None:
    quote = first_quote(workspace, "002")
    change = workspace.review.tag([quote.id], ["#anonymous", "Key line"])
    assert (change.kind, change.summary) == ("tag", "1 quote: #anonymous #Key line")
    tagged = workspace.quote(quote.id)
    assert (tagged.tags, tagged.status) == (("anonymous", "Key line"), Status.ACCEPTED)
    assert [tag.name for tag in workspace.tags()] == ["anonymous", "Key line"]
    workspace.close()
    again = Workspace.open(workspace.library)
    undone = again.review.undo()
    assert undone is not None
    assert undone.kind == "tag"
    assert again.quote(quote.id) == quote
    assert again.review.undo() is None
    assert again.review.redo() is not None
    assert again.quote(quote.id).tags == ("anonymous", "Key line")
    assert again.review.redo() is None
    again.close()


def test_every_action_is_taken_back_in_order(workspace: Workspace) -> None:
    quote = first_quote(workspace, "000")
    before = workspace.quotes(quote.report)
    review = workspace.review
    review.accept([quote.id])
    review.reject([quote.id])
    review.status([quote.id], Status.DISPUTED)
    review.tag([quote.id], ["a"])
    review.untag([quote.id], ["A"])
    review.note(quote.id, " see the blog ")
    review.speaker(quote.id, "A.  Person")
    review.move(quote.id, Span(quote.span.start, quote.span.end - 5))
    review.select(quote.report, Span(0, 4), ["b"])
    now = workspace.quote(quote.id)
    assert (now.status, now.tags, now.note, now.speaker.identity) == (Status.DISPUTED, (), "see the blog", "A. Person")
    assert now.speaker.text == quote.speaker.text
    assert now.text == quote.text[:-5]
    assert now.id == quote.id
    while review.undo():
        pass
    assert workspace.quotes(quote.report) == before


def test_a_selection_becomes_a_quote_with_its_context(workspace: Workspace) -> None:
    report = workspace.report(report_named(workspace, "004"))
    start = report.text.index("cyber-arme")
    made = workspace.review.select(report.id, Span(start, start + 10), ["metaphor"])
    assert (made.text, made.before, made.tags) == ("cyber-arme", "Twitter : ", ("metaphor",))
    assert made in workspace.quotes(report.id)
    assert workspace.review.select(report.id, made.span, ["x"]).id == made.id


def test_a_selection_where_a_moved_quote_began_is_another_quote(workspace: Workspace) -> None:
    report = report_named(workspace, "004")
    one = workspace.review.select(report, Span(0, 7))
    workspace.review.move(one.id, Span(0, 9))
    two = workspace.review.select(report, Span(0, 7))
    assert two.id != one.id
    assert {q.span for q in workspace.quotes(report)} >= {Span(0, 7), Span(0, 9)}


@pytest.mark.parametrize(("span", "cause"), [(Span(5, 5), "empty"), (Span(0, 10**6), "1000000 is behind the end")])
def test_a_selection_of_nothing_is_refused(workspace: Workspace, span: Span, cause: str) -> None:
    with pytest.raises(DeskError, match=cause):
        workspace.review.select(report_named(workspace, "004"), span)


@pytest.mark.parametrize("names", [[], [" "], ["#"], ["x" * 100]])
def test_a_tag_that_is_no_name_is_refused(workspace: Workspace, names: list[str]) -> None:
    quote = first_quote(workspace, "001")
    with pytest.raises(DeskError, match="tag"):
        workspace.review.tag([quote.id], names)
    assert workspace.quote(quote.id) == quote


def test_the_same_statement_stands_in_other_reports(workspace: Workspace) -> None:
    quote = next(q for q in workspace.quotes(report_named(workspace, "000")) if q.text.startswith("One of the areas"))
    others = workspace.comparing.counterparts(quote.id)
    assert {other.language for other in others} == {"en", "ar"}
    assert quote.report not in {other.report for other in others}
    assert len({other.report for other in others}) == len(others)


def test_people_of_a_report(workspace: Workspace) -> None:
    assert any(
        "Dorsey" in name or "دورسي" in name for name in workspace.people.of_report(report_named(workspace, "002"))
    )


def test_scopes_of_an_export(workspace: Workspace) -> None:
    english, arabic = first_quote(workspace, "001"), first_quote(workspace, "002")
    workspace.review.tag([english.id, arabic.id], ["t"])

    def rows(scope: ExportScope) -> int:
        return len(workspace.handing_on.export("jsonl", scope).splitlines())

    assert rows(ExportScope()) == 2
    assert rows(ExportScope(report=arabic.report)) == 1
    assert rows(ExportScope(query="lang:ar")) == 1
    assert rows(ExportScope(tagged_only=False)) >= 30
    with pytest.raises(ExportError, match="nonsense"):
        workspace.handing_on.export("nonsense", ExportScope())


def test_an_export_never_replaces_a_file_unasked(workspace: Workspace, tmp_path: Path) -> None:
    workspace.review.tag([first_quote(workspace, "001").id], ["t"])
    target = tmp_path / "out.csv"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match=r"out\.csv"):
        workspace.handing_on.hand_on("csv", ExportScope(), target)
    assert target.read_text(encoding="utf-8") == "mine"
    assert workspace.handing_on.hand_on("csv", ExportScope(), target, overwrite=True) == 1


def test_small_things_are_remembered(workspace: Workspace) -> None:
    workspace.remember("open", "1 2")
    assert workspace.recall("open") == "1 2"
    assert workspace.recall("other", "-") == "-"


def test_a_library_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(LibraryError, match="file"):
        Workspace.open(tmp_path / "file" / "library")


def test_checks_see_an_altered_text(workspace: Workspace) -> None:
    assert all(check.ok for check in workspace.checks())
    workspace._store.database.write("UPDATE report SET text = text || ' altered' WHERE number = 2")
    failed = [check for check in workspace.checks() if not check.ok]
    assert [check.name for check in failed] == ["texts"]
    assert "001_0bf9f3067b988ce5.txt" in failed[0].detail


def test_leaving_ends_adding_between_two_reports(library: Path, seeds: Path) -> None:
    workspace = Workspace.open(library)

    def leave(done: int, _total: int, _added: Added) -> None:
        if done == 2:
            workspace.leave()

    with pytest.raises(StoppedError):
        workspace.add([seeds], leave)
    workspace.close()
    again = Workspace.open(library)
    assert len(again.reports()) == 2
    assert again.search("twitter").total == 2
    assert again.add([seeds])[4].outcome is Outcome.ADDED
    again.close()
