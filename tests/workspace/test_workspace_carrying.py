"""A newer text of a file takes over what the editor made of the older one, where the quoted words still stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import LibraryError
from desk.model import Added, Judgements, Outcome, Quote, QuoteId, ReportId, Status, Takeover
from desk.store.journal import Journal
from desk.workspace import ExportScope, Workspace
from index.spans import Span

DALE = '"The bridge stays closed until the water is down", Mayor Ann Dale said.'
HULL = '"We carried forty people out by boat", said Peter Hull, who leads the rescue.'
LOW = '"The water is going down", he said.'
OLD = f"Flood in Marlow\n\n(AFP) - Marlow is under water.\n\n{DALE}\n\n{HULL}\n\n{LOW}\n"
OTHER = f"Marlow cut off\n\n(Reuters) - Marlow is cut off.\n\n{DALE}\n"
TEXTS = {"flood.txt": OLD, "other.txt": OTHER}


def newer(workspace: Workspace, folder: Path, text: str) -> Added:
    (folder / "flood.txt").write_text(text, encoding="utf-8")
    (added,) = workspace.add([folder / "flood.txt"])
    assert added.outcome is Outcome.ADDED
    return added


def report_of(added: Added) -> ReportId:
    assert added.report
    return added.report.id


def holding(workspace: Workspace, report: ReportId, words: str) -> Quote:
    return next(quote for quote in workspace.quotes(report) if words in quote.text)


def counts(added: Added) -> tuple[int, int]:
    """How many judged quotes the newer text has, and how many stand no more."""
    assert added.takeover
    return added.takeover.carried.quotes, added.takeover.lost.quotes


@pytest.fixture
def old(workspace: Workspace) -> ReportId:
    """The older text with a tag, a note and a translation on one quote, another one disputed, the third left alone."""
    report = workspace.find_report("flood.txt")
    bridge, boat = (holding(workspace, report, words).id for words in ("bridge", "boat"))
    workspace.review.tag([bridge], ["key line", "bridge"])
    workspace.review.note(bridge, "ask the mayor")
    workspace.review.translate(bridge, "Le pont reste fermé")
    workspace.review.speaker(bridge, "Ann M. Dale")
    workspace.review.status([boat], Status.DISPUTED)
    return report


def test_what_was_judged_goes_over_and_the_older_text_keeps_it(
    workspace: Workspace, old: ReportId, tmp_path: Path
) -> None:
    added = newer(workspace, tmp_path, OLD.replace("Marlow is under", "Most of Marlow is under"))
    assert counts(added) == (2, 0)
    for report in (old, report_of(added)):
        bridge, boat = (holding(workspace, report, words) for words in ("bridge", "boat"))
        assert (bridge.tags, bridge.status) == (("key line", "bridge"), Status.ACCEPTED)
        assert (bridge.note, bridge.translation) == ("ask the mayor", "Le pont reste fermé")
        assert bridge.speaker.identity == "Ann M. Dale"
        assert boat.status is Status.DISPUTED
        assert holding(workspace, report, "going down").status is Status.UNREVIEWED
        assert bridge.span.of(workspace.report(report).text) == bridge.text


def test_it_is_one_step_of_undo_and_of_redo(workspace: Workspace, old: ReportId, tmp_path: Path) -> None:
    new = report_of(newer(workspace, tmp_path, OLD + "\nMore later.\n"))
    untouched = [(quote.status, quote.tags) for quote in workspace.quotes(old)]
    change = workspace.review.undo()
    assert change
    assert (change.kind, change.reports) == ("carry", (new,))
    assert "2" in change.summary
    assert all(not quote.tags and quote.status is Status.UNREVIEWED for quote in workspace.quotes(new))
    assert [(quote.status, quote.tags) for quote in workspace.quotes(old)] == untouched
    workspace.review.redo()
    assert holding(workspace, new, "bridge").tags == ("key line", "bridge")


def test_several_files_are_one_step(workspace: Workspace, tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        report = workspace.find_report(name)
        workspace.review.accept([holding(workspace, report, "bridge").id])
        (tmp_path / name).write_text(text + "\nMore.\n", encoding="utf-8")
    added = workspace.add([tmp_path / name for name in TEXTS])
    assert [counts(each)[0] for each in added] == [1, 1]
    workspace.review.undo()
    assert all(holding(workspace, report_of(each), "bridge").status is Status.UNREVIEWED for each in added), (
        "one undo takes back both"
    )


def test_words_that_were_changed_are_counted_and_nothing_is_put_in_their_place(
    workspace: Workspace, old: ReportId, tmp_path: Path
) -> None:
    added = newer(workspace, tmp_path, OLD.replace("forty people", "sixty people"))
    assert old
    assert counts(added) == (1, 1)
    assert holding(workspace, report_of(added), "sixty").status is Status.UNREVIEWED


def test_words_that_are_spaced_otherwise_are_the_same_words(
    workspace: Workspace, old: ReportId, tmp_path: Path
) -> None:
    added = newer(workspace, tmp_path, OLD.replace("stays closed", "stays\N{NO-BREAK SPACE} closed"))
    assert old
    assert holding(workspace, report_of(added), "until the water").tags == ("key line", "bridge")


def test_a_selection_and_moved_edges_go_over_to_the_same_words(workspace: Workspace, tmp_path: Path) -> None:
    old = workspace.find_report("flood.txt")
    text = workspace.report(old).text
    start = text.index("under water")
    workspace.review.select(old, Span(start, start + len("under water")), ["damage"])
    bridge = holding(workspace, old, "bridge")
    workspace.review.move(bridge.id, Span(bridge.span.start + len("The "), bridge.span.end))
    new = report_of(newer(workspace, tmp_path, f"Update 2\n\n{text}"))
    chosen = next(quote for quote in workspace.quotes(new) if quote.tags)
    assert (chosen.text, chosen.tags, chosen.origin) == ("under water", ("damage",), "editor")
    moved = holding(workspace, new, "bridge")
    assert moved.text.startswith("bridge stays")
    assert moved.span.of(workspace.report(new).text) == moved.text
    assert moved.outer.encloses(moved.span)
    assert sum("bridge" in quote.text for quote in workspace.quotes(new)) == 1


def test_of_two_alike_the_one_in_the_same_surroundings_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    port, road = (
        'Ana Ruiz was asked about the port. "We will see", she said.',
        'Of the road Jo Bell said: "We will see".',
    )
    twice = f"Vote\n\n{port}\n\n{road}\n"
    (tmp_path / "vote.txt").write_text(twice, encoding="utf-8")
    workspace.add([tmp_path / "vote.txt"])
    old = workspace.find_report("vote.txt")
    workspace.review.tag([workspace.quotes(old)[1].id], ["road"])
    (tmp_path / "vote.txt").write_text(twice.replace("Vote\n", "Vote in May\n"), encoding="utf-8")
    workspace.add([tmp_path / "vote.txt"])
    new = workspace.find_report("vote.txt")
    assert new != old
    assert [quote.tags for quote in workspace.quotes(new)] == [(), ("road",)]


def test_what_was_said_of_two_quotes_as_a_statement_holds_for_the_newer_text(
    workspace: Workspace, old: ReportId, tmp_path: Path
) -> None:
    other = holding(workspace, workspace.find_report("other.txt"), "bridge").id
    workspace.review.refuse(holding(workspace, old, "bridge").id, other)
    new = report_of(newer(workspace, tmp_path, OLD + "\nMore later.\n"))
    pairs = {frozenset((each.one, each.other)): each.same for each in workspace.comparing.decisions()}
    heir: QuoteId = holding(workspace, new, "bridge").id
    assert pairs[frozenset((heir, other))] is False
    workspace.review.undo()
    assert all(heir not in (each.one, each.other) for each in workspace.comparing.decisions())


def test_what_goes_over_is_found_and_handed_on(workspace: Workspace, old: ReportId, tmp_path: Path) -> None:
    new = report_of(newer(workspace, tmp_path, OLD + "\nMore later.\n"))
    assert old
    assert new in {hit.report for hit in workspace.search('tag:"key line"').hits}
    written = workspace.handing_on.export("csv", ExportScope()).decode("utf-8")
    assert "flood.txt v2" in written or new in written


def test_nothing_goes_over_where_nothing_was_judged(workspace: Workspace, tmp_path: Path) -> None:
    added = newer(workspace, tmp_path, OLD + "\nMore later.\n")
    assert counts(added) == (0, 0)
    assert added.takeover == Takeover()
    assert workspace.review.undo() is None


def test_it_is_told_what_went_over_and_what_not(workspace: Workspace, old: ReportId, tmp_path: Path) -> None:
    added = newer(workspace, tmp_path, OLD.replace("forty people", "sixty people"))
    assert old
    assert added.takeover
    assert added.takeover.carried == Judgements(quotes=1, reviewed=1, tagged=1, noted=1, translated=1)
    assert added.takeover.lost == Judgements(quotes=1, reviewed=1)
    assert added.takeover.withheld == Judgements()


def test_a_library_that_cannot_take_it_says_that_the_older_text_keeps_it(
    workspace: Workspace, old: ReportId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise LibraryError("the disk is full")

    monkeypatch.setattr(Journal, "perform", full)
    added = newer(workspace, tmp_path, OLD + "\nMore later.\n")
    assert added.takeover
    assert (added.takeover.carried, added.takeover.withheld.quotes) == (Judgements(), 2)
    assert "disk is full" in str(added.takeover.failure)
    assert added.takeover.words == ("2 judged quotes could not be taken over, the older text keeps them",)
    assert holding(workspace, old, "bridge").tags == ("key line", "bridge")
    assert holding(workspace, report_of(added), "bridge").tags == ()


def test_what_comes_from_standard_input_takes_nothing_over(workspace: Workspace) -> None:
    first = workspace.add_bytes(OLD.replace("flood", "tide").encode(), "standard input")
    bridge = holding(workspace, report_of(first), "bridge")
    workspace.review.tag([bridge.id], ["key line"])
    other = workspace.add_bytes(f"Another event\n\n{DALE}\n".encode(), "standard input")
    assert other.takeover is None
    assert holding(workspace, report_of(other), "bridge").tags == ()


def test_an_export_holds_the_newest_text_and_counts_what_it_leaves_out(
    workspace: Workspace, old: ReportId, tmp_path: Path
) -> None:
    new = report_of(newer(workspace, tmp_path, OLD + "\nMore later.\n"))
    other = workspace.find_report("other.txt")
    workspace.review.tag([holding(workspace, other, "bridge").id], ["key line"])

    def holds(scope: ExportScope) -> tuple[set[str], int]:
        return {row.report for row in workspace.handing_on.rows(scope)}, workspace.handing_on.left_out(scope)

    assert holds(ExportScope()) == ({new, other}, 1)
    assert holds(ExportScope(older=True)) == ({old, new, other}, 0)
    assert holds(ExportScope(report=old)) == ({old}, 0)
    assert holds(ExportScope(query="bridge")) == ({new, other}, 1)
    assert holds(ExportScope(tagged_only=False))[1] == 3
    workspace.removing.remove([new])
    assert holds(ExportScope()) == ({old, other}, 0)
