"""Segments between quotation marks of every style; apostrophes, primes and nesting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.quotes.text.marks import Segment, find_segments
from index.spans import Span

ALPHABET = "ab .,?\n\"'“”‘’«»„‹›s5"


def segments(text: str) -> list[Segment]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return find_segments(text, spans)


def inner(text: str) -> list[str]:
    return [segment.inner.of(text) for segment in segments(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“A b,” he said. “C d.”", ["A b,", "C d."]),
        ("« Un », dit-il, « deux »", ["Un", "deux"]),
        ("«\u00a0Un\u202f»", ["Un"]),
        ("„Ja“, sagte er. »Nein«, rief sie.", ["Ja", "Nein"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("”Hej”, sade han", ["Hej"]),
        ("``Hello,'' he said.", ["Hello,"]),
        ("‹ a › and 「 b 」", ["a", "b"]),
        ('a "word" and b"c" d', ["word", "c"]),
        ('mixed “marks" here', ["marks"]),
        ('" spaced " then', ["spaced"]),
        ('He said:" spaced ". Done', ["spaced"]),
        ("Il a dit : << nous irons >>, puis rien.", ["nous irons"]),
        ('قال لقناة "الغد":" لن نتراجع عن ذلك".', ["الغد", "لن نتراجع عن ذلك"]),
        ('كتب على صفحته" لن نتراجع عن ذلك"', ["لن نتراجع عن ذلك"]),
        ("وأكد المدير، ” لن نتراجع عن ذلك”.", ["لن نتراجع عن ذلك"]),
        ("قال الوزير ' لن نتراجع عن ذلك ' ثم غادر", ["لن نتراجع عن ذلك"]),
    ],
)
def test_every_style_of_marks_gives_its_inner_text(text: str, found: list[str]) -> None:
    assert inner(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "CNN's and company's, it's",
        "rock 'n' roll",
        "the '90s and 'em",
        "l'opposition d'Iran",
        "5'10\" tall",
        "the officials’ cars",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert inner(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('the end of it" he said. "More of it."', ["More of it."]),
        ("the end of it” and “more", ["more"]),
        (">>> Follow us >> here, and 1 << 2 or a <<= b", []),
        ("the workers ' rights and the owners ' fears", []),
    ],
)
def test_a_mark_that_only_closes_opens_nothing(text: str, found: list[str]) -> None:
    assert inner(text) == found


def test_single_marks_that_each_paragraph_opens_again_close_with_the_last() -> None:
    text = "Lee said: 'We don't mow on Sundays.\n'The boys' barn is shut.\n'I won't.' He left."
    assert inner(text) == ["We don't mow on Sundays.", "The boys' barn is shut.", "I won't."]


def test_a_caption_may_stand_between_paragraphs_of_single_marks() -> None:
    text = "Lee said: 'It's late.\nBo Lee at his barn\n'Come back.'"
    assert inner(text) == ["It's late.", "Come back."]


@pytest.mark.parametrize("text", ["They sold 'em all.\n'Tis late.", "Cuts of the '90s went on.\nThe barn 'til noon."])
def test_an_apostrophe_that_opens_a_word_runs_on_to_nothing(text: str) -> None:
    assert inner(text) == []


def test_a_blank_may_stand_before_a_single_closing_mark() -> None:
    assert inner("'We can't stay, ' he said.") == ["We can't stay,"]


def test_british_single_quotes_keep_their_apostrophes() -> None:
    assert inner("‘We don’t know the officials’ names,’ he said") == ["We don’t know the officials’ names,"]
    assert inner("'We don't know,' he said") == ["We don't know,"]


def test_a_segment_inside_another_names_its_parent() -> None:
    outer, nested = segments("\"They say 'stop' now,\" he said")
    assert nested.parent == outer.number
    assert outer.parent == -1
    assert outer.outer.encloses(nested.outer)


def test_straight_marks_nest_when_their_number_is_even() -> None:
    assert inner('"He said "foo" today," she said') == ['He said "foo" today,', "foo"]


def test_a_quote_that_runs_on_opens_every_paragraph_and_closes_once() -> None:
    first, second, third = segments("“One.\n“Two.\n“Three,” he said.")
    assert (first.runs_on, second.runs_on, third.runs_on) == (True, True, False)
    assert (first.resumes, second.resumes, third.resumes) == (False, True, True)


def test_french_paragraphs_may_resume_with_a_closing_mark() -> None:
    assert inner("« Un début.\n» La suite », dit-il") == ["Un début.", "La suite"]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    (segment,) = segments('He said "we go\nand on.')
    assert not segment.balanced
    assert segment.inner == Span(9, 14)


@given(st.text(alphabet=ALPHABET, max_size=120))
def test_segments_lie_in_the_text_nest_and_come_in_order(text: str) -> None:
    found = segments(text)
    assert [s.number for s in found] == list(range(len(found)))
    assert [s.outer.start for s in found] == sorted(s.outer.start for s in found)
    for segment in found:
        assert segment.outer.encloses(segment.inner)
        assert segment.inner
        assert segment.outer.end <= len(text)
        if segment.parent >= 0:
            assert found[segment.parent].outer.encloses(segment.outer)
