"""A search refined by key: narrowed, widened less, meant otherwise, its hits tagged; more like a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desk.keymap import overlay
from desk.model import Kind, ReportId, Status
from desk.tui.screens.prompt import ChoicePrompt, TogglePrompt
from desk.tui.verbs.refining import like_query, narrowed, tagged
from desk.tui.widgets.hit_list import along_words
from desk.tui.widgets.problem_line import ProblemLine

if TYPE_CHECKING:
    from tests.tui.conftest import Driven, Open


async def asked(driven: Driven, query: str) -> None:
    await driven.press("/")
    await driven.type(query)
    await driven.press("tab")


def languages(driven: Driven) -> dict[str, int]:
    return dict(driven.desk.hits.result.facets["language"])


def options(driven: Driven) -> dict[str, str]:
    screen = driven.app.screen
    assert isinstance(screen, ChoicePrompt)
    return {option.name: option.detail for option in screen._choice.list.options}


async def test_what_was_searched_along_is_shown_and_what_was_typed_comes_first(filled: Path, drive: Open) -> None:
    async with drive(filled, size=(140, 40)) as driven:
        await asked(driven, "Moussavi")
        result = driven.desk.hits.result
        assert {each.key for each in result.widened} == {"name:mousavi", "name:موسوي"}
        assert set(along_words(result.widened).split()[1:]) == {"Mousavi", "موسوي"}
        flags = [hit.widened for hit in result.hits]
        assert flags == sorted(flags)
        assert True in flags
        head = "".join(segment.text for strip in driven.desk.hits.head(80) for segment in strip)
        assert "Mousavi" in head
        assert [driven.desk.hits.sign(place) for place in range(len(flags))] == ["~" if flag else " " for flag in flags]


async def test_one_spelling_is_switched_off_and_on_again(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "Moussavi")
        before = driven.desk.hits.result.hits
        await driven.press("V")
        assert isinstance(driven.app.screen, TogglePrompt)
        names = list(options(driven))
        place = next(number for number, name in enumerate(names) if name.startswith("موسوي"))
        await driven.press(*["down"] * place, "enter")
        assert driven.desk.searching.without == {"name:موسوي"}
        assert options(driven)[names[place]] == "– off"
        assert "ar" not in languages(driven)
        await driven.press("escape")
        assert driven.desk.focused is driven.desk.hits
        assert any(each.off for each in driven.desk.hits.result.widened)
        await driven.press("V")
        names = list(options(driven))
        place = next(number for number, name in enumerate(names) if name.startswith("موسوي"))
        await driven.press(*["down"] * place, "enter", "escape")
        assert driven.desk.searching.without == frozenset()
        assert driven.desk.hits.result.hits == before


async def test_two_widenings_are_switched_off_in_one_visit(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "Moussavi")
        await driven.press("V", "enter", "down", "enter", "escape")
        assert len(driven.desk.searching.without) == 2
        assert {hit.widened for hit in driven.desk.hits.result.hits} == {False}


async def test_what_is_switched_off_is_not_marked_in_open_panes(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "maintenance lang:ar")
        await driven.press("enter")
        pane = driven.desk.panes.current
        assert pane.marked.hits
        await driven.press("tab")
        driven.desk.hits.focus()
        driven.desk.searching.again(frozenset({"word"}))
        await driven.settle()
        assert driven.desk.panes.current.marked.hits == ()
        assert driven.desk.hits.result.total == 0


async def test_leaving_the_search_forgets_what_was_switched_off(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "Moussavi")
        await driven.press("V", "enter", "escape", "escape")
        assert driven.desk.searching.without == frozenset()


async def test_a_search_that_is_not_widened_says_so(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, '"highlight to them"')
        await driven.press("V")
        assert "not widened" in driven.said


async def test_a_search_is_narrowed_by_a_facet(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "twitter")
        whole = languages(driven)
        await driven.press("F")
        listed = options(driven)
        assert listed["language: en"] == f"{whole['en']} reports"
        assert any(name.startswith("speaker: ") for name in listed)
        await driven.type("ian kelly")
        await driven.press("enter")
        assert driven.desk.bar.value == 'twitter speaker:"Ian Kelly"'
        assert driven.desk.hits.result.total == 2
        await driven.press("F")
        await driven.type("language: en")
        await driven.press("enter")
        assert languages(driven) == {"en": 2}


async def test_an_unknown_word_is_answered_with_the_nearest(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("goverment")
        assert driven.desk.hits.result.total == 0
        assert [each.query for each in driven.desk.hits.result.corrections] == ["government"]
        await driven.press("enter")
        assert driven.desk.bar.value == "government"
        assert driven.desk.hits.result.total == 4
        assert driven.desk.focused is driven.desk.hits


async def test_d_asks_what_was_meant(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "goverment")
        await driven.press("d")
        assert driven.desk.searching.query == "government"
        await driven.press("d")
        assert "nearer" in driven.said


async def test_what_is_suggested_is_taken_with_one_key_while_typing(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("(twitter langg:fr")
        line = driven.desk.query_one(ProblemLine)
        assert line.words().endswith("Ctrl+T: (twitter langg:fr)")
        shown = "".join(segment.text for strip in line.rows(0, 1) for segment in strip)
        assert "Ctrl+T" in shown
        await driven.press("ctrl+t")
        assert driven.desk.bar.value == "(twitter langg:fr)"
        await driven.press("ctrl+t")
        assert driven.desk.bar.value == "(twitter lang:fr)"
        assert languages(driven) == {"fr": 1}
        assert driven.desk.focused is driven.desk.bar
        assert not line.display
        await driven.press("ctrl+t")
        assert driven.desk.bar.value == "(twitter lang:fr)"
        await driven.type(" e")
        assert driven.desk.bar.value == "(twitter lang:fr) e", "the cursor stands at the end"


async def test_what_was_meant_is_taken_while_typing(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("/")
        await driven.type("goverment")
        await driven.press("ctrl+t")
        assert driven.desk.bar.value == "government"
        assert driven.desk.focused is driven.desk.bar
        assert driven.desk.hits.result.total == 4


async def test_d_takes_what_is_suggested_from_the_hits(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await asked(driven, "twitter date:2009-13-40")
        await driven.press("d")
        assert driven.desk.bar.value == "twitter date:2009"
        assert driven.desk.focused is driven.desk.hits


async def test_the_key_is_the_editors(filled: Path, drive: Open) -> None:
    async with drive(filled, keymap=overlay({"search.meant": ["d", "ctrl+l"]})) as driven:
        await driven.press("/")
        await driven.type('"iran')
        assert "Ctrl+L" in driven.desk.query_one(ProblemLine).words()
        await driven.press("ctrl+t", "ctrl+l")
        assert driven.desk.bar.value == '"iran"'


async def test_more_like_the_report_in_the_pane(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("f2")
        report = driven.desk.panes.current.report
        assert report is not None
        await driven.press("M")
        result = driven.desk.hits.result
        assert driven.desk.bar.value == f"like:{report.id[:8]}"
        assert result.total >= 2
        assert report.id not in {hit.report for hit in result.hits}
        assert len({hit.language for hit in result.hits}) >= 2
        await driven.press("enter")
        assert driven.desk.panes.current.report is not None
        assert driven.desk.panes.current.report.id == result.hits[0].report
        assert driven.desk.panes.current.marked.hits
        await driven.press("n")
        assert driven.desk.panes.current.cursor in {span.start for hit in result.hits for span in hit.spans}
        await driven.press("A")
        assert "alike" in driven.said
        await driven.press("F")
        assert "nothing to narrow" in driven.said


async def test_more_like_the_highlighted_report_of_the_list(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        await driven.press("down")
        chosen = driven.desk.reports.highlighted
        assert chosen is not None
        await driven.press("M")
        assert driven.desk.bar.value == f"like:{chosen.id[:8]}"


async def test_all_hits_are_tagged_in_one_step_and_untagged_in_one(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        before = {quote.id: quote for quote in driven.workspace.all_quotes()}
        await asked(driven, "maintenance")
        spans = {(hit.report, span) for hit in driven.desk.hits.result.hits for span in hit.spans}
        await driven.press("A")
        await driven.type("outage")
        await driven.press("enter")
        tagged = [quote for quote in driven.workspace.all_quotes() if "outage" in quote.tags]
        assert all(any(q.report == report and q.outer.encloses(span) for q in tagged) for report, span in spans)
        assert all(any(report == q.report and q.outer.overlaps(span) for report, span in spans) for q in tagged)
        assert {q.kind is Kind.SELECTION for q in tagged} == {True, False}
        assert {q.status for q in tagged} == {Status.ACCEPTED}
        assert f"{len(tagged)} hits" in driven.said
        assert driven.workspace.search("tag:outage").total == len({report for report, _span in spans})
        await driven.press("u")
        assert {quote.id: quote for quote in driven.workspace.all_quotes()} == before
        await driven.press("ctrl+r")
        assert {quote.id for quote in driven.workspace.all_quotes() if "outage" in quote.tags} == {q.id for q in tagged}


async def test_words_side_by_side_become_one_selection(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        assert len(driven.workspace.search("delay scheduled maintenance").hits) > 0
        tagged(driven.workspace, "delay scheduled maintenance", "outage", frozenset())
        made = [quote for quote in driven.workspace.all_quotes() if "outage" in quote.tags]
        assert "delay scheduled maintenance" in {quote.text for quote in made if quote.kind is Kind.SELECTION}


async def test_tagging_nothing_is_refused_and_changes_nothing(filled: Path, drive: Open) -> None:
    async with drive(filled) as driven:
        before = driven.workspace.all_quotes()
        await asked(driven, "zyzzyva")
        await driven.press("A")
        await driven.type("none")
        await driven.press("enter")
        assert "nothing to tag" in driven.said
        assert driven.workspace.all_quotes() == before


@pytest.mark.parametrize("key", ["F", "V", "d", "A"])
async def test_without_a_search_the_key_says_what_to_do(filled: Path, drive: Open, key: str) -> None:
    async with drive(filled) as driven:
        await driven.press(key)
        assert "/ searches" in driven.said


@pytest.mark.parametrize(
    ("query", "whole"),
    [("rain", "rain lang:fr"), ("rain OR storm", "(rain OR storm) lang:fr"), ("", "lang:fr")],
)
def test_a_condition_is_added_to_all_of_a_query(query: str, whole: str) -> None:
    assert narrowed(query, "lang:fr") == whole


def test_an_id_is_as_short_as_it_can_be() -> None:
    known = [ReportId("abcdefgh1234"), ReportId("abcdefgh1299"), ReportId("00000000ffff")]
    assert like_query(known[2], known) == "like:00000000"
    assert like_query(known[0], known) == "like:abcdefgh123"
