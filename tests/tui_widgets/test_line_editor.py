"""What is done to a line of input: the caret, the selection and undo, in every direction and every terminal's way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.layout import Mode
from desk.tui.widgets.line_editor import LineEditor

PIECES = [
    *"ab 1.,-(",
    "سلام",
    "لا",
    "بَلَا",
    "אב",
    "ש\u05b8\u05c1",
    "\u064e",
    "\u0301",
    "🇫🇷",
    "👨\u200d👩",
    "1\ufe0f\u20e3",
    "漢",
]
TEXTS = st.lists(st.sampled_from([*PIECES, "\u200c", "\x1b", "\u2067", "\u2069"]), max_size=8).map("".join)
MOVES = ("step_left", "step_right", "to_start", "to_end", "word_left", "word_right")
CHANGES = ("delete_before", "delete_at", "delete_word", "delete_to_start", "delete_to_end", "put_back", "undo", "redo")
ACTS = st.tuples(st.sampled_from([*MOVES, *CHANGES, "insert"]), st.booleans(), st.sampled_from(PIECES))
MODES = st.sampled_from(list(Mode))


def editor(value: str, caret: int | None = None, mode: Mode = Mode.VISUAL) -> LineEditor:
    made = LineEditor("", lambda: mode)
    made.reset(value, caret)
    return made


def act(line: LineEditor, name: str, selecting: bool, text: str) -> None:
    if name in MOVES:
        getattr(line, name)(selecting=selecting)
    elif name == "insert":
        line.insert(text)
    else:
        getattr(line, name)()


def carets(line: LineEditor, step: Callable[[], None]) -> list[int]:
    """Where the caret stands before and after each step, until it stays."""
    seen = [line.caret]
    step()
    while line.caret != seen[-1]:
        seen.append(line.caret)
        step()
    return seen


@given(TEXTS, MODES, st.lists(ACTS, max_size=12))
def test_caret_and_selection_stay_within_the_text(text: str, mode: Mode, acts: list[tuple[str, bool, str]]) -> None:
    line = editor(text, mode=mode)
    for each in acts:
        act(line, *each)
        assert 0 <= line.caret <= len(line.value)
        if line.selection:
            start, end = line.selection
            assert 0 <= start < end <= len(line.value)
            assert start <= line.caret <= end


@given(TEXTS, MODES, st.lists(ACTS, max_size=12))
def test_undo_leads_back_to_the_first_text_and_redo_to_the_last(
    text: str, mode: Mode, acts: list[tuple[str, bool, str]]
) -> None:
    line = editor(text, mode=mode)
    for each in acts:
        act(line, *each)
    last = line.value
    redone = 0
    while line.redo():
        redone += 1
    if not redone:
        while line.undo():
            pass
        assert line.value == text
        while line.redo():
            pass
        assert line.value == last


@given(TEXTS, MODES)
def test_arrows_reach_every_place_and_come_back(text: str, mode: Mode) -> None:
    line = editor(text, mode=mode)
    carets(line, line.step_left)
    rightwards = carets(line, line.step_right)
    assert carets(line, line.step_left) == rightwards[::-1]
    assert {0, len(text)} <= set(rightwards) or not text


@given(TEXTS, MODES, st.integers(0, 30), st.sampled_from(MOVES))
def test_what_is_selected_is_what_typing_replaces(text: str, mode: Mode, caret: int, move: str) -> None:
    line = editor(text, caret, mode)
    getattr(line, move)(selecting=True)
    start, end = line.selection or (line.caret, line.caret)
    line.insert("x")
    assert line.value == text[:start] + "x" + text[end:]
    line.undo()
    assert line.value == text


def test_backspace_takes_one_letter_of_a_lam_alef() -> None:
    line = editor("سلا")
    line.delete_before()
    assert (line.value, line.caret) == ("سل", 2)


def test_delete_takes_the_cell_under_the_caret() -> None:
    line = editor("سلا", 1)
    line.delete_at()
    assert line.value == "س"


@pytest.mark.parametrize("picture", ["🇫🇷", "👨\u200d👩\u200d👧", "👍🏽", "1\ufe0f\u20e3", "❤\ufe0f"])
def test_backspace_takes_all_of_a_picture(picture: str) -> None:
    line = editor(f"a{picture}")
    line.delete_before()
    assert line.value == "a"


@pytest.mark.parametrize("text", ["مُ", "ש\u05b8", "e\u0301"])
def test_backspace_takes_a_mark_alone(text: str) -> None:
    line = editor(text)
    line.delete_before()
    assert line.value == text[:1]


def test_a_caret_within_a_cell_steps_out_of_it_on_both_sides() -> None:
    for step, caret in (("step_left", 3), ("step_right", 0)):
        line = editor("بلاب", 2)
        getattr(line, step)()
        assert line.caret == caret


@pytest.mark.parametrize(("step", "caret"), [("step_left", 4), ("step_right", 1)])
def test_an_arrow_leaves_a_selection_on_its_own_side(step: str, caret: int) -> None:
    line = editor("אבגדה", 4)
    line.to(1, selecting=True)
    getattr(line, step)()
    assert (line.caret, line.selection) == (caret, None)


def test_words_are_selected_as_the_line_runs() -> None:
    line = editor("قال الوزير نعم", 0)
    line.word_left(selecting=True)
    line.word_left(selecting=True)
    assert line.selection == (0, 10)
    line.word_right(selecting=True)
    assert line.selection == (0, 4)


def test_selected_half_a_lam_alef_is_all_of_it() -> None:
    line = editor("سلام", 0)
    line.to(2, selecting=True)
    assert line.selection == (0, 3)
    assert editor("سلام", 0, Mode.WORDS).selection is None


def test_letters_typed_together_are_undone_together_and_words_one_by_one() -> None:
    line = editor("")
    for letter in "one two":
        line.insert(letter)
    line.undo()
    assert line.value == "one"
    line.undo()
    assert line.value == ""
    line.redo()
    line.redo()
    assert line.value == "one two"


def test_a_change_after_undo_ends_redo() -> None:
    line = editor("abc")
    line.delete_before()
    line.undo()
    line.insert("d")
    assert not line.redo()
    assert line.value == "abcd"


def test_pasted_lines_in_two_directions_are_one_line() -> None:
    line = editor("")
    line.insert("قال\r\nhe said\u2028שלום\n")
    assert line.value == "قال he said שלום"


def test_what_was_selected_is_put_back() -> None:
    line = editor("one two")
    line.word_left(selecting=True)
    line.delete_word()
    line.to_start()
    line.put_back()
    assert line.value == "twoone "


def test_select_all() -> None:
    line = editor("סוף end")
    line.select_all()
    assert line.selection == (0, 7)
    line.delete_before()
    assert line.value == ""
