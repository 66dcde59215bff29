"""Two wordings beside each other: whole, in their own direction, side by side or one under the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset

from desk.layout import Direction, LayoutOptions, lay_out, truncate
from desk.model import CONTEXT, Compared, Cue, Difference, DifferenceKind, Quote, QuoteId, ReportId, Speaker, Statement
from desk.tui.widgets.painting import LAYER, Mark
from desk.tui.widgets.versions import Side, Versions
from desk.tui.widgets.words import SEPARATOR
from desk.tui.wordings import in_context, quote_note, speaker_words, versions_of
from index.spans import Span

Rows = Callable[[Any], list[str]]
LEFT = Side("AFP", "The bridge is closed until winter", "en", (Mark(22, 33, LAYER["suggested"]),), ("Ann Reed · said",))
RIGHT = Side("وكالة", "الجسر مغلق", "ar", (), ("آن ريد",))


async def test_wide_enough_both_stand_side_by_side_each_in_its_direction(host: Any, rows: Rows) -> None:
    versions = Versions()
    async with host(versions).run_sized(81, 20):
        versions.show(LEFT, RIGHT, ["- part missing: “until winter” | –"])
        painted = rows(versions)
        assert painted[0].startswith("> AFP")
        left, _, right = painted[1].rstrip("▐█░▏▕ ").partition("│")
        assert left.startswith("The bridge")
        assert len(right) > 30
        assert right.startswith("    ")
        assert any("part missing" in row for row in painted)
        assert any(row.startswith("Ann Reed") for row in painted)
        segments = [segment for strip in versions.rows(1, 2) for segment in strip]
        lined = "".join(segment.text for segment in segments if segment.style and segment.style.underline)
        assert lined == LEFT.text[22:33]


async def test_in_a_narrow_window_one_stands_under_the_other(host: Any, rows: Rows) -> None:
    versions = Versions()
    async with host(versions).run_sized(50, 20):
        versions.show(LEFT, RIGHT, [])
        painted = rows(versions)
        heads = [n for n, row in enumerate(painted) if "AFP" in row or row.startswith("  ﺔ") or "ﺔﻟﺎﻛﻭ" in row]
        assert len(heads) == 2
        assert "│" not in "".join(row[:40] for row in painted)


async def test_a_click_and_a_key_choose_the_side(host: Any, rows: Rows) -> None:
    versions = Versions()
    async with host(versions).run_sized(81, 20) as pilot:
        versions.show(LEFT, RIGHT, [])
        await pilot.click(versions, offset=Offset(60, 3))
        assert versions.side == 1
        assert rows(versions)[0].startswith("  AFP")
        versions.choose(0)
        assert rows(versions)[0].startswith("> AFP")


def quote(name: str, text: str, before: str = "", after: str = "", **more: Any) -> Quote:
    start = 100
    span = Span(start, start + len(text))
    outer = Span(start - 1, span.end + 1)
    return Quote(QuoteId(name), ReportId(name), span, outer, text, "en", before=before, after=after, cue=None, **more)


def test_the_context_is_muted_and_a_word_outside_the_marks_is_marked_too() -> None:
    one = quote("a", "all weekend", "Kelly confirmed it had ", " and left")
    confirmed = Span(99 - len("confirmed it had "), 99 - len(" it had "))
    text, marks = in_context(one, [confirmed, Span(104, 111)])
    assert text == "Kelly confirmed it had “all weekend” and left"
    lined = [text[m.start : m.end] for m in marks if m.layers == LAYER["suggested"]]
    assert lined == ["confirmed", "weekend"]
    muted = [text[m.start : m.end] for m in marks if m.layers == LAYER["muted"]]
    assert muted == ["Kelly confirmed it had ", " and left"]


def test_the_context_stays_in_its_paragraph_and_begins_with_a_word() -> None:
    before = "an end\n" + "x" * (CONTEXT - 8) + "."
    assert in_context(quote("a", "q", before))[0] == "x" * (CONTEXT - 8) + ".“q”"
    cut = "tail " + "word " * 11
    assert in_context(quote("a", "q", cut[:CONTEXT]))[0].startswith("… word")
    assert in_context(quote("a", "q", "", "y\nnext"))[0] == "“q”y"


@given(st.text(max_size=CONTEXT), st.text(min_size=1, max_size=50), st.text(max_size=CONTEXT), st.data())
def test_marks_never_leave_the_text(before: str, words: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, 300))
    part = Span(start, data.draw(st.integers(start, 300)))
    text, marks = in_context(quote("a", words, before, after), [part])
    assert words in text
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)


def test_what_differs_has_the_left_wording_first() -> None:
    one, other = quote("a", "It holds"), quote("b", "It held")
    found = (
        Difference(DifferenceKind.REPLACE, other.id, Span(103, 107), one.id, Span(103, 108), ("held", "holds")),
        Difference(DifferenceKind.SPEAKER, one.id, Span(0, 3), other.id, Span(0, 3), ("Ann", "Tom")),
    )
    both = Compared(Statement("s", 0.5, (), (one.id, other.id)), (one, other), found)
    left, right, lines = versions_of(both, lambda _report: None)
    assert lines == ("~ other words: “holds” | “held”", "@ other speaker: “Ann” | “Tom”")
    assert [text.text[m.start : m.end] for text in (left, right) for m in text.marks] == ["holds", "held"]


def test_who_said_it_as_resolved_as_written_and_through_whom() -> None:
    said = quote("a", "q", speaker=Speaker("a senior\nofficial", None, "official (anonymous)", True, ("CNN", "AFP")))
    assert speaker_words(said) == "official (anonymous) · “a senior official” · via CNN · via AFP"
    assert speaker_words(quote("a", "q")) == "not named"


def test_arabic_words_keep_their_marks_and_their_place_among_the_words_of_the_desk() -> None:
    said = quote("a", "q", speaker=Speaker("المسؤول", None, "Some official (anonymous)", True, ("رويترز",)))
    said = replace(said, cue=Cue("قال", Span(0, 3)), note="راجع")
    shown = "".join(line.text for line in lay_out(quote_note(said), LayoutOptions(120, Direction.LTR)).lines)
    parts = shown.split(SEPARATOR)
    assert parts[0] == "Some official (anonymous)"
    assert parts[1] == "”" + truncate("المسؤول", 20).text.strip() + "“"
    assert parts[2] == truncate("قال", 20).text.strip()
    assert parts[3] == "via " + truncate("رويترز", 20).text.strip()
    assert parts[4:] == ["unreviewed", truncate("راجع", 20).text.strip()]
