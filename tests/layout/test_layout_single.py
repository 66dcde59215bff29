"""One line only: titles cut short and input fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Direction, edit_line, truncate

LTR, RTL = Direction.LTR, Direction.RTL
TEXTS = st.text("abאבسلا 12()漢🙂e\u0301\u064e\u200f-.", max_size=30)


def test_a_title_that_fits_is_whole() -> None:
    assert str(truncate("A title", 7, LTR)) == "A title"


def test_a_title_is_cut_at_its_logical_end() -> None:
    assert str(truncate("The quick brown", 10, LTR)) == "The quick…"
    assert str(truncate("אבג דהו", 5, RTL)) == " …גבא"


def test_no_space_before_the_ellipsis() -> None:
    assert str(truncate("one two", 5, LTR)) == "one…"


def test_a_title_takes_its_own_direction() -> None:
    assert truncate("אבג", 9, None).direction is RTL
    assert str(truncate("abc", 5, RTL)) == "  abc"


def test_the_ellipsis_stands_for_the_rest() -> None:
    line = truncate("The quick brown", 10, LTR)
    assert line.clusters[-1] == ("…", 9, 15, 9, 1, False)
    assert line.column_of(12) == 9


def test_a_wide_letter_does_not_fit_into_the_last_cell() -> None:
    assert str(truncate("漢字漢字", 4, LTR)) == "漢…"


def test_a_field_shows_the_start_while_the_caret_is_there() -> None:
    line, caret = edit_line("hello world", 2, 6, LTR)
    assert (str(line), caret) == ("hello ", 2)


def test_a_field_scrolls_to_its_caret() -> None:
    line, caret = edit_line("hello world", 11, 6, LTR)
    assert (str(line), caret) == ("world", 5)


def test_spaces_at_the_end_are_seen_by_the_caret() -> None:
    assert edit_line("a  ", 3, 9, LTR)[1] == 3
    assert edit_line("א  ", 3, 9, RTL)[1] == 5


def test_a_right_to_left_field_scrolls_to_the_left() -> None:
    line, caret = edit_line("אבגדהו", 0, 4, RTL)
    assert (str(line), caret) == ("דגבא", 3)
    line, caret = edit_line("אבגדהו", 6, 4, RTL)
    assert (str(line), caret) == (" והד", 0)


def test_an_empty_field() -> None:
    assert [edit_line("", 0, 4, direction)[1] for direction in (LTR, RTL)] == [0, 3]


@given(TEXTS, st.integers(2, 20), st.sampled_from([None, LTR, RTL]))
def test_titles_fit_and_cover_the_text(text: str, width: int, direction: Direction | None) -> None:
    line = truncate(text, width, direction)
    assert line.indent + line.width <= width
    covered = sorted((cluster.start, cluster.end) for cluster in line.clusters)
    assert [offset for start, end in covered for offset in range(start, end)] == list(range(len(text)))


@given(TEXTS, st.integers(2, 20), st.sampled_from([None, LTR, RTL]), st.data())
def test_the_caret_is_in_view_and_on_its_letter(
    text: str, width: int, direction: Direction | None, data: st.DataObject
) -> None:
    caret = data.draw(st.integers(0, len(text)))
    line, column = edit_line(text, caret, width, direction)
    assert 0 <= column < width
    assert line.indent + line.width <= width
    cluster = line.cluster_at(column)
    if cluster is not None and caret < len(text):
        assert cluster.start <= caret < cluster.end
